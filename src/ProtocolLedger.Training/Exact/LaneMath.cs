using System.Runtime.CompilerServices;

namespace ProtocolLedger.Training.Exact;

/// <summary>The functions of <see cref="ExactMath"/> for lanes: the same bits in each.</summary>
internal static class LaneMath
{
    /// <summary>e^x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Exp<T>(T x)
        where T : struct, ILanes<T>
    {
        x = x.Stored();
        T magic = T.Fill(ExactMath.Magic);
        T t = T.FusedMultiplyAdd(x, Bits<T>(0x3fb8aa3b), magic);
        T n = t - magic;
        T r = T.FusedMultiplyAdd(n, Bits<T>(0x3102e308), T.FusedMultiplyAdd(n, Bits<T>(0xbf317218), x));
        T one = T.Fill(1);
        T p = Bits<T>(0x3ab511a9);
        p = T.FusedMultiplyAdd(p, r, Bits<T>(0x3c091d36));
        p = T.FusedMultiplyAdd(p, r, Bits<T>(0x3d2aac7a));
        p = T.FusedMultiplyAdd(p, r, Bits<T>(0x3e2aaa48));
        p = T.FusedMultiplyAdd(p, r, Bits<T>(0x3efffffe));
        p = T.FusedMultiplyAdd(p, r, one);
        p = T.FusedMultiplyAdd(p, r, one);
        T.Powers(t, out T half, out T rest);
        T result = (p * half * rest).Stored();
        result = T.PickGreater(T.Fill(-104), x, T.Fill(0), result);
        return T.PickGreater(x, Bits<T>(0x42b17217), Bits<T>(ExactMath.StoredNaN), result);
    }

    /// <summary>x / (1 + exp(-2u)).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Gelu<T>(T x)
        where T : struct, ILanes<T>
    {
        T result = (x / (T.Fill(1) + Decay(x))).Stored();
        result = T.PickGreater(x, T.Fill(-10), result, T.Fill(0));
        return T.PickGreater(T.Fill(10), x, result, x.Stored());
    }

    /// <summary>The derivative of <see cref="Gelu"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T GeluDerivative<T>(T x)
        where T : struct, ILanes<T>
    {
        T one = T.Fill(1), e = Decay(x), s = one / (one + e);
        T w = Bits<T>(0x3fcc422a) * T.FusedMultiplyAdd(x * x, Bits<T>(0x3e095d4f), one);
        T result = T.FusedMultiplyAdd(x * s * (e * s), w, s).Stored();
        result = T.PickGreater(x, T.Fill(-10), result, T.Fill(0));
        result = T.PickGreater(T.Fill(10), x, result, one);
        return T.FusedMultiplyAdd(x.Stored(), T.Fill(0), result).Stored(); // nothing but what is not a number changes it
    }

    // exp(-2u), for sizes of x up to ten.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Decay<T>(T x)
        where T : struct, ILanes<T> =>
        Exp(x * Bits<T>(0xbfcc422a) * T.FusedMultiplyAdd(x * x, Bits<T>(0x3d372713), T.Fill(1)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Bits<T>(uint bits)
        where T : struct, ILanes<T> => T.Fill(BitConverter.UInt32BitsToSingle(bits));
}
