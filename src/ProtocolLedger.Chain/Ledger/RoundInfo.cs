using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>What a run's newest round waits for.</summary>
/// <param name="Round">0 before the first.</param>
/// <param name="Phase">As seen at the newest block's timestamp.</param>
/// <param name="Deadline">Timestamp when the phase ends by itself; 0 when it doesn't.</param>
public readonly record struct PhaseStatus(Round Round, RoundPhase Phase, ulong Deadline);

/// <summary>Everything about a round. Times are timestamps, in seconds. Of all but the newest round the ledger keeps status, beacon and end only.</summary>
/// <param name="Parent">What it starts from.</param>
/// <param name="CommitEnd">When commit ended or will end.</param>
/// <param name="RevealEnd">When reveal ended or will end.</param>
/// <param name="AttestEnd">When the standing proposal's attestation ends; 0 without one.</param>
/// <param name="Expected">Nodes waited for.</param>
/// <param name="Counted">Nodes whose commitments came in batches.</param>
/// <param name="CountedStake">Their stake.</param>
/// <param name="AttestedStake">For the standing proposal.</param>
/// <param name="ObjectedStake">Against it, since it was bonded.</param>
/// <param name="Bonded">Whether the standing proposal is: nodes attest or object until <paramref name="AttestEnd"/>.</param>
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
    uint Counted,
    uint Revealed,
    Wei CountedStake,
    Wei RevealedStake,
    Wei AttestedStake,
    Wei ObjectedStake,
    bool Bonded,
    StandingProposal? Proposal)
{
    /// <summary>When the round was finalised or abandoned; 0 while it is open.</summary>
    public ulong ClosedAt { get; init; }

    /// <summary>The stake of which more than two thirds make a proposal final.</summary>
    public Wei CountingStake => CountedStake > RevealedStake ? CountedStake : RevealedStake;

    /// <summary>Whether so much stake supports the standing proposal that it may be bonded when its attestation has ended.</summary>
    public bool IsBondable => Proposal is not null && !Bonded && AttestedStake.Value * 3 > CountingStake.Value;
}

/// <summary>The proposal that is attested to.</summary>
/// <param name="View">Which view's leader made it.</param>
/// <param name="Proposer">That leader.</param>
/// <param name="Hash">What attestations name.</param>
public sealed record StandingProposal(uint View, NodeId Proposer, ProposalHash Hash, CheckpointRoot CheckpointRoot, RewardRoot RewardRoot);

/// <summary>What a node did in a round.</summary>
/// <param name="Direct">What it committed to outside of batches and has not revealed yet; only the first 27 bytes are kept. Null when there is none.</param>
/// <param name="Counted">Whether a commitment of it came in a batch.</param>
/// <param name="Revealed">Whether it revealed.</param>
/// <param name="Attested">Whether it attested to the standing proposal.</param>
/// <param name="Objected">Whether it objected to it.</param>
public sealed record NodeInRound(Commitment? Direct, bool Counted, bool Revealed, bool Attested, bool Objected)
{
    private const int KeptBytes = 27;

    /// <summary>Whether the ledger has a commitment of the node for the round.</summary>
    public bool HasCommitted => Direct is not null || Counted || Revealed;

    /// <summary>Whether this is what the node committed to directly.</summary>
    public bool IsDirectly(Commitment commitment) =>
        Direct is { } kept && kept.Value.AsSpan()[..KeptBytes].SequenceEqual(commitment.Value.AsSpan()[..KeptBytes]);
}

/// <summary>Where a node's commitment lies among the batches of a round.</summary>
/// <param name="Batch">Number of the batch, from 0.</param>
/// <param name="Commitment">What it is.</param>
/// <param name="Proof">Siblings of its leaf, from the bottom up.</param>
public sealed record BatchPlace(ushort Batch, Commitment Commitment, IReadOnlyList<Hash32> Proof);

/// <summary>A canonical checkpoint.</summary>
/// <param name="Round">The round that made it; 0 for the genesis checkpoint.</param>
public readonly record struct CanonicalCheckpoint(Round Round, CheckpointRoot Root);

/// <summary>The events of one round, in order.</summary>
public sealed record RoundEvents(
    RoundOpened? Opened,
    IReadOnlyList<BatchCommitted> Batches,
    IReadOnlyList<Revealed> Revealed,
    IReadOnlyList<Proposed> Proposed,
    IReadOnlyList<Attested> Attested,
    RoundFinalised? Finalised,
    RoundAbandoned? Abandoned)
{
    /// <summary>Where a node's commitment lies; null when it came in no batch.</summary>
    public BatchPlace? PlaceOf(NodeId node)
    {
        foreach (BatchCommitted batch in Batches)
        {
            int index = batch.Entries.ToList().FindIndex(entry => entry.Node == node);
            if (index >= 0)
            {
                return new BatchPlace(batch.Batch, batch.Entries[index].Commitment, CommitBatchTree.Proof([.. batch.Entries.Select(entry => entry.Leaf())], index));
            }
        }

        return null;
    }
}
