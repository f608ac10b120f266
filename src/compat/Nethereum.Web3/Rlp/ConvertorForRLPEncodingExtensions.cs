using System.Numerics;
using System.Text;

namespace Nethereum.RLP;

/// <summary>Numbers and text to the bytes of an RLP item and back.</summary>
public static class ConvertorForRLPEncodingExtensions
{
    /// <summary>Big-endian without leading zeros; zero is no bytes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative: RLP has unsigned numbers only.</exception>
    public static byte[] ToBytesForRLPEncoding(this BigInteger bigInteger)
    {
        if (bigInteger.Sign < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(bigInteger), "RLP has unsigned numbers only.");
        }

        return bigInteger.IsZero ? [] : bigInteger.ToByteArray(isUnsigned: true, isBigEndian: true);
    }

    /// <inheritdoc cref="ToBytesForRLPEncoding(BigInteger)"/>
    public static byte[] ToBytesForRLPEncoding(this int number)
    {
        return new BigInteger(number).ToBytesForRLPEncoding();
    }

    /// <inheritdoc cref="ToBytesForRLPEncoding(BigInteger)"/>
    public static byte[] ToBytesForRLPEncoding(this long number)
    {
        return new BigInteger(number).ToBytesForRLPEncoding();
    }

    /// <summary>The UTF-8 bytes.</summary>
    public static byte[] ToBytesForRLPEncoding(this string str)
    {
        return Encoding.UTF8.GetBytes(str);
    }

    /// <summary>The unsigned big-endian number; null is 0.</summary>
    public static BigInteger ToBigIntegerFromRLPDecoded(this byte[]? bytes)
    {
        return new BigInteger(bytes, isUnsigned: true, isBigEndian: true);
    }

    /// <summary>The unsigned big-endian number; null is 0.</summary>
    /// <exception cref="OverflowException">Larger than an int.</exception>
    public static int ToIntFromRLPDecoded(this byte[]? bytes)
    {
        return (int)bytes.ToBigIntegerFromRLPDecoded();
    }

    /// <summary>The unsigned big-endian number; null is 0.</summary>
    /// <exception cref="OverflowException">Larger than a long.</exception>
    public static long ToLongFromRLPDecoded(this byte[]? bytes)
    {
        return (long)bytes.ToBigIntegerFromRLPDecoded();
    }

    /// <summary>The text of UTF-8 bytes; null is "".</summary>
    public static string ToStringFromRLPDecoded(this byte[]? bytes)
    {
        return bytes is null ? "" : Encoding.UTF8.GetString(bytes);
    }
}
