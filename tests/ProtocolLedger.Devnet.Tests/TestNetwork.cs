using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Microsoft.Extensions.Logging.Abstractions;
using ProtocolLedger.Chain;
using ProtocolLedger.Chain.Devnet;
using ProtocolLedger.Cli.Demo;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Configuration;
using ProtocolLedger.Node.Events;
using ProtocolLedger.TestKit;
using ProtocolLedger.Training;

namespace ProtocolLedger.Devnet.Tests;

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

    /// <summary>The demo's, but with a pause that ends by itself while a test looks on.</summary>
    private static DeploymentSettings Settings { get; } = DemoTerms.Deployment with { BrakePause = TimeSpan.FromSeconds(15), BrakeCooldown = TimeSpan.FromSeconds(180) };

    /// <param name="adjust">Changes the run's terms further.</param>
    public static async Task<TestNetwork> StartAsync(
        int innerSteps, int replicas, CancellationToken cancellation, Func<RunParameters, RunParameters>? adjust = null)
    {
        TempDirectory folder = new();
        DemoNetwork chain = await DemoNetwork.StartAsync(folder.Path, NullLoggerFactory.Instance, cancellation, Settings);
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

/// <summary>A run on the real text with a model of about 50,000 parameters.</summary>
internal static class SmallRun
{
    /// <summary>Writes text, manifest and specification as a node's configuration expects them.</summary>
    public static async Task<RunSpec> PrepareAsync(string folder, int innerSteps, CancellationToken cancellation)
    {
        byte[] text = await MobyDick.PrepareAsync(RepositoryPaths.At("devnet"), Path.Combine(folder, "dataset.txt"), cancellation);
        DatasetManifest manifest = MobyDick.Describe(text);
        await File.WriteAllBytesAsync(Path.Combine(folder, "dataset.manifest.json"), manifest.ToCanonicalBytes(), cancellation);
        return await WriteSpecAsync(Path.Combine(folder, "run.json"), manifest.Root(), innerSteps, cancellation);
    }

    public static async Task<RunSpec> WriteSpecAsync(string path, DatasetRoot dataset, int innerSteps, CancellationToken cancellation)
    {
        RunSpec spec = new(
            "small",
            new ModelSpec(ModelSpec.GptByte, Layers: 2, Width: 32, Heads: 2, Sequence: 32, Vocab: 256),
            Batch: 4,
            innerSteps,
            new InnerOptimizerSpec(LearningRate: 0.005, Beta1: 0.9, Beta2: 0.95, Epsilon: 1e-8, WeightDecay: 0, WarmupSteps: 2, GradClip: 1),
            new OuterOptimizerSpec(Momentum: 0, Rate: 1),
            RunSpec.Mean,
            new DatasetSpec(MobyDick.Name, dataset, HeldOutWindows: 8),
            Seed: 1,
            await Programs.EngineIdAsync(cancellation));
        await File.WriteAllBytesAsync(path, spec.ToCanonicalBytes(), cancellation);
        return spec;
    }
}

/// <summary>Programs that the tests start, and the processes that come of them.</summary>
internal static class Programs
{
    public const int Interrupt = 2;
    public const int Kill = 9;
    public const int Continue = 18;
    public const int Stop = 19;

    /// <summary>The program under test, as it was built beside the tests.</summary>
    public static string Pledger { get; } = Path.Combine(AppContext.BaseDirectory, "pledger");

    /// <summary>This machine's engine, as the program names it.</summary>
    public static async Task<string> EngineIdAsync(CancellationToken cancellation)
    {
        string id = "";
        await using ChildProcess process = await ChildProcess.StartAsync(
            new ChildProcessOptions { Name = "pledger engine", FileName = Pledger, Arguments = ["engine"], OnOutput = line => id = line }, null, cancellation);
        Assert.Equal(0, await process.Exited.WaitAsync(Until.Limit, cancellation));
        return id;
    }

    public static void Signal(int process, int signal) => Assert.Equal(0, SendSignal(process, signal));

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SendSignal(int process, int signal);
}

/// <summary>Waits for what other processes bring about. Limits are generous: they end a hanging test, they measure nothing.</summary>
internal static class Until
{
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    public static async Task TrueAsync(Func<bool> condition, Func<string> what, CancellationToken cancellation)
    {
        long start = TimeProvider.System.GetTimestamp();
        while (!condition())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(start) < Limit, $"Within {Limit.TotalMinutes} minutes this did not happen: {what()}");
            await Task.Delay(20, cancellation);
        }
    }
}
