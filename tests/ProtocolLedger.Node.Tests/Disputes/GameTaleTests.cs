using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Disputes;
using ProtocolLedger.Training.Exact;

namespace ProtocolLedger.Node.Tests.Disputes;

/// <summary>Disputes that the chain judges, in words; a whole one with the names of the model's parts is among the tests of <c>pledger</c>.</summary>
public sealed class GameTaleTests
{
    private const ulong Leaves = 6;

    // 40 operators; the state and the update have their numbers from byte 1024 and 128 on.
    private static readonly NumberedPlaces Places = new(new StepProgram(Hash32.Zero, Hash32.Zero, 40, 1, 20, 5, 1000, 1024, 1, 1, 0, 0, 0, 0, 0), Leaves);

    private readonly List<DisputeEvent> events = [];
    private ulong block;

    [Fact]
    public void Of_AChainsPart_TellsEachMoveAndWhatIsLeft()
    {
        Happens(at => Opened(at));
        Assert.Equal((0UL, 5UL, null), Disputed());
        Happens(at => new NodesRevealed(at, 1, [Hash32.Zero, Hash32.Zero]));
        Happens(at => new Descended(at, 1, 1, 1, Hash32.Zero));
        Assert.Equal((2UL, 3UL, null), Disputed());
        Happens(at => new Descended(at, 1, 0, 3, Hash32.Zero));
        Happens(at => Leaf(at, 0, 3, 77), at => new LevelOpened(at, 1, 1, Hash32.Zero, 41, 6), at => new NodesRevealed(at, 1, [Hash32.Zero]));
        Assert.Equal((3UL, 3UL, "operators 0 to 39 and the state after step 2"), Disputed());
        Happens(at => new Descended(at, 1, 3, 5, Hash32.Zero));
        Assert.Equal("the state after step 2", Disputed().Place); // a short last subtree
        Happens(at => new Descended(at, 1, 0, 7, Hash32.Zero));
        Happens(at => Leaf(at, 1, 7, 32), at => new LevelOpened(at, 1, 2, Hash32.Zero, 9, 6));
        Assert.Equal("operator 7, leaves 0 to 8", Disputed().Place);
        Happens(at => new Descended(at, 1, 0, 8, Hash32.Zero));
        Happens(at => Leaf(at, 2, 8, 80), at => new ListOpened(at, 1, 3, 20));
        Assert.Equal("operator 7, leaf 8", Disputed().Place);
        Happens(at => new Chosen(at, 1, 3, 4));
        Assert.Equal("operator 7, leaf 8, number 4", Disputed().Place);
        Happens(at => Leaf(at, 3, 4, 0), at => new ChainShown(at, 1, 4, new byte[8]), at => new ListOpened(at, 1, 4, 2));
        Assert.Equal("operator 7, leaf 8, number 4", Disputed().Place);
        Happens(at => new Chosen(at, 1, 4, 1));
        Happens(at => Leaf(at, 4, 1, 0), at => new Computed(at, 1, 0x3f7fffff, 0x3f800000), at => Closed(at, DisputeOutcome.ChallengerWins));

        GameTale tale = Tale();

        Assert.Equal("operator 7, leaf 8, number 4, part 1: claimed 0x3f800000 (1), the chain computed 0x3f7fffff (0.99999994)", tale.Finding!.ToString());
        Assert.Equal((null, false, 3UL, 3UL), (tale.Ending, tale.IsTimedOut, tale.FirstLeaf, tale.LastLeaf));
        Assert.Equal(
            [
                (1UL, "opened by the challenger"),
                (2UL, "the node shows 2 subtrees"),
                (3UL, "the challenger picks leaves 2 to 3"),
                (4UL, "the challenger picks leaf 3, the state after step 2"),
                (5UL, "the node opens leaf 3, the state after step 2"),
                (5UL, "the node shows 1 subtrees"),
                (6UL, "the challenger picks the state after step 2"),
                (7UL, "the challenger picks operator 7"),
                (8UL, "the node opens operator 7"),
                (9UL, "the challenger picks operator 7, leaf 8"),
                (10UL, "the node opens operator 7, leaf 8"),
                (10UL, "the challenger is to name one of its 20 numbers"),
                (11UL, "the challenger names operator 7, leaf 8, number 4"),
                (12UL, "the node opens operator 7, leaf 8, number 4"),
                (12UL, "the node shows the chain that it is the end of, in 2 parts"),
                (12UL, "the challenger is to name one of its 2 parts"),
                (13UL, "the challenger names operator 7, leaf 8, number 4, part 1"),
                (14UL, "the node opens operator 7, leaf 8, number 4, part 1"),
                (14UL, "the chain computes 0x3f7fffff (0.99999994), the node claims 0x3f800000 (1)"),
            ],
            tale.Moves);
    }

