using ProtocolLedger.Node;
using ProtocolLedger.Training;

namespace ProtocolLedger.Attacks.Conducts;

/// <summary><see cref="Misbehaviour.Lazy"/>.</summary>
internal class LazyConduct : NodeConduct
{
    public override Task<InnerLoopOutcome> WorkAsync(
        InnerLoop loop, RoundTask task, Checkpoint start, StepGuard mayStep, IProgress<InnerStepReport> progress, CancellationToken cancellation)
    {
        IdlingEngine engine = new(loop.Engine, loop.Spec.InnerSteps / 2);
        return new InnerLoop(engine, loop.Spec, loop.Data).RunAsync(task, start, mayStep, progress, cancellation);
    }
}

/// <summary><see cref="Misbehaviour.DisputeStaller"/>.</summary>
internal sealed class DisputeStallerConduct : LazyConduct
{
    public override bool Answers => false;
}
