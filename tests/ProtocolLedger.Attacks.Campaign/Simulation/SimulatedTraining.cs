using ProtocolLedger.Core;
using ProtocolLedger.Node;
using ProtocolLedger.Training;

namespace ProtocolLedger.Attacks.Campaign.Simulation;

/// <summary>Work that a node handed in.</summary>
/// <param name="Contribution">As it reveals it.</param>
/// <param name="Trace">As it hands it out.</param>
internal sealed record HandedIn(Contribution Contribution, RoundTrace Trace);

/// <summary>
/// The training of one simulated run: the product's inner loop over the toy engine. Honest work is computed when somebody looks at it,
/// since it is the same whenever that is; the cheater's is computed in every round, since conducts remember.
/// </summary>
internal sealed class SimulatedTraining : IDisposable
{
    private static readonly byte[] Text = MakeText();

    private static readonly DatasetManifest Manifest = DatasetManifest.Create(
        "made up", Text, [new DatasetSegment("train", 0, 3_584, DatasetSplit.Train), new DatasetSegment("held out", 3_584, 512, DatasetSplit.HeldOut)]);

    private readonly NodeConduct honest = new();
    private readonly ToyEngine engine;
    private readonly InnerLoop loop;
    private readonly List<(Beacon Beacon, Checkpoint Start)> rounds = [];
    private readonly Dictionary<(Round Round, NodeId Node), HandedIn> done = [];
    private readonly Dictionary<(Round Round, NodeId Node), RoundTrace> right = [];

    public SimulatedTraining(int innerSteps, ulong seed)
    {
        Spec = new RunSpec(
            "simulated",
            new ModelSpec(ModelSpec.GptByte, Layers: 1, Width: 1, Heads: 1, Sequence: 8, Vocab: 256),
            Batch: 4,
            innerSteps,
            new InnerOptimizerSpec(LearningRate: 0.05, Beta1: 0.9, Beta2: 0.95, Epsilon: 1e-8, WeightDecay: 0, WarmupSteps: 0, GradClip: 0),
            new OuterOptimizerSpec(Momentum: 0, Rate: 1),
            RunSpec.Mean,
            new DatasetSpec("made up", Manifest.Root(), HeldOutWindows: 4),
            seed,
            Engine: "toy");
        engine = new ToyEngine(Spec);
        loop = new InnerLoop(engine, Spec, new TrainingData(Text, Manifest, Spec));
    }

    public RunSpec Spec { get; }

    /// <summary>Opens the next round; it starts from where the first node's honest work of the round before led, which stands for all nodes' mean.</summary>
    public async Task OpenAsync(Beacon beacon, CancellationToken cancellation)
    {
        Checkpoint start = rounds.Count == 0 ? GenesisCheckpoint.Create(Spec) : await NextAsync(cancellation);
        rounds.Add((beacon, start));
    }

    /// <summary>A node's work of a round, done once.</summary>
    /// <param name="conduct">How it works; null for honestly.</param>
    public async Task<HandedIn> WorkAsync(Round round, NodeId node, NodeConduct? conduct, CancellationToken cancellation)
    {
        if (!done.TryGetValue((round, node), out HandedIn? work))
        {
            (RoundTask task, Checkpoint start) = TaskOf(round, node);
            InnerLoopOutcome outcome = await (conduct ?? honest).WorkAsync(loop, task, start, Always, Unheard.Instance, cancellation);
            work = Sealed(task, start, (InnerLoopOutcome.Completed)outcome);
            done.Add((round, node), work);
        }

        return work;
    }

    /// <summary>The trace that a node's work of a round has when it is done right.</summary>
    /// <param name="again">Computes it once more, whatever is known of it.</param>
    public async Task<RoundTrace> ReplayAsync(Round round, NodeId node, bool again, CancellationToken cancellation)
    {
        if (again || !right.TryGetValue((round, node), out RoundTrace? trace))
        {
            (RoundTask task, Checkpoint start) = TaskOf(round, node);
            right[(round, node)] = trace = await loop.ReplayAsync(task, start, (uint)Spec.InnerSteps, null, cancellation);
        }

        return trace;
    }

    public void Dispose() => engine.Dispose();

    private (RoundTask Task, Checkpoint Start) TaskOf(Round round, NodeId node)
    {
        (Beacon beacon, Checkpoint start) = rounds[checked((int)round.Value) - 1];
        return (new RoundTask(new RunId(1), round, node, new StageIndex(0), beacon), start);
    }

    private async Task<Checkpoint> NextAsync(CancellationToken cancellation)
    {
        (RoundTask task, Checkpoint start) = TaskOf(new Round((ulong)rounds.Count), new NodeId(1));
        InnerLoopOutcome.Completed work = (InnerLoopOutcome.Completed)await loop.RunAsync(task, start, Always, null, cancellation);
        return NextCheckpoint.After(start, UpdateView.Parse(work.Update));
    }

    private static HandedIn Sealed(RoundTask task, Checkpoint start, InnerLoopOutcome.Completed done) => new(
        new Contribution(task.Run, task.Round, task.Node, task.Stage, start.Root, done.Trace.Root(), done.UpdateHash, (uint)done.Losses.Count, done.Tokens), done.Trace);

    private static ValueTask<bool> Always(uint step, CancellationToken cancellation) => ValueTask.FromResult(true);

    private static byte[] MakeText()
    {
        byte[] text = new byte[4_096];
        new Random(1).NextBytes(text);
        return text;
    }

    private sealed class Unheard : IProgress<InnerStepReport>
    {
        public static readonly Unheard Instance = new();

        public void Report(InnerStepReport value)
        {
        }
    }
}
