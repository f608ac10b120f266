namespace ProtocolLedger.Core;

/// <summary>A subtree of a Merkle tree.</summary>
/// <param name="Height">It has 2^Height leaves, or fewer at the tree's end.</param>
/// <param name="Index">Its position among the subtrees of that height of the whole tree.</param>
/// <param name="Hash">Its root.</param>
/// <param name="Path">From it up to the root of the subtree in dispute, or of the whole tree.</param>
public sealed record Subtree(int Height, ulong Index, Hash32 Hash, IReadOnlyList<Hash32> Path)
{
    /// <summary>A leaf, to start a dispute from.</summary>
    /// <param name="leaves">The hashes of all leaves of the trace.</param>
    /// <param name="index">Which of them.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are not so many.</exception>
    public static Subtree Leaf(ReadOnlySpan<Hash32> leaves, int index)
    {
        Hash32[] path = MerkleTree.InclusionProof(leaves, index);
        return new Subtree(0, (ulong)index, leaves[index], path);
    }
}
