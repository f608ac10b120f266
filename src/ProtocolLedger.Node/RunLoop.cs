using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Events;
using ProtocolLedger.Node.Rounds;
using ProtocolLedger.Training;

namespace ProtocolLedger.Node;

/// <summary>
/// A node's life in a run, top to bottom: wait for a round, check the mandate, load the checkpoint, train, commit, reveal,
/// gather the peers' updates, aggregate, agree, claim. Stops when the ledger says stop, or says nothing.
/// </summary>
public sealed class RunLoop(
    RunMembership member,
    RoundWatcher watcher,
    MandateGuard guard,
    CheckpointLoader checkpoints,
    RewardBook rewards,
    InnerLoop training,
    NodeConduct conduct,
    Evaluation evaluation,
    Contributor contributor,
    CommitmentBatches commitments,
    UpdateExchange exchange,
    RoundSettlement settlement,
    RewardClaims claims,
    WorkRetention retention,
    RoundTimings timings,
    ChainPatience patience,
    INodeObserver observer,
    TimeProvider time)
{
    /// <summary>Goes from round to round until training may not go on, or until cancelled.</summary>
    /// <returns>Why training may not go on.</returns>
    public async Task<MandateDecision> RunAsync(CancellationToken cancellation)
    {
        await patience.OutlastAsync(() => LoadLatestAsync(cancellation), cancellation);
        while (true)
        {
            switch (await patience.OutlastAsync(() => watcher.NextAsync(cancellation), cancellation)) // opens the round itself when it is this node's turn
            {
                case RoundTurn.Stop stop:
                    await claims.ClaimAllAsync(cancellation);
                    return stop.Decision;
                case RoundTurn.Follow follow:
                    await FollowAsync(follow.Round, cancellation);
                    break;
                case RoundTurn.Contribute contribute:
                    await ContributeAsync(contribute.Round, cancellation);
                    break;
            }
        }
    }

    private async Task ContributeAsync(RoundInfo round, CancellationToken cancellation)
    {
        timings.Begin(round.Round);
        Checkpoint parent = await patience.OutlastAsync(() => checkpoints.LoadNewAsync(round.Parent, cancellation), cancellation);
        SealedContribution? work = await ObtainWorkAsync(round, parent, cancellation);
        if (work is null || !await CommitAsync(round, work, cancellation) || !await RevealAsync(round, work, cancellation))
        {
            await SeeOutAsync(round, cancellation); // each has said why; the round goes on without this node
            return;
        }

        RewardLedger before = await patience.OutlastAsync(() => rewards.BeforeAsync(round, cancellation), cancellation);
        Enter(round, "gather");
        IReadOnlyList<UpdateView> updates = await AskAsync(RoundCost.Exchange, () => exchange.GatherAsync(round, parent, cancellation), cancellation);
        Enter(round, "aggregate");
        RoundOutcome outcome = await AskAsync(RoundCost.Chain, () => settlement.BuildAsync(round, parent, before, updates, cancellation), cancellation);
        await SettleAsync(round, parent, before, outcome, work.Contribution.Steps, cancellation);
    }

    /// <summary>The round's contribution: signed before a restart, or trained for now. Null when there can be none.</summary>
    private async Task<SealedContribution?> ObtainWorkAsync(RoundInfo round, Checkpoint parent, CancellationToken cancellation)
    {
        switch (await AskAsync(RoundCost.Chain, () => contributor.ResumeAsync(round, cancellation), cancellation))
        {
            case RoundResumption.Signed signed:
                return signed.Work;
            case RoundResumption.Train train:
                return await TrainAsync(round, parent, train.Earlier, cancellation);
            case RoundResumption.Lost lost:
                Missed(round, lost.Reason);
                return null;
            default:
                throw new InvalidOperationException("A round can't be resumed in any other way.");
        }
    }

    /// <summary>H inner steps from the beacon's batches, with a trace; then the contribution is signed. Null when the guard stopped it.</summary>
    private async Task<SealedContribution?> TrainAsync(RoundInfo round, Checkpoint parent, SealedContribution? earlier, CancellationToken cancellation)
    {
        observer.Observe(new RoundStarted(round.Round.Value, round.Beacon.ToString(), round.Parent.ToString(), member.Spec.InnerSteps) { At = time.GetUtcNow() });
        RoundTask task = new(member.Run, round.Round, member.Node, default, round.Beacon);
        long stepBegan = time.GetTimestamp();
        Progress progress = new(report =>
        {
            double seconds = time.GetElapsedTime(stepBegan).TotalSeconds;
            stepBegan = time.GetTimestamp();
            observer.Observe(new InnerStepDone(round.Round.Value, (int)report.Step + 1, report.Loss, seconds) { At = time.GetUtcNow() });
        });
        InnerLoopOutcome result = await Task.Run(
            () => conduct.WorkAsync(training, task, parent, (_, token) => guard.MayGoOnAsync(token), progress, cancellation), cancellation);
        switch (result)
        {
            case InnerLoopOutcome.Completed completed:
                timings.Add(RoundCost.Train, completed.Elapsed - completed.HashWait);
                timings.Add(RoundCost.Hash, completed.Hashing);
                try
                {
                    return await contributor.SignAsync(round, completed, earlier, cancellation);
                }
                catch (PledgerException refused) when (refused.ExitCode == ExitCode.SlashingProtection)
                {
                    Missed(round, refused.Message);
                    return null;
                }

            case InnerLoopOutcome.Stopped stopped:
                Missed(round, $"stopped after {stopped.StepsDone} inner steps: {guard.Decide().Reason}");
                return null;
            default:
                throw new InvalidOperationException($"An inner loop can't end as {result.GetType().Name}.");
        }
    }

    private async Task<bool> CommitAsync(RoundInfo round, SealedContribution work, CancellationToken cancellation)
    {
        Enter(round, "commit");
        string? refused = await SendAsync(() => commitments.CommitAsync(round.Round, work, cancellation), cancellation);
        if (refused is not null)
        {
            Missed(round, $"the commitment was not accepted: {refused}");
        }

        return refused is null;
    }

    private async Task<bool> RevealAsync(RoundInfo round, SealedContribution work, CancellationToken cancellation)
    {
        Enter(round, "reveal");
        RoundInfo now = await AskAsync(RoundCost.Chain, () => watcher.WaitWhileAsync(round, RoundPhase.Commit, cancellation), cancellation);
        if (now.Status != RoundStatus.Open)
        {
            Missed(round, $"it was {now.Status} before the reveal");
            return false;
        }

        if (conduct.Publishes)
        {
            await exchange.PublishAsync(work, cancellation); // from now on the node owes its update and its signature to its peers
        }

        string? refused = await SendAsync(() => contributor.RevealAsync(work, cancellation), cancellation);
        if (refused is not null)
        {
            Missed(round, $"the reveal was not accepted: {refused}");
            return false;
        }

        await AskAsync(RoundCost.Chain, () => watcher.WaitWhileAsync(round, RoundPhase.Reveal, cancellation), cancellation);
        return true;
    }

    /// <summary>Proposes or attests, and sees the round through to its end.</summary>
    private async Task SettleAsync(
        RoundInfo round, Checkpoint parent, RewardLedger before, RoundOutcome outcome, uint steps, CancellationToken cancellation)
    {
        Enter(round, "agree");
        Settled settled = await AskAsync(RoundCost.Chain, () => settlement.SettleAsync(round, parent, before, outcome, cancellation), cancellation);
        if (settled is { End: RoundEnd.Finalised, Outcome: { } final })
        {
            await checkpoints.SaveAsync(round.Round, final.Checkpoint, cancellation);
            await rewards.SaveAsync(final.Record, cancellation);
            bool counts = final.Record.Participants.Any(participant => participant.Node == member.Node);
            await DoneAsync(round, final.Checkpoint, final.Rewards, settled, counts ? (int)steps : 0, final.Record.Participants.Count, cancellation);
        }
        else if (settled.End == RoundEnd.Finalised)
        {
            await CatchUpAsync(round, settled, cancellation);
        }
        else
        {
            Missed(round, settled.End == RoundEnd.Abandoned ? "it was abandoned" : guard.Decide().Reason);
        }
    }

    /// <summary>A round without this node: its checkpoint comes from those who took part.</summary>
    private async Task FollowAsync(RoundInfo round, CancellationToken cancellation)
    {
        timings.Begin(round.Round);
        await SeeOutAsync(round, cancellation);
    }

    /// <summary>Waits for the round's end, and brings it about when nobody else does.</summary>
    private async Task SeeOutAsync(RoundInfo round, CancellationToken cancellation)
    {
        Enter(round, "follow");
        Settled settled = await patience.OutlastAsync(() => settlement.FollowAsync(round, cancellation), cancellation);
        if (settled.End == RoundEnd.Finalised)
        {
            await CatchUpAsync(round, settled, cancellation);
        }
    }

    /// <summary>Fetches a final round's checkpoint and record, both verified against the ledger.</summary>
    private async Task CatchUpAsync(RoundInfo round, Settled settled, CancellationToken cancellation)
    {
        Checkpoint checkpoint = await AskAsync(RoundCost.Exchange, () => checkpoints.LoadNewAsync(settled.Root, cancellation), cancellation);
        RewardLedger ledger = await patience.OutlastAsync(() => rewards.AfterAsync(round.Round, cancellation), cancellation);
        await DoneAsync(round, checkpoint, ledger, settled, 0, settled.Participants, cancellation);
    }

    private async Task DoneAsync(
        RoundInfo round, Checkpoint checkpoint, RewardLedger ledger, Settled settled, int steps, int participants, CancellationToken cancellation)
    {
        exchange.Forget(round.Round);
        double loss = await evaluation.HeldOutLossAsync(checkpoint, cancellation);
        (RoundSeconds seconds, long received, long sent) = timings.End();
        observer.Observe(new RoundDone(
            round.Round.Value,
            checkpoint.Root.ToString(),
            round.Parent.ToString(),
            settled.Transaction,
            loss,
            steps,
            ledger.Cumulative.GetValueOrDefault(member.Node).Rewards.ToString(),
            participants,
            seconds,
            received,
            sent)
        { At = time.GetUtcNow() });
        await patience.OutlastAsync(() => claims.ClaimWhenDueAsync(round.Round, cancellation), cancellation);
        await patience.OutlastAsync(() => retention.DropVestedAsync(cancellation), cancellation);
    }

    private async Task LoadLatestAsync(CancellationToken cancellation)
    {
        CanonicalCheckpoint latest = await watcher.LatestCheckpointAsync(cancellation);
        (Checkpoint checkpoint, string source) = await checkpoints.LoadWithSourceAsync(latest.Root, cancellation);
        double loss = await evaluation.HeldOutLossAsync(checkpoint, cancellation);
        observer.Observe(new CheckpointLoaded(latest.Round.Value, checkpoint.Root.ToString(), source, loss) { At = time.GetUtcNow() });
    }

    /// <summary>Sends to the ledger, after the pause if the run is paused. The ledger may know of a pause before the guard's confirmed readings do.</summary>
    /// <returns>Null when the ledger has it; otherwise why not.</returns>
    private async Task<string?> SendAsync(Func<Task<TxOutcome?>> send, CancellationToken cancellation)
    {
        while (await guard.MayGoOnAsync(cancellation))
        {
            TxOutcome? refused = await AskAsync(RoundCost.Chain, send, cancellation);
            if (refused is null || !refused.WasRefusedByPause())
            {
                return refused?.Sentence;
            }

            await guard.RestAsync(cancellation);
        }

        return guard.Decide().Reason;
    }

    /// <summary>Asks the chain or the peers that it names, through short outages, and times it.</summary>
    private Task<T> AskAsync<T>(RoundCost cost, Func<Task<T>> work, CancellationToken cancellation) =>
        timings.TimeAsync(cost, () => patience.OutlastAsync(work, cancellation));

    private void Enter(RoundInfo round, string phase) =>
        observer.Observe(new PhaseEntered(round.Round.Value, phase) { At = time.GetUtcNow() });

    private void Missed(RoundInfo round, string reason) =>
        observer.Observe(new RoundMissed(round.Round.Value, reason) { At = time.GetUtcNow() });

    private sealed class Progress(Action<InnerStepReport> report) : IProgress<InnerStepReport>
    {
        public void Report(InnerStepReport value) => report(value);
    }
}
