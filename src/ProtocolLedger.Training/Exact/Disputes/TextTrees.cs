using System.Buffers.Binary;
using ProtocolLedger.Core;

namespace ProtocolLedger.Training.Exact;

/// <summary>Trees over the data's segments that training windows are drawn from, and one over all of them, so that a contract can be shown a byte of a window.</summary>
public sealed class TextTrees
{
    private readonly ulong[] firstWindows;
    private readonly ulong[] lengths;
    private readonly BytesTree[] trees;
    private readonly Hash32[] segments;

    /// <summary>Hashes the data.</summary>
    public TextTrees(TrainingData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        (DatasetSegment Segment, long FirstWindow)[] all = [.. data.Assignment.TrainSegments];
        firstWindows = [.. all.Select(one => (ulong)one.FirstWindow)];
        lengths = [.. all.Select(one => (ulong)one.Segment.Length)];
        trees = [.. all.Select(one => new BytesTree(data.Bytes.Slice((int)one.Segment.Start, (int)one.Segment.Length), StateRootHasher.LeafSize))];
        segments = [.. all.Select((_, i) => MerkleTree.HashLeaf(Written(i)))];
        Root = MerkleTree.Root(segments);
    }

    /// <summary>Root over the segments.</summary>
    public Hash32 Root { get; }

    /// <summary>How many segments.</summary>
    public int Count => trees.Length;

    /// <summary>Bytes of a window, with what proves them.</summary>
    /// <param name="window">As it is numbered in the draw.</param>
    /// <param name="place">The first byte.</param>
    /// <param name="count">How many.</param>
    internal (TextSegment Segment, IEnumerable<ProvenLeaf> Leaves) Read(ulong window, int place, int count)
    {
        int found = Array.BinarySearch(firstWindows, window);
        int index = found >= 0 ? found : ~found - 1;
        TextSegment segment = new((uint)index, firstWindows[index], lengths[index], trees[index].Root, MerkleTree.InclusionProof(segments, index));
        return (segment, trees[index].Range((long)(window - firstWindows[index]) + place, count));
    }

    private byte[] Written(int index)
    {
        byte[] bytes = new byte[(2 * sizeof(ulong)) + Hash32.Size];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, firstWindows[index]);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(sizeof(ulong)), lengths[index]);
        trees[index].Root.CopyTo(bytes.AsSpan(2 * sizeof(ulong)));
        return bytes;
    }
}
