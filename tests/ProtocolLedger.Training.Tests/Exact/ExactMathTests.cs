using System.Text.Json;
using ProtocolLedger.TestKit;
using ProtocolLedger.Training.Exact;

namespace ProtocolLedger.Training.Tests.Exact;

/// <summary>
/// A hundred thousand operations of each kind against proto/vectors/exact.json, which the contracts' tests read too, or as many as
/// the file has that EXACT_VECTORS names.
/// </summary>
public sealed class ExactMathTests
{
    internal static readonly JsonElement Vectors = JsonDocument.Parse(File.ReadAllBytes(
        Environment.GetEnvironmentVariable("EXACT_VECTORS") ?? RepositoryPaths.At("proto", "vectors", "exact.json"))).RootElement;

    public static TheoryData<string> Names => [.. Operations.Keys];

    private static Dictionary<string, Func<float, float, float, float>> Operations { get; } = new()
    {
        ["fma"] = ExactMath.Fma,
        ["mul"] = (a, b, _) => ExactMath.Mul(a, b),
        ["add"] = (a, b, c) => ExactMath.Add(ExactMath.Mul(a, b), c),
        ["sub"] = (a, _, c) => ExactMath.Sub(a, c),
        ["div"] = (a, b, _) => ExactMath.Div(a, b),
        ["sqrt"] = (a, _, _) => ExactMath.Sqrt(a),
        ["exp"] = (a, _, _) => ExactMath.Exp(a),
        ["log"] = (a, _, _) => ExactMath.Log(a),
        ["rsqrt"] = (a, _, _) => ExactMath.ReciprocalSqrt(a),
        ["gelu"] = (a, _, _) => ExactMath.Gelu(a),
        ["geluDerivative"] = (a, _, _) => ExactMath.GeluDerivative(a),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Operation_OfTheVectors_IsWhatTheyHave(string name)
    {
        int block = Vectors.GetProperty("block").GetInt32();
        ulong digest = 0xcbf29ce484222325, i = 0;
        foreach (JsonElement expected in Vectors.GetProperty("digests").GetProperty(name).EnumerateArray())
        {
            for (int k = 0; k < block; k++, i++)
            {
                (float a, float b, float c) = ExactInputs.At(i);
                digest = (digest ^ BitConverter.SingleToUInt32Bits(Operations[name](a, b, c))) * 0x100000001b3;
            }

            Assert.True(expected.GetString() == $"0x{digest:x16}", $"{name} differs before operands number {i}");
        }

        Assert.Equal(100ul * (ulong)block, i);
    }

    [Fact]
    public void Vectors_OfEveryName_AreRead() => Assert.Equal(
        Vectors.GetProperty("digests").EnumerateObject().Select(one => one.Name).Order(),
        Operations.Keys.Concat(ExactFormulasTests.Names.Select(row => row.Data)).Append("step").Order());

    [Theory]
    [InlineData(0x80000000, 0)]
    [InlineData(0x7f800000, ExactMath.StoredNaN)]
    [InlineData(0xff800000, ExactMath.StoredNaN)]
    [InlineData(0xffffffff, ExactMath.StoredNaN)]
    [InlineData(0x80000001, 0x80000001)]
    [InlineData(0x7f7fffff, 0x7f7fffff)]
    public void Store_Bits_HaveOneZeroAndOneNaN(uint bits, uint stored) =>
        Assert.Equal(stored, BitConverter.SingleToUInt32Bits(ExactMath.Store(BitConverter.UInt32BitsToSingle(bits))));

    /// <summary>Within so many units in the last place of what doubles give.</summary>
    [Theory]
    [InlineData("exp", 0.8)]
    [InlineData("log", 0.9)]
    [InlineData("rsqrt", 1.5)]
    public void Function_OfNumbersOfAllSizes_IsClose(string name, double units)
    {
        Func<double, double> wanted = name switch { "exp" => Math.Exp, "log" => Math.Log, _ => x => 1 / Math.Sqrt(x) };
        double worst = 0;
        for (ulong bits = 0; bits <= uint.MaxValue; bits += 40_009)
        {
            float x = BitConverter.UInt32BitsToSingle((uint)bits);
            double want = wanted(x);
            if (float.IsFinite(x) && Math.Abs(want) is > 1e-44 and <= float.MaxValue)
            {
                double unit = Math.Pow(2, Math.Max(Math.ILogB(want), -126) - 23);
                worst = Math.Max(worst, Math.Abs(Operations[name](x, 0, 0) - want) / unit);
            }
        }

        Assert.InRange(worst, 0.3, units);
    }
}
