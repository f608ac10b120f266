using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Events;

namespace ProtocolLedger.Node.Rounds;

/// <summary>Watches the ledger between rounds: says which round comes next, opens it when it is this node's turn, and waits for phases to pass.</summary>
public sealed class RoundWatcher(
    RunMembership member, LedgerClient ledger, RunHistory history, MandateGuard guard, TurnOrder turns, INodeObserver observer, TimeSpan poll, TimeProvider time)
{
    private Round done = Round.Genesis;
    private Round? joinedDuring;
    private bool isMember;
    private string? joinRefused;

    /// <summary>The newest canonical checkpoint.</summary>
    public Task<CanonicalCheckpoint> LatestCheckpointAsync(CancellationToken cancellation) =>
        ledger.Rounds.LatestCheckpointAsync(member.Run, cancellation);

    /// <summary>Waits for a round that this process has not been through yet, or for the end of the mandate.</summary>
    public async Task<RoundTurn> NextAsync(CancellationToken cancellation)
    {
        while (true)
        {
            MandateDecision decision = guard.Decide();
            if (decision.MayTrain)
            {
                PhaseStatus phase = await ledger.Rounds.PhaseAsync(member.Run, cancellation);
                await EnsureWaitedForAsync(phase, cancellation);
                if (phase.Phase is not (RoundPhase.None or RoundPhase.Closed) && phase.Round > done)
                {
                    RoundInfo round = await ledger.Rounds.GetAsync(member.Run, phase.Round, cancellation);
                    RoundTurn turn = await CanContributeAsync(phase, cancellation) ? new RoundTurn.Contribute(round) : new RoundTurn.Follow(round);
                    done = phase.Round; // only now: a read that failed is done again
                    return turn;
                }

                if (phase.Phase is RoundPhase.None or RoundPhase.Closed)
                {
                    await BetweenRoundsAsync(phase, cancellation);
                }
            }
            else if (!decision.Paused && (decision.State is not null || decision.ChainSilent))
            {
                return new RoundTurn.Stop(decision); // not active any more, or the chain fell silent
            }

            await Task.Delay(poll, time, cancellation);
        }
    }

    /// <summary>Waits until the round is past a phase, or closed.</summary>
    public async Task<RoundInfo> WaitWhileAsync(RoundInfo round, RoundPhase phase, CancellationToken cancellation)
    {
        while (true)
        {
            PhaseStatus now = await ledger.Rounds.PhaseAsync(member.Run, cancellation);
            MandateDecision decision = guard.Decide();
            if (now.Round != round.Round || now.Phase != phase || !(decision.MayTrain || decision.Paused))
            {
                return await ledger.Rounds.GetAsync(member.Run, round.Round, cancellation);
            }

            await Task.Delay(poll, time, cancellation);
        }
    }

    private async Task<bool> CanContributeAsync(PhaseStatus phase, CancellationToken cancellation)
    {
        NodeInRound self = await ledger.Rounds.NodeAsync(member.Run, phase.Round, member.Node, cancellation);
        if (self.HasCommitted)
        {
            return true; // committed before a restart
        }

        Round? since = await ledger.Rounds.MemberSinceAsync(member.Run, member.Node, cancellation);
        return phase.Phase == RoundPhase.Commit && since is { } from && from <= phase.Round;
    }

    /// <summary>Joins the run, and again after a round that the node missed, so that the next round waits for it.</summary>
    private async Task EnsureWaitedForAsync(PhaseStatus phase, CancellationToken cancellation)
    {
        bool closed = phase.Phase is RoundPhase.None or RoundPhase.Closed;
        if (joinedDuring == phase.Round || (isMember && !closed))
        {
            return;
        }

        Round? since = await ledger.Rounds.MemberSinceAsync(member.Run, member.Node, cancellation);
        bool missed = closed && since is { } from && from <= phase.Round && phase.Round > Round.Genesis
            && !(await ledger.Rounds.NodeAsync(member.Run, phase.Round, member.Node, cancellation)).Revealed;
        isMember = since is not null;
        if (since is not null && !missed)
        {
            return;
        }

        if (since is null && joinedDuring is null)
        {
            await LeaveAnotherRunAsync(cancellation);
        }

        TxOutcome joined = await ledger.Rounds.JoinAsync(member.Run, member.Node, member.Join, cancellation);
        if (joined is TxOutcome.Mined { Receipt: var receipt })
        {
            (joinedDuring, isMember) = (phase.Round, true);
            observer.Observe(new NodeJoinedRun(member.Node.Value, receipt.Hash.ToString()) { At = time.GetUtcNow() });
        }
        else if (joined.Sentence != joinRefused) // said once: it is asked again at every poll
        {
            joinRefused = joined.Sentence;
            observer.Observe(new NodeWarning($"could not join the run: {joined.Sentence}") { At = time.GetUtcNow() });
        }
    }

    /// <summary>
    /// A node takes part in one run at a time, the one that its configuration names. Left once in a process's life: two processes
    /// with one key would otherwise drive each other out of their runs for ever.
    /// </summary>
    private async Task LeaveAnotherRunAsync(CancellationToken cancellation)
    {
        if (await ledger.Nodes.RunAsync(member.Node, cancellation) is not { } other || other == member.Run)
        {
            return;
        }

        TxOutcome left = await ledger.Rounds.LeaveAsync(other, member.Node, cancellation);
        if (left is TxOutcome.Mined { Receipt: var receipt })
        {
            observer.Observe(new NodeLeftRun(member.Node.Value, other.Value, receipt.Hash.ToString()) { At = time.GetUtcNow() });
        }

        observer.WarnOf(left, $"leave run {other}", time);
    }

    /// <summary>Opens the next round when enough nodes are there and it is this node's turn.</summary>
    private async Task BetweenRoundsAsync(PhaseStatus phase, CancellationToken cancellation)
    {
        if (await ledger.Rounds.ExpectedNextAsync(member.Run, cancellation) < (uint)member.MinimumNodes)
        {
            return;
        }

        IReadOnlyCollection<NodeId> members = await history.MemberIdsAsync(cancellation);
        if (turns.IsMine(phase.Round.Next, "open", members))
        {
            observer.WarnOf(await ledger.Rounds.OpenAsync(member.Run, cancellation), "open the next round", time);
        }
    }
}
