using ProtocolLedger.Node;
using ProtocolLedger.Training;

namespace ProtocolLedger.Attacks.Conducts;

/// <summary>
/// Does the work of another task and hands it in as its own, with the other's batches in the trace: <see cref="Misbehaviour.WrongData"/>
/// and <see cref="Misbehaviour.Colluders"/>. A conduct can't hand anything to another node, so each colluder computes what they share.
/// </summary>
/// <param name="other">The task to do instead.</param>
internal sealed class OtherTaskConduct(Func<RoundTask, RoundTask> other) : NodeConduct
{
    public override async Task<InnerLoopOutcome> WorkAsync(
        InnerLoop loop, RoundTask task, Checkpoint start, StepGuard mayStep, IProgress<InnerStepReport> progress, CancellationToken cancellation)
    {
        InnerLoopOutcome outcome = await loop.RunAsync(other(task), start, mayStep, progress, cancellation);
        return outcome is InnerLoopOutcome.Completed done ? done.WithUpdate(Forgery.Reheaded(loop, task, start, done.Update)) : outcome;
    }
}
