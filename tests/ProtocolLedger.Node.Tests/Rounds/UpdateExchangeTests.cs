using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Events;
using ProtocolLedger.Node.Faults;
using ProtocolLedger.Node.Rounds;
using ProtocolLedger.Peers;
using ProtocolLedger.Storage;
using ProtocolLedger.TestKit;

namespace ProtocolLedger.Node.Tests.Rounds;

/// <summary>What a node counts of what others revealed. Node 2 made the work; real servers and clients, only the ledger is made up.</summary>
public sealed class UpdateExchangeTests : IAsyncLifetime
{
    private static readonly LedgerKey Worker = LedgerKey.FromBytes(Hash32.Sha256("node 2's worker"u8).ToArray());
    private static readonly LedgerKey Another = LedgerKey.FromBytes(Hash32.Sha256("another key"u8).ToArray());
    private static readonly Eip712Domain Domain = new(31337, Another.Address);
    private static readonly UpdateView Update = Make.Update(2, 7);
    private static readonly Contribution Work = new(
        Make.Run,
        new Round(1),
        new NodeId(2),
        default,
        Make.Genesis.Root,
        new TraceRoot(Hash32.Sha256("trace"u8)),
        UpdateView.Hash(Update.Bytes.Span),
        (uint)Make.Spec.InnerSteps,
        Make.Spec.TokensPerRound);

    private static readonly RoundInfo Round = new(
        Make.Run, Work.Round, RoundStatus.Open, new Beacon(Hash32.Sha256("beacon"u8)), Make.Genesis.Root, 0, 60, 120, 180, 1, 0, 1, Wei.Zero, Wei.Zero, Wei.Zero, Wei.Zero, false, null);

    private readonly ScriptedUpdates ledger = new(Work);
    private readonly List<TestNode> nodes = [];

    /// <summary>What the maker shows in place of its signature.</summary>
    public enum Shown
    {
        Nothing,
        AnotherKeys,
        OfAnotherContribution,
        AnotherContribution,
        MalleableTwin,
        Garbage,
    }

    public ValueTask InitializeAsync() => default;

    public async ValueTask DisposeAsync()
    {
        foreach (TestNode node in nodes)
        {
            await node.DisposeAsync();
        }
    }

    [Fact]
    public async Task Gather_SignedWork_CountedKeptAndServedToOthersWhenItsMakerIsGone()
    {
        TestNode maker = await StartAsync(2), first = await StartAsync(1), second = await StartAsync(3);
        await maker.PublishAsync(Work, Worker);

        await CheckCountedAsync(first);
        await maker.DisposeAsync();
        await CheckCountedAsync(second);

        OfferedContribution? kept = await second.Contributions.FindAsync(Work.Run, Work.Round, Work.Node, Make.Token);
        Assert.Equal(Work, kept?.Contribution);
        Assert.Equal(ContributionSigner.Sign(Work, Domain, Worker).ToArray(), kept?.Signature.ToArray());
    }

    [Theory]
    [InlineData(Shown.Nothing, "NotFound")]
    [InlineData(Shown.AnotherKeys, "WrongSignature")]
    [InlineData(Shown.OfAnotherContribution, "WrongSignature")]
    [InlineData(Shown.AnotherContribution, "HashMismatch")]
    [InlineData(Shown.MalleableTwin, "WrongSignature")]
    [InlineData(Shown.Garbage, "WrongSignature")]
    public async Task Gather_NoValidSignature_NotCountedAndTheWarningSaysWhy(Shown shown, string why)
    {
        TestNode maker = await StartAsync(2), node = await StartAsync(1);
        await maker.PublishAsync(Work, Worker);
        await maker.Contributions.DropUntilAsync(Work.Run, Work.Round, Make.Token);
        if (Forged(shown) is { } forged)
        {
            await maker.Contributions.KeepAsync(forged, Make.Token);
        }

        Assert.Empty(await node.Exchange.GatherAsync(Round, Make.Genesis, Make.Token));

        string warning = Assert.IsType<NodeWarning>(Assert.Single(node.Told.Events)).Message;
        Assert.StartsWith("round 1: the work of node 2 does not count, its signature can't be had: node 2 at 127.0.0.1:", warning, StringComparison.Ordinal);
        Assert.Contains($": {why}, ", warning, StringComparison.Ordinal);
        Assert.Null(await node.Contributions.FindAsync(Work.Run, Work.Round, Work.Node, Make.Token));
        Assert.Null(await node.Exchange.GatherExactlyAsync(Round, Make.Genesis, [Participant()], Make.Token));
    }

