using System.Globalization;

namespace ProtocolLedger.Core;

/// <summary>Number of a run on the ledger (from 1).</summary>
public readonly record struct RunId(ulong Value) : IComparable<RunId>
{
    /// <summary>Parses decimal digits only.</summary>
    /// <exception cref="FormatException">The text is not a decimal number in range.</exception>
    public static RunId Parse(string text)
    {
        return ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong value)
            ? new RunId(value)
            : throw new FormatException($"'{text}' is not a RunId: expected a decimal number of at most {ulong.MaxValue}.");
    }

    public int CompareTo(RunId other) => Value.CompareTo(other.Value);

    public static bool operator <(RunId left, RunId right) => left.Value < right.Value;

    public static bool operator >(RunId left, RunId right) => left.Value > right.Value;

    public static bool operator <=(RunId left, RunId right) => left.Value <= right.Value;

    public static bool operator >=(RunId left, RunId right) => left.Value >= right.Value;

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
