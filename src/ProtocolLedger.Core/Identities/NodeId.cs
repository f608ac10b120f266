using System.Globalization;

namespace ProtocolLedger.Core;

/// <summary>Number of a registered node (from 1; 0 means none).</summary>
public readonly record struct NodeId(ulong Value) : IComparable<NodeId>
{
    /// <summary>Parses decimal digits only.</summary>
    /// <exception cref="FormatException">The text is not a decimal number in range.</exception>
    public static NodeId Parse(string text)
    {
        return ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong value)
            ? new NodeId(value)
            : throw new FormatException($"'{text}' is not a NodeId: expected a decimal number of at most {ulong.MaxValue}.");
    }

    public int CompareTo(NodeId other) => Value.CompareTo(other.Value);

    public static bool operator <(NodeId left, NodeId right) => left.Value < right.Value;

    public static bool operator >(NodeId left, NodeId right) => left.Value > right.Value;

    public static bool operator <=(NodeId left, NodeId right) => left.Value <= right.Value;

    public static bool operator >=(NodeId left, NodeId right) => left.Value >= right.Value;

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
