using ProtocolLedger.Chain;
using ProtocolLedger.Training.Exact;

namespace ProtocolLedger.Node.Disputes;

/// <summary>A dispute that the chain judges, told from its events: each move in words, what is still in dispute, what the chain came to.</summary>
public sealed class GameTale
{
    private const int NumberBytes = sizeof(float);

    private readonly IDisputePlaces places;
    private readonly ulong leaves;
    private readonly List<(ulong Block, string Text)> moves = [];
    private readonly List<ulong> place = [];
    private LeafOpened? opened;
    private ulong? traceLeaf;
    private ulong count;
    private ulong first;
    private ulong last;
    private Below below = Below.Tree;

    private GameTale(IDisputePlaces places, ulong leaves)
    {
        (this.places, this.leaves) = (places, leaves);
        (count, last) = (leaves, leaves - 1);
    }

    /// <summary>What the game has come to on the last level that was opened.</summary>
    private enum Below
    {
        /// <summary>A tree.</summary>
        Tree,

        /// <summary>A list.</summary>
        List,

        /// <summary>A named item of it.</summary>
        Item,

        /// <summary>Nothing more: the chain has all that it needs.</summary>
        Nothing,
    }

    /// <summary>The moves, each with its block.</summary>
    public IReadOnlyList<(ulong Block, string Text)> Moves => moves;

    /// <summary>The first leaf of the trace that is still in dispute.</summary>
    public ulong FirstLeaf => traceLeaf ?? first;

    /// <summary>The last leaf of the trace that is still in dispute.</summary>
    public ulong LastLeaf => traceLeaf ?? last;

    /// <summary>What is still in dispute below the trace; null before a leaf of it is opened.</summary>
    public string? Place => traceLeaf is not { } leaf ? null : below switch
    {
        Below.Tree => places.Describe(leaf, place, first, last),
        Below.Item => places.Describe(leaf, [.. place, first]),
        _ => places.Describe(leaf, place),
    };

    /// <summary>What the chain computed; null when it did not come to that, or not yet.</summary>
    public ChainFinding? Finding { get; private set; }

    /// <summary>How it ended where the chain computed nothing; null otherwise.</summary>
    public string? Ending { get; private set; }

    /// <summary>Whether it ended because a party did not move in time.</summary>
    public bool IsTimedOut { get; private set; }

    /// <summary>Tells a game.</summary>
    /// <param name="events">All of its events, in order.</param>
    /// <param name="places">Names places.</param>
    /// <param name="leaves">Of the trace.</param>
    public static GameTale Of(IEnumerable<DisputeEvent> events, IDisputePlaces places, ulong leaves)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(places);
        GameTale tale = new(places, leaves);
        foreach (DisputeEvent happened in events)
        {
            if (tale.Tell(happened) is { } move)
            {
                tale.moves.Add((happened.At.Block, move));
            }
        }

        return tale;
    }

    private string? Tell(DisputeEvent happened)
    {
        switch (happened)
        {
            case GameOpened:
                return "opened by the challenger";
            case NodesRevealed shown:
                return $"the node shows {shown.Nodes.Count} subtrees";
            case Descended picked:
                first = picked.Index << picked.Height;
                last = Math.Min(first + (1UL << picked.Height), count) - 1;
                return $"the challenger picks {Place ?? Trace()}";
            case LeafOpened leaf:
                return Open(leaf);
            case LevelOpened level:
                (below, count, first, last) = (Below.Tree, level.Leaves, 0, level.Leaves - 1);
                return null;
            case ListOpened list:
                string items = opened!.Leaf.IsEmpty ? "parts" : (ulong)opened.Leaf.Length == NumberBytes * list.Items ? "numbers" : "blocks of 64 bytes";
                (below, count) = (Below.List, list.Items);
                return list.Items == 1 ? null : $"the challenger is to name one of its {list.Items} {items}";
            case Chosen named:
                (below, first, last) = (Below.Item, named.Index, named.Index);
                return $"the challenger names {Place}";
            case ChainShown chain:
                return $"the node shows the chain that it is the end of, in {chain.Accumulators.Length / NumberBytes} parts";
            case Computed number:
                return Find(new ChainFinding(Place!, number.Claimed, number.Result), "");
            case BlockComputed block:
                ChainFinding found = ChainFinding.OfBlock(places, traceLeaf!.Value, place, block.Claimed.Span, block.Result.Span);
                return Find(found, $"{found.Place}: ");
            case GameClosed closed:
                Ending = Finding is null ? End(closed) : null;
                return Ending;
            default:
                return null;
        }
    }

    private string Open(LeafOpened leaf)
    {
        opened = leaf;
        below = Below.Nothing;
        if (leaf.Level > 0)
        {
            place.Add(leaf.Index);
            return $"the node opens {Place}";
        }

        (traceLeaf, first, last) = (leaf.Index, leaf.Index, leaf.Index);
        return $"the node opens {Trace()}";
    }

    private string Find(ChainFinding finding, string what)
    {
        Finding = finding;
        return $"the chain computes {what}{finding.ComputedText}, {(finding.Holds ? "as the node claims" : $"the node claims {finding.ClaimedText}")}";
    }

    private string End(GameClosed closed)
    {
        bool convicts = closed.Outcome == DisputeOutcome.ChallengerWins;
        if (closed.Outcome == DisputeOutcome.Void)
        {
            return "closed, since another proof has convicted the node";
        }

        if (opened?.At.Transaction == closed.At.Transaction)
        {
            return traceLeaf == 0 ? $"the work {(convicts ? "does not start" : "starts")} from the round's checkpoint" : "what the node has opened can't be part of what it had claimed";
        }

        IsTimedOut = true;
        return convicts ? "the node's clock has run out" : "the challenger's clock has run out";
    }

    private string Trace() => first == last ? $"leaf {first}, {IDisputePlaces.TraceLeaf(first, leaves)}" : $"leaves {first} to {last}";
}
