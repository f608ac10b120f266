using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ProtocolLedger.Core;
using ProtocolLedger.Training;
using ProtocolLedger.Training.Exact;

// Usage: exact-probe FOLDER, where the text's package lies. The exact engine's self-test, then a round of 200 steps in every way that
// this processor offers; exits with 1 unless every one ends with the trace on record, which is the same for all processors.
const int Steps = 200;
TraceRoot onRecord = TraceRoot.Parse("0x956da524eb680b4bdf7ab49a7525fd9b520e35b1e6a0c4ff7dded201f1d41c77");

byte[] text = MobyDick.Canonical(await File.ReadAllBytesAsync(Path.Combine(args[0], MobyDick.PackagePath)));
DatasetManifest manifest = MobyDick.Describe(text);
RunSpec spec = new(
    "exact-probe",
    new ModelSpec(ModelSpec.GptByte, Layers: 2, Width: 64, Heads: 2, Sequence: 32, Vocab: 256),
    Batch: 4,
    Steps,
    new InnerOptimizerSpec(LearningRate: 0.003, Beta1: 0.9, Beta2: 0.95, Epsilon: 1e-8, WeightDecay: 0.01, WarmupSteps: 20, GradClip: 1),
    new OuterOptimizerSpec(Momentum: 0, Rate: 1),
    RunSpec.Mean,
    new DatasetSpec(MobyDick.Name, manifest.Root(), HeldOutWindows: 8),
    Seed: 1,
    ExactEngine.EngineId);
TrainingData data = new(text, manifest, spec);
Checkpoint genesis = GenesisCheckpoint.Create(spec);
RoundTask task = new(new RunId(1), new Round(1), new NodeId(1), new StageIndex(0), new Beacon(Hash32.Zero));
string vectors = $"{Width(Vector512.IsHardwareAccelerated, 512)}{Width(Vector256.IsHardwareAccelerated, 256)}{Width(Vector128.IsHardwareAccelerated, 128)}";
Console.WriteLine($"{RuntimeInformation.ProcessArchitecture}, vectors in hardware:{(vectors.Length > 0 ? vectors : " none")}");
SelfTestResult self = EngineSelfTest.Run(ExactEngine.EngineId);
Console.WriteLine($"self-test: {(self is SelfTestResult.Differs differs ? differs.Reason : "every operator gives the bytes on record")}");
bool holds = self is SelfTestResult.Ok;

// Without vectors in hardware all widths are computed number by number: two ways say as much as sixteen, and take long enough.
bool isPlain = !Vector128.IsHardwareAccelerated || args.Contains("--few");
foreach (LaneWidth width in isPlain ? [LaneWidth.Scalar, LaneWidth.Vector128] : Enum.GetValues<LaneWidth>())
{
    for (int threads = isPlain ? 2 : 1; threads <= (isPlain ? 2 : 4); threads++)
    {
        long begin = Stopwatch.GetTimestamp();
        using ExactEngine engine = new(spec.Model, spec.Inner, threads, width);
        InnerLoopOutcome outcome = await new InnerLoop(engine, spec, data).RunAsync(
            task, genesis, (_, _) => ValueTask.FromResult(true), progress: null, CancellationToken.None);
        TraceRoot trace = ((InnerLoopOutcome.Completed)outcome).Trace.Root();
        holds &= trace == onRecord;
        Console.WriteLine($"{width}, {threads} threads: {Steps} steps end with trace {trace}{(trace == onRecord ? "" : ", which differs")} ({Stopwatch.GetElapsedTime(begin).TotalSeconds:f1} s)");
    }
}

return holds ? 0 : 1;

static string Width(bool has, int width) => has ? $" {width}" : "";