    [Fact]
    public async Task Gather_MakerLiesAndAnotherHasTheSignature_Counted()
    {
        TestNode maker = await StartAsync(2), holder = await StartAsync(3), node = await StartAsync(1);
        await maker.PublishAsync(Work, Worker);
        await CheckCountedAsync(holder);
        await maker.Contributions.KeepAsync(Forged(Shown.AnotherKeys)!, Make.Token);

        await CheckCountedAsync(node);
    }

    [Fact]
    public async Task Gather_SignedByTheKeyBeforeARotation_NotCounted()
    {
        TestNode maker = await StartAsync(2), node = await StartAsync(1);
        await maker.PublishAsync(Work, Worker);
        ledger.Worker = Another.Address;

        Assert.Empty(await node.Exchange.GatherAsync(Round, Make.Genesis, Make.Token));
        Assert.Equal(ScriptedUpdates.RevealedAt, ledger.AskedAt);
    }

    /// <summary>Whoever is shown what the maker did not reveal first, and then what it revealed, and the other way round by way of another node.</summary>
    [Fact]
    public async Task Gather_MakerShowsTwoContributions_ProofIsKeptOnce()
    {
        TestNode maker = await StartAsync(2), holder = await StartAsync(3), node = await StartAsync(1);
        await maker.PublishAsync(Work, Worker);
        await CheckCountedAsync(holder);
        await maker.Contributions.KeepAsync(Forged(Shown.AnotherContribution)!, Make.Token);

        await CheckCountedAsync(node);

        FaultProof proof = Assert.Single(await node.Proofs.AllAsync(Make.Run, Make.Token)).Proof;
        Assert.Equal((Work.Run, Work.Round, Work.Node, "it signed two different contributions to that round"), (proof.Run, proof.Round, proof.Node, proof.Fault));
        Assert.Empty(await holder.Proofs.AllAsync(Make.Run, Make.Token));
        Assert.Equal(Work, (await node.Contributions.FindAsync(Work.Run, Work.Round, Work.Node, Make.Token))?.Contribution);
    }

    [Fact]
    public async Task Gather_AnotherContributionAloneThenTheRevealedOne_ProofIsKeptFromThenOn()
    {
        TestNode maker = await StartAsync(2), node = await StartAsync(1);
        await maker.PublishAsync(Work, Worker);
        await maker.Contributions.KeepAsync(Forged(Shown.AnotherContribution)!, Make.Token);
        Assert.Empty(await node.Exchange.GatherAsync(Round, Make.Genesis, Make.Token));
        Assert.Empty(await node.Proofs.AllAsync(Make.Run, Make.Token));
        await maker.Contributions.KeepAsync(Signed(Work, Worker), Make.Token);

        Assert.Single(await node.Exchange.GatherAsync(Round, Make.Genesis, Make.Token));

        Assert.Single(await node.Proofs.AllAsync(Make.Run, Make.Token));
    }

    [Fact]
    public async Task Gather_AnotherContributionByAnotherKey_ProvesNothing()
    {
        TestNode maker = await StartAsync(2), node = await StartAsync(1);
        await maker.PublishAsync(Work, Worker);
        await maker.Contributions.KeepAsync(Signed(Work with { TraceRoot = default }, Another), Make.Token);
        Assert.Empty(await node.Exchange.GatherAsync(Round, Make.Genesis, Make.Token));
        await maker.Contributions.KeepAsync(Signed(Work, Worker), Make.Token);

        Assert.Single(await node.Exchange.GatherAsync(Round, Make.Genesis, Make.Token));

        Assert.Empty(await node.Proofs.AllAsync(Make.Run, Make.Token));
    }

    [Fact]
    public async Task Gather_KeptSignature_NobodyIsAsked()
    {
        TestNode maker = await StartAsync(2), node = await StartAsync(1);
        await maker.PublishAsync(Work, Worker);
        await node.Contributions.KeepAsync(Signed(Work, Worker), Make.Token);
        await maker.Contributions.DropUntilAsync(Work.Run, Work.Round, Make.Token);

        await CheckCountedAsync(node);
    }

