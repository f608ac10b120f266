using System.Collections.Immutable;

namespace ProtocolLedger.Core;

/// <summary>Cumulative rewards of one run: a fold over its finalised rounds. Immutable.</summary>
public sealed class RewardLedger
{
    private readonly ImmutableSortedDictionary<NodeId, Wei> cumulative;

    private RewardLedger(Round lastRound, ImmutableSortedDictionary<NodeId, Wei> cumulative)
    {
        LastRound = lastRound;
        this.cumulative = cumulative;
    }

    /// <summary>Before any round.</summary>
    public static RewardLedger Empty { get; } = new(Round.Genesis, ImmutableSortedDictionary<NodeId, Wei>.Empty);

    /// <summary>Goes on from a record of a finalised round, whose rewards the caller has checked against the root on chain.</summary>
    public static RewardLedger Resume(RoundRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return new RewardLedger(record.Round, record.Rewards.ToImmutableSortedDictionary());
    }

    /// <summary>The last round that was added.</summary>
    public Round LastRound { get; }

    /// <summary>Reward of every node over all rounds so far.</summary>
    public IReadOnlyDictionary<NodeId, Wei> Cumulative => cumulative;

    /// <summary>Adds a finalised round. Rounds that were abandoned are left out.</summary>
    /// <exception cref="ArgumentException">The round is not after the last one: it would be paid twice.</exception>
    public RewardLedger Add(Round round, Wei rewardPerRound, IReadOnlyDictionary<NodeId, uint> verifiedSteps)
    {
        if (round <= LastRound)
        {
            throw new ArgumentException($"Round {round} is not after round {LastRound}.", nameof(round));
        }

        ImmutableSortedDictionary<NodeId, Wei>.Builder sums = cumulative.ToBuilder();
        foreach ((NodeId node, Wei reward) in RewardFunction.Distribute(rewardPerRound, verifiedSteps))
        {
            sums[node] = sums.GetValueOrDefault(node) + reward;
        }

        return new RewardLedger(round, sums.ToImmutable());
    }

    /// <summary>The tree that the round's leader posts.</summary>
    /// <exception cref="InvalidOperationException">Nobody has earned anything yet.</exception>
    public RewardTree Tree()
    {
        return cumulative.IsEmpty
            ? throw new InvalidOperationException("Nobody has earned anything yet: there is no reward tree.")
            : new RewardTree(cumulative);
    }
}
