using Microsoft.Extensions.Logging;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Node;

namespace ProtocolLedger.Cli.Demo;

/// <summary>What the owners do when training is over: they wait until their last rewards have vested, then claim them and mint their shares.</summary>
internal sealed class DemoClaims(DemoNetwork network, IReadOnlyList<DemoNode> nodes, DemoBoard board, ILoggerFactory logs, TimeProvider time)
{
    /// <summary>Claims and mints all that the nodes have not yet; call it when they have stopped.</summary>
    public async Task ClaimRestAsync(CancellationToken cancellation)
    {
        RewardFunds funds = await network.Ledger.Rewards.FundsAsync(network.Run, cancellation);
        if (funds.Unvested > Wei.Zero)
        {
            ulong now = (await network.Ledger.HeadAsync(1, cancellation)).Timestamp;
            ulong wait = funds.AllVestAt > now ? funds.AllVestAt - now : 0;
            board.Note($"rewards of {funds.Unvested.ToTokens()} tokens vest when the last rounds can no longer be disputed: the chain's clock is put forward by {wait} s");
            await network.SkipAsync(TimeSpan.FromSeconds(wait), cancellation);
            while ((await network.Ledger.HeadAsync(1, cancellation)).Timestamp < funds.AllVestAt)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(250), time, cancellation);
            }
        }

        foreach (DemoNode node in nodes)
        {
            await ClaimAsync(node, cancellation);
        }
    }

    private async Task ClaimAsync(DemoNode node, CancellationToken cancellation)
    {
        LedgerClient owner = node.OwnerLedger;
        DueToOwner due = await OwnerClaims.FindAsync(node.Config, owner, node.Node, logs, time, cancellation);
        if (due.Rewards > Wei.Zero)
        {
            await owner.Rewards.ClaimAsync(network.Run, node.Node, due.Tree!, cancellation).EnsureMinedAsync($"claim the rewards of {node.Row.Name}");
            node.Row.ClaimedWei = (await owner.Rewards.ClaimedAsync(network.Run, node.Node, cancellation)).ToString();
        }

        if (due.Shares > Wei.Zero)
        {
            await owner.Shares.MintAsync(network.Run, node.Node, due.Tree!, cancellation).EnsureMinedAsync($"mint the shares of {node.Row.Name}");
        }

        if (due.Rewards > Wei.Zero || due.Shares > Wei.Zero)
        {
            board.Note($"{node.Row.Name}'s owner claims the last {due.Rewards.ToTokens()} tokens and {due.Shares.ToTokens()} shares of the model");
        }
    }
}