    [Fact]
    public async Task Gather_KeptFromBeforeAReorganisation_IsFetchedAnew()
    {
        TestNode maker = await StartAsync(2), node = await StartAsync(1);
        await maker.PublishAsync(Work, Worker);
        Contribution before = Work with { ParentCheckpoint = default };
        await node.Contributions.KeepAsync(Signed(before, Worker), Make.Token);

        await CheckCountedAsync(node);

        Assert.Equal(Work, (await node.Contributions.FindAsync(Work.Run, Work.Round, Work.Node, Make.Token))?.Contribution);
    }

    [Fact]
    public async Task Gather_MakerNeverAnswers_NotCountedAndTheWarningSaysSo()
    {
        using TcpListener silent = new(IPAddress.Loopback, 0);
        silent.Start();
        Assert.True(PeerAddress.TryCreate(Work.Node, $"{silent.LocalEndpoint}", default, out PeerAddress? address));
        TestNode node = await StartAsync(1, proposeSeconds: 1);
        ledger.Nodes.Add(address);

        Assert.Empty(await node.Exchange.GatherAsync(Round, Make.Genesis, Make.Token));

        string warning = Assert.IsType<NodeWarning>(Assert.Single(node.Told.Events)).Message;
        Assert.Equal("round 1: the work of node 2 does not count, its signature can't be had: it did not come in time", warning);
    }

    [Fact]
    public async Task Publish_OwnWork_ServedOnlyFromThenOnAndCounted()
    {
        TestNode maker = await StartAsync(2);
        await maker.SaveAsync();
        Assert.Null(await maker.Contributions.FindAsync(Work.Run, Work.Round, Work.Node, Make.Token));

        await maker.PublishAsync(Work, Worker);

        Assert.NotNull(await maker.Contributions.FindAsync(Work.Run, Work.Round, Work.Node, Make.Token));
        await CheckCountedAsync(maker);
    }

    private static Participant Participant() => new(Work.Node, Work.Steps, Work.UpdateHash, Quality.Full);

    private static OfferedContribution Signed(Contribution work, LedgerKey key) => new(work, ContributionSigner.Sign(work, Domain, key).ToArray());

    private static OfferedContribution? Forged(Shown shown)
    {
        Contribution other = Work with { TraceRoot = default };
        return shown switch
        {
            Shown.AnotherKeys => Signed(Work, Another),
            Shown.OfAnotherContribution => Signed(other, Worker) with { Contribution = Work },
            Shown.AnotherContribution => Signed(other, Worker),
            Shown.MalleableTwin => new OfferedContribution(Work, Twin(ContributionSigner.Sign(Work, Domain, Worker).ToArray())),
            Shown.Garbage => new OfferedContribution(Work, new byte[EthSignature.Size]),
            _ => null,
        };
    }

    /// <summary>The other signature by the same key that follows from one: no ledger takes it.</summary>
    private static byte[] Twin(byte[] signature)
    {
        System.Numerics.BigInteger order = System.Numerics.BigInteger.Parse(
            "0FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141", System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture);
        byte[] s = (order - new System.Numerics.BigInteger(signature.AsSpan()[32..64], isUnsigned: true, isBigEndian: true)).ToByteArray(isUnsigned: true, isBigEndian: true);
        return [.. signature[..32], .. new byte[32 - s.Length], .. s, (byte)(27 + 28 - signature[64])];
    }

    private static async Task CheckCountedAsync(TestNode node)
    {
        UpdateView counted = Assert.Single(await node.Exchange.GatherAsync(Round, Make.Genesis, Make.Token));
        Assert.Equal(Work.Node, counted.Header.Node);
        Assert.Single((await node.Exchange.GatherExactlyAsync(Round, Make.Genesis, [Participant()], Make.Token))!);
        Assert.Empty(node.Told.Events);
    }

    private async Task<TestNode> StartAsync(ulong id, uint proposeSeconds = 60)
    {
        RunMembership member = Make.Member(id);
        TestNode node = await TestNode.StartAsync(member with { Parameters = member.Parameters with { ProposeSeconds = proposeSeconds } }, ledger);
        nodes.Add(node);
        ledger.Nodes.Add(node.Address);
        return node;
    }

    /// <summary>One round with one reveal in it.</summary>
    private sealed class ScriptedUpdates(Contribution work) : IUpdateLedger
    {
        public static readonly LogPosition RevealedAt = new(9, default, default, 4, default);

