using Microsoft.Extensions.Logging;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Configuration;
using ProtocolLedger.Node.Events;
using ProtocolLedger.Node.Rounds;
using ProtocolLedger.Peers;
using ProtocolLedger.Storage;

namespace ProtocolLedger.Node;

/// <summary>Claims a node's rewards from outside the node's process, with the records on its disk or from its peers.</summary>
public static class OwnerClaims
{
    /// <summary>Claims everything due to a node; anyone may pay for the transaction, the ledger pays the node's owner.</summary>
    /// <param name="config">The node's configuration.</param>
    /// <param name="ledger">Connected with the key that pays for the transaction.</param>
    /// <param name="node">Whose rewards.</param>
    /// <param name="send">Makes the transaction, which pays this much.</param>
    /// <returns>What was paid; zero when nothing was due.</returns>
    /// <exception cref="PledgerException">The records can't be had, or the claim was refused.</exception>
    public static async Task<Wei> ClaimAsync(
        NodeConfig config, LedgerClient ledger, NodeId node, Func<TxRequest, Wei, Task> send, ILoggerFactory logs, TimeProvider time, CancellationToken cancellation)
    {
        RunId run = new(config.Run);
        RewardAccount account = await ledger.Rewards.AccountAsync(run, cancellation);
        if (account.Round == Round.Genesis)
        {
            return Wei.Zero;
        }

        RunSpec spec = await NodeInputs.SpecAsync(config, cancellation);
        RunMembership member = new(run, node, spec, await ledger.Runs.ParametersAsync(run, cancellation), config.MinimumNodes);
        NodeFolders folders = new(config);
        folders.Create();
        using ILocalStore documents = folders.OpenDocuments();
        using RunHistory history = new(new LedgerHistory(ledger.ReadEvents(null)), run);
        using PeerClient peers = new(new PeerClientOptions(), new TrafficMeter(), time, new Random((int)node.Value), logs.CreateLogger<PeerClient>());
        ChunkStore chunks = new(folders.Chunks);
        NodeBlobs blobs = new(new BlobStore(folders.Updates, UpdateHeader.Length), chunks, new CheckpointStore(chunks, documents));
        UpdateExchange exchange = new(member, history, peers, blobs, new Silent(), time);
        RewardLedger earned = await new RewardBook(member, ledger, history, exchange, blobs, documents).AfterAsync(account.Round, cancellation);
        if (!earned.Cumulative.TryGetValue(node, out Wei cumulative))
        {
            return Wei.Zero;
        }

        RewardTree tree = earned.Tree();
        Wei due = await ledger.Rewards.ClaimableAsync(run, node, tree, cancellation);
        if (due > Wei.Zero)
        {
            await send(ledger.Rewards.ClaimRequest(run, node, cumulative, tree.Proof(node)), due);
        }

        return due;
    }

    private sealed class Silent : INodeObserver
    {
        public void Observe(NodeEvent nodeEvent)
        {
        }
    }
}
