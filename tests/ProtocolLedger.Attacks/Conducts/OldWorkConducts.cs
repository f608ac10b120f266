using ProtocolLedger.Core;
using ProtocolLedger.Node;
using ProtocolLedger.Training;

namespace ProtocolLedger.Attacks.Conducts;

/// <summary><see cref="Misbehaviour.Stale"/>. Its first round is honest, since there is nothing to hand in again.</summary>
internal sealed class StaleConduct : NodeConduct
{
    private ReadOnlyMemory<byte>? kept;

    public override async Task<InnerLoopOutcome> WorkAsync(
        InnerLoop loop, RoundTask task, Checkpoint start, StepGuard mayStep, IProgress<InnerStepReport> progress, CancellationToken cancellation)
    {
        if (kept is not { } update)
        {
            InnerLoopOutcome outcome = await loop.RunAsync(task, start, mayStep, progress, cancellation);
            kept = (outcome as InnerLoopOutcome.Completed)?.Update;
            return outcome;
        }

        return await mayStep(0, cancellation)
            ? Forgery.WithoutSteps(loop, task, start, Forgery.Reheaded(loop, task, start, update))
            : new InnerLoopOutcome.Stopped(0);
    }
}

/// <summary>
/// <see cref="Misbehaviour.Copycat"/>. Its first round is honest, since there is nothing to copy. A conduct can't fetch from peers, so
/// it computes the other's update, which comes to the bytes that an honest node handed out; a real copycat would have them for nothing.
/// </summary>
internal sealed class CopycatConduct : NodeConduct
{
    private (RoundTask Task, Checkpoint Start)? before;

    public override async Task<InnerLoopOutcome> WorkAsync(
        InnerLoop loop, RoundTask task, Checkpoint start, StepGuard mayStep, IProgress<InnerStepReport> progress, CancellationToken cancellation)
    {
        (RoundTask Task, Checkpoint Start)? last = before;
        before = (task, start);
        if (last is not { } round)
        {
            return await loop.RunAsync(task, start, mayStep, progress, cancellation);
        }

        InnerLoopOutcome outcome = await loop.RunAsync(round.Task with { Node = Victim(task.Node) }, round.Start, mayStep, null, cancellation);
        return outcome is InnerLoopOutcome.Completed theirs
            ? Forgery.WithoutSteps(loop, task, start, Forgery.Reheaded(loop, task, start, theirs.Update))
            : outcome;
    }

    /// <summary>The node registered before, or the second one.</summary>
    internal static NodeId Victim(NodeId node) => new(node.Value == 1 ? 2 : node.Value - 1);
}

/// <summary><see cref="Misbehaviour.OldStart"/>. Its first round is honest, since no checkpoint is older.</summary>
internal sealed class OldStartConduct : NodeConduct
{
    private Checkpoint? before;

    public override async Task<InnerLoopOutcome> WorkAsync(
        InnerLoop loop, RoundTask task, Checkpoint start, StepGuard mayStep, IProgress<InnerStepReport> progress, CancellationToken cancellation)
    {
        Checkpoint old = before ?? start;
        before = start;
        InnerLoopOutcome outcome = await loop.RunAsync(task, old, mayStep, progress, cancellation);
        return outcome is InnerLoopOutcome.Completed done ? done.WithUpdate(Forgery.Reheaded(loop, task, start, done.Update)) : outcome;
    }
}
