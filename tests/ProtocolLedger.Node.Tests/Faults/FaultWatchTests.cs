using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using ProtocolLedger.Chain;
using ProtocolLedger.Chain.Tests;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Faults;
using ProtocolLedger.Node.Rounds;
using ProtocolLedger.Peers;
using ProtocolLedger.Storage;
using ProtocolLedger.TestKit;

namespace ProtocolLedger.Node.Tests.Faults;

/// <summary>What a node finds when it asks its peers: a real chain, real servers and clients.</summary>
[Collection(LedgerTests.Name)]
public sealed class FaultWatchTests(LedgerFixture chain) : IAsyncLifetime
{
    private RunId run;
    private RoundOpened opened = null!;
    private Peer self = null!;
    private Peer accused = null!;
    private Peer other = null!;

    public async ValueTask InitializeAsync()
    {
        run = await chain.NewRunAsync(new CheckpointRoot(Hash32.Sha256("genesis"u8)));
        self = await Peer.StartAsync(chain, run);
        accused = await Peer.StartAsync(chain, run);
        other = await Peer.StartAsync(chain, run);
        opened = (await chain.Treasury.Rounds.OpenAsync(run, Tools.Token).EnsureMinedAsync("open")).Event<RoundOpened>();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (Peer peer in new[] { self, accused, other })
        {
            await peer.DisposeAsync();
        }
    }

    /// <summary>This node was shown one commitment, another node another one, which is on the ledger: neither knows of both until it asks.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Look_OthersWereShownAnotherCommitment_BothAreKept(bool onLedger)
    {
        SignedCommitment here = Commitment(1), there = Commitment(2);
        await self.Offers.KeepAsync(here, Tools.Token);
        await other.Offers.KeepAsync(there, Tools.Token);
        if (onLedger)
        {
            await chain.Treasury.Rounds.CommitBatchAsync(run, opened.Round, [there], Tools.Token).EnsureMinedAsync("commit");
        }

        await self.LookAsync();
        Assert.Empty(await self.Proofs.AllAsync(run, Tools.Token)); // others may still bring this one to the ledger
        await NextRoundAsync();
        await self.LookAsync();

        FaultProof proof = Assert.Single(await self.Proofs.AllAsync(run, Tools.Token)).Proof;
        Assert.Equal((opened.Round, accused.Worker.Node), (proof.Round, proof.Node));
        Assert.Null(await self.Worker.Ledger.Proofs.RefusalAsync(proof, Tools.Token));
    }

    [Fact]
    public async Task Look_TheLedgerHasWhatWasShown_NobodyIsAsked()
    {
        SignedCommitment here = Commitment(1);
        await self.Offers.KeepAsync(here, Tools.Token);
        await other.Offers.KeepAsync(Commitment(2), Tools.Token); // who was shown this one finds it out
        await chain.Treasury.Rounds.CommitBatchAsync(run, opened.Round, [here], Tools.Token).EnsureMinedAsync("commit");
        await NextRoundAsync();

        await self.LookAsync();
        await other.LookAsync();

        Assert.Empty(await self.Proofs.AllAsync(run, Tools.Token));
        Assert.Single(await other.Proofs.AllAsync(run, Tools.Token));
    }

    [Fact]
    public async Task Look_AnotherCommitmentIsByAnotherKey_ProvesNothing()
    {
        await self.Offers.KeepAsync(Commitment(1), Tools.Token);
        CommitmentEntry forged = Commitment(2).Entry;
        await other.Offers.KeepAsync(SignedCommitment.Sign(forged, chain.Treasury.Domain, other.Worker.Key), Tools.Token);
        await NextRoundAsync();

        await self.LookAsync();

        Assert.Empty(await self.Proofs.AllAsync(run, Tools.Token));
    }

    [Fact]
    public async Task Look_WorkForTheNextRound_IsEvidenceOnceTheRunHasEnded()
    {
        Contribution ahead = accused.Worker.Train(opened).Contribution! with { Round = opened.Round.Next };
        await accused.Contributions.KeepAsync(Signed(ahead, accused.Worker.Key), Tools.Token);
        await other.Contributions.KeepAsync(Signed(ahead with { Node = other.Worker.Node }, self.Worker.Key), Tools.Token); // no signature of its own
        await self.LookAsync();
        Assert.Empty(await self.Proofs.AllAsync(run, Tools.Token));
        await chain.Anvil.IncreaseTimeAsync(TimeSpan.FromSeconds(864_000), Tools.Token);
        Assert.Equal(RunState.Halted, await chain.Treasury.Runs.StateAsync(run, Tools.Token));

        await self.LookAsync();

        FaultProof proof = Assert.Single(await self.Proofs.AllAsync(run, Tools.Token)).Proof;
        Assert.Equal((opened.Round.Next, accused.Worker.Node), (proof.Round, proof.Node));
        Assert.Null(await self.Worker.Ledger.Proofs.RefusalAsync(proof, Tools.Token));
    }

