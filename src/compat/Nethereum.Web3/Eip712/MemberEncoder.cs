using System.Globalization;
using System.Numerics;
using System.Text;
using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.Util;

namespace Nethereum.ABI.EIP712;

/// <summary>Encodes values of elementary types to 32 bytes (EIP-712, "definition of encodeData").</summary>
internal static class MemberEncoder
{
    private const int WordSize = 32;

    internal static bool IsElementary(string type)
    {
        return type is "string" or "bytes" or "bool" or "address" || Size(type, "bytes", 1, 32, 1) > 0 || Bits(type) != 0;
    }

    internal static byte[] Encode(string type, object? value)
    {
        byte[]? encoded = type switch
        {
            "string" => value is string text ? Keccak256.Hash(Encoding.UTF8.GetBytes(text)) : null,
            "bytes" => Bytes(value) is { } bytes ? Keccak256.Hash(bytes) : null,
            "bool" => Flag(value) is { } flag ? Word([flag ? (byte)1 : (byte)0], true) : null,
            "address" => Bytes(value) is { Length: 20 } address ? Word(address, true) : null,
            _ when type.StartsWith("bytes", StringComparison.Ordinal) =>
                Bytes(value) is { } bytes && bytes.Length == Size(type, "bytes", 1, 32, 1) ? Word(bytes, false) : null,
            _ => Number(value) is { } number ? Integer(number, Bits(type)) : null,
        };
        return encoded ?? throw new TypedDataException($"A value does not fit its type '{type}'.");
    }

    /// <summary>The width of an integer type, negative if signed; 0 for any other type.</summary>
    private static int Bits(string type)
    {
        return type switch
        {
            "uint" => 256,
            "int" => -256,
            _ when type.StartsWith("uint", StringComparison.Ordinal) => Size(type, "uint", 8, 256, 8),
            _ => -Size(type, "int", 8, 256, 8),
        };
    }

    private static int Size(string type, string prefix, int least, int most, int step)
    {
        return type.StartsWith(prefix, StringComparison.Ordinal)
            && int.TryParse(type.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int size)
            && size >= least && size <= most && size % step == 0 && type[prefix.Length] != '0'
            ? size
            : 0;
    }

    private static byte[]? Integer(BigInteger number, int bits)
    {
        BigInteger least = bits < 0 ? -BigInteger.Pow(2, -bits - 1) : 0;
        BigInteger limit = bits < 0 ? -least : BigInteger.Pow(2, bits);
        if (number < least || number >= limit)
        {
            return null;
        }

        byte[] word = new byte[WordSize];
        word.AsSpan().Fill(number.Sign < 0 ? (byte)0xff : (byte)0);
        byte[] bytes = number.ToByteArray(isUnsigned: number.Sign >= 0, isBigEndian: true);
        bytes.CopyTo(word, WordSize - bytes.Length);
        return word;
    }

    private static BigInteger? Number(object? value)
    {
        switch (value)
        {
            case BigInteger number:
                return number;
            case string text when text.HasHexPrefix():
                return text.IsHex() ? text.HexToBigInteger(false) : null;
            case string text:
                return BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out BigInteger parsed) ? parsed : null;
            case ulong unsigned:
                return unsigned;
            case byte or sbyte or short or ushort or int or uint or long:
                return Convert.ToInt64(value, CultureInfo.InvariantCulture);
            default:
                return null;
        }
    }

    private static bool? Flag(object? value)
    {
        return value switch
        {
            bool flag => flag,
            "true" => true,
            "false" => false,
            _ => null,
        };
    }

    private static byte[]? Bytes(object? value)
    {
        return value switch
        {
            byte[] bytes => bytes,
            string text when text.IsHex() => text.HexToByteArray(),
            _ => null,
        };
    }

    private static byte[] Word(ReadOnlySpan<byte> bytes, bool right)
    {
        byte[] word = new byte[WordSize];
        bytes.CopyTo(word.AsSpan(right ? WordSize - bytes.Length : 0));
        return word;
    }
}
