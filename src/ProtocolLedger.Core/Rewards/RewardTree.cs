namespace ProtocolLedger.Core;

/// <summary>
/// Merkle tree of (node, owner, cumulative rewards, cumulative shares), laid out as OpenZeppelin's StandardMerkleTree of
/// ["uint64","address","uint256","uint256"]:
/// leaves hash twice and are sorted, pairs are hashed in ascending order, so that a proof needs no positions.
/// </summary>
public sealed class RewardTree
{
    private readonly Hash32[] tree;
    private readonly Dictionary<NodeId, int> positions = [];
    private readonly IReadOnlyDictionary<NodeId, Earned> cumulative;

    /// <exception cref="ArgumentException">No entry: such a tree has no root.</exception>
    public RewardTree(IReadOnlyDictionary<NodeId, Earned> cumulative)
    {
        ArgumentNullException.ThrowIfNull(cumulative);
        if (cumulative.Count == 0)
        {
            throw new ArgumentException("A reward tree has at least one node.", nameof(cumulative));
        }

        this.cumulative = cumulative;
        (NodeId Node, Hash32 Hash)[] leaves =
            [.. cumulative.Select(entry => (entry.Key, Leaf(entry.Key, entry.Value))).OrderBy(leaf => leaf.Item2)];
        tree = new Hash32[(2 * leaves.Length) - 1];
        for (int i = 0; i < leaves.Length; i++)
        {
            int position = tree.Length - 1 - i;
            tree[position] = leaves[i].Hash;
            positions[leaves[i].Node] = position;
        }

        for (int i = leaves.Length - 2; i >= 0; i--)
        {
            tree[i] = Keccak256.HashPair(tree[(2 * i) + 1], tree[(2 * i) + 2]);
        }
    }

    /// <summary>What goes on chain.</summary>
    public RewardRoot Root => new(tree[0]);

    /// <summary>The nodes that can claim, and how much in all.</summary>
    public IReadOnlyDictionary<NodeId, Earned> Cumulative => cumulative;

    /// <summary>The proof for a claim: siblings from the leaf up.</summary>
    /// <exception cref="KeyNotFoundException">The node has no entry.</exception>
    public IReadOnlyList<Hash32> Proof(NodeId node)
    {
        List<Hash32> proof = [];
        for (int i = positions[node]; i > 0; i = (i - 1) / 2)
        {
            proof.Add(tree[i % 2 == 0 ? i - 1 : i + 1]);
        }

        return proof;
    }

    /// <summary>keccak256(keccak256(abi.encode(node, owner, rewards, shares))).</summary>
    public static Hash32 Leaf(NodeId node, Earned cumulative)
    {
        Hash32 inner = new AbiWords().Add(node.Value).Add(cumulative.Owner).Add(cumulative.Rewards.Value).Add(cumulative.Shares.Value).Keccak();
        return Keccak256.Hash(inner.AsSpan());
    }

    /// <summary>What the distributor contract computes on a claim.</summary>
    public static bool Verify(RewardRoot root, NodeId node, Earned cumulative, IEnumerable<Hash32> proof)
    {
        return proof.Aggregate(Leaf(node, cumulative), Keccak256.HashPair) == root.Value;
    }
}
