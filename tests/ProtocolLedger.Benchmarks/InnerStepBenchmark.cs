using System.Globalization;
using System.Text.Json;
using ProtocolLedger.Training;

namespace ProtocolLedger.Benchmarks;

/// <summary>Inner steps a second of the node's own loop, trace included, against the same model in python3-torch.</summary>
internal sealed class InnerStepBenchmark : IBenchmark
{
    private const int StepsPerTurn = 8;
    private const int Turns = 7;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public string Name => "inner-step";

    public async Task<BenchmarkRow> RunAsync(CancellationToken cancellationToken)
    {
        using DemoRun run = await DemoRun.OpenAsync(null, cancellationToken);
        string script = Path.Combine(Repository.Root, "tests/ProtocolLedger.Benchmarks/python/inner_step.py");
        await using PeerProcess python = PeerProcess.Start("/usr/bin/python3", [script, DemoRun.TextFile]);
        string hello = await python.ReadLineAsync(cancellationToken);
        PythonSettings settings = JsonSerializer.Deserialize<PythonSettings>(hello, Json) ?? throw new InvalidOperationException($"The peer said {hello}");
        settings.RequireSame(EngineFacts.Read(), run.Parameters);
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
