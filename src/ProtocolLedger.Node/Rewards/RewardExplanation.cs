using ProtocolLedger.Chain;
using ProtocolLedger.Core;

namespace ProtocolLedger.Node.Rewards;

/// <summary>What became of a node's work of a round.</summary>
public enum RoundFate
{
    /// <summary>It committed to nothing that the ledger counts.</summary>
    NotCommitted,

    /// <summary>It committed, and did not reveal.</summary>
    NotRevealed,

    /// <summary>The round goes on.</summary>
    Open,

    /// <summary>The round ended without a result: nobody is paid for it.</summary>
    Abandoned,

    /// <summary>It revealed, and its update or signature could not be had in time.</summary>
    NotCounted,

    /// <summary>Its update was worth nothing: it did not lower the loss as others did, or was a copy.</summary>
    ScoredNothing,

    /// <summary>It is paid for, once its challenge window is over.</summary>
    Unvested,

    /// <summary>It is paid for, or can be claimed.</summary>
    Vested,

    /// <summary>A slash took its reward before it had vested.</summary>
    Forfeited,

    /// <summary>A vote went back behind the round before its reward had vested.</summary>
    RolledBack,

    /// <summary>Nobody hands out the round's record, so that this machine can't say.</summary>
    Unknown,
}

/// <summary>One round of one node.</summary>
/// <param name="Quality">As recorded; null where the work was not counted.</param>
/// <param name="Reward">What the round brought, vested or not, lost or not.</param>
/// <param name="Committed">The transaction with its commitment; null for one made outside of batches.</param>
/// <param name="Revealed">The transaction with its reveal.</param>
/// <param name="Final">The transaction that made the round final.</param>
public sealed record ExplainedRound(
    Round Round, RoundFate Fate, uint Steps, Quality? Quality, Wei Reward, Hash32? Committed, Hash32? Revealed, Hash32? Final);

/// <summary>A proven fault of a node.</summary>
public sealed record ExplainedSlash(Wei Amount, EthAddress Prover, Hash32 Transaction);

/// <summary>A payment to a node's owner.</summary>
public sealed record ExplainedClaim(Wei Amount, Hash32 Transaction);

/// <summary>A dispute about a node's work.</summary>
/// <param name="Outcome">Null while it goes on.</param>
public sealed record ExplainedDispute(ulong Game, Round Round, string? Outcome);

