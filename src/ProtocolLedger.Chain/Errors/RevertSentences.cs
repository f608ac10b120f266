using System.Globalization;
using System.Numerics;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>Custom errors in plain words, by <see cref="RevertTemplates"/>.</summary>
internal static class RevertSentences
{
    private static readonly long LastTimestamp = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    /// <summary>The sentence, followed by the error as the contract names it.</summary>
    public static string For(string name, IReadOnlyList<RevertArgument> arguments)
    {
        string exact = $"{name}({string.Join(", ", arguments.Select(argument => $"{argument.Name} {argument.Value}"))})";
        string shape = $"{name}({string.Join(',', arguments.Select(argument => argument.Name))})";
        if (!RevertTemplates.All.TryGetValue(shape, out string? sentence) && !RevertTemplates.All.TryGetValue(name, out sentence))
        {
            return $"The contract refused it: {exact}.";
        }

        foreach (RevertArgument argument in arguments)
        {
            sentence = sentence
                .Replace($"{{{argument.Name}}}", argument.Value, StringComparison.Ordinal)
                .Replace($"{{{argument.Name}:tokens}}", As(argument.Value, number => new Wei(number).ToTokens()), StringComparison.Ordinal)
                .Replace($"{{{argument.Name}:time}}", As(argument.Value, Time), StringComparison.Ordinal);
        }

        return $"{sentence} [{exact}]";
    }

    /// <summary>The argument in people's units; as it is when it is no number.</summary>
    private static string As(string value, Func<BigInteger, string> format) =>
        BigInteger.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out BigInteger number) ? format(number) : value;

    private static string Time(BigInteger timestamp) => timestamp <= LastTimestamp
        ? DateTimeOffset.FromUnixTimeSeconds((long)timestamp).ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture)
        : timestamp.ToString(CultureInfo.InvariantCulture);
}
