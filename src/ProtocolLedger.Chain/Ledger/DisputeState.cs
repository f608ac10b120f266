using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>What a dispute waits for; numbers as in the DisputeGame contract.</summary>
public enum DisputeStatus
{
    /// <summary>There is no such game.</summary>
    None = 0,

    /// <summary>The node's clock runs.</summary>
    NodeTurn = 1,

    /// <summary>The challenger's clock runs.</summary>
    ChallengerTurn = 2,

    /// <summary>The referee rules.</summary>
    Referee = 3,

    /// <summary>Decided.</summary>
    Closed = 4,
}

/// <summary>Everything about a dispute.</summary>
/// <param name="Turn">What changes with every move.</param>
/// <param name="Hash">Of the disputed subtree.</param>
/// <param name="Root">Of the level's tree, for a list of the one above it; on level 0 the trace root.</param>
/// <param name="Fee">The referee's part of the bond.</param>
/// <param name="RefereeEnd">Timestamp after which a game at the referee can be voided; 0 before it is there.</param>
/// <param name="FeePaid">Whether the referee has the fee.</param>
public sealed record DisputeState(
    ulong Game,
    DisputeTurn Turn,
    Hash32 Hash,
    Hash32 Root,
    EthAddress Challenger,
    Wei Bond,
    EthAddress Referee,
    Wei Fee,
    RunId Run,
    Round Round,
    NodeId Node,
    ulong RefereeEnd,
    bool FeePaid);

/// <summary>Whose move it is, and which part of the tree is in dispute.</summary>
/// <param name="Level">0 is the trace; each tree and each list below it adds one.</param>
/// <param name="Height">Of the disputed subtree, which has at most 2^Height leaves; 0 is a leaf.</param>
/// <param name="Stride">Levels that the node shows per answer.</param>
/// <param name="MovedAt">Timestamp at which the running clock was started.</param>
/// <param name="NodeClock">Seconds that the node had left then.</param>
/// <param name="ChallengerClock">Seconds that the challenger had left then.</param>
/// <param name="Index">Of the subtree, among those of its height; or of the named item.</param>
/// <param name="Leaves">Of the level's tree, or items of its list.</param>
/// <param name="Listed">Whether the level is a list, of which the challenger names an item with <see cref="DisputesClient.ChooseAsync"/>.</param>
public sealed record DisputeTurn(
    DisputeStatus Status,
    int Level,
    int Height,
    int Stride,
    ulong MovedAt,
    uint NodeClock,
    uint ChallengerClock,
    ulong Index,
    ulong Leaves,
    bool Listed = false)
{
    /// <summary>Timestamp after which the party whose clock runs has lost; null when no clock runs.</summary>
    public ulong? Deadline => Status switch
    {
        DisputeStatus.NodeTurn => MovedAt + NodeClock,
        DisputeStatus.ChallengerTurn => MovedAt + ChallengerClock,
        _ => null,
    };

    /// <summary>The first leaf of the disputed subtree.</summary>
    public ulong FirstLeaf => Index << Height;

    /// <summary>Leaves of the disputed subtree.</summary>
    public ulong LeafCount => Math.Min(1UL << Height, Leaves - FirstLeaf);

    /// <summary>Height of the subtrees that the node has to show, or has just shown.</summary>
    public int ShownHeight => Math.Max(Height - Stride, 0);

    /// <summary>What the node has to show, for <see cref="DisputesClient.RevealAsync"/>.</summary>
    /// <param name="leaves">The hashes of all leaves of the level's tree.</param>
    public Hash32[] Nodes(ReadOnlySpan<Hash32> leaves) =>
        MerkleTree.Blocks(leaves.Slice(checked((int)FirstLeaf), checked((int)LeafCount)), ShownHeight);

    /// <summary>One of the subtrees that the node has shown, for <see cref="DisputesClient.DescendAsync"/>.</summary>
    /// <param name="nodes">What it has shown (<see cref="NodesRevealed"/>).</param>
    /// <param name="place">Which of them.</param>
    /// <exception cref="ArgumentOutOfRangeException">It has not shown so many.</exception>
    public Subtree Pick(ReadOnlySpan<Hash32> nodes, int place)
    {
        Hash32[] path = MerkleTree.InclusionProof(nodes, place);
        return new Subtree(ShownHeight, (Index << (Height - ShownHeight)) + (ulong)place, nodes[place], path);
    }
}
