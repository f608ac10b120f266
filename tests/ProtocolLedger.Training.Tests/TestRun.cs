using ProtocolLedger.Core;

namespace ProtocolLedger.Training.Tests;

/// <summary>A run on the real text with a small model, and one node's work in it.</summary>
internal sealed class TestRun
{
    internal static readonly string Root = FindRoot();

    private static readonly Lazy<byte[]> Text = new(() => MobyDick.Canonical(File.ReadAllBytes(Path.Combine(Root, "devnet", MobyDick.PackagePath))));
    private static readonly Lazy<DatasetManifest> Manifest = new(() => MobyDick.Describe(Text.Value));

    internal TestRun(double momentum = 0, int innerSteps = 3, int width = 32, int batch = 8, double learningRate = 0.01)
    {
        Spec = new RunSpec(
            "test",
            new ModelSpec(ModelSpec.GptByte, Layers: 2, width, Heads: 2, Sequence: 32, Vocab: 256),
            batch,
            innerSteps,
            new InnerOptimizerSpec(learningRate, Beta1: 0.9, Beta2: 0.95, Epsilon: 1e-8, WeightDecay: 0, WarmupSteps: 5, GradClip: 1),
            new OuterOptimizerSpec(momentum, Rate: momentum == 0 ? 1 : 0.7),
            RunSpec.Mean,
            new DatasetSpec(MobyDick.Name, Manifest.Value.Root(), HeldOutWindows: 32),
            Seed: 7,
            Engine: "any");
        Data = new TrainingData(Text.Value, Manifest.Value, Spec);
    }

    internal static byte[] WholeText => Text.Value;

    internal RunSpec Spec { get; }

    internal TrainingData Data { get; }

    internal TorchEngine NewEngine() => new(Spec.Model, Spec.Inner);

    internal RoundTask Task(ulong node, ulong round = 1) =>
        new(new RunId(1), new Round(round), new NodeId(node), new StageIndex(0), new Beacon(Hash32.Sha256([(byte)round])));

    internal async Task<InnerLoopOutcome.Completed> WorkAsync(ulong node, Checkpoint start, ulong round = 1)
    {
        using TorchEngine engine = NewEngine();
        InnerLoopOutcome outcome = await new InnerLoop(engine, Spec, Data).RunAsync(
            Task(node, round), start, (_, _) => ValueTask.FromResult(true), progress: null, TestContext.Current.CancellationToken);
        return Assert.IsType<InnerLoopOutcome.Completed>(outcome);
    }

    internal double HeldOutLoss(Checkpoint checkpoint)
    {
        using TorchEngine engine = NewEngine();
        engine.Load(checkpoint.View);
        return HeldOutEvaluator.Evaluate(engine, Spec, Data);
    }

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ProtocolLedger.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
