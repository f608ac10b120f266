using ProtocolLedger.Core;
using ProtocolLedger.Node;
using ProtocolLedger.TestKit;
using ProtocolLedger.Training;

namespace ProtocolLedger.Attacks.Tests;

/// <summary>Work that a node handed in, and what it should have been.</summary>
/// <param name="Task">Whose work of which round.</param>
/// <param name="Start">The round's checkpoint.</param>
/// <param name="Done">What was handed in.</param>
/// <param name="Honest">What the node would have handed in.</param>
/// <param name="Right">The trace that an auditor comes to.</param>
/// <param name="Gradients">How often the engine computed a gradient for it.</param>
public sealed record Played(
    RoundTask Task, Checkpoint Start, InnerLoopOutcome.Completed Done, InnerLoopOutcome.Completed Honest, RoundTrace Right, int Gradients)
{
    /// <summary>As the node reveals it.</summary>
    public Contribution Contribution => new(
        Task.Run, Task.Round, Task.Node, Task.Stage, Start.Root, Done.Trace.Root(), Done.UpdateHash, (uint)Done.Losses.Count, Done.Tokens);

    /// <summary>End weights minus start weights, as handed in.</summary>
    public float[] Delta => UpdateView.Parse(Done.Update).Delta.ToArray();

    /// <summary>End weights minus start weights, as they should be.</summary>
    public float[] HonestDelta => UpdateView.Parse(Honest.Update).Delta.ToArray();
}

/// <summary>Two rounds of a run with a tiny model on the real engine, in which node 2 behaves as a test says.</summary>
public sealed class TestRun : IDisposable
{
    public const ulong Cheater = 2;

    private static readonly byte[] Text = File.ReadAllBytes(RepositoryPaths.At("LICENSE"));

    private static readonly DatasetManifest Manifest = DatasetManifest.Create(
        "licence", Text, [new DatasetSegment("train", 0, 8000, DatasetSplit.Train), new DatasetSegment("held out", 8000, 1000, DatasetSplit.HeldOut)]);

    private readonly CountingEngine engine;
    private readonly Dictionary<Misbehaviour, Played> seconds = [];
    private Checkpoint? afterFirst;

    public TestRun()
    {
        Spec = new RunSpec(
            "attacked",
            new ModelSpec(ModelSpec.GptByte, Layers: 1, Width: 16, Heads: 2, Sequence: 16, Vocab: 256),
            Batch: 4,
            InnerSteps: 4,
            new InnerOptimizerSpec(LearningRate: 0.01, Beta1: 0.9, Beta2: 0.95, Epsilon: 1e-8, WeightDecay: 0, WarmupSteps: 5, GradClip: 1),
            new OuterOptimizerSpec(Momentum: 0.9, Rate: 0.7),
            RunSpec.Mean,
            new DatasetSpec("licence", Manifest.Root(), HeldOutWindows: 4),
            Seed: 7,
            Engine: "any");
        engine = new CountingEngine(new TorchEngine(Spec.Model, Spec.Inner));
        Loop = new InnerLoop(engine, Spec, new TrainingData(Text, Manifest, Spec));
    }

    public RunSpec Spec { get; }

    public InnerLoop Loop { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The node's work of the first round.</summary>
    public Task<Played> FirstAsync(NodeConduct conduct, ulong node = Cheater) => RoundAsync(conduct, Task(1, node), GenesisCheckpoint.Create(Spec));

    /// <summary>The node's work of the second round, after it has done the first; the checkpoint between them is of honest nodes.</summary>
    public async Task<Played> SecondAsync(NodeConduct conduct)
    {
        await FirstAsync(conduct);
        return await RoundAsync(conduct, Task(2, Cheater), afterFirst ??= await AfterFirstAsync());
    }

    /// <summary>The same, played once for all tests that ask.</summary>
    public async Task<Played> SecondAsync(Misbehaviour misbehaviour)
    {
        if (!seconds.TryGetValue(misbehaviour, out Played? played))
        {
            seconds[misbehaviour] = played = await SecondAsync(misbehaviour.Conduct());
        }

        return played;
    }

    /// <summary>What a node does with the guard's answers.</summary>
    public Task<InnerLoopOutcome> WorkAsync(NodeConduct conduct, StepGuard mayStep) =>
        conduct.WorkAsync(Loop, Task(1, Cheater), GenesisCheckpoint.Create(Spec), mayStep, new Unheard(), Token);

    public void Dispose() => engine.DisposeEngine();

    private static RoundTask Task(ulong round, ulong node) =>
        new(new RunId(1), new Round(round), new NodeId(node), new StageIndex(0), new Beacon(Hash32.Sha256([(byte)round])));

    private async Task<Played> RoundAsync(NodeConduct conduct, RoundTask task, Checkpoint start)
    {
        int before = engine.Gradients;
        InnerLoopOutcome outcome = await conduct.WorkAsync(Loop, task, start, Always, new Unheard(), Token);
        int gradients = engine.Gradients - before;
        RoundTrace right = await Loop.ReplayAsync(task, start, (uint)Spec.InnerSteps, null, Token);
        return new Played(task, start, Assert.IsType<InnerLoopOutcome.Completed>(outcome), await HonestAsync(task, start), right, gradients);
    }

    private async Task<Checkpoint> AfterFirstAsync()
    {
        Checkpoint genesis = GenesisCheckpoint.Create(Spec);
        List<UpdateView> updates = [];
        foreach (ulong node in (ulong[])[1, 2, 3])
        {
            updates.Add(UpdateView.Parse((await HonestAsync(Task(1, node), genesis)).Update));
        }

        return OuterOptimizer.Step(genesis, Aggregator.Mean(updates), Spec);
    }

    private async Task<InnerLoopOutcome.Completed> HonestAsync(RoundTask task, Checkpoint start) =>
        Assert.IsType<InnerLoopOutcome.Completed>(await Loop.RunAsync(task, start, Always, null, Token));

    private static ValueTask<bool> Always(uint step, CancellationToken cancellation) => ValueTask.FromResult(true);

    private sealed class CountingEngine(TorchEngine inner) : EngineDecorator(inner)
    {
        public int Gradients { get; private set; }

        public override double Gradient(TokenBatch batch)
        {
            Gradients++;
            return base.Gradient(batch);
        }

        public void DisposeEngine() => inner.Dispose();
    }

    private sealed class Unheard : IProgress<InnerStepReport>
    {
        public void Report(InnerStepReport value)
        {
        }
    }
}
