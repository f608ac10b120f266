using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Events;

namespace ProtocolLedger.Node.Rounds;

/// <summary>Claims what the node has earned: every few rounds, and once more when the run has stopped. The ledger pays the node's owner.</summary>
public sealed class RewardClaims(RunMembership member, LedgerClient ledger, RewardBook book, int everyRounds, INodeObserver observer, TimeProvider time)
{
    private Round? lastClaim;

    /// <summary>Claims when enough rounds were finalised since the last claim.</summary>
    public async Task ClaimWhenDueAsync(Round round, RewardLedger earned, CancellationToken cancellation)
    {
        lastClaim ??= round;
        if (everyRounds > 0 && round.Value >= lastClaim.Value.Value + (ulong)everyRounds)
        {
            await ClaimAsync(earned, cancellation);
            lastClaim = round;
        }
    }

    /// <summary>Claims everything that is due; nothing is lost when a run has stopped.</summary>
    public async Task ClaimAllAsync(CancellationToken cancellation)
    {
        if (everyRounds == 0)
        {
            return;
        }

        try
        {
            RewardAccount account = await ledger.Rewards.AccountAsync(member.Run, cancellation);
            if (account.Round > Round.Genesis)
            {
                await ClaimAsync(await book.AfterAsync(account.Round, cancellation), cancellation);
            }
        }
        catch (PledgerException exception) when (exception.ExitCode is ExitCode.ChainUnreachable or ExitCode.Peer)
        {
            observer.Observe(new NodeWarning($"rewards were not claimed: {exception.Message} `pledger claim` does it later.") { At = time.GetUtcNow() });
        }
    }

    private async Task ClaimAsync(RewardLedger earned, CancellationToken cancellation)
    {
        if (!earned.Cumulative.TryGetValue(member.Node, out Wei cumulative))
        {
            return;
        }

        RewardTree tree = earned.Tree();
        Wei due = await ledger.Rewards.ClaimableAsync(member.Run, member.Node, tree, cancellation);
        if (due == Wei.Zero)
        {
            return;
        }

        TxOutcome sent = await ledger.Rewards.ClaimAsync(member.Run, member.Node, cumulative, tree.Proof(member.Node), cancellation);
        observer.Observe(sent is TxOutcome.Mined mined
            ? new Events.RewardClaimed(member.Node.Value, due.ToString(), cumulative.ToString(), mined.Receipt.Hash.ToString()) { At = time.GetUtcNow() }
            : new NodeWarning($"rewards were not claimed: {sent.Sentence}") { At = time.GetUtcNow() });
    }
}
