using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>How a dispute ended; numbers as in the DisputeGame contract.</summary>
public enum DisputeOutcome
{
    /// <summary>The challenger pays.</summary>
    NodeWins = 0,

    /// <summary>The node is slashed.</summary>
    ChallengerWins = 1,

    /// <summary>Nobody is to blame.</summary>
    Void = 2,
}

/// <summary>An event of one dispute.</summary>
/// <param name="Game">Its number, from 1.</param>
public abstract record DisputeEvent(LogPosition At, ulong Game) : LedgerEvent(At);

/// <summary>Somebody disputed signed work.</summary>
/// <param name="Digest">What the node's worker signed.</param>
/// <param name="Fee">The referee's part of the bond.</param>
public sealed record GameOpened(
    LogPosition At, ulong Game, NodeId Node, EthAddress Challenger, RunId Run, Round Round, SigningDigest Digest, EthAddress Referee, Wei Bond, Wei Fee)
    : DisputeEvent(At, Game);

/// <summary>The node showed the subtrees below the disputed one.</summary>
public sealed record NodesRevealed(LogPosition At, ulong Game, IReadOnlyList<Hash32> Nodes) : DisputeEvent(At, Game);

/// <summary>The challenger picked a subtree.</summary>
/// <param name="Height">Its real one, which for a short last subtree is less than that of its place.</param>
/// <param name="Index">Its position among the subtrees of that height.</param>
public sealed record Descended(LogPosition At, ulong Game, int Height, ulong Index, Hash32 Hash) : DisputeEvent(At, Game);

/// <summary>The node opened the disputed leaf, or the named item of a list.</summary>
/// <param name="Level">0 is the trace.</param>
/// <param name="Index">Position of the leaf or item.</param>
/// <param name="PreviousLeaf">Bytes of the leaf before in the trace; empty for leaf 0 and below the trace.</param>
/// <param name="Leaf">Bytes of the leaf; empty for an item of a list.</param>
public sealed record LeafOpened(LogPosition At, ulong Game, int Level, ulong Index, ReadOnlyMemory<byte> PreviousLeaf, ReadOnlyMemory<byte> Leaf)
    : DisputeEvent(At, Game);

/// <summary>The referee opened a tree below the disputed leaf.</summary>
/// <param name="Stride">Levels of it that each answer shows.</param>
public sealed record LevelOpened(LogPosition At, ulong Game, int Level, Hash32 Root, ulong Leaves, int Stride) : DisputeEvent(At, Game);

/// <summary>The referee said that what the node has shown is a list.</summary>
/// <param name="Items">How many it has.</param>
public sealed record ListOpened(LogPosition At, ulong Game, int Level, ulong Items) : DisputeEvent(At, Game);

/// <summary>The challenger named an item of a list.</summary>
/// <param name="Index">Position of the item.</param>
public sealed record Chosen(LogPosition At, ulong Game, int Level, ulong Index) : DisputeEvent(At, Game);

/// <summary>The dispute waits for its referee.</summary>
/// <param name="Deadline">Timestamp, after which it can be voided.</param>
public sealed record Refereed(LogPosition At, ulong Game, ulong Deadline) : DisputeEvent(At, Game);

/// <summary>A dispute ended.</summary>
/// <param name="Slashed">Taken from the node.</param>
/// <param name="ToNode">Owed to the node's owner.</param>
/// <param name="ToChallenger">Owed to the challenger.</param>
/// <param name="Burnt">Of the bond.</param>
public sealed record GameClosed(LogPosition At, ulong Game, DisputeOutcome Outcome, Wei Slashed, Wei ToNode, Wei ToChallenger, Wei Burnt)
    : DisputeEvent(At, Game);

/// <summary>A jury is to say what the disputed leaf has to claim.</summary>
/// <param name="Index">Position of the leaf in the trace; leaf i + 1 is step i, the last one the update.</param>
/// <param name="PreviousLeaf">Bytes of the leaf before; empty for leaf 0.</param>
/// <param name="Leaf">Bytes of the leaf.</param>
/// <param name="Claimed">State or update as the node claims it.</param>
public sealed record CaseOpened(
    LogPosition At, ulong Game, ulong Index, ReadOnlyMemory<byte> PreviousLeaf, ReadOnlyMemory<byte> Leaf, Hash32 Claimed) : DisputeEvent(At, Game);

/// <summary>A jury was drawn.</summary>
/// <param name="Nodes">In the order of their seats.</param>
/// <param name="CommitEnd">Timestamp of the end of commits, at the latest.</param>
/// <param name="RevealEnd">Timestamp of the end of reveals, at the latest.</param>
public sealed record JuryDrawn(LogPosition At, ulong Game, IReadOnlyList<NodeId> Nodes, ulong CommitEnd, ulong RevealEnd) : DisputeEvent(At, Game);

/// <summary>A juror committed to an answer.</summary>
/// <param name="Commitment">As by <see cref="JuriesClient.HashVote"/>.</param>
public sealed record VoteCommitted(LogPosition At, ulong Game, int Seat, NodeId Node, Hash32 Commitment) : DisputeEvent(At, Game);

/// <summary>A juror's answer was shown.</summary>
public sealed record VoteRevealed(LogPosition At, ulong Game, int Seat, NodeId Node, Hash32 Answer) : DisputeEvent(At, Game);

/// <summary>A jury's answers were counted.</summary>
/// <param name="Answer">The one that won; null when none did.</param>
/// <param name="Votes">For that answer.</param>
public sealed record CaseSettled(LogPosition At, ulong Game, DisputeOutcome Outcome, Hash32? Answer, int Votes) : DisputeEvent(At, Game);
