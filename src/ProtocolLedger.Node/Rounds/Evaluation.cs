using ProtocolLedger.Core;
using ProtocolLedger.Training;

namespace ProtocolLedger.Node.Rounds;

/// <summary>Held-out loss of checkpoints; every node that runs the same engine gets the same number.</summary>
public sealed class Evaluation(ITrainingEngine engine, RunSpec spec, TrainingData data)
{
    /// <summary>Mean loss in nats a byte over the run's held-out windows. Overwrites the engine's state.</summary>
    public Task<double> HeldOutLossAsync(Checkpoint checkpoint, CancellationToken cancellation) =>
        Task.Run(
            () =>
            {
                engine.Load(checkpoint.View);
                return HeldOutEvaluator.Evaluate(engine, spec, data);
            },
            cancellation);
}
