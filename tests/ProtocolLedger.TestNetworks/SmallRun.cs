using ProtocolLedger.Core;
using ProtocolLedger.TestKit;
using ProtocolLedger.Training;

namespace ProtocolLedger.TestNetworks;

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
