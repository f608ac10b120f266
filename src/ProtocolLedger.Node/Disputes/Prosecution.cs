using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Audits;
using ProtocolLedger.Node.Events;
using ProtocolLedger.Node.Faults;
using ProtocolLedger.Node.Rounds;
using ProtocolLedger.Peers;

namespace ProtocolLedger.Node.Disputes;

/// <summary>
/// Sees accusations through until the accused is convicted or it is too late: by one transaction where the signed trace alone proves
/// the fault, otherwise by a dispute that starts at the first wrong leaf, or at the trace's root when its maker hands out no trace.
/// </summary>
public sealed class Prosecution(
    RunMembership member,
    LedgerClient ledger,
    RunHistory history,
    Accusations accusations,
    PendingProofs proofs,
    FaultProver prover,
    SignedContributions contributions,
    WorkReplay replay,
    PeerClient peers,
    INodeObserver observer,
    TimeProvider time)
{
    private readonly HashSet<(Accusation Of, string Message)> said = [];
    private readonly Dictionary<Accusation, long> known = [];

    /// <summary>Takes every accusation and every proof one step further.</summary>
    /// <param name="games">The run's disputes.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>Whether there are any.</returns>
    public async Task<bool> PursueAsync(IReadOnlyList<DisputedGame> games, CancellationToken cancellation)
    {
        IReadOnlyList<Accusation> all = await accusations.AllAsync(member.Run, cancellation);
        foreach (Accusation one in all)
        {
            try
            {
                if (await IsOverAsync(one, [.. games.Where(game => game.Opened.Round == one.Round && game.Opened.Node == one.Node)], cancellation))
                {
                    await accusations.DropAsync(one, cancellation);
                }
            }
            catch (PledgerException missing) when (missing.ExitCode is ExitCode.Peer or ExitCode.Storage)
            {
                Warn(one, $"can't be disputed yet: {missing.Message}"); // the next look tries again
            }
        }

        return await prover.PursueAsync(cancellation) || all.Count > 0;
    }

    private async Task<bool> IsOverAsync(Accusation of, IReadOnlyList<DisputedGame> games, CancellationToken cancellation)
    {
        if (await ledger.Proofs.IsConvictedAsync(of.Run, of.Round, of.Node, cancellation))
        {
            return true;
        }

        DisputedGame? own = games.LastOrDefault(game => game.Opened.Challenger == ledger.Account);
        if (own is not null && own.Closed?.Outcome != DisputeOutcome.Void)
        {
            return own.Closed is not null; // lost, or still being played
        }

        ulong end = await ledger.Rounds.ChallengeEndAsync(of.Run, of.Round, cancellation);
        RoundInfo round = await ledger.Rounds.GetAsync(of.Run, of.Round, cancellation);
        ChainHead head = await ledger.HeadAsync(0, cancellation);
        if (head.Timestamp >= end)
        {
            Warn(of, "could not be convicted before the time for it was over");
            return true;
        }

        bool others = games.Any(game => game.Closed is null && game.Opened.Challenger != ledger.Account);
        if (AccusationOrder.IsDue(head.Timestamp, round.ClosedAt, end, others, HasWaited(of, end - round.ClosedAt)))
        {
            await AccuseAsync(of, cancellation);
        }

        return false;
    }

    /// <summary>Whether the auditors that go first have had the time to.</summary>
    private bool HasWaited(Accusation of, ulong windowSeconds)
    {
        long now = time.GetTimestamp();
        known.TryAdd(of, now);
        return time.GetElapsedTime(known[of], now) >= AccusationOrder.Patience(of.Rank, windowSeconds);
    }

    private async Task AccuseAsync(Accusation of, CancellationToken cancellation)
    {
        RoundEvents round = await history.RoundAsync(of.Round, cancellation);
        if (round.Opened is null
            || await contributions.FindAsync(of.Run, of.Round, of.Node, cancellation) is not { } signed
            || await replay.PollAsync(round.Opened, of.Node, cancellation) is not { } right)
        {
            return; // gone with a reorganisation, or being computed
        }

        EthSignature signature = new(signed.Signature.Span);
        Contribution work = signed.Contribution;
        RoundTrace? committed = work.TraceRoot == right.Root() ? right : await CommittedTrace.FetchAsync(peers, history, work, cancellation);
        Charge charge = Charge.Against(work, committed, right);
        if (Proof(charge, work, signature, committed) is { } proof)
        {
            await proofs.AddAsync(proof, shared: false, cancellation); // the auditors' ranks have seen to the order
            return;
        }

        Subtree? leaf = (charge as Charge.Dispute)?.Leaf;
        TxOutcome opened = await ledger.Disputes.OpenAsync(work, signature, leaf, cancellation);
        if (opened is TxOutcome.Mined game)
        {
            string from = leaf is null ? "from its trace's root" : $"from leaf {leaf.Index}";
            observer.Observe(new DisputeMoved(game.Receipt.Event<GameOpened>().Game, of.Round.Value, of.Node.Value, $"disputes it {from}", game.Receipt.Hash.ToString()) { At = time.GetUtcNow() });
        }
        else
        {
            Warn(of, $"can't be disputed: {opened.Sentence}");
        }
    }

    /// <summary>What one transaction proves; null when it takes a dispute.</summary>
    private static FaultProof? Proof(Charge charge, Contribution work, EthSignature signature, RoundTrace? committed) => charge switch
    {
        Charge.TwoUpdates => FaultProof.TwoUpdates(work, signature, committed!),
        Charge.WrongBatch wrong => FaultProof.WrongBatch(work, signature, committed!, wrong.Step),
        _ => null,
    };

    private void Warn(Accusation of, string message)
    {
        if (said.Add((of, message)))
        {
            observer.Observe(new NodeWarning($"the work of node {of.Node} in round {of.Round} {message}") { At = time.GetUtcNow() });
        }
    }
}
