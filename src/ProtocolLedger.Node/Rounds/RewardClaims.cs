using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Events;

namespace ProtocolLedger.Node.Rounds;

/// <summary>
/// Claims what the node has earned and what has vested, and mints its model shares with the same proof: every few rounds, and once
/// more when the run has stopped. The ledger pays the node's owner.
/// </summary>
public sealed class RewardClaims(RunMembership member, LedgerClient ledger, RewardBook book, int everyRounds, INodeObserver observer, TimeProvider time)
{
    private Round? lastClaim;

    /// <summary>Claims when enough rounds were finalised since the last claim.</summary>
    public async Task ClaimWhenDueAsync(Round round, CancellationToken cancellation)
    {
        lastClaim ??= round;
        if (everyRounds > 0 && round.Value >= lastClaim.Value.Value + (ulong)everyRounds)
        {
            await ClaimAsync(cancellation);
            lastClaim = round;
        }
    }

    /// <summary>Claims everything that has vested when a run has stopped, and says when the rest will have.</summary>
    public async Task ClaimAllAsync(CancellationToken cancellation)
    {
        if (everyRounds == 0)
        {
            return;
        }

        try
        {
            await ClaimAsync(cancellation);
            RewardFunds funds = await ledger.Rewards.FundsAsync(member.Run, cancellation);
            if (funds.Unvested > Wei.Zero)
            {
                Warn($"rewards of the rounds after {funds.VestedRound} can be claimed from {Utc(funds.AllVestAt)} on: `pledger claim` does it");
            }
        }
        catch (PledgerException exception) when (exception.ExitCode is ExitCode.ChainUnreachable)
        {
            Warn($"rewards were not claimed: {exception.Message} `pledger claim` does it later.");
        }
    }

    private async Task ClaimAsync(CancellationToken cancellation)
    {
        RewardLedger vested;
        try
        {
            vested = await book.AfterAsync(await ledger.Rewards.ClaimRoundAsync(member.Run, member.Node, cancellation), cancellation);
        }
        catch (PledgerException exception) when (exception.ExitCode is ExitCode.Peer)
        {
            Warn($"rewards were not claimed: {exception.Message} `pledger claim` does it later.");
            return;
        }

        if (vested.Of(member.Node) is not { } earned)
        {
            return;
        }

        RewardTree tree = vested.Tree();
        Wei due = await ledger.Rewards.ClaimableAsync(member.Run, member.Node, tree, cancellation);
        if (due > Wei.Zero)
        {
            TxOutcome sent = await ledger.Rewards.ClaimAsync(member.Run, member.Node, tree, cancellation);
            Tell(sent, "rewards were not claimed", hash => new Events.RewardClaimed(member.Node.Value, due.ToString(), earned.Rewards.ToString(), hash));
        }

        Wei shares = await ledger.Shares.MintableAsync(member.Run, member.Node, tree, cancellation);
        if (shares > Wei.Zero)
        {
            TxOutcome sent = await ledger.Shares.MintAsync(member.Run, member.Node, tree, cancellation);
            Tell(sent, "model shares were not minted", hash => new Events.SharesMinted(member.Node.Value, shares.ToString(), earned.Shares.ToString(), hash));
        }
    }

    private void Tell(TxOutcome sent, string failure, Func<string, NodeEvent> done)
    {
        if (sent is TxOutcome.Mined mined)
        {
            observer.Observe(done(mined.Receipt.Hash.ToString()) with { At = time.GetUtcNow() });
        }
        else
        {
            Warn($"{failure}: {sent.Sentence}");
        }
    }

    private void Warn(string message) => observer.Observe(new NodeWarning(message) { At = time.GetUtcNow() });

    private static string Utc(ulong timestamp) =>
        DateTimeOffset.FromUnixTimeSeconds((long)timestamp).ToString("yyyy-MM-dd HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
