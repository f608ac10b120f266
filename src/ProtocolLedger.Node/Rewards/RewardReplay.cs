using ProtocolLedger.Chain;
using ProtocolLedger.Core;

namespace ProtocolLedger.Node.Rewards;

/// <summary>What the ledger holds of a final round.</summary>
/// <param name="Round">The round.</param>
/// <param name="Final">The proposal that became final.</param>
/// <param name="Posted">The reward root that was posted with it.</param>
public sealed record PaidRound(Round Round, Proposed Final, RewardRoot Posted);

/// <summary>A round's rewards, computed anew.</summary>
/// <param name="Paid">What the ledger holds.</param>
/// <param name="Before">Rewards that the round's go on from: those of the round before, less what slashed nodes had lost since.</param>
/// <param name="Record">The round's record; null when nobody hands it out.</param>
/// <param name="After">Rewards after the round as this machine computed them; null without the record.</param>
/// <param name="Problem">What is wrong, in a sentence; null when the posted root is right, or could not be computed.</param>
public sealed record RewardVerdict(PaidRound Paid, RewardLedger Before, RoundRecord? Record, RewardLedger? After, string? Problem)
{
    /// <summary>Whether the root on the ledger is the one that this machine computed.</summary>
    public bool Holds => After is not null && Problem is null;
}

/// <summary>
/// Computes every reward root of a run anew, from the chain's events and the rounds' records alone: who revealed what, what it was
/// worth by the record, and who was slashed when.
/// </summary>
public static class RewardReplay
{
    /// <summary>Goes through the run's rounds in the order in which their rewards were posted.</summary>
    /// <param name="events">All events of the ledger, in order.</param>
    /// <param name="terms">What the run pays and issues.</param>
    /// <param name="records">A round's record with the hash that the ledger has; null when it can't be had.</param>
    public static async IAsyncEnumerable<RewardVerdict> RunAsync(
        RunId run, IReadOnlyList<LedgerEvent> events, RewardTerms terms, Func<PaidRound, Task<RoundRecord?>> records)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(records);
        Dictionary<NodeId, EthAddress> owners = events.OfType<NodeRegistered>().ToDictionary(node => node.Node, node => node.Owner);
        ILookup<Round, RoundEvent> rounds = events.OfType<RoundEvent>().Where(e => e.Run == run).ToLookup(e => e.Round);
        Dictionary<Round, RewardLedger> after = new() { [Round.Genesis] = RewardLedger.Empty };
        List<RewardsForfeited> losses = [];
        Round newest = Round.Genesis;
        foreach (LedgerEvent happened in events)
        {
            switch (happened)
            {
                case RewardsForfeited lost when lost.Run == run:
                    losses.Add(lost);
                    break;
                case RewardsRewound rewound when rewound.Run == run:
                    newest = rewound.Vested;
                    break;
                case RewardPosted posted when posted.Run == run:
                    PaidRound paid = new(posted.Round, Final(rounds[posted.Round]), posted.Root);
                    RewardVerdict verdict = Judge(paid, Before(newest, posted.Round, losses, after), await records(paid), rounds[posted.Round], terms, owners);
                    after[posted.Round] = verdict.Record is { } record ? RewardLedger.Resume(record) : verdict.Before; // one wrong root is named once
                    newest = posted.Round;
                    yield return verdict;
                    break;
            }
        }
    }

    private static Proposed Final(IEnumerable<RoundEvent> round)
    {
        RoundFinalised final = round.OfType<RoundFinalised>().Single();
        return round.OfType<Proposed>().Last(proposed => proposed.CheckpointRoot == final.CheckpointRoot && proposed.RewardRoot == final.RewardRoot);
    }

    private static RewardLedger Before(Round newest, Round round, List<RewardsForfeited> losses, Dictionary<Round, RewardLedger> after) => losses
        .Where(lost => lost.Last >= newest && lost.Last < round)
        .Aggregate(after[newest], (rewards, lost) => rewards.Forfeit(lost.Node, after[lost.Vested]));

    private static RewardVerdict Judge(
        PaidRound paid, RewardLedger before, RoundRecord? record, IEnumerable<RoundEvent> round, RewardTerms terms, Dictionary<NodeId, EthAddress> owners)
    {
        if (record is null)
        {
            return new RewardVerdict(paid, before, null, null, null);
        }

        if (Unrevealed(record, round) is { } made)
        {
            return new RewardVerdict(paid, before, record, null, $"its record counts work of node {made} that the node did not reveal");
        }

        RewardLedger after = before.Add(paid.Round, terms, record.Participants, node => owners[node]);
        RewardRoot root = after.Tree().Root;
        string? problem = root == paid.Posted ? null : $"its reward root was posted as {paid.Posted}, this machine came to {root}";
        return new RewardVerdict(paid, before, record, after, problem);
    }

    /// <summary>The first participant whose work is not as it was revealed.</summary>
    private static NodeId? Unrevealed(RoundRecord record, IEnumerable<RoundEvent> round)
    {
        HashSet<(NodeId, uint, UpdateHash)> revealed = [.. round.OfType<Revealed>().Select(reveal => (reveal.Node, reveal.Steps, reveal.UpdateHash))];
        foreach (Participant participant in record.Participants)
        {
            if (!revealed.Contains((participant.Node, participant.Steps, participant.UpdateHash)))
            {
                return participant.Node;
            }
        }

        return null;
    }
}
