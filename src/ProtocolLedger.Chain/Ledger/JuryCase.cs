using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>What a case waits for; numbers as in the JuryReferee contract.</summary>
public enum JuryStatus
{
    /// <summary>There is no such case.</summary>
    None = 0,

    /// <summary>The jury is to be drawn.</summary>
    Drawing = 1,

    /// <summary>The jury is drawn.</summary>
    Voting = 2,

    /// <summary>Decided.</summary>
    Settled = 3,
}

/// <summary>How juries work on this ledger. Times are in seconds.</summary>
/// <param name="Seats">Jurors.</param>
/// <param name="Fee">For a whole jury.</param>
/// <param name="JurorBond">What a juror pays to vote.</param>
/// <param name="JurorStake">Active stake that a juror's node needs.</param>
public sealed record JuryTerms(
    int Seats, Wei Fee, Wei JurorBond, Wei JurorStake, uint DrawSeconds, uint CommitSeconds, uint RevealSeconds, uint SettleSeconds);

/// <summary>A dispute before a jury, which says what the disputed leaf has to claim: the state after a step, or the update. Times are timestamps.</summary>
/// <param name="OpenedAtBlock">A later block draws the jury.</param>
/// <param name="DrawEnd">Until then it can be drawn.</param>
/// <param name="CommitEnd">End of commits, at the latest; 0 before the draw.</param>
/// <param name="RevealEnd">End of reveals, at the latest; 0 before the draw.</param>
/// <param name="Committed">Jurors who committed.</param>
/// <param name="Revealed">Jurors who revealed.</param>
/// <param name="Claimed">State or update as the node claims it.</param>
public sealed record JuryCase(
    ulong Game,
    JuryStatus Status,
    ulong OpenedAtBlock,
    ulong DrawEnd,
    ulong CommitEnd,
    ulong RevealEnd,
    int Committed,
    int Revealed,
    EthAddress Challenger,
    NodeId Node,
    Hash32 Claimed);

/// <summary>A seat of a jury.</summary>
/// <param name="Node">Whose worker or owner votes.</param>
/// <param name="Payer">Who is paid for the seat: the node's owner if it paid the bond, else the node's worker; null before the commit.</param>
/// <param name="Commitment">To the answer; null before the commit and after the reveal.</param>
/// <param name="Answer">Null before the reveal.</param>
public sealed record JurySeat(NodeId Node, EthAddress? Payer, Hash32? Commitment, Hash32? Answer)
{
    /// <summary>Whether its juror committed to an answer, shown or not.</summary>
    public bool HasVoted => Payer is not null;
}
