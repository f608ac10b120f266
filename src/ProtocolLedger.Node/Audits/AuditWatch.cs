using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Disputes;
using ProtocolLedger.Node.Events;
using ProtocolLedger.Node.Rounds;

namespace ProtocolLedger.Node.Audits;

/// <summary>
/// Audits, beside the training, the work that the next round's beacon draws for this node, as often as it takes to make cheating
/// lose, and accuses whoever did not do it.
/// </summary>
public sealed class AuditWatch(
    RunMembership member,
    LedgerClient ledger,
    RunHistory history,
    WorkReplay replay,
    SignedContributions contributions,
    Accusations accusations,
    NodeConduct conduct,
    ChainPatience patience,
    INodeObserver observer,
    TimeSpan poll,
    TimeProvider time)
{
    private bool warned;

    /// <summary>Audits until cancelled. Rounds that ended before the start are left to those who were there.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        Round next = await patience.OutlastAsync(() => history.NewestAsync(cancellation), cancellation);
        next = next == Round.Genesis ? next.Next : next;
        while (true)
        {
            if (next < await patience.OutlastAsync(() => history.NewestAsync(cancellation), cancellation))
            {
                await patience.OutlastAsync(() => AuditAsync(next, cancellation), cancellation);
                next = next.Next;
            }
            else
            {
                await Task.Delay(poll, time, cancellation);
            }
        }
    }

    /// <summary>Audits what is drawn of a round; the one after it is open.</summary>
    private async Task AuditAsync(Round round, CancellationToken cancellation)
    {
        RoundEvents events = await history.RoundAsync(round, cancellation);
        RoundEvents after = await history.RoundAsync(round.Next, cancellation);
        if (events.Opened is not { } opened || after.Opened is not { } next || events.Revealed.Count == 0)
        {
            return;
        }

        double probability = AuditDuty.Probability(await TermsAsync(opened, next, events.Revealed.Count, cancellation), events.Revealed.Count);
        NodeId[] participants = [.. events.Revealed.Select(revealed => revealed.Node)];
        foreach (NodeId audited in participants)
        {
            // What has no signature was not counted, earns nothing, and can't be disputed.
            if (AuditDuty.Rank(next.Beacon, member.Node, audited, participants, probability) is { } rank
                && await contributions.FindAsync(member.Run, round, audited, cancellation) is { } signed)
            {
                await AuditAsync(opened, signed.Contribution, rank, cancellation);
            }
        }
    }

    private async Task AuditAsync(RoundOpened round, Contribution work, int rank, CancellationToken cancellation)
    {
        long began = time.GetTimestamp();
        bool holds;
        try
        {
            RoundTrace right = await replay.TraceAsync(round, work.Node, cancellation);
            holds = AuditDuty.Holds(right, work);
            if (!holds && (await replay.AgainAsync(round, work.Node, cancellation)).Root() != right.Root())
            {
                // Not a reason to accuse anybody: a bond would be lost, and two such machines on a jury would convict an honest node.
                observer.Observe(new NodeWarning($"this machine came to different bytes when it did the work of node {work.Node} in round {work.Round} over again twice: check its memory and processor") { At = time.GetUtcNow() });
                return;
            }
        }
        catch (PledgerException unavailable) when (unavailable.ExitCode is ExitCode.Peer or ExitCode.Storage)
        {
            observer.Observe(new NodeWarning($"the work of node {work.Node} in round {work.Round} can't be audited: {unavailable.Message}") { At = time.GetUtcNow() });
            return;
        }

        if (conduct.Accuses(holds))
        {
            await accusations.AddAsync(new Accusation(work.Run, work.Round, work.Node, rank), cancellation);
        }

        observer.Observe(new AuditDone(work.Round.Value, work.Node.Value, holds, Math.Round(time.GetElapsedTime(began).TotalSeconds, 1)) { At = time.GetUtcNow() });
    }

    /// <summary>What cheating in a round can gain and lose, and how soon rewards vest at the run's pace.</summary>
    private async Task<AuditTerms> TermsAsync(RoundOpened round, RoundOpened next, int participants, CancellationToken cancellation)
    {
        RoundInfo info = await ledger.Rounds.GetAsync(member.Run, round.Round, cancellation);
        ulong window = await ledger.Rounds.ChallengeEndAsync(member.Run, round.Round, cancellation) - info.ClosedAt;
        uint clock = await ledger.Disputes.ClockSecondsAsync(cancellation);
        ulong pace = next.CommitDeadline - round.CommitDeadline; // from opening to opening
        AuditTerms terms = AuditDuty.Terms(member.Parameters.SlashAmount, member.Parameters.RewardPerRound, participants, window, clock, pace);
        if (!warned && !AuditEconomics.CheatingLoses(terms))
        {
            warned = true;
            observer.Observe(new NodeWarning($"the run slashes {member.Parameters.SlashAmount.ToTokens()} tokens, too little for its reward: cheating pays even if all work is audited") { At = time.GetUtcNow() });
        }

        return terms;
    }
}
