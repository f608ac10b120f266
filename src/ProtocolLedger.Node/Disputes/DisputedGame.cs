using ProtocolLedger.Chain;

namespace ProtocolLedger.Node.Disputes;

/// <summary>A game of the run as the events tell it.</summary>
/// <param name="Opened">Who disputes what.</param>
/// <param name="Shown">What the node showed last; null before its first answer.</param>
/// <param name="Jury">The jury; null before the draw.</param>
/// <param name="Closed">How it ended; null while it goes on.</param>
public sealed record DisputedGame(GameOpened Opened, NodesRevealed? Shown, JuryDrawn? Jury, GameClosed? Closed)
{
    /// <summary>Its number.</summary>
    public ulong Number => Opened.Game;

    /// <summary>The games among events, by number.</summary>
    public static IReadOnlyList<DisputedGame> Of(IEnumerable<DisputeEvent> events)
    {
        SortedDictionary<ulong, DisputedGame> games = [];
        foreach (DisputeEvent happened in events)
        {
            if (happened is GameOpened opened)
            {
                games[opened.Game] = new DisputedGame(opened, null, null, null);
            }
            else if (games.TryGetValue(happened.Game, out DisputedGame? game))
            {
                games[happened.Game] = happened switch
                {
                    NodesRevealed shown => game with { Shown = shown },
                    JuryDrawn jury => game with { Jury = jury },
                    GameClosed closed => game with { Closed = closed },
                    _ => game,
                };
            }
        }

        return [.. games.Values];
    }
}
