namespace Nethereum.Hex.HexConvertors.Extensions;

/// <summary>Bytes to hex text and back. No exception repeats the text: it may be a key.</summary>
public static class HexByteConvertorExtensions
{
    private const string Prefix = "0x";

    /// <summary>Lower-case hex, two digits a byte; with "0x" if asked.</summary>
    public static string ToHex(this byte[] value, bool prefix = false)
    {
        ArgumentNullException.ThrowIfNull(value);
        string digits = Convert.ToHexStringLower(value);
        return prefix ? Prefix + digits : digits;
    }

    /// <inheritdoc cref="ToHex(byte[], bool)"/>
    public static string ToHex(this ReadOnlySpan<byte> value, bool prefix = false)
    {
        string digits = Convert.ToHexStringLower(value);
        return prefix ? Prefix + digits : digits;
    }

    /// <summary>Hex without "0x" and without leading zeros; "" for zero.</summary>
    public static string ToHexCompact(this byte[] value)
    {
        return value.ToHex().TrimStart('0');
    }

    /// <summary>True if the text starts with "0x".</summary>
    public static bool HasHexPrefix(this string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.StartsWith(Prefix, StringComparison.Ordinal);
    }

    /// <summary>True for hex digits only, with or without "0x"; "" and "0x" count.</summary>
    public static bool IsHex(this string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        foreach (char digit in Digits(value))
        {
            if (!char.IsAsciiHexDigit(digit))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The text without a leading "0x".</summary>
    public static string RemoveHexPrefix(this string value)
    {
        return value.HasHexPrefix() ? value[Prefix.Length..] : value;
    }

    /// <summary>The text with "0x" in front.</summary>
    public static string EnsureHexPrefix(this string value)
    {
        return value.HasHexPrefix() ? value : Prefix + value;
    }

    /// <summary>A new array of the texts, each with "0x" in front.</summary>
    public static string[] EnsureHexPrefix(this string[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Array.ConvertAll(values, EnsureHexPrefix);
    }

    /// <summary>Compares two texts as hex: "0x" and case do not matter.</summary>
    public static bool IsTheSameHex(this string first, string second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return Digits(first).Equals(Digits(second), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The bytes of a hex text with or without "0x"; an odd first digit is a byte of its own ("0xfff" is 0f ff); null is no bytes.</summary>
    /// <exception cref="FormatException">A character is not a hex digit.</exception>
    public static byte[] HexToByteArray(this string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return [];
        }

        ReadOnlySpan<char> digits = Digits(value);
        byte[] bytes = new byte[(digits.Length + 1) / 2];
        int odd = digits.Length % 2;
        bool valid = true;
        if (odd == 1)
        {
            valid = char.IsAsciiHexDigit(digits[0]);
            bytes[0] = valid ? (byte)Convert.ToInt32(digits[0].ToString(), 16) : (byte)0;
        }

        valid = valid && Convert.FromHexString(digits[odd..], bytes.AsSpan(odd), out _, out _) == System.Buffers.OperationStatus.Done;
        if (!valid)
        {
            int index = digits.IndexOfAnyExcept(HexDigits) + (value.Length - digits.Length);
            throw new FormatException($"The text of {value.Length} characters is not hex: the character at index {index} is not a hex digit.");
        }

        return bytes;
    }

    private static readonly System.Buffers.SearchValues<char> HexDigits = System.Buffers.SearchValues.Create("0123456789abcdefABCDEF");

    private static ReadOnlySpan<char> Digits(string value)
    {
        return value.HasHexPrefix() ? value.AsSpan(Prefix.Length) : value;
    }
}
