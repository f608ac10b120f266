using System.Runtime.CompilerServices;

namespace ProtocolLedger.Training.Exact;

/// <summary>
/// One operation at a time as the exact engine computes it: IEEE 754 binary32, each result rounded once and stored as SPEC.md beside
/// this file says. Float32.sol and ExactFunctions.sol compute the same bits from the same bits.
/// </summary>
public static class ExactMath
{
    /// <summary>What every result that is not finite is stored as.</summary>
    public const uint StoredNaN = 0x7fc00000;

    /// <summary>1.5 * 2^23: its sum with a small number has that number, rounded to a whole one, in its low bits.</summary>
    internal const float Magic = 12582912;

    /// <summary>Checks that nothing has told this thread's processor to flush numbers next to nothing to zero (on x86 FTZ and DAZ of MXCSR).</summary>
    /// <exception cref="InvalidOperationException">It flushes them: what it computes would differ from what all others compute.</exception>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.NoOptimization)]
    internal static void RequireSubnormals()
    {
        float least = float.Epsilon, small = 1e-20f;
        if (least * 2 == 0 || small * small == 0)
        {
            throw new InvalidOperationException("A library has told the processor to flush subnormal numbers to zero, so that this thread can't compute exactly.");
        }
    }

    /// <summary>The bits under which a result is stored: +0 for either zero, one NaN for whatever is not finite.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Store(float x) => float.IsFinite(x) ? x + 0f : FromBits(StoredNaN); // -0 + 0 is +0

    /// <summary>a * b + c, rounded once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Fma(float a, float b, float c) => Store(MathF.FusedMultiplyAdd(a, b, c));

    /// <summary>a + b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Add(float a, float b) => Store(a + b);

    /// <summary>a - b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sub(float a, float b) => Store(a - b);

    /// <summary>a * b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Mul(float a, float b) => Store(a * b);

    /// <summary>a / b; not a number when <paramref name="b"/> is zero or not finite.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Div(float a, float b) => Store(a / Store(b));

    /// <summary>The square root; not a number below zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sqrt(float x) => Store(MathF.Sqrt(x));

    /// <summary>1 / sqrt(x), within 1.5 units in the last place.</summary>
    public static float ReciprocalSqrt(float x) => Div(1, Sqrt(x));

    /// <summary>e^x, within 0.8 units in the last place.</summary>
    public static float Exp(float x)
    {
        if (!float.IsFinite(x) || x > FromBits(0x42b17217))
        {
            return FromBits(StoredNaN);
        }

        if (x < -104)
        {
            return 0;
        }

        float t = MathF.FusedMultiplyAdd(x, FromBits(0x3fb8aa3b), Magic);
        float n = t - Magic;
        float r = MathF.FusedMultiplyAdd(n, FromBits(0x3102e308), MathF.FusedMultiplyAdd(n, FromBits(0xbf317218), x));
        float p = FromBits(0x3ab511a9);
        p = MathF.FusedMultiplyAdd(p, r, FromBits(0x3c091d36));
        p = MathF.FusedMultiplyAdd(p, r, FromBits(0x3d2aac7a));
        p = MathF.FusedMultiplyAdd(p, r, FromBits(0x3e2aaa48));
        p = MathF.FusedMultiplyAdd(p, r, FromBits(0x3efffffe));
        p = MathF.FusedMultiplyAdd(p, r, 1);
        p = MathF.FusedMultiplyAdd(p, r, 1);
        int whole = BitConverter.SingleToInt32Bits(t) - BitConverter.SingleToInt32Bits(Magic);
        int half = whole >> 1;
        return Store(p * Power(half) * Power(whole - half));
    }

    /// <summary>The natural logarithm, within 0.9 units in the last place; not a number of what is not above zero.</summary>
    public static float Log(float x)
    {
        if (!float.IsFinite(x) || x <= 0)
        {
            return FromBits(StoredNaN);
        }

        int exponent = 0;
        if (x < FromBits(0x00800000))
        {
            x *= 8388608;
            exponent = -23;
        }

        int bits = BitConverter.SingleToInt32Bits(x);
        int whole = (bits - 0x3f2aaaab) >> 23;
        float f = BitConverter.Int32BitsToSingle(bits - (whole << 23)) - 1;
        float p = FromBits(0xbe03ffd5);
        p = MathF.FusedMultiplyAdd(p, f, FromBits(0x3e0f2e71));
        p = MathF.FusedMultiplyAdd(p, f, FromBits(0xbdf98a0c));
        p = MathF.FusedMultiplyAdd(p, f, FromBits(0x3e0f6caa));
        p = MathF.FusedMultiplyAdd(p, f, FromBits(0xbe2aced7));
        p = MathF.FusedMultiplyAdd(p, f, FromBits(0x3e4ce800));
        p = MathF.FusedMultiplyAdd(p, f, FromBits(0xbe7fff79));
        p = MathF.FusedMultiplyAdd(p, f, FromBits(0x3eaaaa84));
        p = MathF.FusedMultiplyAdd(p, f, -0.5f);
        p = MathF.FusedMultiplyAdd(p, f * f, f);
        float n = BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(Magic) + whole + exponent) - Magic;
        return Fma(n, FromBits(0x3f317218), p);
    }

    /// <summary>x / (1 + exp(-2u)) with u = sqrt(2/pi) (x + 0.044715 x^3): Hendrycks and Gimpel, arXiv 1606.08415.</summary>
    public static float Gelu(float x)
    {
        if (!float.IsFinite(x) || x >= 10)
        {
            return Store(x);
        }

        return x <= -10 ? 0 : Div(x, 1 + Decay(x));
    }

    /// <summary>The derivative of <see cref="Gelu"/>.</summary>
    public static float GeluDerivative(float x)
    {
        if (!float.IsFinite(x))
        {
            return FromBits(StoredNaN);
        }

        if (x >= 10)
        {
            return 1;
        }

        if (x <= -10)
        {
            return 0;
        }

        float e = Decay(x);
        float s = 1 / (1 + e);
        float w = FromBits(0x3fcc422a) * MathF.FusedMultiplyAdd(x * x, FromBits(0x3e095d4f), 1);
        return Fma(x * s * (e * s), w, s);
    }

    /// <summary>What a gradient is multiplied by: the lesser of 1 and most / (root of the sum of its squares + 1e-6).</summary>
    internal static float ClipFactor(float most, float squares)
    {
        float factor = Div(most, Add(Sqrt(squares), 1e-6f));
        return factor >= 1 ? 1 : factor;
    }

    // exp(-2u), for sizes of x up to ten.
    private static float Decay(float x) => Exp(x * FromBits(0xbfcc422a) * MathF.FusedMultiplyAdd(x * x, FromBits(0x3d372713), 1));

    // 2^n for -126 <= n <= 127.
    private static float Power(int n) => BitConverter.Int32BitsToSingle((n + 127) << 23);

    private static float FromBits(uint bits) => BitConverter.UInt32BitsToSingle(bits);
}
