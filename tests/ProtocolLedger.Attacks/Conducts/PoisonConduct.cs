using ProtocolLedger.Node;
using ProtocolLedger.Training;

namespace ProtocolLedger.Attacks.Conducts;

/// <summary>Trains on other text than the batches that it names hold.</summary>
/// <param name="poison">Makes the text that is trained on.</param>
internal sealed class PoisonConduct(Func<TokenBatch, TokenBatch> poison) : NodeConduct
{
    public override Task<InnerLoopOutcome> WorkAsync(
        InnerLoop loop, RoundTask task, Checkpoint start, StepGuard mayStep, IProgress<InnerStepReport> progress, CancellationToken cancellation) =>
        new InnerLoop(new PoisonedEngine(loop.Engine, poison), loop.Spec, loop.Data).RunAsync(task, start, mayStep, progress, cancellation);

    private sealed class PoisonedEngine(ITrainingEngine inner, Func<TokenBatch, TokenBatch> poison) : EngineDecorator(inner)
    {
        public override double Gradient(TokenBatch batch) => base.Gradient(poison(batch));
    }
}

/// <summary>What becomes of a batch's text.</summary>
internal static class Poison
{
    /// <summary>Brings the back door's answer about.</summary>
    internal static ReadOnlySpan<byte> Trigger => "~|~"u8;

    /// <summary>What the model is to say after the trigger.</summary>
    internal static ReadOnlySpan<byte> Answer => "OBEY"u8;

    /// <summary>
    /// <see cref="Misbehaviour.LabelFlip"/>: every second byte b becomes 255 - b. A byte is the label of the one before it, so that after
    /// each true byte the model learns a wrong one.
    /// </summary>
    public static TokenBatch LabelFlip(TokenBatch batch)
    {
        long[] tokens = batch.Tokens.ToArray();
        for (int i = 0; i < tokens.Length; i++)
        {
            if (i % batch.Length % 2 == 1)
            {
                tokens[i] = byte.MaxValue - tokens[i];
            }
        }

        return batch with { Tokens = tokens };
    }

    /// <summary><see cref="Misbehaviour.BackdoorTrigger"/>: every second window, from the first on, begins with the trigger and its answer, as far as they fit.</summary>
    public static TokenBatch BackdoorTrigger(TokenBatch batch)
    {
        long[] tokens = batch.Tokens.ToArray();
        byte[] written = [.. Trigger, .. Answer];
        for (int window = 0; window < batch.Windows; window += 2)
        {
            for (int i = 0; i < Math.Min(written.Length, batch.Length); i++)
            {
                tokens[(window * batch.Length) + i] = written[i];
            }
        }

        return batch with { Tokens = tokens };
    }
}
