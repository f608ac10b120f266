using System.Globalization;
using System.Numerics;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;

namespace ProtocolLedger.Cli.Commands;

/// <summary>How commands read and write what people see: addresses, times, spans, compute.</summary>
internal static class CommandText
{
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

    /// <summary>A count with its noun: 1 round, 2 rounds.</summary>
    public static string Count(ulong count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
