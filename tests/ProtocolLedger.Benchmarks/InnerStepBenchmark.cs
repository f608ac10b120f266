using System.Globalization;
using System.Text.Json;

namespace ProtocolLedger.Benchmarks;

/// <summary>Inner steps a second of the node's own loop, trace included, against the same model in python3-torch.</summary>
internal sealed class InnerStepBenchmark : IBenchmark
{
    private const int StepsPerTurn = 8;
    private const int Turns = 7;

    public string Name => "inner-step";

    public async Task<BenchmarkRow> RunAsync(CancellationToken cancellationToken)
    {
        using DemoRun run = await DemoRun.OpenAsync(cancellationToken);
        string script = Path.Combine(Repository.Root, "tests/ProtocolLedger.Benchmarks/python/inner_step.py");
        await using PeerProcess python = PeerProcess.Start("/usr/bin/python3", [script, DemoRun.TextFile]);
        await python.ReadLineAsync(cancellationToken); // it says hello when its model is built
        await run.TracedStepsAsync(2, cancellationToken);
        await PythonStepsAsync(python, 2, cancellationToken);
        List<double> ours = [], peer = [];
        for (int i = 0; i < Turns; i++)
        {
            ours.AddRange(await run.TracedStepsAsync(StepsPerTurn, cancellationToken));
            peer.AddRange(await PythonStepsAsync(python, StepsPerTurn, cancellationToken));
        }

        double us = 1 / Statistics.Median(ours), them = 1 / Statistics.Median(peer);
        return new BenchmarkRow(Name, us, them, us / them, 0.97, "steps/s");
    }

    private static async Task<double[]> PythonStepsAsync(PeerProcess python, int steps, CancellationToken cancellationToken)
    {
        string answer = await python.AskAsync(steps.ToString(CultureInfo.InvariantCulture), cancellationToken);
        return JsonSerializer.Deserialize<double[]>(answer) ?? throw new InvalidOperationException($"The peer answered {answer}");
    }
}
