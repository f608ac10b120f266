using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Storage;

namespace ProtocolLedger.Node.Rounds;

/// <summary>
/// Knows what every node has earned: from this node's own records, or from a peer's record that hashes to the proposal on the
/// ledger and whose rewards have the reward root that the ledger holds.
/// </summary>
public sealed class RewardBook(RunMembership member, LedgerClient ledger, RunHistory history, UpdateExchange exchange, NodeBlobs blobs, ILocalStore store)
{
    private const string Collection = "round-records";

    private RewardLedger? latest;

    /// <summary>Rewards after the last round that was finalised before this one.</summary>
    public async Task<RewardLedger> BeforeAsync(RoundInfo round, CancellationToken cancellation)
    {
        RewardAccount account = await ledger.Rewards.AccountAsync(member.Run, cancellation);
        return account.Round == Round.Genesis ? RewardLedger.Empty
            : account.Round < round.Round ? await AfterAsync(account.Round, cancellation)
            : throw new InvalidOperationException($"Rewards of round {account.Round} are posted while round {round.Round} is open.");
    }

    /// <summary>Rewards after a finalised round.</summary>
    /// <exception cref="PledgerException"><see cref="ExitCode.Peer"/>: no peer gives the round's record.</exception>
    public async Task<RewardLedger> AfterAsync(Round round, CancellationToken cancellation)
    {
        if (latest?.LastRound == round)
        {
            return latest;
        }

        RoundEvents events = await history.RoundAsync(round, cancellation);
        Proposed final = events.Proposed.LastOrDefault(proposed => proposed.CheckpointRoot == events.Finalised?.CheckpointRoot && proposed.RewardRoot == events.Finalised.RewardRoot)
            ?? throw new InvalidOperationException($"Round {round} has no finalised proposal on the ledger.");
        RoundRecord? record = await FindAsync(final, cancellation) ?? await exchange.FetchRecordAsync(round, final, cancellation);
        if (record is null || RewardLedger.Resume(record) is not { } ledgerAfter || ledgerAfter.Tree().Root != final.RewardRoot)
        {
            throw new PledgerException(
                ExitCode.Peer,
                $"The record of round {round}, which says what every node has earned, can't be had from any peer.",
                "Wait until a node that took part in that round is reachable, then start again.");
        }

        await SaveAsync(record, cancellation);
        return ledgerAfter;
    }

    /// <summary>Keeps a final round's record, for itself after a restart and for peers.</summary>
    public async Task SaveAsync(RoundRecord record, CancellationToken cancellation)
    {
        await store.PutAsync(Collection, record.Hash().ToString(), record.ToBytes(), cancellation);
        blobs.Add(record);
        latest = RewardLedger.Resume(record);
    }

    private async Task<RoundRecord?> FindAsync(Proposed final, CancellationToken cancellation)
    {
        byte[]? bytes = await store.GetAsync(Collection, final.Participants.ToString(), cancellation);
        return bytes is null ? null : RoundRecord.Parse(bytes);
    }
}
