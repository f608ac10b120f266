using ProtocolLedger.Core;
using ProtocolLedger.Node;
using ProtocolLedger.Training;

namespace ProtocolLedger.Attacks.Conducts;

/// <summary><see cref="Misbehaviour.FreeRider"/>. The moments stay those of the start.</summary>
internal sealed class FreeRiderConduct : NodeConduct
{
    public override async Task<InnerLoopOutcome> WorkAsync(
        InnerLoop loop, RoundTask task, Checkpoint start, StepGuard mayStep, IProgress<InnerStepReport> progress, CancellationToken cancellation)
    {
        if (!await mayStep(0, cancellation))
        {
            return new InnerLoopOutcome.Stopped(0);
        }

        byte[] still = UpdateBuilder.Build(Forgery.Header(loop, task, start), start.View, Forgery.State(loop, start));
        byte[] update = Forgery.Changed(still, delta => Noise.Fill(delta, Norm(loop.Spec, start, delta.Length), Noise.Of(task)));
        return Forgery.WithoutSteps(loop, task, start, update);
    }

    /// <summary>The norm that an honest update can be expected to have: AdamW moves each weight by about its rate, each step another way.</summary>
    internal static double Norm(RunSpec spec, Checkpoint start, int weights)
    {
        double squares = 0;
        for (ulong step = start.View.Header.Step; step < start.View.Header.Step + (ulong)spec.InnerSteps; step++)
        {
            double rate = spec.Inner.LearningRate * (spec.Inner.WarmupSteps == 0 ? 1 : Math.Min(1, (step + 1.0) / spec.Inner.WarmupSteps));
            squares += rate * rate;
        }

        return Math.Sqrt(squares * weights);
    }
}
