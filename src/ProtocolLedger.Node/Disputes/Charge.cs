using ProtocolLedger.Core;

namespace ProtocolLedger.Node.Disputes;

/// <summary>The cheapest way to convict a node of work that is not what it has to be.</summary>
public abstract record Charge
{
    private Charge()
    {
    }

    /// <summary>One transaction: the trace has another batch at a step than the one drawn for it.</summary>
    /// <param name="Step">The first such step.</param>
    public sealed record WrongBatch(uint Step) : Charge;

    /// <summary>One transaction: the trace ends with another update than the contribution names.</summary>
    public sealed record TwoUpdates : Charge;

    /// <summary>A dispute.</summary>
    /// <param name="Leaf">The first wrong leaf; null to start at the trace's root, since no trace is known or none of its leaves differs.</param>
    public sealed record Dispute(Subtree? Leaf) : Charge;

    /// <summary>Chooses.</summary>
    /// <param name="work">As revealed on the ledger.</param>
    /// <param name="committed">The trace that it names; null when nobody hands it out.</param>
    /// <param name="right">The trace that the work has when it is done right.</param>
    public static Charge Against(Contribution work, RoundTrace? committed, RoundTrace right)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(right);
        if (committed is null)
        {
            return new Dispute(null);
        }

        if (committed.Leaves.Length == (int)work.Steps + 2)
        {
            if (committed.Update != work.UpdateHash)
            {
                return new TwoUpdates();
            }

            foreach ((TraceSegment theirs, TraceSegment own) in committed.Segments.Zip(right.Segments))
            {
                if (theirs.Batch != own.Batch)
                {
                    return new WrongBatch(theirs.Step);
                }
            }
        }

        return new Dispute(GameMoves.FirstDifference(committed, right) is { } leaf ? Subtree.Leaf(committed.Leaves, leaf) : null);
    }
}

/// <summary>Who of several accusers of one fault goes first, so that not all of them put up a bond for it.</summary>
public static class AccusationOrder
{
    /// <summary>How long an accuser leaves the matter to those before it.</summary>
    /// <param name="rank">How many go before it.</param>
    /// <param name="windowSeconds">From the round's end until its work can't be disputed any more.</param>
    public static TimeSpan Patience(int rank, ulong windowSeconds) => TimeSpan.FromSeconds(Math.Clamp(windowSeconds / 20.0, 4, 60) * rank);

    /// <summary>
    /// Whether an accuser acts now. Somebody else's game may convict the node for less; but a node may also dispute itself to lose on
    /// purpose, so that nobody waits for longer than half of the window.
    /// </summary>
    /// <param name="now">Timestamp; before <paramref name="end"/>.</param>
    /// <param name="closedAt">Timestamp of the round's end.</param>
    /// <param name="end">Timestamp until which its work can be disputed.</param>
    /// <param name="others">Whether somebody else disputes the work.</param>
    /// <param name="waited">Whether <see cref="Patience"/> is over.</param>
    public static bool IsDue(ulong now, ulong closedAt, ulong end, bool others, bool waited) =>
        (!others && waited) || now >= closedAt + ((end - closedAt) / 2);
}
