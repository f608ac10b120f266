using System.Numerics;
using Nethereum.ABI;
using Nethereum.ABI.FunctionEncoding;
using Nethereum.ABI.FunctionEncoding.Attributes;
using Nethereum.ABI.Model;
using Nethereum.Contracts;

namespace Nethereum.Compat.Tests.Abi;

/// <summary>Values that do not fit are refused, never cut.</summary>
public sealed class AbiRangeTests
{
    public static TheoryData<string, BigInteger> OutOfRange => new()
    {
        { "uint8", 256 },
        { "uint8", -1 },
        { "uint64", BigInteger.Pow(2, 64) },
        { "uint256", BigInteger.MinusOne },
        { "uint256", BigInteger.Pow(2, 256) },
        { "uint256", BigInteger.Pow(2, 4096) },
        { "int8", 128 },
        { "int8", -129 },
        { "int256", BigInteger.Pow(2, 255) },
        { "int256", -BigInteger.Pow(2, 255) - 1 },
    };

    [Theory]
    [MemberData(nameof(OutOfRange))]
    public void GetABIEncoded_NumberOutOfRange_Throws(string type, BigInteger value) =>
        Assert.Throws<AbiRangeException>(() => Encode(type, value));

    [Theory]
    [InlineData("uint8", 256)]
    [InlineData("uint8", -1)]
    [InlineData("int8", 128)]
    [InlineData("int8", -129)]
    public void GetABIEncoded_SmallNumberOutOfRange_Throws(string type, int value) =>
        Assert.ThrowsAny<ArgumentOutOfRangeException>(() => Encode(type, value));

    [Theory]
    [InlineData(31)]
    [InlineData(33)]
    [InlineData(0)]
    public void GetABIEncoded_WrongBytesLength_Throws(int length) =>
        Assert.Throws<AbiValueException>(() => Encode("bytes32", new byte[length]));

    [Theory]
    [InlineData("0x12")]
    [InlineData("")]
    [InlineData("0xZZCCccccCCCCcCCCCCCcCcCccCcCCCcCcccccccC")]
    [InlineData("0xCcCCccccCCCCcCCCCCCcCcCccCcCCCcCccccccccCC")]
    public void GetABIEncoded_BadAddress_Throws(string address) =>
        Assert.Throws<AbiValueException>(() => Encode("address", address));

    [Fact]
    public void GetABIEncoded_UnpairedSurrogate_Throws() =>
        Assert.Throws<AbiValueException>(() => Encode("string", "\ud800"));

    [Fact]
    public void GetABIEncoded_FixedArrayOfOtherLength_Throws() =>
        Assert.Throws<AbiValueException>(() => Encode("uint8[2]", new[] { 1 }));

    [Theory]
    [InlineData("uint7")]
    [InlineData("uint0")]
    [InlineData("uint264")]
    [InlineData("uint08")]
    [InlineData("bytes33")]
    [InlineData("bytes0")]
    [InlineData("fixed128x18")]
    [InlineData("nonsense")]
    [InlineData("uint8[")]
    [InlineData("uint8[-1]")]
    [InlineData("]")]
    [InlineData("")]
    public void GetABIEncoded_UnknownType_Throws(string type) =>
        Assert.Throws<NotSupportedException>(() => Encode(type, (BigInteger)1));

    [Fact]
    public void GetABIEncoded_TypeHeldAsAnother_Throws() =>
        Assert.Throws<NotSupportedException>(() => Encode("bool", "true"));

    [Fact]
    public void GetCallData_NullMember_NamesThePath()
    {
        CreateRunMessage message = new() { P = new RunParams { SpecHash = new byte[32], Inner = new Inner { B = null! } } };

        AbiValueException e = Assert.Throws<AbiValueException>(() => message.GetCallData());

        Assert.Equal("p.inner.b", e.Path);
    }

    [Fact]
    public void GetCallData_RecursiveClass_Throws() =>
        Assert.Throws<NotSupportedException>(() => new RecursiveMessage().GetCallData());

    [Fact]
    public void GetCallData_NoFunctionAttribute_Throws() =>
        Assert.Throws<NotSupportedException>(() => new UnnamedMessage().GetCallData());

    [Fact]
    public void EncodeParameters_OtherCount_Throws() =>
        Assert.Throws<ArgumentException>(() => new ParametersEncoder().EncodeParameters([new Parameter("bool")], true, false));

    private static byte[] Encode(string type, object value) => new ABIEncode().GetABIEncoded(new ABIValue(type, value));

    private sealed class UnnamedMessage : FunctionMessage;

    public sealed class Endless
    {
        [Parameter("tuple", "next", 1)]
        public Endless? Next { get; set; }
    }

    [Function("f")]
    public sealed class RecursiveMessage : FunctionMessage
    {
        [Parameter("tuple", "next", 1)]
        public Endless? Next { get; set; }
    }
}
