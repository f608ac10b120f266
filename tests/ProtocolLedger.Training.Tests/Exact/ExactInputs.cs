using ProtocolLedger.Training.Exact;

namespace ProtocolLedger.Training.Tests.Exact;

/// <summary>The inputs of proto/vectors/exact.json, as proto/vectors/make-exact.c draws them.</summary>
internal static class ExactInputs
{
    private static readonly uint[] Special =
    [
        0, 0x80000000, 0x7f800000, 0xff800000, 0x7fc00000, 1, 0x80000001, 0x007fffff,
        0x00800000, 0x7f7fffff, 0xff7fffff, 0x3f800000, 0xbf800000, 0x3f7fffff, 0x34000000, 0x7f000000,
    ];

    /// <summary>Operands number <paramref name="i"/>.</summary>
    public static (float A, float B, float C) At(ulong i)
    {
        (ulong u, ulong v, ulong w) = (SplitMix((3 * i) + 1), SplitMix((3 * i) + 2), SplitMix((3 * i) + 3));
        (uint a, uint b, uint c) = ((uint)u, (uint)(u >> 32), (uint)v);
        (uint aux, uint more) = ((uint)(v >> 32), (uint)(w >> 32));
        (uint ea, uint eb, uint ec) = (110 + (aux & 31), 110 + ((aux >> 5) & 31), 110 + ((aux >> 10) & 31));
        switch (w & 7)
        {
            case 0:
                break;
            case 1:
                (a, b, c) = (With(a, ea), With(b, eb), With(c, ec));
                break;
            case 2:
                (a, b, c) = (With(a, aux % 3), With(b, (aux >> 8) % 3), With(c, (aux >> 16) % 3));
                break;
            case 3:
                (a, b, c) = (With(a & 0x80700003, ea), With(b & 0x80700003, eb), With(c & 0x80700003, ec));
                break;
            case 4:
                (a, b, c) = (Special[aux & 15], Special[(aux >> 4) & 15], Special[(aux >> 8) & 15]);
                break;
            case 5:
                (a, b) = (With(a, ea), With(b, eb));
                c = (BitConverter.SingleToUInt32Bits(ExactMath.Mul(Float(a), Float(b))) ^ 0x80000000) + (more % 5) - 2;
                break;
            case 6:
                (a, b, c) = (With(a, ea), With(b & 0x80700001, eb), With(c, ea + eb - 153 + (more % 53)));
                break;
            default:
                ea = 190 + (aux & 63);
                (a, b, c) = (With(a, ea), With(b, 380 - ea + (more % 3)), With(c, 252 + ((more >> 8) % 3)));
                break;
        }

        return (Float(a), Float(b), Float(c));
    }

    private static uint With(uint x, uint exponent) => (x & 0x807fffff) | (exponent << 23);

    private static float Float(uint bits) => BitConverter.UInt32BitsToSingle(bits);

    private static ulong SplitMix(ulong n)
    {
        ulong z = n * 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
