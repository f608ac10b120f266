namespace ProtocolLedger.Benchmarks;

/// <summary>
/// What the trace adds to a step: the node's loop against the same steps on the same batches without a trace. The two take
/// turns of a few steps in one process; the figure is the median of the differences between a step and its twin.
/// </summary>
internal sealed class TraceShareBenchmark : IBenchmark
{
    private const int StepsPerTurn = 4;
    private const int Turns = 36;

    public string Name => "trace-share";

    public async Task<BenchmarkRow> RunAsync(CancellationToken cancellationToken)
    {
        using DemoRun run = await DemoRun.OpenAsync(cancellationToken);
        await run.TracedStepsAsync(StepsPerTurn, cancellationToken);
        run.BareSteps(StepsPerTurn);
        List<double> differences = [], withouts = [];
        for (int i = 0; i < Turns; i++)
        {
            bool tracedFirst = i % 2 == 0; // what drifts one way within a pair of turns cancels out
            double[] traced = tracedFirst ? await run.TracedStepsAsync(StepsPerTurn, cancellationToken) : [];
            double[] bare = run.BareSteps(StepsPerTurn);
            traced = tracedFirst ? traced : await run.TracedStepsAsync(StepsPerTurn, cancellationToken);
            differences.AddRange(traced.Zip(bare, (with, without) => with - without));
            withouts.AddRange(bare);
        }

        double step = Statistics.Median(withouts), added = Statistics.Median(differences);
        return new BenchmarkRow(Name, added, step, added / step, 0.02, "s/step", LowerIsBetter: true);
    }
}
