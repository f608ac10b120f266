using ProtocolLedger.Core;

namespace ProtocolLedger.Node.Rounds;

/// <summary>
/// Anyone may open, finalise or abandon a round, and one is enough. Nodes take turns: the first waits for nothing, each next
/// one a little longer, so that nobody pays for a transaction that another has already made, and a dead node delays by one turn only.
/// </summary>
public sealed class TurnOrder(NodeId self, TimeSpan turn, TimeProvider time)
{
    private (Round Round, string Duty) current;
    private long since;

    /// <summary>Whether it is this node's turn.</summary>
    /// <param name="round">The round that the duty belongs to; another round has another order.</param>
    /// <param name="duty">What is to be done.</param>
    /// <param name="nodes">Everyone who could do it.</param>
    public bool IsMine(Round round, string duty, IReadOnlyCollection<NodeId> nodes)
    {
        if (current != (round, duty))
        {
            (current, since) = ((round, duty), time.GetTimestamp());
        }

        return time.GetElapsedTime(since) >= turn * Rank(self, round, nodes);
    }

    /// <summary>How many nodes go before one in what belongs to a round.</summary>
    /// <param name="nodes">Everyone who could do it.</param>
    public static int Rank(NodeId self, Round round, IReadOnlyCollection<NodeId> nodes)
    {
        NodeId[] ordered = [.. nodes.Append(self).Distinct().Order()];
        int first = (int)(round.Value % (ulong)ordered.Length);
        int place = Array.IndexOf(ordered, self);
        return (place - first + ordered.Length) % ordered.Length;
    }
}