/// <summary>All of a node's money in a run, traced to where it comes from.</summary>
public sealed record RewardExplanation(
    NodeId Node, IReadOnlyList<ExplainedRound> Rounds, IReadOnlyList<ExplainedSlash> Slashes, IReadOnlyList<ExplainedClaim> Claims, IReadOnlyList<ExplainedDispute> Disputes)
{
    /// <summary>What rounds of one fate brought.</summary>
    public Wei Sum(RoundFate fate) => Rounds.Where(round => round.Fate == fate).Aggregate(Wei.Zero, (sum, round) => sum + round.Reward);

    /// <summary>Paid to the owner so far.</summary>
    public Wei Claimed => Claims.Aggregate(Wei.Zero, (sum, claim) => sum + claim.Amount);

    /// <summary>Explains.</summary>
    /// <param name="events">All events of the ledger.</param>
    /// <param name="verdicts">The run's rewards as this machine computed them.</param>
    /// <param name="vested">The round up to which rewards have vested.</param>
    public static RewardExplanation Of(RunId run, NodeId node, IReadOnlyList<LedgerEvent> events, IReadOnlyList<RewardVerdict> verdicts, Round vested)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(verdicts);
        ILookup<Round, RewardVerdict> paid = verdicts.ToLookup(verdict => verdict.Paid.Round);
        (HashSet<Round> taken, HashSet<Round> rewound) = Parts(run, node, events);
        RewardsForfeited[] losses = [.. events.OfType<RewardsForfeited>().Where(lost => lost.Run == run && lost.Node == node)];
        return new RewardExplanation(
            node,
            [.. events.OfType<RoundEvent>().Where(e => e.Run == run).GroupBy(e => e.Round).OrderBy(round => round.Key)
                .Where(round => taken.Contains(round.Key))
                .Select(round => Explain(node, round.Key, [.. round], paid[round.Key].LastOrDefault(), vested, losses, rewound.Contains(round.Key)))],
            [.. events.OfType<Slashed>().Where(slash => slash.Run == run && slash.Node == node).Select(slash => new ExplainedSlash(slash.Amount, slash.Prover, slash.At.Transaction))],
            [.. events.OfType<RewardClaimed>().Where(claim => claim.Run == run && claim.Node == node).Select(claim => new ExplainedClaim(claim.Amount, claim.At.Transaction))],
            [.. events.OfType<GameOpened>().Where(game => game.Run == run && game.Node == node)
                .Select(game => new ExplainedDispute(game.Game, game.Round, events.OfType<GameClosed>().FirstOrDefault(closed => closed.Game == game.Game)?.Outcome.ToString()))]);
    }

    private static ExplainedRound Explain(
        NodeId node, Round round, IReadOnlyList<RoundEvent> events, RewardVerdict? verdict, Round vested, RewardsForfeited[] losses, bool rewound)
    {
        BatchCommitted? batch = events.OfType<BatchCommitted>().FirstOrDefault(batch => batch.Entries.Any(entry => entry.Node == node));
        Revealed? revealed = events.OfType<Revealed>().FirstOrDefault(reveal => reveal.Node == node);
        RoundFinalised? final = events.OfType<RoundFinalised>().FirstOrDefault();
        Participant? counted = verdict?.Record?.Participants.Where(participant => participant.Node == node).Select(participant => (Participant?)participant).FirstOrDefault();
        Wei reward = verdict is { Record: { } record } ? Rewards(record.Rewards.GetValueOrDefault(node)) - Rewards(verdict.Before.Of(node)) : Wei.Zero;
        RoundFate fate = Fate();
        return new ExplainedRound(round, fate, revealed?.Steps ?? 0, counted?.Quality, reward, batch?.At.Transaction, revealed?.At.Transaction, final?.At.Transaction);

        RoundFate Fate()
        {
            if (events.Any(e => e is RoundAbandoned))
            {
                return RoundFate.Abandoned;
            }

            if (revealed is null)
            {
                return final is null ? RoundFate.Open : batch is null ? RoundFate.NotCommitted : RoundFate.NotRevealed;
            }

            if (final is null)
            {
                return RoundFate.Open;
            }

            return verdict?.Record is null ? RoundFate.Unknown
                : counted is null ? RoundFate.NotCounted
                : counted.Value.Quality == Quality.None ? RoundFate.ScoredNothing
                : losses.Any(lost => round > lost.Vested && round <= lost.Last) ? RoundFate.Forfeited
                : rewound ? RoundFate.RolledBack
                : round <= vested ? RoundFate.Vested
                : RoundFate.Unvested;
        }
    }

    /// <summary>The rounds that opened while the node was a member that might commit, and those whose rewards a rollback took back.</summary>
    private static (HashSet<Round> Taken, HashSet<Round> Rewound) Parts(RunId run, NodeId node, IReadOnlyList<LedgerEvent> events)
    {
        HashSet<Round> taken = [], posted = [], rewound = [];
        Round? from = null;
        foreach (LedgerEvent e in events)
        {
            switch (e)
            {
                case NodeJoined joined when joined.Run == run && joined.Node == node:
                    from = joined.FromRound;
                    break;
                case NodeLeft left when left.Run == run && left.Node == node:
                    from = null;
                    break;
                case RoundOpened opened when opened.Run == run && from <= opened.Round:
                    taken.Add(opened.Round);
                    break;
                case RewardPosted paid when paid.Run == run:
                    posted.Add(paid.Round);
                    break;
                case RewardsRewound back when back.Run == run:
                    rewound.UnionWith(posted.Where(round => round > back.Vested));
                    break;
            }
        }

        return (taken, rewound);
    }

    private static Wei Rewards(Earned? earned) => earned?.Rewards ?? Wei.Zero;
}
