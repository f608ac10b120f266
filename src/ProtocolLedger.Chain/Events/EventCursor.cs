using System.Globalization;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>A block by number and hash.</summary>
public readonly record struct BlockMark(ulong Number, Hash32 Hash);

/// <summary>
/// How far events were read: the last block and some before it, newest first, to find where the chain forked if it is
/// reorganised. Persist <see cref="ToString"/> and go on with <see cref="Parse"/> after a restart.
/// </summary>
/// <param name="Marks">At least one, in falling order.</param>
public sealed record EventCursor(IReadOnlyList<BlockMark> Marks)
{
    private const int Kept = 128;

    /// <summary>The last block whose events were read.</summary>
    public BlockMark Last => Marks[0];

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">Something else.</exception>
    public static EventCursor Parse(string text)
    {
        BlockMark[] marks = [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ParseMark)];
        return marks.Length > 0 && marks.Zip(marks.Skip(1)).All(pair => pair.First.Number > pair.Second.Number)
            ? new EventCursor(marks)
            : throw new FormatException("An event cursor is a list of block:hash in falling order.");
    }

    public override string ToString() => string.Join(' ', Marks.Select(mark => $"{mark.Number}:{mark.Hash}"));

    /// <summary>The cursor after reading on to a block.</summary>
    internal static EventCursor Advance(EventCursor? from, BlockMark to) =>
        new([to, .. (from?.Marks ?? []).Where(mark => mark.Number < to.Number).Take(Kept - 1)]);

    private static BlockMark ParseMark(string text)
    {
        string[] parts = text.Split(':');
        return parts.Length == 2
            ? new BlockMark(ulong.Parse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture), Hash32.Parse(parts[1]))
            : throw new FormatException($"'{text}' is no block:hash.");
    }
}
