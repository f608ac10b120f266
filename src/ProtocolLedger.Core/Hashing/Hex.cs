using System.Buffers;

namespace ProtocolLedger.Core;

/// <summary>Hexadecimal text with an optional 0x in front, of a length known beforehand.</summary>
public static class Hex
{
    /// <summary>0x and lower-case digits.</summary>
    public static string Format(ReadOnlySpan<byte> bytes) => "0x" + Convert.ToHexStringLower(bytes);

    /// <summary>Fills <paramref name="destination"/>; false when length or digits are wrong.</summary>
    public static bool TryParse(string text, Span<byte> destination)
    {
        ReadOnlySpan<char> digits = Digits(text);
        return digits.Length == destination.Length * 2
            && Convert.FromHexString(digits, destination, out _, out _) == OperationStatus.Done;
    }

    /// <summary>Fills <paramref name="destination"/>.</summary>
    /// <exception cref="FormatException">Says what was expected, what was found and where.</exception>
    public static void Parse(string text, Span<byte> destination, string what)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (TryParse(text, destination))
        {
            return;
        }

        ReadOnlySpan<char> digits = Digits(text);
        int expected = destination.Length * 2;
        string problem = digits.Length != expected
            ? $"has {digits.Length} hexadecimal digits, expected {expected}"
            : $"has a character that is not hexadecimal at position {digits.IndexOfAnyExcept(HexDigits) + text.Length - digits.Length}";
        throw new FormatException($"'{Shorten(text)}' is not {("aeiou".Contains(what[0], StringComparison.Ordinal) ? "an" : "a")} {what}: it {problem}.");
    }

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    private static ReadOnlySpan<char> Digits(string text)
    {
        return text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? text.AsSpan(2) : text;
    }

    private static string Shorten(string text) => text.Length <= 80 ? text : string.Concat(text.AsSpan(0, 77), "...");
}
