using ProtocolLedger.Node;
using ProtocolLedger.Training;

namespace ProtocolLedger.Attacks.Conducts;

/// <summary>Trains, and hands in another update than came out; the moments stay those that came out.</summary>
/// <param name="alteration">What becomes of the update.</param>
/// <param name="traced">Whether the trace ends with the altered update, or with the one that came out.</param>
internal sealed class AlteredUpdateConduct(Func<RoundTask, DeltaChange> alteration, bool traced = true) : NodeConduct
{
    public override async Task<InnerLoopOutcome> WorkAsync(
        InnerLoop loop, RoundTask task, Checkpoint start, StepGuard mayStep, IProgress<InnerStepReport> progress, CancellationToken cancellation)
    {
        InnerLoopOutcome outcome = await loop.RunAsync(task, start, mayStep, progress, cancellation);
        if (outcome is not InnerLoopOutcome.Completed done)
        {
            return outcome;
        }

        InnerLoopOutcome.Completed altered = done.WithUpdate(Forgery.Changed(done.Update, alteration(task)));
        return traced ? altered : altered with { Trace = done.Trace };
    }
}

/// <summary>What becomes of an honest update.</summary>
internal static class Alteration
{
    private const float Factor = 10;
    private const float Spreads = 1.5f;
    private const float Epsilon = 0.5f;

    /// <summary><see cref="Misbehaviour.SignFlip"/>: start - (end - start) for the end weights.</summary>
    public static DeltaChange SignFlip(RoundTask task) => Each(number => -number);

    /// <summary><see cref="Misbehaviour.Scaled"/>.</summary>
    public static DeltaChange Scale(RoundTask task) => Each(number => Factor * number);

    /// <summary><see cref="Misbehaviour.NoiseAtNorm"/>.</summary>
    public static DeltaChange NoiseAtNorm(RoundTask task) => delta => Noise.Fill(delta, Noise.Norm(delta), Noise.Of(task));

    /// <summary><see cref="Misbehaviour.ALittleIsEnough"/>.</summary>
    public static DeltaChange ALittleIsEnough(RoundTask task) => Each(number => number - (Spreads * Math.Abs(number)));

    /// <summary><see cref="Misbehaviour.InnerProductManipulation"/>.</summary>
    public static DeltaChange InnerProductManipulation(RoundTask task) => Each(number => -Epsilon * number);

    private static DeltaChange Each(Func<float, float> change) => delta =>
    {
        foreach (ref float number in delta)
        {
            number = change(number);
        }
    };
}
