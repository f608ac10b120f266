using ProtocolLedger.Core;

namespace ProtocolLedger.Benchmarks;

/// <summary>
/// What the trace adds to a step: the node's loop against the same steps on the same batches without a trace. The two take
/// turns of a few steps in one process; the figure is the median of the differences between a step and its twin.
/// </summary>
/// <param name="name">Of the row.</param>
/// <param name="model">Trained on the demo run's data; the demo's own when null.</param>
/// <param name="stepsPerTurn">One after the other, before the twin's turn.</param>
/// <param name="turns">Of each.</param>
internal sealed class TraceShareBenchmark(string name, ModelSpec? model, int stepsPerTurn, int turns) : IBenchmark
{
    public string Name => name;

    public async Task<BenchmarkRow> RunAsync(CancellationToken cancellationToken)
    {
        using DemoRun run = await DemoRun.OpenAsync(model, cancellationToken);
        await run.TracedStepsAsync(stepsPerTurn, cancellationToken);
        run.BareSteps(stepsPerTurn);
        List<double> differences = [], withouts = [];
        for (int i = 0; i < turns; i++)
        {
            bool tracedFirst = i % 2 == 0; // what drifts one way within a pair of turns cancels out
            double[] traced = tracedFirst ? await run.TracedStepsAsync(stepsPerTurn, cancellationToken) : [];
            double[] bare = run.BareSteps(stepsPerTurn);
            traced = tracedFirst ? traced : await run.TracedStepsAsync(stepsPerTurn, cancellationToken);
            differences.AddRange(traced.Zip(bare, (with, without) => with - without));
            withouts.AddRange(bare);
        }

        double step = Statistics.Median(withouts), added = Statistics.Median(differences);
        return new BenchmarkRow(Name, added, step, added / step, 0.02, "s/step", LowerIsBetter: true);
    }
}
