using System.Buffers;

namespace Nethereum.ABI;

/// <summary>Hex text as nodes send it.</summary>
internal static class HexData
{
    /// <summary>Parses hex with or without "0x".</summary>
    /// <exception cref="AbiDecodingException">Not hex, or an odd number of digits.</exception>
    public static byte[] Parse(string? hex)
    {
        ReadOnlySpan<char> digits = hex.AsSpan();
        if (digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
        {
            digits = digits[2..];
        }

        byte[] bytes = new byte[digits.Length / 2];
        return digits.Length % 2 == 0 && Convert.FromHexString(digits, bytes, out _, out _) == OperationStatus.Done
            ? bytes
            : throw new AbiDecodingException("The data are not hex.");
    }

    /// <summary>"0x" and lower-case digits.</summary>
    public static string Format(ReadOnlySpan<byte> bytes) =>
        string.Create(2 + (bytes.Length * 2), bytes, static (text, source) =>
        {
            "0x".CopyTo(text);
            Convert.TryToHexStringLower(source, text[2..], out _);
        });

    /// <summary>Whether the text holds no bytes at all: null, "" or "0x".</summary>
    public static bool IsEmpty(string? hex) => string.IsNullOrEmpty(hex) || hex is "0x" or "0X";
}
