using ProtocolLedger.Chain;

namespace ProtocolLedger.Node.Disputes;

/// <summary>A game of the run as the events tell it.</summary>
/// <param name="Opened">Who disputes what.</param>
/// <param name="Shown">What the node showed last; null before its first answer.</param>
/// <param name="Openings">The leaves and items that the node has opened, one of each level.</param>
/// <param name="Accumulators">Of the chain that the node has shown; empty before it has.</param>
/// <param name="Jury">The jury; null before the draw.</param>
/// <param name="Closed">How it ended; null while it goes on.</param>
public sealed record DisputedGame(
    GameOpened Opened, NodesRevealed? Shown, IReadOnlyList<LeafOpened> Openings, ReadOnlyMemory<byte> Accumulators, JuryDrawn? Jury, GameClosed? Closed)
{
    /// <summary>Its number.</summary>
    public ulong Number => Opened.Game;

    /// <summary>Which of the trace's leaves is disputed; null before it is opened.</summary>
    public ulong? TraceLeaf => Openings.Count > 0 ? Openings[0].Index : null;

    /// <summary>Where below the trace's leaf the game has come to.</summary>
    public IReadOnlyList<ulong> Place => [.. Openings.Skip(1).Select(opened => opened.Index)];

    /// <summary>The list that the challenger names an item of: the leaf that was opened last, or the chain of a number.</summary>
    public ReadOnlyMemory<byte> List => Openings[^1].Leaf.IsEmpty ? Accumulators : Openings[^1].Leaf;

    /// <summary>The games among events, by number.</summary>
    public static IReadOnlyList<DisputedGame> Of(IEnumerable<DisputeEvent> events)
    {
        SortedDictionary<ulong, DisputedGame> games = [];
        foreach (DisputeEvent happened in events)
        {
            if (happened is GameOpened opened)
            {
                games[opened.Game] = new DisputedGame(opened, null, [], ReadOnlyMemory<byte>.Empty, null, null);
            }
            else if (games.TryGetValue(happened.Game, out DisputedGame? game))
            {
                games[happened.Game] = happened switch
                {
                    NodesRevealed shown => game with { Shown = shown },
                    LeafOpened leaf => game with { Openings = [.. game.Openings, leaf] },
                    ChainShown chain => game with { Accumulators = chain.Accumulators },
                    JuryDrawn jury => game with { Jury = jury },
                    GameClosed closed => game with { Closed = closed },
                    _ => game,
                };
            }
        }

        return [.. games.Values];
    }
}
