namespace ProtocolLedger.Core;

/// <summary>
/// A round's phase as a pure function of what the chain stores and of a block's timestamp; mirrors RoundLib.phase in
/// contracts/src/runs/Rounds.sol, so that a node can tell what the next block will say. Times are Unix seconds.
/// </summary>
/// <param name="Status">Stored status.</param>
/// <param name="CommitEnd">When commit ended or will end.</param>
/// <param name="RevealEnd">When reveal ended or will end.</param>
/// <param name="AttestEnd">When the standing proposal's attestation ends; 0 without a proposal.</param>
/// <param name="ProposalView">View of the standing proposal; null without one.</param>
/// <param name="ProposeSeconds">A leader's time.</param>
/// <param name="Revealed">Nodes that revealed.</param>
/// <param name="AttestedStake">For the standing proposal.</param>
/// <param name="CommittedStake">Of all nodes that committed.</param>
public sealed record RoundClock(
    RoundStatus Status,
    ulong CommitEnd,
    ulong RevealEnd,
    ulong AttestEnd,
    uint? ProposalView,
    uint ProposeSeconds,
    uint Revealed,
    Wei AttestedStake,
    Wei CommittedStake)
{
    /// <summary>Leaders that a round tries before it may be abandoned.</summary>
    public const uint MaxViews = 8;

    /// <summary>More than 2/3 of the committed stake supports the standing proposal.</summary>
    public bool IsSupported => AttestedStake.Value * 3 > CommittedStake.Value * 2;

    private ulong FirstView => ProposalView is { } view ? view + 1UL : 0;

    private ulong ViewStart => ProposalView is null ? RevealEnd : AttestEnd;

    /// <summary>The view whose leader may propose at that time.</summary>
    public ulong ViewAt(ulong now)
    {
        return FirstView + (now < ViewStart ? 0 : (now - ViewStart) / ProposeSeconds);
    }

    /// <summary>Phase and its deadline at a block timestamp; deadline 0 where there is none.</summary>
    public (RoundPhase Phase, ulong Deadline) PhaseAt(ulong now)
    {
        if (Status != RoundStatus.Open)
        {
            return (Status == RoundStatus.None ? RoundPhase.None : RoundPhase.Closed, 0);
        }

        if (IsSupported)
        {
            return (RoundPhase.Finalisable, 0);
        }

        if (now < CommitEnd)
        {
            return (RoundPhase.Commit, CommitEnd);
        }

        if (now < RevealEnd)
        {
            return (RoundPhase.Reveal, RevealEnd);
        }

        if (Revealed != 0 && ProposalView is not null && now < AttestEnd)
        {
            return (RoundPhase.Attest, AttestEnd);
        }

        return Revealed == 0 || ViewAt(now) >= MaxViews
            ? (RoundPhase.Expired, 0)
            : (RoundPhase.Propose, ViewStart + ((ViewAt(now) - FirstView + 1) * ProposeSeconds));
    }
}
