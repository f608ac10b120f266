using System.Globalization;
using System.Numerics;
using Nethereum.ABI;
using Nethereum.Hex.HexConvertors.Extensions;

namespace Nethereum.Compat.Tests.Abi;

/// <summary>Values in the notation of cast's command line, tuples left out.</summary>
internal static class CastText
{
    public static ABIValue[] Parse(string signature, string[] arguments) =>
        [.. Types(signature).Zip(arguments, (type, text) => new ABIValue(type, Parse(type, text)))];

    public static string[] Types(string signature)
    {
        string inner = signature[(signature.IndexOf('(', StringComparison.Ordinal) + 1)..^1];
        return inner.Length == 0 ? [] : inner.Split(',');
    }

    public static string Format(string type, object value)
    {
        if (type.EndsWith(']'))
        {
            string element = type[..type.LastIndexOf('[')];
            return $"[{string.Join(',', ((System.Collections.IEnumerable)value).Cast<object>().Select(item => Format(element, item)))}]";
        }

        return value switch
        {
            bool flag => flag ? "true" : "false",
            byte[] bytes => bytes.ToHex(prefix: true),
            BigInteger number => number.ToString(CultureInfo.InvariantCulture),
            _ => (string)value,
        };
    }

    private static object Parse(string type, string text)
    {
        if (type.EndsWith(']'))
        {
            string element = type[..type.LastIndexOf('[')];
            return Split(text[1..^1]).Select(item => Parse(element, item)).ToArray();
        }

        return type switch
        {
            "bool" => text == "true",
            "string" or "address" => text,
            _ when type.StartsWith("bytes", StringComparison.Ordinal) => text.HexToByteArray(),
            _ => BigInteger.Parse(text, CultureInfo.InvariantCulture),
        };
    }

    private static IEnumerable<string> Split(string list)
    {
        int depth = 0;
        int start = 0;
        for (int i = 0; i < list.Length; i++)
        {
            depth += list[i] switch { '[' => 1, ']' => -1, _ => 0 };
            if (depth == 0 && list[i] == ',')
            {
                yield return list[start..i];
                start = i + 1;
            }
        }

        if (list.Length > 0)
        {
            yield return list[start..];
        }
    }
}
