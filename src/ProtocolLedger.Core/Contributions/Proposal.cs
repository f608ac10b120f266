namespace ProtocolLedger.Core;

/// <summary>What a round's leader proposes and the others attest to.</summary>
/// <param name="Run">The run.</param>
/// <param name="Round">The round.</param>
/// <param name="View">How many leaders were passed over before this one.</param>
/// <param name="CheckpointRoot">The aggregated checkpoint.</param>
/// <param name="Participants">Whose updates went into it.</param>
/// <param name="RewardRoot">Cumulative rewards after this round.</param>
public sealed record Proposal(
    RunId Run,
    Round Round,
    uint View,
    CheckpointRoot CheckpointRoot,
    ParticipantSetHash Participants,
    RewardRoot RewardRoot)
{
    /// <summary>keccak256(abi.encode(...)) of the fields in order.</summary>
    public ProposalHash Hash()
    {
        return new ProposalHash(new AbiWords()
            .Add(Run.Value)
            .Add(Round.Value)
            .Add(View)
            .Add(CheckpointRoot.Value)
            .Add(Participants.Value)
            .Add(RewardRoot.Value)
            .Keccak());
    }
}
