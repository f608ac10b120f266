using System.Text.Json;
using ProtocolLedger.Core;
using ProtocolLedger.Training.Exact;

namespace ProtocolLedger.Training.Tests.Exact;

/// <summary>A hundred thousand elements of each operator against proto/vectors/exact.json, as <see cref="ExactMathTests"/> does it.</summary>
public sealed class ExactFormulasTests
{
    private const float Share = 1 / 128f;
    private const float Scale = 0.17677669f;
    private const ulong Far = 1UL << 40;

    private static readonly InnerOptimizerSpec Inner = new(0.002, Beta1: 0.9, Beta2: 0.95, Epsilon: 1e-8, WeightDecay: 0.01, WarmupSteps: 0, GradClip: 1);

    public static TheoryData<string> Names => [.. Operators.Keys];

    private static Dictionary<string, Func<Operands, float>> Operators { get; } = new()
    {
        ["centre"] = x => Map(new MinusMap(ExactMath.Mul(x.B, Share)), x.A),
        ["normalise"] = x => Map(new TimesMap(Root(x.B)), x.A),
        ["geluBack"] = x => Map(default(GeluBackMap), x.A, x.B),
        ["expShift"] = x => Map(new ExpShiftMap(x.B, Scale), x.A),
        ["lossBack"] = x => ExactMath.Mul(ExactMath.Sub(x.A, 1), 1 / 2048f),
        ["softmaxBack"] = x => Map(new SoftmaxBackMap(x.C, Scale), x.A, x.B),
        ["normBack"] = x => Map(new NormBackMap(Root(x.C), ExactMath.Mul(x.D, Share), ExactMath.Mul(x.E, Share)), x.A, x.B),
        ["clipFactor"] = x => ExactMath.ClipFactor(1, x.A),
        ["firstMoment"] = x => Map(new FirstMomentMap(0.9f, x.C), x.A, x.B),
        ["secondMoment"] = x => Map(new SecondMomentMap(0.95f, x.C), x.A, x.B),
        ["weight"] = x => Map(new WeightMap(AdamWStep.At(Inner, 7, 0.002f), 1e-8f), x.A, x.B, x.C),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Operator_OfTheVectors_IsWhatTheyHave(string name) => Check(name, i =>
    {
        (float a, float b, float c) = ExactInputs.At(i);
        (float d, float e, _) = ExactInputs.At(i + Far);
        return BitConverter.SingleToUInt32Bits(
            Operators[name](new Operands(ExactMath.Store(a), ExactMath.Store(b), ExactMath.Store(c), ExactMath.Store(d), ExactMath.Store(e))));
    });

    [Fact]
    public void Step_OfTheVectors_IsWhatTheyHave() => Check("step", i =>
    {
        AdamWStep step = AdamWStep.At(Inner, i + 1, 0.002f);
        return BitConverter.SingleToUInt32Bits(step.Rate) ^ BitConverter.SingleToUInt32Bits(step.Root);
    });

    private static void Check(string name, Func<ulong, uint> compute)
    {
        JsonElement vectors = ExactMathTests.Vectors;
        int block = vectors.GetProperty("block").GetInt32();
        ulong digest = 0xcbf29ce484222325, i = 0;
        foreach (JsonElement expected in vectors.GetProperty("digests").GetProperty(name).EnumerateArray())
        {
            for (int k = 0; k < block; k++, i++)
            {
                digest = (digest ^ compute(i)) * 0x100000001b3;
            }

            Assert.True(expected.GetString() == $"0x{digest:x16}", $"{name} differs before number {i}");
        }

        Assert.Equal(100ul * (ulong)block, i);
    }

    private static float Root(float squares) => ExactMath.ReciprocalSqrt(ExactMath.Fma(squares, Share, 1e-5f));

    private static float Map<TMap>(TMap map, float a)
        where TMap : struct, IMap1
    {
        Span<float> result = [0];
        ExactMaps.Map<Lane, TMap>(map, [a], result);
        return result[0];
    }

    private static float Map<TMap>(TMap map, float a, float b)
        where TMap : struct, IMap2
    {
        Span<float> result = [0];
        ExactMaps.Map<Lane, TMap>(map, [a], [b], result);
        return result[0];
    }

    private static float Map<TMap>(TMap map, float a, float b, float c)
        where TMap : struct, IMap3
    {
        Span<float> result = [0];
        ExactMaps.Map<Lane, TMap>(map, [a], [b], [c], result);
        return result[0];
    }

    private readonly record struct Operands(float A, float B, float C, float D, float E);
}
