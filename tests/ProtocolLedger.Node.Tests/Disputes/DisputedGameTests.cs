using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Disputes;

namespace ProtocolLedger.Node.Tests.Disputes;

public sealed class DisputedGameTests
{
    [Fact]
    public void Of_EventsOfTwoGames_EachHasItsLast()
    {
        NodesRevealed first = new(At(3), 1, [Hash32.Sha256("a"u8)]), second = new(At(5), 1, [Hash32.Sha256("b"u8)]);
        JuryDrawn jury = new(At(6), 1, [new NodeId(4)], 10, 20);
        GameClosed closed = new(At(7), 2, DisputeOutcome.Void, Wei.Zero, Wei.Zero, Wei.Zero, Wei.Zero);

        IReadOnlyList<DisputedGame> games = DisputedGame.Of([Opened(1), Opened(2), first, second, jury, closed]);

        Assert.Equal([1, 2], games.Select(game => game.Number));
        Assert.Equal((second, jury, null), (games[0].Shown, games[0].Jury, games[0].Closed));
        Assert.Equal((null, null, closed), (games[1].Shown, games[1].Jury, games[1].Closed));
    }

    /// <summary>A reorganisation may have taken the opening: what is left of the game says nothing.</summary>
    [Fact]
    public void Of_EventsWithoutTheirOpening_AreNoGame() =>
        Assert.Empty(DisputedGame.Of([new NodesRevealed(At(1), 1, [])]));

    private static GameOpened Opened(ulong game) => new(
        At(game), game, new NodeId(5), default, Make.Run, new Round(1), new SigningDigest(Hash32.Zero), default, Wei.Zero, Wei.Zero);

    private static LogPosition At(ulong block) => new(block, Hash32.Zero, Hash32.Zero, 0, default);
}
