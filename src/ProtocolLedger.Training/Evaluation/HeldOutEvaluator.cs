using ProtocolLedger.Core;

namespace ProtocolLedger.Training;

/// <summary>Scores a model on the text that nobody trains on: the same windows for everyone, in every round.</summary>
public static class HeldOutEvaluator
{
    /// <summary>Mean loss in nats per byte over the run's held-out windows.</summary>
    public static double Evaluate(ITrainingEngine engine, RunSpec spec, TrainingData data)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(spec);
        ArgumentNullException.ThrowIfNull(data);
        long[] starts = data.Assignment.HeldOut(spec.Dataset.HeldOutWindows);
        double sum = 0;
        foreach (long[] part in starts.Chunk(spec.Batch))
        {
            sum += part.Length * engine.Loss(data.Read(part));
        }

        return sum / starts.Length;
    }
}
