using ProtocolLedger.Chain;
using ProtocolLedger.Core;

namespace ProtocolLedger.Node.Rounds;

/// <summary>
/// Knows what every node has earned: from this node's own records, or from a peer's record that hashes to the proposal on the
/// ledger and whose rewards have the reward root that the ledger holds.
/// </summary>
public sealed class RewardBook(RunMembership member, LedgerClient ledger, RunHistory history, UpdateExchange exchange, NodeBlobs blobs)
{
    private RewardLedger? latest;

    /// <summary>What the rewards of a round go on from: those that the ledger last posted, less what slashed nodes have lost since.</summary>
    public async Task<RewardLedger> BeforeAsync(RoundInfo round, CancellationToken cancellation)
    {
        RewardFunds funds = await ledger.Rewards.FundsAsync(member.Run, cancellation);
        if (funds.NewestRound >= round.Round)
        {
            throw new InvalidOperationException($"Rewards of round {funds.NewestRound} are posted while round {round.Round} is open.");
        }

        RewardLedger before = await AfterAsync(funds.NewestRound, cancellation);
        foreach (RewardsForfeited lost in await history.ForfeitsAsync(funds.NewestRound, round.Round, cancellation))
        {
            before = before.Forfeit(lost.Node, await AfterAsync(lost.Vested, cancellation));
        }

        return before;
    }

    /// <summary>Rewards after a finalised round; none after genesis.</summary>
    /// <exception cref="PledgerException"><see cref="ExitCode.Peer"/>: no peer gives the round's record.</exception>
    public async Task<RewardLedger> AfterAsync(Round round, CancellationToken cancellation)
    {
        if (round == Round.Genesis)
        {
            return RewardLedger.Empty;
        }

        if (latest?.LastRound == round)
        {
            return latest;
        }

        RoundEvents events = await history.RoundAsync(round, cancellation);
        Proposed final = events.Proposed.LastOrDefault(proposed => proposed.CheckpointRoot == events.Finalised?.CheckpointRoot && proposed.RewardRoot == events.Finalised.RewardRoot)
            ?? throw new InvalidOperationException($"Round {round} has no finalised proposal on the ledger.");
        RoundRecord? record = await blobs.FindAsync(final.Participants, cancellation) ?? await exchange.FetchRecordAsync(round, final, cancellation);
        if (record is null || RewardLedger.Resume(record) is not { } ledgerAfter || ledgerAfter.Tree().Root != final.RewardRoot)
        {
            throw new PledgerException(
                ExitCode.Peer,
                $"The record of round {round}, which says what every node has earned, can't be had from any peer.",
                "Wait until a node that took part in that round is reachable, then start again.");
        }

        await blobs.SaveAsync(record, cancellation);
        return ledgerAfter;
    }

    /// <summary>Keeps a final round's record, for itself after a restart and for peers.</summary>
    public async Task SaveAsync(RoundRecord record, CancellationToken cancellation)
    {
        await blobs.SaveAsync(record, cancellation);
        latest = RewardLedger.Resume(record);
    }
}
