using System.Collections.Immutable;

namespace ProtocolLedger.Core;

/// <summary>
/// Cumulative rewards and model shares of one run: a fold over its finalised rounds and the slashes between them. Immutable.
/// <para>
/// A slashed node loses what it had earned since the root that had vested at its slash, up to and including the round that was
/// open then; the rewards go to <see cref="Burnt"/>, the shares are never issued. What it earns in rounds opened later counts.
/// </para>
/// </summary>
public sealed class RewardLedger
{
    private readonly ImmutableSortedDictionary<NodeId, Earned> cumulative;

    private RewardLedger(Round lastRound, ImmutableSortedDictionary<NodeId, Earned> cumulative)
    {
        LastRound = lastRound;
        this.cumulative = cumulative;
    }

    /// <summary>The node that is none: its entry is what slashed nodes have lost, owned by nobody; claiming it burns it.</summary>
    public static NodeId Burnt => default;

    /// <summary>Before any round.</summary>
    public static RewardLedger Empty { get; } = new(Round.Genesis, ImmutableSortedDictionary<NodeId, Earned>.Empty);

    /// <summary>Goes on from a record of a finalised round, whose rewards the caller has checked against the root on chain.</summary>
    public static RewardLedger Resume(RoundRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return new RewardLedger(record.Round, record.Rewards.ToImmutableSortedDictionary());
    }

    /// <summary>The last round that was added.</summary>
    public Round LastRound { get; }

    /// <summary>What every node has earned over all rounds so far.</summary>
    public IReadOnlyDictionary<NodeId, Earned> Cumulative => cumulative;

    /// <summary>What a node has earned so far, null for nothing.</summary>
    public Earned? Of(NodeId node) => cumulative.TryGetValue(node, out Earned earned) ? earned : null;

    /// <summary>Adds a finalised round. Rounds that were abandoned are left out.</summary>
    /// <param name="round">The round.</param>
    /// <param name="terms">What the run pays and issues.</param>
    /// <param name="participants">Whose updates count, and how much.</param>
    /// <param name="ownerOf">Who owns a node; asked for those that are paid for the first time.</param>
    /// <exception cref="ArgumentException">The round is not after the last one: it would be paid twice.</exception>
    public RewardLedger Add(Round round, RewardTerms terms, IReadOnlyCollection<Participant> participants, Func<NodeId, EthAddress> ownerOf)
    {
        ArgumentNullException.ThrowIfNull(participants);
        ArgumentNullException.ThrowIfNull(ownerOf);
        if (round <= LastRound)
        {
            throw new ArgumentException($"Round {round} is not after round {LastRound}.", nameof(round));
        }

        Wei issued = ShareIssue.Of(round, terms.FirstIssue, terms.HalvingRounds);
        ImmutableSortedDictionary<NodeId, Earned>.Builder sums = cumulative.ToBuilder();
        Dictionary<NodeId, ulong> merits = participants.ToDictionary(participant => participant.Node, participant => participant.Merit);
        foreach ((NodeId node, Wei reward) in RewardFunction.Distribute(terms.PerRound, merits))
        {
            Earned before = sums.TryGetValue(node, out Earned known) ? known : new Earned(ownerOf(node), Wei.Zero, Wei.Zero);
            sums[node] = before + new Earned(default, reward, ShareIssue.Split(issued, reward, terms.PerRound));
        }

        return new RewardLedger(round, sums.ToImmutable());
    }

    /// <summary>Takes from a slashed node what had not vested. Doing so twice takes nothing more.</summary>
    /// <param name="node">The node.</param>
    /// <param name="vested">What had vested at its slash.</param>
    public RewardLedger Forfeit(NodeId node, RewardLedger vested)
    {
        ArgumentNullException.ThrowIfNull(vested);
        if (Of(node) is not { } earned)
        {
            return this;
        }

        Earned kept = vested.Of(node) ?? new Earned(earned.Owner, Wei.Zero, Wei.Zero);
        Wei lost = earned.Rewards > kept.Rewards ? earned.Rewards - kept.Rewards : Wei.Zero;
        Earned left = earned with { Rewards = earned.Rewards - lost, Shares = Lesser(earned.Shares, kept.Shares) };
        ImmutableSortedDictionary<NodeId, Earned> sums = cumulative.SetItem(node, left);
        Earned burnt = Of(Burnt) ?? default;
        return new RewardLedger(LastRound, lost == Wei.Zero ? sums : sums.SetItem(Burnt, burnt with { Rewards = burnt.Rewards + lost }));
    }

    /// <summary>The tree that the round's leader posts.</summary>
    /// <exception cref="InvalidOperationException">Nobody has earned anything yet.</exception>
    public RewardTree Tree()
    {
        return cumulative.IsEmpty
            ? throw new InvalidOperationException("Nobody has earned anything yet: there is no reward tree.")
            : new RewardTree(cumulative);
    }

    private static Wei Lesser(Wei left, Wei right) => left < right ? left : right;
}
