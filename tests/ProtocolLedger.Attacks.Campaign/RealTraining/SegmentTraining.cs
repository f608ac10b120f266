using System.Globalization;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Audits;
using ProtocolLedger.Training;

namespace ProtocolLedger.Attacks.Campaign.RealTraining;

/// <summary>How much real training is audited.</summary>
internal sealed record SegmentPlan(int Rounds = 26, int Nodes = 25, int Steps = 16)
{
    public long Segments => (long)Rounds * Nodes * Steps;
}

/// <summary>
/// Honest work of a tiny GPT on the real engine, written down by one process and audited by another: checkpoints, traces and what
/// each node commits to.
/// </summary>
internal sealed class SegmentTraining : IDisposable
{
    private readonly string folder;
    private readonly SegmentPlan plan;
    private readonly RunSpec spec;
    private readonly TorchEngine engine;
    private readonly InnerLoop loop;

    private SegmentTraining(string folder, SegmentPlan plan, byte[] text)
    {
        (this.folder, this.plan) = (folder, plan);
        DatasetManifest manifest = MobyDick.Describe(text);
        spec = new RunSpec(
            "segments",
            new ModelSpec(ModelSpec.GptByte, Layers: 1, Width: 16, Heads: 2, Sequence: 16, Vocab: 256),
            Batch: 4,
            plan.Steps,
            new InnerOptimizerSpec(LearningRate: 0.005, Beta1: 0.9, Beta2: 0.95, Epsilon: 1e-8, WeightDecay: 0.01, WarmupSteps: 5, GradClip: 1),
            new OuterOptimizerSpec(Momentum: 0, Rate: 1),
            RunSpec.Mean,
            new DatasetSpec(MobyDick.Name, manifest.Root(), HeldOutWindows: 8),
            Seed: 1,
            Engine: "any");
        engine = new TorchEngine(spec.Model, spec.Inner);
        loop = new InnerLoop(engine, spec, new TrainingData(text, manifest, spec));
    }

    /// <summary>The engine that computes.</summary>
    public string EngineId => engine.Id;

    public static async Task<SegmentTraining> OpenAsync(string folder, SegmentPlan plan, CancellationToken cancellation) => new(
        folder, plan, await MobyDick.PrepareAsync(Path.Combine(CampaignOptions.Repository, "devnet"), Path.Combine(folder, "dataset.txt"), cancellation));

    /// <summary>Trains and writes everything down.</summary>
    public async Task TrainAsync(CancellationToken cancellation)
    {
        Checkpoint start = GenesisCheckpoint.Create(spec);
        List<string> lines = [];
        for (int round = 1; round <= plan.Rounds; round++)
        {
            await File.WriteAllBytesAsync(CheckpointFile(round), start.View.Bytes.ToArray(), cancellation);
            Checkpoint? next = null;
            for (int node = 1; node <= plan.Nodes; node++)
            {
                RoundTask task = TaskOf(round, node);
                InnerLoopOutcome outcome = await loop.RunAsync(task, start, (_, _) => ValueTask.FromResult(true), null, cancellation);
                InnerLoopOutcome.Completed done = (InnerLoopOutcome.Completed)outcome;
                await File.WriteAllBytesAsync(TraceFile(round, node), done.Trace.ToBytes(), cancellation);
                lines.Add(string.Create(CultureInfo.InvariantCulture, $"{round} {node} {start.Root} {done.Trace.Root()} {done.UpdateHash}"));
                next ??= NextCheckpoint.After(start, UpdateView.Parse(done.Update));
            }

            start = next!;
        }

        await File.WriteAllLinesAsync(Contributions, lines, cancellation);
    }

    /// <summary>Does all of it over again as an auditor does.</summary>
    /// <returns>Segments done over again, and those that differ.</returns>
    public async Task<(long Segments, long Differing)> AuditAsync(CancellationToken cancellation)
    {
        Auditor auditor = new(loop, spec);
        long segments = 0, differing = 0;
        foreach (string line in (await File.ReadAllLinesAsync(Contributions, cancellation)).Take(plan.Rounds * plan.Nodes))
        {
            string[] parts = line.Split(' ');
            int round = int.Parse(parts[0], CultureInfo.InvariantCulture), node = int.Parse(parts[1], CultureInfo.InvariantCulture);
            Checkpoint start = Checkpoint.Verify(await File.ReadAllBytesAsync(CheckpointFile(round), cancellation), CheckpointRoot.Parse(parts[2]));
            RoundTask task = TaskOf(round, node);
            Contribution work = new(
                task.Run, task.Round, task.Node, task.Stage, start.Root, TraceRoot.Parse(parts[3]), UpdateHash.Parse(parts[4]), (uint)plan.Steps, spec.TokensPerRound);
            RoundTrace trace = RoundTrace.Parse(await File.ReadAllBytesAsync(TraceFile(round, node), cancellation));
            AuditVerdict verdict = await auditor.AuditAsync(work, task.Beacon, start, trace, (uint)plan.Steps - 1, null, cancellation);
            segments += plan.Steps;
            differing += verdict is AuditVerdict.Differs differs ? plan.Steps - (differs.Step ?? 0) : 0;
        }

        return (segments, differing);
    }

    public void Dispose() => engine.Dispose();

    private static RoundTask TaskOf(int round, int node)
    {
        byte[] beacon = BitConverter.GetBytes(round);
        return new RoundTask(new RunId(1), new Round((ulong)round), new NodeId((ulong)node), new StageIndex(0), new Beacon(Hash32.Sha256(beacon)));
    }

    private string Contributions => Path.Combine(folder, "contributions");

    private string CheckpointFile(int round) => Path.Combine(folder, $"{round}.checkpoint");

    private string TraceFile(int round, int node) => Path.Combine(folder, $"{round}-{node}.trace");
}
