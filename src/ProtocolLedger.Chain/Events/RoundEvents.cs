using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>An event of one round of one run.</summary>
public abstract record RoundEvent(LogPosition At, RunId Run, Round Round) : LedgerEvent(At);

/// <summary>A round began.</summary>
/// <param name="Expected">Nodes that it waits for.</param>
/// <param name="CommitDeadline">Timestamp.</param>
public sealed record RoundOpened(
    LogPosition At, RunId Run, Round Round, Beacon Beacon, CheckpointRoot Parent, uint Expected, ulong CommitDeadline)
    : RoundEvent(At, Run, Round);

/// <summary>A commitment made outside of batches. It names nothing else: who made it for which round shows when it is revealed.</summary>
public sealed record Committed(LogPosition At, RunId Run, Commitment Commitment) : LedgerEvent(At);

/// <summary>Commitments that came in one transaction.</summary>
/// <param name="Batch">Number of the batch in the round, from 0.</param>
/// <param name="Root">Root of the tree over the entries.</param>
/// <param name="Entries">What was counted, in the order of the leaves.</param>
public sealed record BatchCommitted(LogPosition At, RunId Run, Round Round, ushort Batch, Hash32 Root, IReadOnlyList<CommitmentEntry> Entries)
    : RoundEvent(At, Run, Round);

/// <summary>A node showed its contribution.</summary>
public sealed record Revealed(
    LogPosition At, RunId Run, Round Round, NodeId Node, StageIndex Stage, TraceRoot TraceRoot, UpdateHash UpdateHash, uint Steps, ulong Tokens)
    : RoundEvent(At, Run, Round)
{
    /// <summary>The contribution as its node signed it.</summary>
    public Contribution Contribution(CheckpointRoot parent) => new(Run, Round, Node, Stage, parent, TraceRoot, UpdateHash, Steps, Tokens);
}

/// <summary>A leader proposed the round's result.</summary>
/// <param name="View">How many leaders were passed over before this one.</param>
public sealed record Proposed(
    LogPosition At, RunId Run, Round Round, uint View, NodeId Node, CheckpointRoot CheckpointRoot, ParticipantSetHash Participants, RewardRoot RewardRoot)
    : RoundEvent(At, Run, Round)
{
    /// <summary>What the others attest to.</summary>
    public Proposal Proposal => new(Run, Round, View, CheckpointRoot, Participants, RewardRoot);
}

/// <summary>A node supported a proposal.</summary>
public sealed record Attested(LogPosition At, RunId Run, Round Round, NodeId Node, ProposalHash Proposal)
    : RoundEvent(At, Run, Round);

/// <summary>Somebody put a bond behind a proposal that too few attested to.</summary>
/// <param name="View">View of the proposal.</param>
/// <param name="Until">Timestamp, until which nodes attest or object.</param>
public sealed record ProposalBonded(LogPosition At, RunId Run, Round Round, uint View, EthAddress Payer, Wei Amount, ulong Until)
    : RoundEvent(At, Run, Round);

/// <summary>A node spoke against a bonded proposal.</summary>
public sealed record Objected(LogPosition At, RunId Run, Round Round, NodeId Node, ProposalHash Proposal)
    : RoundEvent(At, Run, Round);

/// <summary>A bond went back to its payer, or was burnt.</summary>
public sealed record BondSettled(LogPosition At, RunId Run, Round Round, EthAddress Payer, Wei Amount, bool Burnt)
    : RoundEvent(At, Run, Round);

/// <summary>A round's result is final.</summary>
public sealed record RoundFinalised(LogPosition At, RunId Run, Round Round, CheckpointRoot CheckpointRoot, RewardRoot RewardRoot)
    : RoundEvent(At, Run, Round);

/// <summary>A round ended with no result.</summary>
public sealed record RoundAbandoned(LogPosition At, RunId Run, Round Round) : RoundEvent(At, Run, Round);

/// <summary>A checkpoint became canonical.</summary>
public sealed record CheckpointRecorded(LogPosition At, RunId Run, StageIndex Stage, Round Round, CheckpointRoot Root, CheckpointRoot Parent)
    : RoundEvent(At, Run, Round);

/// <summary>A vote made an older checkpoint the one that the next round starts from.</summary>
/// <param name="From">Round of the checkpoint that was the newest until then.</param>
/// <param name="To">Round of the one that it goes on from; genesis for the run's start.</param>
public sealed record CheckpointRolledBack(LogPosition At, RunId Run, Round From, Round To, CheckpointRoot Root) : LedgerEvent(At);

/// <summary>A round's reward was released.</summary>
public sealed record RewardPosted(LogPosition At, RunId Run, Round Round, RewardRoot Root, Wei Amount) : RoundEvent(At, Run, Round);
