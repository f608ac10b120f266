using ProtocolLedger.Chain;
using ProtocolLedger.Core;

namespace ProtocolLedger.TestNetworks;

/// <summary>How a node's work was judged, by a proof in one transaction or by a game.</summary>
/// <param name="Node">Whose work.</param>
/// <param name="Round">Of which round.</param>
/// <param name="Game">The game; null for a proof.</param>
/// <param name="Acquits">Whether the node was found right.</param>
/// <param name="Slashed">What was taken from it; zero for an acquittal, and for who was convicted of that work before.</param>
/// <param name="ToNode">What an acquitted node's owner was paid.</param>
/// <param name="At">Where it ended.</param>
/// <param name="Transactions">From the opening of the game, or the proof, to the verdict.</param>
internal sealed record Verdict(
    NodeId Node, Round Round, GameOpened? Game, bool Acquits, Wei Slashed, Wei ToNode, LogPosition At, IReadOnlyList<Hash32> Transactions)
{
    /// <summary>All verdicts among events, in their order; games that ended without one are left out.</summary>
    public static IReadOnlyList<Verdict> Of(IReadOnlyList<LedgerEvent> events) =>
        [.. events.Select(happened => happened switch
        {
            FaultConvicted proven => ByProof(proven, events),
            GameClosed { Outcome: not DisputeOutcome.Void } closed => ByGame(closed, events),
            _ => null,
        }).OfType<Verdict>()];

    private static Verdict ByProof(FaultConvicted proven, IReadOnlyList<LedgerEvent> events)
    {
        Slashed slashed = events.OfType<Slashed>().Single(slashed => slashed.At.Transaction == proven.At.Transaction && slashed.Node == proven.Node);
        return new Verdict(proven.Node, proven.Round, null, Acquits: false, slashed.Amount, Wei.Zero, proven.At, [proven.At.Transaction]);
    }

    private static Verdict ByGame(GameClosed closed, IReadOnlyList<LedgerEvent> events)
    {
        DisputeEvent[] game = [.. events.OfType<DisputeEvent>().Where(happened => happened.Game == closed.Game)];
        GameOpened opened = game.OfType<GameOpened>().Single();
        return new Verdict(
            opened.Node,
            opened.Round,
            opened,
            closed.Outcome == DisputeOutcome.NodeWins,
            closed.Slashed,
            closed.ToNode,
            closed.At,
            [.. game.Select(happened => happened.At.Transaction).Distinct()]);
    }
}
