using ProtocolLedger.Core;
using ProtocolLedger.Node;
using ProtocolLedger.Training;

namespace ProtocolLedger.Attacks.Conducts;

/// <summary><see cref="Misbehaviour.WrongTrace"/>. Start, batches and update are right.</summary>
internal sealed class WrongTraceConduct : NodeConduct
{
    public override async Task<InnerLoopOutcome> WorkAsync(
        InnerLoop loop, RoundTask task, Checkpoint start, StepGuard mayStep, IProgress<InnerStepReport> progress, CancellationToken cancellation)
    {
        InnerLoopOutcome outcome = await loop.RunAsync(task, start, mayStep, progress, cancellation);
        if (outcome is not InnerLoopOutcome.Completed done)
        {
            return outcome;
        }

        RoundTrace trace = Forgery.Trace(loop, task, done.Trace.Start, step => MadeUp(done.Trace.Segments[(int)step].State));
        trace.End(done.UpdateHash);
        return done with { Trace = trace };
    }

    private static StateRoot MadeUp(StateRoot right) => new(Hash32.Sha256(right.Value.AsSpan()));
}

/// <summary><see cref="Misbehaviour.ForgedSegment"/>. Every root is that of a real state, and the last state gives the update.</summary>
internal sealed class ForgedSegmentConduct : NodeConduct
{
    public override async Task<InnerLoopOutcome> WorkAsync(
        InnerLoop loop, RoundTask task, Checkpoint start, StepGuard mayStep, IProgress<InnerStepReport> progress, CancellationToken cancellation)
    {
        IdlingEngine engine = new(loop.Engine, loop.Spec.InnerSteps / 2);
        InnerLoopOutcome outcome = await new InnerLoop(engine, loop.Spec, loop.Data).RunAsync(task, start, mayStep, progress, cancellation);
        if (outcome is not InnerLoopOutcome.Completed done)
        {
            return outcome;
        }

        float[] from = Forgery.State(loop, start), to = Forgery.State(engine, loop.Spec);
        RoundTrace trace = Forgery.Trace(
            loop, task, done.Trace.Start, step => Forgery.Root(loop, task, start, step + 1, Between(from, to, (step + 1f) / loop.Spec.InnerSteps)));
        trace.End(done.UpdateHash);
        return done with { Trace = trace };
    }

    private static float[] Between(float[] from, float[] to, float share) => [.. from.Zip(to, (a, b) => float.Lerp(a, b, share))];
}
