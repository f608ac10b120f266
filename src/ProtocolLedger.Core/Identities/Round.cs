using System.Globalization;

namespace ProtocolLedger.Core;

/// <summary>Number of a round of a run (from 1; 0 is the genesis checkpoint).</summary>
public readonly record struct Round(ulong Value) : IComparable<Round>
{
    /// <summary>Parses decimal digits only.</summary>
    /// <exception cref="FormatException">The text is not a decimal number in range.</exception>
    public static Round Parse(string text)
    {
        return ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong value)
            ? new Round(value)
            : throw new FormatException($"'{text}' is not a Round: expected a decimal number of at most {ulong.MaxValue}.");
    }

    /// <summary>Round 0: stands for the genesis checkpoint.</summary>
    public static Round Genesis => default;

    /// <summary>The round after this one.</summary>
    public Round Next => new(checked(Value + 1));

    public int CompareTo(Round other) => Value.CompareTo(other.Value);

    public static bool operator <(Round left, Round right) => left.Value < right.Value;

    public static bool operator >(Round left, Round right) => left.Value > right.Value;

    public static bool operator <=(Round left, Round right) => left.Value <= right.Value;

    public static bool operator >=(Round left, Round right) => left.Value >= right.Value;

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
