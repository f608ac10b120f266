namespace ProtocolLedger.Benchmarks;

/// <summary>What the trace adds to a step: the node's loop against the same steps without a trace.</summary>
internal sealed class TraceShareBenchmark : IBenchmark
{
    private const int StepsPerTurn = 8;
    private const int Turns = 9;

    public string Name => "trace-share";

    public async Task<BenchmarkRow> RunAsync(CancellationToken cancellationToken)
    {
        using DemoRun run = await DemoRun.OpenAsync(cancellationToken);
        await run.TracedStepsAsync(2, cancellationToken);
        run.BareSteps(2);
        List<double> traced = [], bare = [];
        for (int i = 0; i < Turns; i++)
        {
            traced.AddRange(await run.TracedStepsAsync(StepsPerTurn, cancellationToken));
            bare.AddRange(run.BareSteps(StepsPerTurn));
        }

        double without = Statistics.Median(bare), added = Statistics.Median(traced) - without;
        return new BenchmarkRow(Name, added, without, added / without, 0.02, "s/step", LowerIsBetter: true);
    }
}