    private OfferedContribution Signed(Contribution work, LedgerKey key) => new(work, ContributionSigner.Sign(work, chain.Treasury.Domain, key).ToArray());

    private SignedCommitment Commitment(byte seed) => SignedCommitment.Sign(
        new CommitmentEntry(run, opened.Round, accused.Worker.Node, new Commitment(Hash32.Sha256([seed]))), chain.Treasury.Domain, accused.Worker.Key);

    /// <summary>The round is abandoned for want of reveals, and the next one is opened.</summary>
    private async Task NextRoundAsync()
    {
        await chain.Anvil.IncreaseTimeAsync(TimeSpan.FromSeconds(4_000), Tools.Token);
        await chain.Treasury.Rounds.AbandonAsync(run, opened.Round, Tools.Token).EnsureMinedAsync("abandon");
        await self.Worker.Ledger.Rounds.JoinAsync(run, self.Worker.Node, default, Tools.Token).EnsureMinedAsync("join again");
        await chain.Treasury.Rounds.OpenAsync(run, Tools.Token).EnsureMinedAsync("open");
    }

    /// <summary>What of a node gathers evidence.</summary>
    private sealed class Peer : IAsyncDisposable
    {
        private readonly TempDirectory folder = new();
        private readonly ILocalStore documents;
        private readonly NodeCertificate certificate;
        private readonly PeerClient client;
        private readonly RunHistory history;
        private readonly FaultWatch watch;
        private PeerServer server = null!;

        private Peer(LedgerFixture chain, RunId run, Worker worker)
        {
            Worker = worker;
            documents = SqliteStore.Open(folder.At("node.db"));
            certificate = NodeCertificate.LoadOrCreate(folder.At("tls.pem"), TimeProvider.System);
            client = new PeerClient(new PeerClientOptions(), new TrafficMeter(), TimeProvider.System, new Random(1), NullLogger<PeerClient>.Instance);
            history = new RunHistory(new LedgerHistory(chain.Treasury.ReadEvents(null)), run);
            Offers = new CommitmentOffers(worker.Node, documents);
            Contributions = new SignedContributions(documents);
            Proofs = new PendingProofs(documents, worker.Key.Address);
            ChainPatience patience = new(new Recorder(), TimeSpan.FromMilliseconds(10), TimeProvider.System);
            Equivocations equivocations = new(Contributions, Offers, Proofs, chain.Treasury.Domain);
            RunMembership member = Make.Member(worker.Node.Value) with { Run = run };
            watch = new FaultWatch(member, worker.Ledger, history, Offers, equivocations, Proofs, client, chain.Treasury.Domain, patience, TimeSpan.FromSeconds(1), TimeProvider.System);
        }

        public Worker Worker { get; }

        public CommitmentOffers Offers { get; }

        public SignedContributions Contributions { get; }

        public PendingProofs Proofs { get; }

        public static async Task<Peer> StartAsync(LedgerFixture chain, RunId run)
        {
            Peer peer = new(chain, run, await Worker.JoinAsync(chain, run, 100));
            ChunkStore chunks = new(peer.folder.At("chunks"));
            NodeBlobs blobs = new(new BlobStore(peer.folder.At("updates"), 1 << 20), chunks, new CheckpointStore(chunks, peer.documents), peer.documents);
            PeerServerOptions options = new() { Listen = new IPEndPoint(IPAddress.Loopback, 0), StopTimeout = TimeSpan.FromSeconds(1) };
            peer.server = await PeerServer.StartAsync(
                options, peer.certificate, blobs, blobs, peer.Offers, peer.Contributions, () => null!, new TrafficMeter(), NullLoggerFactory.Instance, Tools.Token);
            await peer.Worker.Ledger.Nodes.UpdateEndpointAsync(peer.Worker.Node, $"{peer.server.EndPoint}", peer.certificate.Fingerprint.Value, Tools.Token).EnsureMinedAsync("say where");
            return peer;
        }

        public async Task LookAsync()
        {
            await watch.LookForCommitmentsAsync(Tools.Token);
            await watch.LookForUnopenedAsync(Tools.Token);
        }

        public async ValueTask DisposeAsync()
        {
            await server.DisposeAsync();
            client.Dispose();
            history.Dispose();
            certificate.Dispose();
            Worker.Ledger.Dispose();
            documents.Dispose();
            folder.Dispose();
        }
    }
}
