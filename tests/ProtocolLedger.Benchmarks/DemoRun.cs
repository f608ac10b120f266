using System.Diagnostics;
using ProtocolLedger.Core;
using ProtocolLedger.Training;

namespace ProtocolLedger.Benchmarks;

/// <summary>The training of the demo's run specification, one block of steps at a time.</summary>
internal sealed class DemoRun : IDisposable
{
    private readonly ITrainingEngine engine;
    private readonly TrainingData data;
    private readonly Checkpoint genesis;
    private readonly RunSpec spec;
    private readonly Dictionary<int, Checkpoint> checkpoints = [];
    private ulong round;

    private DemoRun(RunSpec spec, byte[] text, ITrainingEngine engine)
    {
        this.spec = spec;
        data = new TrainingData(text, MobyDick.Describe(text), spec);
        genesis = GenesisCheckpoint.Create(spec);
        this.engine = engine;
    }

    /// <summary>Weights of the model.</summary>
    internal long Parameters => genesis.View.Header.Tensors.ElementCount;

    /// <summary>The text as the peer reads it.</summary>
    internal static string TextFile => Path.Combine(Repository.Root, "artifacts/data/moby-dick.txt");

    /// <param name="model">In the place of the demo's, where not null.</param>
    /// <param name="cancellationToken">Stops the opening.</param>
    /// <param name="start">Starts the engine; the torch engine when null.</param>
    internal static async Task<DemoRun> OpenAsync(ModelSpec? model, CancellationToken cancellationToken, Func<RunSpec, ITrainingEngine>? start = null)
    {
        byte[] text = await MobyDick.PrepareAsync(Path.Combine(Repository.Root, "devnet"), TextFile, cancellationToken);
        string specFile = Path.Combine(Repository.Root, "devnet/runs/moby-dick.json");
        RunSpec spec = RunSpec.Parse(await File.ReadAllBytesAsync(specFile, cancellationToken));
        spec = spec with { Model = model ?? spec.Model };
        return new DemoRun(spec, text, start is null ? new TorchEngine(spec.Model, spec.Inner) : start(spec));
    }

    /// <summary>Seconds of each step as a node takes them: batch, gradient, update, and the trace beside them.</summary>
    internal async Task<double[]> TracedStepsAsync(int steps, CancellationToken cancellationToken)
    {
        var clock = new StepClock();
        var task = new RoundTask(new RunId(1), new Round(++round), new NodeId(1), new StageIndex(0), new Beacon(Hash32.Zero));
        await new InnerLoop(engine, spec with { InnerSteps = steps + 1 }, data).RunAsync(
            task, Rehash(steps + 1), (_, _) => ValueTask.FromResult(true), clock, cancellationToken);
        return clock.Seconds;
    }

    /// <summary>Seconds of each step without a trace.</summary>
    internal double[] BareSteps(int steps)
    {
        var clock = new StepClock();
        engine.Load(genesis.View);
        for (uint step = 0; step <= steps; step++)
        {
            engine.Gradient(data.Read(data.Assignment.Offsets(data.Assignment.Batch(new Beacon(Hash32.Zero), new NodeId(1), step, spec.Batch))));
            engine.Update(spec.Inner.LearningRate);
            clock.Report(default);
        }

        return clock.Seconds;
    }

    public void Dispose() => engine.Dispose();

    // A specification with another number of steps has another hash, which its checkpoint names.
    private Checkpoint Rehash(int steps)
    {
        if (!checkpoints.TryGetValue(steps, out Checkpoint? checkpoint))
        {
            checkpoint = GenesisCheckpoint.Create(spec with { InnerSteps = steps });
            checkpoints.Add(steps, checkpoint);
        }

        return checkpoint;
    }

    /// <summary>Time between one step's end and the next's; what comes before the first step's end does not count.</summary>
    private sealed class StepClock : IProgress<InnerStepReport>
    {
        private readonly List<long> ends = [];

        internal double[] Seconds => [.. ends.Zip(ends.Skip(1), (begin, end) => Stopwatch.GetElapsedTime(begin, end).TotalSeconds)];

        public void Report(InnerStepReport value) => ends.Add(Stopwatch.GetTimestamp());
    }
}
