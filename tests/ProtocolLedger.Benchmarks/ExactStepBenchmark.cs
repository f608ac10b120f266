using ProtocolLedger.Core;
using ProtocolLedger.Training;
using ProtocolLedger.Training.Exact;

namespace ProtocolLedger.Benchmarks;

/// <summary>Training steps a second of the exact engine against another engine, on the same batches. The two take turns in one process.</summary>
/// <param name="name">Of the row.</param>
/// <param name="model">Trained on the demo run's data; the demo's own when null.</param>
/// <param name="stepsPerTurn">One after the other, before the peer's turn.</param>
/// <param name="turns">Of each, from each start of the two.</param>
/// <param name="threads">Of the exact engine; with more than one the peer is the exact engine with one.</param>
internal sealed class ExactStepBenchmark(string name, ModelSpec? model, int stepsPerTurn, int turns, int threads = 1) : IBenchmark
{
    // Where an engine's memory comes to lie changes its speed by up to a fifth, for as long as it lives.
    private const int Starts = 4;

    public string Name => name;

    public async Task<BenchmarkRow> RunAsync(CancellationToken cancellationToken)
    {
        List<double> our = [], their = [];
        for (int start = 0; start < Starts; start++)
        {
            using DemoRun ours = await DemoRun.OpenAsync(model, cancellationToken, spec => new ExactEngine(spec.Model, spec.Inner, threads));
            using DemoRun peer = await DemoRun.OpenAsync(
                model, cancellationToken, spec => threads == 1 ? new TorchEngine(spec.Model, spec.Inner) : new ExactEngine(spec.Model, spec.Inner));
            ours.BareSteps(stepsPerTurn);
            peer.BareSteps(stepsPerTurn);
            for (int i = 0; i < turns; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                our.AddRange(ours.BareSteps(stepsPerTurn));
                their.AddRange(peer.BareSteps(stepsPerTurn));
            }
        }

        double us = 1 / Statistics.Median(our), them = 1 / Statistics.Median(their);
        return new BenchmarkRow(Name, us, them, us / them, threads == 1 ? 1 : 1.8, "steps/s");
    }
}
