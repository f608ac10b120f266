using System.Numerics;

namespace Nethereum.Hex.HexConvertors.Extensions;

/// <summary>Unsigned numbers to hex text and back.</summary>
public static class HexBigIntegerConvertorExtensions
{
    /// <summary>A number as hex with "0x"; <paramref name="compact"/> drops leading zeros; zero is "0x0".</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static string ToHex(this BigInteger value, bool littleEndian, bool compact = true)
    {
        if (value.Sign < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(value), "A negative number has no hex form.");
        }

        if (value.IsZero)
        {
            return "0x0";
        }

        byte[] bytes = value.ToByteArray(isUnsigned: true, isBigEndian: !littleEndian);
        return "0x" + (compact ? bytes.ToHexCompact() : bytes.ToHex());
    }

    /// <summary>The unsigned number that a hex text spells; no digits means 0.</summary>
    /// <exception cref="FormatException">Not hex.</exception>
    public static BigInteger HexToBigInteger(this string hex, bool isHexLittleEndian)
    {
        return new BigInteger(hex.HexToByteArray(), isUnsigned: true, isBigEndian: !isHexLittleEndian);
    }
}
