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
        new TraceShareBenchmark("trace-share-25m", new ModelSpec("gpt-byte", 8, 512, 8, 128, 256), stepsPerTurn: 2, turns: 10),
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
