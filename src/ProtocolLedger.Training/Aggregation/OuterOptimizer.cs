using ProtocolLedger.Core;
using ProtocolLedger.Training.Aggregation;

namespace ProtocolLedger.Training;

/// <summary>
/// Turns a round's mean update into the next checkpoint: Nesterov momentum on the mean pseudo-gradient (DiLoCo,
/// arXiv:2311.08105). With momentum m, rate r, mean update d: buffer = m * buffer + d, weights += r * (d + m * buffer).
/// With momentum 0 there is no buffer, and with rate 1 the step is plain averaging. With another momentum the buffer is
/// part of the checkpoint: tensors named "outer." after the model's own, whose moments are zero.
/// The AdamW moments are averaged as they are.
/// </summary>
public static class OuterOptimizer
{
    /// <summary>The checkpoint that follows the parent.</summary>
    /// <param name="parent">What the round started from.</param>
    /// <param name="mean">The mean of the accepted updates.</param>
    /// <param name="spec">Model and outer settings.</param>
    /// <exception cref="MalformedDataException">The parent is not a checkpoint of this run.</exception>
    public static Checkpoint Step(Checkpoint parent, MeanUpdate mean, RunSpec spec)
    {
        ArgumentNullException.ThrowIfNull(parent);
        ArgumentNullException.ThrowIfNull(mean);
        ArgumentNullException.ThrowIfNull(spec);
        CheckpointTables.Require(parent.View, spec);
        float momentum = (float)spec.Outer.Momentum, rate = (float)spec.Outer.Rate;
        int model = mean.Delta.Length, all = checked((int)parent.View.Header.Tensors.ElementCount);
        float[] weights = parent.View.Section(CheckpointSection.Weights).ToArray();
        float[] first = new float[all], second = new float[all], step = mean.Delta.ToArray();
        if (all > model)
        {
            Span<float> buffer = weights.AsSpan(model);
            VectorMath.Scale(buffer, momentum);
            VectorMath.Add(buffer, mean.Delta.Span);
            buffer.CopyTo(step);
            VectorMath.Scale(step, momentum);
            VectorMath.Add(step, mean.Delta.Span);
        }

        VectorMath.Scale(step, rate);
        VectorMath.Add(weights.AsSpan(0, model), step);
        mean.FirstMoments.Span.CopyTo(first);
        mean.SecondMoments.Span.CopyTo(second);
        CheckpointHeader header = parent.View.Header;
        return Checkpoint.Create(header with { Step = header.Step + (ulong)spec.InnerSteps }, weights, first, second);
    }
}
