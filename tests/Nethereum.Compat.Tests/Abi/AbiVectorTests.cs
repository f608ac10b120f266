using Nethereum.ABI;
using Nethereum.ABI.FunctionEncoding;
using Nethereum.Contracts;
using Nethereum.Hex.HexConvertors.Extensions;

namespace Nethereum.Compat.Tests.Abi;

/// <summary>The codec against foundry's cast.</summary>
public sealed class AbiVectorTests
{
    public static TheoryData<int> WithoutTuples => [.. Calls(_ => true)];

    public static TheoryData<int> SingleValues => [.. Calls(c => CastText.Types(c.Signature).Length == 1)];

    public static TheoryData<int> Packed => [.. Enumerable.Range(0, AbiVectors.All.Packed.Length)];

    public static TheoryData<string, FunctionMessage> Messages => new()
    {
        { "claim", new ClaimMessage() },
        { "staticTuple", new StaticTupleMessage() },
        { "dynamicTuple", new DynamicTupleMessage() },
        { "tupleArray", new TupleArrayMessage() },
        { "nestedTuple", new CreateRunMessage() },
    };

    [Theory]
    [MemberData(nameof(WithoutTuples))]
    public void GetABIEncoded_CastVector_Equal(int index)
    {
        AbiVectors.CallVector vector = AbiVectors.All.Calls[index];

        byte[] encoded = new ABIEncode().GetABIEncoded(CastText.Parse(vector.Signature, vector.Arguments));

        Assert.Equal(vector.Encoded, encoded.ToHex(prefix: true));
    }

    [Theory]
    [MemberData(nameof(SingleValues))]
    public void DecodeSimpleTypeOutput_CastVector_GivesTheArguments(int index)
    {
        AbiVectors.CallVector vector = AbiVectors.All.Calls[index];
        string type = CastText.Types(vector.Signature).Single();

        object? decoded = new FunctionCallDecoder().DecodeSimpleTypeOutput<object>(type, vector.Encoded);

        Assert.Equal(vector.Arguments[0], CastText.Format(type, decoded!));
    }

    [Theory]
    [MemberData(nameof(Packed))]
    public void GetABIEncodedPacked_CastVector_Equal(int index)
    {
        AbiVectors.PackedVector vector = AbiVectors.All.Packed[index];

        byte[] encoded = new ABIEncode().GetABIEncodedPacked(CastText.Parse(vector.Signature, vector.Arguments));

        Assert.Equal(vector.Encoded, encoded.ToHex(prefix: true));
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void DecodeInput_ThenGetCallData_CastVector_Equal(string name, FunctionMessage message)
    {
        AbiVectors.CallVector vector = AbiVectors.Call(name);

        // The compile-time type decides what is decoded.
        FunctionMessage decoded = message switch
        {
            ClaimMessage m => m.DecodeInput(vector.Data),
            StaticTupleMessage m => m.DecodeInput(vector.Data),
            DynamicTupleMessage m => m.DecodeInput(vector.Data),
            TupleArrayMessage m => m.DecodeInput(vector.Data),
            CreateRunMessage m => m.DecodeInput(vector.Data),
            _ => throw new ArgumentException(name, nameof(message)),
        };

        Assert.Equal(vector.Data, decoded.GetCallData().ToHex(prefix: true));
        Assert.StartsWith(vector.Selector, vector.Data, StringComparison.Ordinal);
    }

    [Fact]
    public void DecodeInput_NestedTuples_SetsEveryMember()
    {
        DynamicTupleMessage shape = new DynamicTupleMessage().DecodeInput(AbiVectors.Call("dynamicTuple").Data);
        CreateRunMessage run = new CreateRunMessage().DecodeInput(AbiVectors.Call("nestedTuple").Data);
        TupleArrayMessage arrays = new TupleArrayMessage().DecodeInput(AbiVectors.Call("tupleArray").Data);

        Assert.Equal(RunState.Halted, shape.K);
        Assert.Equal("shape", shape.Shape.Name);
        Assert.Equal([(1UL, -2), (3UL, 4)], shape.Shape.Points.Select(p => (p.X, p.Y)));
        Assert.Equal([10UL, 20UL], run.P.Parents);
        Assert.Equal((byte)255, run.P.Inner.A);
        Assert.Equal("deadbeef", run.P.Inner.B.ToHex());
        Assert.Equal([(1L, true), (-2L, false)], arrays.Flags.Select(f => (f.A, f.B)));
        Assert.Equal(["a", "b"], arrays.Names.Select(n => n.Name));
        Assert.Equal([1, 2], arrays.Names[0].Values);
    }

    [Fact]
    public void GetABIEncoded_InferredTypes_LikeExplicitOnes()
    {
        byte[] inferred = new ABIEncode().GetABIEncoded(5, -1L, "hi", true, new byte[] { 1, 2 });
        byte[] stated = new ABIEncode().GetABIEncoded(
            new ABIValue("int256", 5), new ABIValue("int256", -1), new ABIValue("string", "hi"), new ABIValue("bool", true), new ABIValue("bytes", new byte[] { 1, 2 }));

        Assert.Equal(stated, inferred);
    }

    [Fact]
    public void GetABIParamsEncoded_Tuple_IsTheCallDataWithoutSelector()
    {
        ClaimMessage claim = new ClaimMessage().DecodeInput(AbiVectors.Call("claim").Data);

        Assert.Equal(AbiVectors.Call("claim").Encoded, new ABIEncode().GetABIParamsEncoded(claim).ToHex(prefix: true));
    }

    private static IEnumerable<int> Calls(Func<AbiVectors.CallVector, bool> condition) =>
        AbiVectors.All.Calls.Index()
            .Where(c => !c.Item.Signature[1..].Contains("((", StringComparison.Ordinal) && !c.Item.Signature.Contains(",(", StringComparison.Ordinal))
            .Where(c => condition(c.Item))
            .Select(c => c.Index);
}
