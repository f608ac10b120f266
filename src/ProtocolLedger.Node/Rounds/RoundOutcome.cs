using ProtocolLedger.Core;
using ProtocolLedger.Training;

namespace ProtocolLedger.Node.Rounds;

/// <summary>What a round comes to for a given set of participants: every honest node that has their updates computes the same.</summary>
/// <param name="Record">Participants and cumulative rewards; its hash goes on chain.</param>
/// <param name="Checkpoint">The aggregated checkpoint.</param>
/// <param name="Rewards">Cumulative rewards after the round.</param>
public sealed record RoundOutcome(RoundRecord Record, Checkpoint Checkpoint, RewardLedger Rewards)
{
    /// <summary>The proposal that says so in a given view.</summary>
    public Proposal ProposalIn(uint view) =>
        new(Record.Run, Record.Round, view, Checkpoint.Root, Record.Hash(), Rewards.Tree().Root);
}

/// <summary>
/// Computes outcomes: scores, aggregation of what is worth something, outer step, rewards. Pure but for the processor time and the
/// state of the engine that scores.
/// </summary>
public sealed class OutcomeBuilder(RunSpec spec, RewardTerms terms, IUpdateScorer scorer)
{
    /// <summary>The outcome of a round for these updates.</summary>
    /// <param name="round">The round.</param>
    /// <param name="beacon">Its beacon.</param>
    /// <param name="parent">Its parent checkpoint.</param>
    /// <param name="before">Rewards after the last finalised round.</param>
    /// <param name="updates">Accepted updates, in any order; at least one.</param>
    /// <param name="ownerOf">Who owns a node.</param>
    public RoundOutcome Build(
        Round round, Beacon beacon, Checkpoint parent, RewardLedger before, IReadOnlyCollection<UpdateView> updates, Func<NodeId, EthAddress> ownerOf)
    {
        IReadOnlyDictionary<NodeId, Quality> scores = scorer.Score(parent, beacon, updates);
        UpdateView[] worthy = [.. updates.Where(update => scores[update.Header.Node] != Quality.None)];
        Participant[] participants =
        [
            .. updates.OrderBy(update => update.Header.Node)
                .Select(update => new Participant(update.Header.Node, update.Header.Steps, UpdateView.Hash(update.Bytes.Span), scores[update.Header.Node])),
        ];
        Checkpoint next = OuterOptimizer.Step(parent, Aggregator.Of(spec.Aggregation, worthy), spec);
        RewardLedger rewards = before.Add(round, terms, participants, ownerOf);
        RoundRecord record = new(updates.First().Header.Run, round, parent.Root, next.Root, participants, rewards.Cumulative);
        return new RoundOutcome(record, next, rewards);
    }
}
