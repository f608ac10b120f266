using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>What a run's newest round waits for.</summary>
/// <param name="Round">0 before the first.</param>
/// <param name="Phase">As seen at the newest block's timestamp.</param>
/// <param name="Deadline">Timestamp when the phase ends by itself; 0 when it doesn't.</param>
public readonly record struct PhaseStatus(Round Round, RoundPhase Phase, ulong Deadline);

/// <summary>Everything about a round. Times are timestamps, in seconds.</summary>
/// <param name="Parent">What it starts from.</param>
/// <param name="CommitEnd">When commit ended or will end.</param>
/// <param name="RevealEnd">When reveal ended or will end.</param>
/// <param name="AttestEnd">When the standing proposal's attestation ends; 0 without one.</param>
/// <param name="Expected">Nodes waited for.</param>
/// <param name="Proposal">The standing proposal; null without one.</param>
public sealed record RoundInfo(
    RunId Run,
    Round Round,
    RoundStatus Status,
    Beacon Beacon,
    CheckpointRoot Parent,
    ulong OpenedAt,
    ulong CommitEnd,
    ulong RevealEnd,
    ulong AttestEnd,
    uint Expected,
    uint Committed,
    uint Revealed,
    Wei CommittedStake,
    Wei RevealedStake,
    Wei AttestedStake,
    StandingProposal? Proposal);

/// <summary>The proposal that is attested to.</summary>
/// <param name="View">Which view's leader made it.</param>
/// <param name="Proposer">That leader.</param>
/// <param name="Hash">What attestations name.</param>
public sealed record StandingProposal(uint View, NodeId Proposer, ProposalHash Hash, CheckpointRoot CheckpointRoot, RewardRoot RewardRoot);

/// <summary>Who may propose now.</summary>
/// <param name="View">The present view.</param>
/// <param name="Index">The leader's place among the revealed, which <see cref="RoundsClient.ProposeAsync"/> takes.</param>
/// <param name="Node">The leader.</param>
public sealed record RoundLeader(uint View, uint Index, NodeId Node);

/// <summary>What a node did in a round.</summary>
/// <param name="Commitment">Null when it did not commit.</param>
/// <param name="Stake">What its voice weighs.</param>
/// <param name="Revealed">Whether it revealed.</param>
/// <param name="Attested">Whether it attested to the standing proposal.</param>
public sealed record NodeInRound(Commitment? Commitment, Wei Stake, bool Revealed, bool Attested);

/// <summary>A canonical checkpoint.</summary>
/// <param name="Round">The round that made it; 0 for the genesis checkpoint.</param>
public readonly record struct CanonicalCheckpoint(Round Round, CheckpointRoot Root);

/// <summary>The events of one round, in order.</summary>
public sealed record RoundEvents(
    RoundOpened? Opened,
    IReadOnlyList<Committed> Committed,
    IReadOnlyList<Revealed> Revealed,
    IReadOnlyList<Proposed> Proposed,
    IReadOnlyList<Attested> Attested,
    RoundFinalised? Finalised,
    RoundAbandoned? Abandoned);
