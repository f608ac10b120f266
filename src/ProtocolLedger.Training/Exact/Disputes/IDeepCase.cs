using System.Numerics;
using ProtocolLedger.Core;

namespace ProtocolLedger.Training.Exact;

/// <summary>What a node shows of a leaf or an item.</summary>
/// <param name="Leaf">The leaf's bytes; empty for an item.</param>
/// <param name="Filing">For the referee.</param>
public sealed record StepOpening(ReadOnlyMemory<byte> Leaf, StepFiling Filing);

/// <summary>
/// What a party knows of disputed work below the trace. A place in it is the row of indices that led there: of each leaf that was opened
/// and each item that was named below the trace's, so that a restart, or a reorganisation of the chain, changes nothing.
/// </summary>
public interface IDeepCase
{
    /// <summary>Root of the results, for the opening of the trace's leaf.</summary>
    Hash32 Results { get; }

    /// <summary>The hashes of the leaves of the tree at a place; none where there is a list.</summary>
    ReadOnlySpan<Hash32> Leaves(IReadOnlyList<ulong> place);

    /// <summary>The subtrees to show first of the tree at a place.</summary>
    /// <param name="place">Where.</param>
    /// <param name="stride">Levels that an answer shows at most; it shows as few as lead to as few answers.</param>
    Hash32[] Top(IReadOnlyList<ulong> place, int stride)
    {
        ReadOnlySpan<Hash32> leaves = Leaves(place);
        int height = leaves.Length < 2 ? 0 : BitOperations.Log2((uint)leaves.Length - 1) + 1;
        int answers = (height + stride - 1) / stride;
        return height == 0 ? [] : MerkleTree.Blocks(leaves, height - ((height + answers - 1) / answers));
    }

    /// <summary>Opens a leaf, or an item.</summary>
    /// <param name="place">It included.</param>
    StepOpening Open(IReadOnlyList<ulong> place);

    /// <summary>The first item of the list at a place that is not as it should be; null when all are.</summary>
    /// <param name="place">Of the list.</param>
    /// <param name="shown">What the node has shown: the bytes of a leaf, or a chain's accumulators.</param>
    int? Difference(IReadOnlyList<ulong> place, ReadOnlySpan<byte> shown);
}
