using Microsoft.Extensions.Logging;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Configuration;
using ProtocolLedger.Node.Faults;
using ProtocolLedger.Node.Events;
using ProtocolLedger.Node.Rounds;
using ProtocolLedger.Peers;
using ProtocolLedger.Storage;

namespace ProtocolLedger.Node;

/// <summary>What a node's owner can have paid and minted now, found outside the node's process with the records on its disk or from its peers.</summary>
/// <param name="Rewards">Vested and not yet claimed.</param>
/// <param name="Shares">Vested and not yet minted, in units of 10^-18.</param>
/// <param name="Tree">What both are proven against; null when nothing has vested for the node.</param>
public sealed record DueToOwner(Wei Rewards, Wei Shares, RewardTree? Tree);

/// <summary>Finds what is due to a node's owner, from outside the node's process.</summary>
public static class OwnerClaims
{
    /// <summary>What has vested and has not been claimed or minted yet. Anyone may pay for the transactions, the ledger pays the node's owner.</summary>
    /// <param name="config">The node's configuration.</param>
    /// <param name="ledger">The ledger.</param>
    /// <param name="node">Whose rewards.</param>
    /// <exception cref="PledgerException">The records can't be had.</exception>
    public static async Task<DueToOwner> FindAsync(
        NodeConfig config, LedgerClient ledger, NodeId node, ILoggerFactory logs, TimeProvider time, CancellationToken cancellation)
    {
        RunId run = new(config.Run);
        Round vested = await ledger.Rewards.ClaimRoundAsync(run, node, cancellation);
        if (vested == Round.Genesis)
        {
            return new DueToOwner(Wei.Zero, Wei.Zero, null);
        }

        RunSpec spec = await NodeInputs.SpecAsync(config, cancellation);
        RunMembership member = new(run, node, spec, await ledger.Runs.ParametersAsync(run, cancellation), config.MinimumNodes);
        NodeFolders folders = new(config);
        folders.Create();
        using ILocalStore documents = folders.OpenDocuments();
        using RunHistory history = new(new LedgerHistory(ledger.ReadEvents(null)), run);
        using PeerClient peers = new(new PeerClientOptions(), new TrafficMeter(), time, new Random((int)node.Value), logs.CreateLogger<PeerClient>());
        ChunkStore chunks = new(folders.Chunks);
        NodeBlobs blobs = new(new BlobStore(folders.Updates, UpdateHeader.Length), chunks, new CheckpointStore(chunks, documents), documents);
        SignedContributions contributions = new(documents);
        Equivocations equivocations = new(contributions, new CommitmentOffers(node, documents), new PendingProofs(documents, ledger.Account ?? default), ledger.Domain);
        UpdateExchange exchange = new(member, history, peers, blobs, contributions, equivocations, ledger.Domain, new Silent(), time);
        RewardTree tree = (await new RewardBook(member, ledger, history, exchange, blobs).AfterAsync(vested, cancellation)).Tree();
        return new DueToOwner(
            await ledger.Rewards.ClaimableAsync(run, node, tree, cancellation), await ledger.Shares.MintableAsync(run, node, tree, cancellation), tree);
    }

    private sealed class Silent : INodeObserver
    {
        public void Observe(NodeEvent nodeEvent)
        {
        }
    }
}
