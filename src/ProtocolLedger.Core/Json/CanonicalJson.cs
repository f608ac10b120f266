using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ProtocolLedger.Core;

/// <summary>
/// JSON with one spelling per value, after RFC 8785: keys sorted by UTF-16 code units, no white space, shortest numbers,
/// only the escapes that JSON demands. Numbers beyond 2^53 must be given as text.
/// </summary>
public static class CanonicalJson
{
    private const double LargestExactInteger = 9_007_199_254_740_992;

    /// <summary>The UTF-8 bytes.</summary>
    /// <exception cref="ArgumentException">A number that JSON can't hold exactly: NaN, infinite, or an integer beyond 2^53.</exception>
    public static byte[] Serialize(JsonNode? node)
    {
        StringBuilder text = new();
        Write(text, node);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Write(StringBuilder text, JsonNode? node)
    {
        switch (node)
        {
            case null:
                text.Append("null");
                break;
            case JsonObject map:
                WriteObject(text, map);
                break;
            case JsonArray array:
                WriteArray(text, array);
                break;
            default:
                WriteValue(text, node.AsValue());
                break;
        }
    }

    private static void WriteObject(StringBuilder text, JsonObject map)
    {
        text.Append('{');
        string separator = "";
        foreach ((string key, JsonNode? value) in map.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            text.Append(separator);
            WriteString(text, key);
            text.Append(':');
            Write(text, value);
            separator = ",";
        }

        text.Append('}');
    }

    private static void WriteArray(StringBuilder text, JsonArray array)
    {
        text.Append('[');
        for (int i = 0; i < array.Count; i++)
        {
            text.Append(i == 0 ? "" : ",");
            Write(text, array[i]);
        }

        text.Append(']');
    }

    private static void WriteValue(StringBuilder text, JsonValue value)
    {
        switch (value.GetValueKind())
        {
            case JsonValueKind.String:
                WriteString(text, value.GetValue<string>());
                break;
            case JsonValueKind.Number:
                text.Append(FormatNumber(double.Parse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture)));
                break;
            default:
                text.Append(value.ToJsonString()); // true, false
                break;
        }
    }

    // ECMAScript's Number::toString, from .NET's shortest round-trip digits.
    internal static string FormatNumber(double value)
    {
        if (!double.IsFinite(value) || (Math.Abs(value) > LargestExactInteger && value == Math.Floor(value) && Math.Abs(value) < 1e21))
        {
            throw new ArgumentException($"{value} has no exact JSON number: write it as text.", nameof(value));
        }

        if (value == 0)
        {
            return "0";
        }

        string[] parts = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture).Split('E');
        string all = parts[0].Replace(".", "", StringComparison.Ordinal);
        string digits = all.TrimStart('0');
        int point = parts[0].Contains('.', StringComparison.Ordinal) ? parts[0].IndexOf('.', StringComparison.Ordinal) : parts[0].Length;
        int written = parts.Length == 2 ? int.Parse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0;
        int exponent = point - 1 - (all.Length - digits.Length) + written;
        digits = digits.TrimEnd('0');
        return (value < 0 ? "-" : "") + Place(digits, exponent);
    }

    private static string Place(string digits, int exponent)
    {
        int point = exponent + 1; // digits before the decimal point
        if (point is > 21 or < -5)
        {
            string fraction = digits.Length > 1 ? "." + digits[1..] : "";
            return $"{digits[0]}{fraction}e{(exponent < 0 ? "-" : "+")}{Math.Abs(exponent)}";
        }

        if (point <= 0)
        {
            return "0." + new string('0', -point) + digits;
        }

        return digits.Length <= point ? digits.PadRight(point, '0') : digits[..point] + "." + digits[point..];
    }

    private static void WriteString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (char c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' => text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => text.Append(c),
            };
        }

        text.Append('"');
    }
}
