namespace ProtocolLedger.Core;

/// <summary>
/// The Merkle tree that the ledger builds over a batch of commitments: leaves in the batch's order, pairs hashed in ascending
/// order, an odd one at the end of a level moving up as it is.
/// </summary>
public static class CommitBatchTree
{
    /// <exception cref="ArgumentException">No leaf.</exception>
    public static Hash32 Root(IReadOnlyList<Hash32> leaves)
    {
        IReadOnlyList<Hash32> level = NotEmpty(leaves);
        while (level.Count > 1)
        {
            level = Above(level);
        }

        return level[0];
    }

    /// <summary>The siblings of a leaf, from the bottom up.</summary>
    /// <exception cref="ArgumentException">No leaf.</exception>
    public static IReadOnlyList<Hash32> Proof(IReadOnlyList<Hash32> leaves, int index)
    {
        List<Hash32> siblings = [];
        IReadOnlyList<Hash32> level = NotEmpty(leaves);
        for (; level.Count > 1; index /= 2)
        {
            if ((index ^ 1) < level.Count)
            {
                siblings.Add(level[index ^ 1]);
            }

            level = Above(level);
        }

        return siblings;
    }

    private static Hash32[] Above(IReadOnlyList<Hash32> level) =>
        [.. level.Chunk(2).Select(pair => pair.Length == 1 ? pair[0] : Keccak256.HashPair(pair[0], pair[1]))];

    private static IReadOnlyList<Hash32> NotEmpty(IReadOnlyList<Hash32> leaves) =>
        leaves.Count > 0 ? leaves : throw new ArgumentException("A batch has at least one commitment.", nameof(leaves));
}