        public List<PeerAddress> Nodes { get; } = [];

        public EthAddress Worker { get; set; } = UpdateExchangeTests.Worker.Address;

        public LogPosition? AskedAt { get; private set; }

        public Task<RoundEvents> RoundAsync(Round round, CancellationToken cancellation)
        {
            Revealed revealed = new(RevealedAt, work.Run, work.Round, work.Node, work.Stage, work.TraceRoot, work.UpdateHash, work.Steps, work.Tokens);
            return Task.FromResult(new RoundEvents(null, [], [revealed], [], [], null, null));
        }

        public Task<IReadOnlyList<PeerAddress>> PeersAsync(NodeId self, CancellationToken cancellation) =>
            Task.FromResult<IReadOnlyList<PeerAddress>>([.. Nodes.Where(node => node.Node != self)]);

        public Task<EthAddress?> WorkerAtAsync(NodeId node, LogPosition at, CancellationToken cancellation)
        {
            AskedAt = at;
            return Task.FromResult(node == work.Node ? Worker : default(EthAddress?));
        }
    }

    /// <summary>What of a node takes part in the exchange.</summary>
    private sealed class TestNode : IAsyncDisposable
    {
        private readonly TempDirectory folder = new();
        private readonly ILocalStore documents;
        private readonly NodeBlobs blobs;
        private readonly NodeCertificate certificate;
        private readonly PeerClient client;
        private readonly CommitmentOffers commitments;
        private PeerServer? server;

        private TestNode(RunMembership member, IUpdateLedger ledger)
        {
            documents = SqliteStore.Open(folder.At("node.db"));
            ChunkStore chunks = new(folder.At("chunks"));
            blobs = new NodeBlobs(new BlobStore(folder.At("updates"), 1 << 20), chunks, new CheckpointStore(chunks, documents), documents);
            Contributions = new SignedContributions(documents);
            certificate = NodeCertificate.LoadOrCreate(folder.At("tls.pem"), TimeProvider.System);
            PeerClientOptions impatient = new() { Passes = 1, FirstBackOff = TimeSpan.FromMilliseconds(1), MaxBackOff = TimeSpan.FromMilliseconds(4) };
            client = new PeerClient(impatient, new TrafficMeter(), TimeProvider.System, new Random(1), NullLogger<PeerClient>.Instance);
            commitments = new CommitmentOffers(member.Node, documents);
            Proofs = new PendingProofs(documents, Another.Address);
            Exchange = new UpdateExchange(member, ledger, client, blobs, Contributions, new Equivocations(Contributions, commitments, Proofs, Domain), Domain, Told, TimeProvider.System);
        }

        public Recorder Told { get; } = new();

        public SignedContributions Contributions { get; }

        public PendingProofs Proofs { get; }

        public UpdateExchange Exchange { get; }

        public PeerAddress Address { get; private set; } = null!;

        public static async Task<TestNode> StartAsync(RunMembership member, IUpdateLedger ledger)
        {
            TestNode node = new(member, ledger);
            PeerServerOptions options = new() { Listen = new IPEndPoint(IPAddress.Loopback, 0), StopTimeout = TimeSpan.FromSeconds(1) };
            node.server = await PeerServer.StartAsync(
                options, node.certificate, node.blobs, node.blobs, node.commitments, node.Contributions, () => null!, new TrafficMeter(), NullLoggerFactory.Instance, Make.Token);
            Assert.True(PeerAddress.TryCreate(member.Node, $"{node.server.EndPoint}", node.certificate.Fingerprint, out PeerAddress? address));
            node.Address = address;
            return node;
        }

        public Task SaveAsync() => blobs.SaveOwnAsync(Update.Bytes, Make.Token);

        public async Task PublishAsync(Contribution work, LedgerKey key)
        {
            await SaveAsync();
            EthSignature signature = ContributionSigner.Sign(work, Domain, key);
            await Exchange.PublishAsync(new SealedContribution(work, new Salt(Hash32.Sha256(signature.AsSpan())), signature.ToString()), Make.Token);
        }

        public async ValueTask DisposeAsync()
        {
            if (server is not { } running)
            {
                return; // gone before the test's end
            }

            server = null;
            await running.DisposeAsync();
            client.Dispose();
            certificate.Dispose();
            documents.Dispose();
            folder.Dispose();
        }
    }
}
