using System.Runtime.InteropServices;
using ProtocolLedger.Training.Exact;

namespace ProtocolLedger.Training.Tests.Exact;

public sealed class LaneMathTests
{
    private const int Count = 200_000;

    // Numbers of all kinds, and as many of the sizes at which the functions change their way.
    private static readonly float[] Numbers =
        [.. Enumerable.Range(0, Count).Select(i => i % 2 == 0 ? ExactMath.Store(ExactInputs.At((ulong)i).A) : ((i % 4001) - 2000) / 2000f * (1 << (i / 4001 % 8)))];

    public static TheoryData<LaneWidth> Widths => [.. Enum.GetValues<LaneWidth>()];

    [Theory]
    [MemberData(nameof(Widths))]
    public void Functions_AnyWidth_AreThoseOfOneNumber(LaneWidth width)
    {
        Check(width, default(ExpMap), ExactMath.Exp);
        Check(width, default(GeluMap), ExactMath.Gelu);
        Check(width, default(DerivativeMap), ExactMath.GeluDerivative);
        Check(width, default(RootMap), ExactMath.Sqrt);
    }

    private static void Check<TMap>(LaneWidth width, TMap map, Func<float, float> expected)
        where TMap : struct, IMap1
    {
        float[] result = new float[Count];
        switch (width)
        {
            case LaneWidth.Vector512:
                ExactMaps.Map<Lanes512, TMap>(map, Numbers, result);
                break;
            case LaneWidth.Vector256:
                ExactMaps.Map<Lanes256, TMap>(map, Numbers, result);
                break;
            case LaneWidth.Vector128:
                ExactMaps.Map<Lanes128, TMap>(map, Numbers, result);
                break;
            default:
                ExactMaps.Map<Lane, TMap>(map, Numbers, result);
                break;
        }

        ReadOnlySpan<uint> bits = MemoryMarshal.Cast<float, uint>(result);
        for (int i = 0; i < Count; i++)
        {
            uint wanted = BitConverter.SingleToUInt32Bits(expected(Numbers[i]));
            if (bits[i] != wanted)
            {
                Assert.Fail($"{typeof(TMap).Name}({Numbers[i]:R}) is {wanted:x8}, {width} gave {bits[i]:x8}");
            }
        }
    }

    private readonly struct ExpMap : IMap1
    {
        public T Apply<T>(T a)
            where T : struct, ILanes<T> => LaneMath.Exp(a);
    }

    private readonly struct DerivativeMap : IMap1
    {
        public T Apply<T>(T a)
            where T : struct, ILanes<T> => LaneMath.GeluDerivative(a);
    }

    private readonly struct RootMap : IMap1
    {
        public T Apply<T>(T a)
            where T : struct, ILanes<T> => T.SquareRoot(a);
    }
}
