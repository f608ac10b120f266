using ProtocolLedger.Core;
using ProtocolLedger.Node;
using ProtocolLedger.Peers;
using ProtocolLedger.Training;

namespace ProtocolLedger.Attacks.Conducts;

/// <summary><see cref="Misbehaviour.Equivocator"/>.</summary>
internal sealed class EquivocatorConduct(WorkSigner signer) : NodeConduct
{
    public override IContributionSource Show(IContributionSource held) => new TwoFaces(held, signer);

    /// <summary>Shows whoever asks for the node's own contribution another one and the one that it reveals by turns.</summary>
    private sealed class TwoFaces(IContributionSource held, WorkSigner signer) : IContributionSource
    {
        private int asked;

        public async ValueTask<OfferedContribution?> FindAsync(RunId run, Round round, NodeId node, CancellationToken cancellationToken)
        {
            OfferedContribution? revealed = await held.FindAsync(run, round, node, cancellationToken);
            if (revealed is null || !signer.HasSigned(revealed.Contribution, revealed.Signature) || Interlocked.Increment(ref asked) % 2 == 0)
            {
                return revealed;
            }

            Contribution another = revealed.Contribution with { UpdateHash = new UpdateHash(Hash32.Sha256(revealed.Contribution.UpdateHash.Value.AsSpan())) };
            return new OfferedContribution(another, signer.Sign(another));
        }
    }
}

/// <summary><see cref="Misbehaviour.PostHaltWorker"/>.</summary>
internal sealed class PostHaltWorkerConduct(WorkSigner signer) : NodeConduct
{
    private volatile Contribution? last;

    public override async Task<InnerLoopOutcome> WorkAsync(
        InnerLoop loop, RoundTask task, Checkpoint start, StepGuard mayStep, IProgress<InnerStepReport> progress, CancellationToken cancellation)
    {
        InnerLoopOutcome outcome = await base.WorkAsync(loop, task, start, mayStep, progress, cancellation);
        if (outcome is InnerLoopOutcome.Completed done)
        {
            last = new Contribution(task.Run, task.Round, task.Node, task.Stage, start.Root, done.Trace.Root(), done.UpdateHash, (uint)done.Losses.Count, done.Tokens);
        }

        return outcome;
    }

    public override IContributionSource Show(IContributionSource held) => new Ahead(this, held, signer);

    /// <summary>Shows whoever asks for work of a later round than the last one the last one's work again, signed for that round.</summary>
    private sealed class Ahead(PostHaltWorkerConduct worker, IContributionSource held, WorkSigner signer) : IContributionSource
    {
        public async ValueTask<OfferedContribution?> FindAsync(RunId run, Round round, NodeId node, CancellationToken cancellationToken)
        {
            if (worker.last is not { } last || (last.Run, last.Node) != (run, node) || round <= last.Round)
            {
                return await held.FindAsync(run, round, node, cancellationToken);
            }

            Contribution ahead = last with { Round = round };
            return new OfferedContribution(ahead, signer.Sign(ahead));
        }
    }
}
