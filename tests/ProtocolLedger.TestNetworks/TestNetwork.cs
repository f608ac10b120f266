using System.Collections.Concurrent;
using Microsoft.Extensions.Logging.Abstractions;
using ProtocolLedger.Attacks;
using ProtocolLedger.Chain;
using ProtocolLedger.Chain.Devnet;
using ProtocolLedger.Cli.Demo;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Configuration;
using ProtocolLedger.Node.Events;
using ProtocolLedger.TestKit;
using ProtocolLedger.Training;

namespace ProtocolLedger.TestNetworks;

/// <summary>An event of a node, in the order in which the test learnt of it.</summary>
internal sealed record Told(WorkerRow Worker, NodeEvent Event);

/// <summary>The demo's network with a model small enough for tests: a real chain and real node processes.</summary>
internal sealed class TestNetwork : IAsyncDisposable
{
    private readonly TempDirectory folder;
    private readonly ConcurrentQueue<Told> told = new();

    private TestNetwork(TempDirectory folder, DemoNetwork chain, DemoBoard board)
    {
        this.folder = folder;
        Chain = chain;
        Board = board;
        board.Changed += (worker, nodeEvent, _) =>
        {
            if (worker is not null && nodeEvent is not null)
            {
                told.Enqueue(new Told(worker, nodeEvent));
            }
        };
    }

    public DemoNetwork Chain { get; }

    public DemoBoard Board { get; }

    public List<DemoNode> Nodes { get; } = [];

    /// <summary>Everything that the nodes have told so far.</summary>
    public IReadOnlyList<Told> Told => [.. told];

    /// <summary>The demo's, but with a pause that ends by itself and rewards that vest while a test looks on.</summary>
    private static DeploymentSettings Settings { get; } = DemoTerms.Deployment with { BrakePause = TimeSpan.FromSeconds(15), BrakeCooldown = TimeSpan.FromSeconds(180), Challenge = TimeSpan.FromSeconds(10) };

    /// <param name="adjust">Changes the run's terms further.</param>
    /// <param name="settings">Changes how the contracts are set.</param>
    public static async Task<TestNetwork> StartAsync(
        int innerSteps,
        int replicas,
        CancellationToken cancellation,
        Func<RunParameters, RunParameters>? adjust = null,
        Func<DeploymentSettings, DeploymentSettings>? settings = null)
    {
        TempDirectory folder = new();
        DemoNetwork chain = await DemoNetwork.StartAsync(folder.Path, NullLoggerFactory.Instance, cancellation, settings?.Invoke(Settings) ?? Settings);
        TestNetwork network = new(folder, chain, new DemoBoard { InnerSteps = innerSteps });
        RunSpec spec = await SmallRun.PrepareAsync(folder.Path, innerSteps, cancellation);

        // Phases so long that a loaded machine abandons nothing.
        await chain.CreateRunAsync(spec, GenesisCheckpoint.Create(spec).Root, replicas, cancellation, terms =>
        {
            RunParameters patient = terms with { CommitSeconds = 600, RevealSeconds = 600, ProposeSeconds = 120, AttestSeconds = 600 };
            return adjust?.Invoke(patient) ?? patient;
        });
        return network;
    }

    public async Task<DemoNode> AddNodeAsync(int minimumNodes, CancellationToken cancellation, Func<NodeConfig, NodeConfig>? adjust = null)
    {
        DemoNode node = await DemoNode.CreateAsync(Nodes.Count + 1, Chain, minimumNodes, Board, cancellation, adjust);
        Nodes.Add(node);
        return node;
    }

    public Task RunAsync(DemoNode node, CancellationToken cancellation) => node.StartAsync(Board, cancellation, Programs.Pledger);

    /// <summary>Runs a node that cheats.</summary>
    public Task RunAsync(DemoNode node, Misbehaviour misbehaviour, CancellationToken cancellation) =>
        node.StartAsync(Board, cancellation, Programs.PledgerAttack, [misbehaviour.ToString(), "--config", node.ConfigFile]);

    public IEnumerable<T> EventsOf<T>(DemoNode node)
        where T : NodeEvent => Told.Where(entry => entry.Worker == node.Row).Select(entry => entry.Event).OfType<T>();

    /// <summary>Waits for an event of a node; fails when the node ends before, with what it said last.</summary>
    public async Task<T> WaitForAsync<T>(DemoNode node, Func<T, bool> wanted, string what, CancellationToken cancellation, int after = 0)
        where T : NodeEvent
    {
        T? found = null;
        await Until.TrueAsync(
            () =>
            {
                bool ended = node.Exited.IsCompleted;
                found = Told.Skip(after).Where(entry => entry.Worker == node.Row).Select(entry => entry.Event).OfType<T>().FirstOrDefault(wanted);
                return found is not null || !ended
                    ? found is not null
                    : throw new InvalidOperationException($"{node.Row.Name} ended before {what}: {string.Join(" | ", node.LastLines.TakeLast(4))}");
            },
            () => $"{node.Row.Name}: {what}; it said last: {string.Join(" | ", node.LastLines.TakeLast(4))}",
            cancellation);
        return found!;
    }

    /// <summary>Has a node's owner pull the brake on the run.</summary>
    public async Task PauseAsync(DemoNode node, CancellationToken cancellation)
    {
        LedgerClient owner = node.OwnerLedger;
        Wei bond = (await owner.Brake.RulesAsync(cancellation)).Bond;
        await owner.Token.ApproveAsync(owner.Deployment.Addresses.Brake, bond, cancellation).EnsureMinedAsync("approve the bond");
        await owner.SendAsync(owner.Brake.PullRequest(Chain.Run, []), cancellation).EnsureMinedAsync("pull the brake");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (DemoNode node in Nodes)
        {
            node.Kill();
            await node.DisposeAsync();
        }

        await Chain.DisposeAsync();
        folder.Dispose();
    }
}
