using System.Globalization;
using System.Numerics;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;

namespace ProtocolLedger.Cli.Commands;

/// <summary>How commands read and write what people see: addresses, times, spans, compute.</summary>
internal static class CommandText
{
    private const int Decimals = 18;
    private const ulong Day = 86_400;
    private const ulong Hour = 3_600;
    private static readonly long LastTimestamp = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    /// <exception cref="PledgerException"><see cref="ExitCode.Usage"/>: it is none.</exception>
    public static EthAddress Address(string text)
    {
        try
        {
            return EthAddress.Parse(text);
        }
        catch (FormatException failure)
        {
            throw new PledgerException(ExitCode.Usage, failure.Message, "An address is 0x and 40 hexadecimal digits.", failure);
        }
    }

    /// <summary>An amount with up to 18 decimals, such as 12.5.</summary>
    /// <exception cref="PledgerException"><see cref="ExitCode.Usage"/>: it is none, or zero.</exception>
    public static Wei Amount(string text, string unit)
    {
        string[] parts = text.Split('.');
        string digits = parts.Length == 2 ? parts[0] + parts[1].PadRight(Decimals, '0') : parts[0] + new string('0', Decimals);
        bool plain = parts.Length <= 2 && parts[0].Length is > 0 and <= 30 && (parts.Length == 1 || parts[1].Length is > 0 and <= Decimals);
        return plain && BigInteger.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out BigInteger wei) && !wei.IsZero
            ? new Wei(wei)
            : throw new PledgerException(ExitCode.Usage, $"'{text}' is not a number of {unit}.", "Give a decimal number above 0 with at most 18 digits after the point, such as 12.5.");
    }

    /// <summary>An amount with all its decimals, at least two.</summary>
    public static string Exact(Wei amount)
    {
        string digits = amount.Value.ToString(CultureInfo.InvariantCulture).PadLeft(Decimals + 1, '0');
        return $"{digits[..^Decimals]}.{digits[^Decimals..].TrimEnd('0').PadRight(2, '0')}";
    }

    public static string Time(ulong timestamp) => timestamp <= (ulong)LastTimestamp
        ? DateTimeOffset.FromUnixTimeSeconds((long)timestamp).ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"timestamp {timestamp}");

    /// <exception cref="PledgerException"><see cref="ExitCode.Usage"/>: it is before 1970.</exception>
    public static ulong Timestamp(DateTimeOffset time) => time.ToUnixTimeSeconds() is var seconds && seconds > 0
        ? (ulong)seconds
        : throw new PledgerException(ExitCode.Usage, $"{time:u} is before 1970.", "Give a time such as 2027-01-31T00:00Z.");

    /// <summary>The end of a mandate as a timestamp.</summary>
    /// <exception cref="PledgerException"><see cref="ExitCode.Usage"/>: it is over already.</exception>
    public static ulong Future(DateTimeOffset until, ChainHead head) => until.ToUnixTimeSeconds() is var end && end > (long)head.Timestamp
        ? (ulong)end
        : throw new PledgerException(
            ExitCode.Usage, $"The mandate would end at {Time((ulong)Math.Max(0, end))}, which is over.", "Give a later time with --until, such as 2027-01-31T00:00Z.");

    /// <summary>Seconds as days or hours where that is exact.</summary>
    public static string Span(ulong seconds) => seconds switch
    {
        >= 2 * Day when seconds % Day == 0 => string.Create(CultureInfo.InvariantCulture, $"{seconds / Day} days"),
        >= 2 * Hour when seconds % Hour == 0 => string.Create(CultureInfo.InvariantCulture, $"{seconds / Hour} hours"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{seconds} s"),
    };

    /// <summary>FLOP with three digits: 1.23e21.</summary>
    public static string Flop(BigInteger flop) => flop.IsZero ? "0" : ((double)flop).ToString("0.00e0", CultureInfo.InvariantCulture);

    /// <summary>Reads 1e24, 2.5e24 or all the digits.</summary>
    /// <exception cref="PledgerException"><see cref="ExitCode.Usage"/>: it is no whole number of FLOP.</exception>
    public static BigInteger ParseFlop(string text) =>
        BigInteger.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out BigInteger flop) && flop.Sign > 0
            ? flop
            : throw new PledgerException(ExitCode.Usage, $"'{text}' is no amount of compute.", "Give FLOP as a number above 0, such as 1e25.");

    /// <exception cref="PledgerException"><see cref="ExitCode.Usage"/>: it is no hexadecimal text.</exception>
    public static byte[] Bytes(string text)
    {
        byte[] bytes = new byte[Math.Max(0, text.Length / 2 - 1)];
        return text.StartsWith("0x", StringComparison.Ordinal) && Hex.TryParse(text, bytes)
            ? bytes
            : throw new PledgerException(ExitCode.Usage, $"'{text}' is no hexadecimal text.", "Give 0x and an even number of hexadecimal digits.");
    }

    /// <summary>Which nodes a run admits.</summary>
    public static string Admission(EthAddress policy, DeploymentAddresses at) => policy.IsZero ? "every node"
        : policy == at.AllowListAdmission ? "nodes of owners on a list that votes keep"
        : policy == at.AttestationAdmission ? "nodes that an attestor vouches for whom a vote has listed"
        : $"nodes that the policy at {policy} admits";

    /// <summary>A count with its noun: 1 round, 2 rounds.</summary>
    public static string Count(ulong count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
