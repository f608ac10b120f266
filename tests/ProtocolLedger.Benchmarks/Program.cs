using System.Runtime.InteropServices;
using ProtocolLedger.Benchmarks;
using ProtocolLedger.Core;
using ProtocolLedger.Training;

// Usage: ProtocolLedger.Benchmarks [--out FILE] [row...]. Exits with 1 when a row misses its goal.
EngineEnvironment.EnsureOrReExec();
using var interrupt = new CancellationTokenSource();
using PosixSignalRegistration registration = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
{
    context.Cancel = true;
    interrupt.Cancel();
});

// Of 6 and of 25 million parameters.
ModelSpec six = new(ModelSpec.GptByte, Layers: 7, Width: 256, Heads: 8, Sequence: 128, Vocab: 256);
ModelSpec large = new(ModelSpec.GptByte, Layers: 8, Width: 512, Heads: 8, Sequence: 128, Vocab: 256);

string summary = Path.Combine(Repository.Root, "artifacts/bench/summary.json");
List<string> names = [.. args];
if (names.IndexOf("--out") is >= 0 and int option && option + 1 < names.Count)
{
    summary = names[option + 1];
    names.RemoveRange(option, 2);
}

var runner = new BenchmarkRunner(
    [
        new InnerStepBenchmark(),
        new TraceShareBenchmark("trace-share", null, stepsPerTurn: 4, turns: 36),
        new TraceShareBenchmark("trace-share-25m", large, stepsPerTurn: 2, turns: 10),
        new GemmBenchmark(m: 2048, n: 128, k: 128),
        new GemmBenchmark(m: 2048, n: 512, k: 128),
        new GemmBenchmark(m: 2048, n: 128, k: 512),
        new GemmBenchmark(m: 2048, n: 512, k: 512),
        new GemmBenchmark(m: 2048, n: 512, k: 2048),
        new GemmBenchmark(m: 1024, n: 1024, k: 1024),
        new ExactStepBenchmark("exact-step", null, stepsPerTurn: 4, turns: 4),
        new ExactStepBenchmark("exact-step-6m", six, stepsPerTurn: 2, turns: 2),
        new ExactStepBenchmark("exact-step-25m", large, stepsPerTurn: 1, turns: 2),
        new ExactStepBenchmark("exact-threads", null, stepsPerTurn: 4, turns: 4, threads: 2),
        new StateRootBenchmark(),
        new AbiEncodeBenchmark(),
        new SignBenchmark(),
    ],
    Console.Out);
try
{
    return await runner.RunAsync(names, summary, interrupt.Token) ? 0 : 1;
}
catch (PledgerException failure)
{
    await Console.Error.WriteLineAsync($"{failure.Message} {failure.Hint}");
    return (int)failure.ExitCode;
}
catch (OperationCanceledException)
{
    return (int)ExitCode.Interrupted;
}