    [Theory]
    [InlineData(DisputeOutcome.ChallengerWins, 1, "number 1: claimed 0x00000001 (1E-45), the chain computed 0x00000000 (0)", "number 1: 0x00000000 (0), the node claims 0x00000001 (1E-45)")]
    [InlineData(DisputeOutcome.NodeWins, 0, "number 0: claimed 0x00000000 (0), the chain computed the same", "number 0: 0x00000000 (0), as the node claims")]
    public void Of_BlockOfAnUpdate_TellsWhatTheChainComputed(DisputeOutcome outcome, byte claimed, string expected, string move)
    {
        byte[] right = new byte[64], claim = new byte[64];
        claim[4] = claimed;
        Happens(at => Opened(at), at => new Descended(at, 1, 0, 5, Hash32.Zero));
        Happens(at => Leaf(at, 0, 5, 41), at => new LevelOpened(at, 1, 1, Hash32.Zero, 9, 6));
        Happens(at => new Descended(at, 1, 0, 2, Hash32.Zero));
        Happens(at => Leaf(at, 1, 2, 1024), at => new ListOpened(at, 1, 2, 16));
        Happens(at => new Chosen(at, 1, 2, 3));
        Happens(at => Leaf(at, 2, 3, 0), at => new BlockComputed(at, 1, right, claim), at => Closed(at, outcome));

        GameTale tale = Tale();

        Assert.Equal($"the update, leaf 2, block 3, {expected}", tale.Finding!.ToString());
        Assert.Equal($"the chain computes the update, leaf 2, block 3, {move}", tale.Moves[^1].Text);
        Assert.Contains("the challenger is to name one of its 16 blocks of 64 bytes", tale.Moves.Select(move => move.Text));
    }

    [Theory]
    [InlineData(DisputeOutcome.ChallengerWins, "the node's clock has run out", true)]
    [InlineData(DisputeOutcome.NodeWins, "the challenger's clock has run out", true)]
    [InlineData(DisputeOutcome.Void, "closed, since another proof has convicted the node", false)]
    public void Of_SomebodyFallsSilent_TellsWho(DisputeOutcome outcome, string expected, bool timedOut)
    {
        Happens(at => Opened(at), at => new Descended(at, 1, 0, 3, Hash32.Zero));
        Happens(at => Leaf(at, 0, 3, 77), at => new LevelOpened(at, 1, 1, Hash32.Zero, 41, 6));
        Happens(at => Closed(at, outcome));

        GameTale tale = Tale();

        Assert.Equal((expected, timedOut, null), (tale.Ending, tale.IsTimedOut, tale.Finding));
        Assert.Equal((4UL - 1, expected), tale.Moves[^1]);
    }

    [Theory]
    [InlineData(0, DisputeOutcome.ChallengerWins, "the work does not start from the round's checkpoint")]
    [InlineData(0, DisputeOutcome.NodeWins, "the work starts from the round's checkpoint")]
    [InlineData(3, DisputeOutcome.ChallengerWins, "what the node has opened can't be part of what it had claimed")]
    public void Of_DecidedAtOnce_TellsWhy(ulong leaf, DisputeOutcome outcome, string expected)
    {
        Happens(at => Opened(at), at => new Descended(at, 1, 0, leaf, Hash32.Zero));
        Happens(at => Leaf(at, 0, leaf, 41), at => Closed(at, outcome));

        GameTale tale = Tale();

        Assert.Equal((expected, false), (tale.Ending, tale.IsTimedOut));
    }

    /// <summary>What happens in one transaction, in a block of its own.</summary>
    private void Happens(params IEnumerable<Func<LogPosition, DisputeEvent>> all)
    {
        LogPosition at = new(++block, Hash32.Zero, Hash32.Sha256([(byte)block]), 0, default);
        events.AddRange(all.Select(make => make(at)));
    }

    private GameTale Tale() => GameTale.Of(events, Places, Leaves);

    private (ulong First, ulong Last, string? Place) Disputed() => Tale() is var tale ? (tale.FirstLeaf, tale.LastLeaf, tale.Place) : default;

    private static GameOpened Opened(LogPosition at) => new(
        at, 1, new NodeId(5), default, Make.Run, new Round(1), new SigningDigest(Hash32.Zero), default, Wei.Zero, Wei.Zero);

    private static LeafOpened Leaf(LogPosition at, int level, ulong index, int length) => new(at, 1, level, index, ReadOnlyMemory<byte>.Empty, new byte[length]);

    private static GameClosed Closed(LogPosition at, DisputeOutcome outcome) => new(at, 1, outcome, Wei.Zero, Wei.Zero, Wei.Zero, Wei.Zero);
}
