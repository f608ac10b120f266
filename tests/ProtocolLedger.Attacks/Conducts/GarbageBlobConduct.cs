using ProtocolLedger.Node;
using ProtocolLedger.Training;

namespace ProtocolLedger.Attacks.Conducts;

/// <summary><see cref="Misbehaviour.GarbageBlob"/>. The blob is as long as an update, so that only its content can give it away.</summary>
internal sealed class GarbageBlobConduct : NodeConduct
{
    public override async Task<InnerLoopOutcome> WorkAsync(
        InnerLoop loop, RoundTask task, Checkpoint start, StepGuard mayStep, IProgress<InnerStepReport> progress, CancellationToken cancellation)
    {
        if (!await mayStep(0, cancellation))
        {
            return new InnerLoopOutcome.Stopped(0);
        }

        byte[] garbage = new byte[Forgery.Header(loop, task, start).TotalLength];
        Noise.Of(task).NextBytes(garbage);
        return Forgery.WithoutSteps(loop, task, start, garbage);
    }
}
