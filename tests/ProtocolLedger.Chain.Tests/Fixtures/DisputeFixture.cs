using ProtocolLedger.Chain.Devnet;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain.Tests;

/// <summary>A chain of its own for disputes: every node on it can be drawn as a juror, so the keys of all are kept.</summary>
public sealed class DisputeFixture : LedgerFixture
{
    public const int Seats = 3;

    private static readonly CheckpointRoot Genesis = new(Hash32.Sha256("genesis"u8));

    private readonly Dictionary<NodeId, LedgerClient> _clients = [];

    protected override DeploymentSettings Settings => base.Settings with
    {
        DisputeClock = TimeSpan.FromMinutes(5),
        Referee = TimeSpan.FromMinutes(8),
        JuryPhase = TimeSpan.FromMinutes(2),
        JurySeats = Seats,
    };

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        for (int i = 0; i <= Seats; i++)
        {
            LedgerClient owner = await NewAccountAsync(tokens: 300);
            TxReceipt receipt = await owner.Nodes.RegisterAsync(
                owner.Account!.Value, "https://127.0.0.1:1", Hash32.Sha256("certificate"u8), Wei.FromTokens(100), Tools.Token).EnsureMinedAsync("register");
            _clients.Add(receipt.Event<NodeRegistered>().Node, owner);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        foreach (LedgerClient client in _clients.Values)
        {
            client.Dispose();
        }

        await base.DisposeAsync();
    }

    /// <summary>The client of a node's owner and worker.</summary>
    public LedgerClient ClientOf(NodeId node) => _clients[node];

    /// <summary>A new node has revealed a contribution with this trace in a new run's first round, which stays open.</summary>
    internal async Task<DisputedWork> WorkAsync(RoundTrace trace) => await WorkAsync(await NewRunAsync(Genesis), _ => trace);

    /// <summary>A new node has revealed a contribution in a run's first round, which stays open.</summary>
    /// <param name="run">Without a round so far.</param>
    /// <param name="train">The trace, for the round that was opened.</param>
    internal async Task<DisputedWork> WorkAsync(RunId run, Func<RoundOpened, RoundTrace> train)
    {
        Worker worker = await Worker.JoinAsync(this, run, 100);
        _clients.Add(worker.Node, worker.Ledger);
        await Treasury.Token.TransferAsync(worker.Ledger.Account!.Value, Wei.FromTokens(200), Tools.Token).EnsureMinedAsync("transfer");
        RoundOpened opened = (await Treasury.Rounds.OpenAsync(run, Tools.Token).EnsureMinedAsync("open")).Event<RoundOpened>();
        RoundTrace trace = train(opened);
        worker = worker.Train(opened);
        worker = worker with { Contribution = worker.Contribution! with { TraceRoot = trace.Root(), Steps = (uint)trace.Segments.Count } };
        BatchCommitted batch = (await Treasury.Rounds.CommitBatchAsync(run, opened.Round, [worker.Offer(this)], Tools.Token)
            .EnsureMinedAsync("commit")).Event<BatchCommitted>();
        BatchPlace place = new RoundEvents(opened, [batch], [], [], [], null, null).PlaceOf(worker.Node)!;
        Revealed revealed = (await worker.RevealAsync(place)).Event<Revealed>();
        Contribution work = revealed.Contribution(opened.Parent);
        return new DisputedWork(opened.Beacon, worker.Node, worker.Ledger, trace, work, ContributionSigner.Sign(work, Treasury.Domain, worker.Key));
    }
}

/// <summary>A contribution that somebody may dispute.</summary>
internal sealed record DisputedWork(Beacon Beacon, NodeId Node, LedgerClient Ledger, RoundTrace Trace, Contribution Contribution, EthSignature Signature);

[CollectionDefinition(Name)]
public sealed class DisputeTests : ICollectionFixture<DisputeFixture>
{
    public const string Name = "one chain for disputes";
}
