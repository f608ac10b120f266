using System.Globalization;

namespace ProtocolLedger.Core;

/// <summary>Number of a pipeline stage of the model (from 0; always 0 while a run has one stage).</summary>
public readonly record struct StageIndex(uint Value) : IComparable<StageIndex>
{
    /// <summary>Parses decimal digits only.</summary>
    /// <exception cref="FormatException">The text is not a decimal number in range.</exception>
    public static StageIndex Parse(string text)
    {
        return uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out uint value)
            ? new StageIndex(value)
            : throw new FormatException($"'{text}' is not a StageIndex: expected a decimal number of at most {uint.MaxValue}.");
    }

    public int CompareTo(StageIndex other) => Value.CompareTo(other.Value);

    public static bool operator <(StageIndex left, StageIndex right) => left.Value < right.Value;

    public static bool operator >(StageIndex left, StageIndex right) => left.Value > right.Value;

    public static bool operator <=(StageIndex left, StageIndex right) => left.Value <= right.Value;

    public static bool operator >=(StageIndex left, StageIndex right) => left.Value >= right.Value;

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
