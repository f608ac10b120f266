using System.Buffers.Binary;
using System.Globalization;

namespace ProtocolLedger.Training.Exact;

/// <summary>What the chain came to at the end of a dispute, beside what the node claims.</summary>
/// <param name="Place">Where, in people's words.</param>
/// <param name="Claimed">Bits of a number; of a header four of its bytes, in their order.</param>
/// <param name="Computed">The same of what it has to be.</param>
/// <param name="IsNumber">Whether it is a number.</param>
public sealed record ChainFinding(string Place, uint Claimed, uint Computed, bool IsNumber = true)
{
    /// <summary>Whether the node is right.</summary>
    public bool Holds => Claimed == Computed;

    /// <summary>What the node claims, as bits and number.</summary>
    public string ClaimedText => Text(Claimed);

    /// <summary>What the chain computed, as bits and number.</summary>
    public string ComputedText => Text(Computed);

    /// <summary>What the chain found in 64 bytes of a state or an update: of the first number that differs, or of the first one if none does.</summary>
    /// <param name="places">Names it.</param>
    /// <param name="leaf">Of the trace.</param>
    /// <param name="block">The place of the 64 bytes.</param>
    /// <param name="claimed">The bytes as the node has them.</param>
    /// <param name="computed">The bytes as they have to be.</param>
    public static ChainFinding OfBlock(IDisputePlaces places, ulong leaf, IReadOnlyList<ulong> block, ReadOnlySpan<byte> claimed, ReadOnlySpan<byte> computed)
    {
        ArgumentNullException.ThrowIfNull(places);
        int same = claimed.CommonPrefixLength(computed);
        int number = same == computed.Length ? 0 : same / sizeof(float);
        (string name, bool isNumber) = places.DescribeNumber(leaf, block, number);
        return new ChainFinding(name, Bits(claimed), Bits(computed), isNumber);

        uint Bits(ReadOnlySpan<byte> bytes) => isNumber
            ? BinaryPrimitives.ReadUInt32LittleEndian(bytes[(sizeof(float) * number)..])
            : BinaryPrimitives.ReadUInt32BigEndian(bytes[(sizeof(float) * number)..]);
    }

    /// <summary>The whole of it as a sentence.</summary>
    public override string ToString() => Holds
        ? $"{Place}: claimed {ClaimedText}, the chain computed the same"
        : $"{Place}: claimed {ClaimedText}, the chain computed {ComputedText}";

    private string Text(uint bits) => IsNumber
        ? string.Create(CultureInfo.InvariantCulture, $"0x{bits:x8} ({BitConverter.UInt32BitsToSingle(bits)})")
        : string.Create(CultureInfo.InvariantCulture, $"0x{bits:x8}");
}
