using ProtocolLedger.Chain;
using ProtocolLedger.Cli.Demo;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Disputes;
using ProtocolLedger.Training.Exact;

namespace ProtocolLedger.Cli.Tests;

/// <summary>Why the demo's cheater lost, as its summary says it.</summary>
public sealed class ConvictionTests
{
    private static readonly GameOpened Opened = new(At(1), 1, new NodeId(5), default, new RunId(1), new Round(1), new SigningDigest(Hash32.Zero), default, Wei.Zero, Wei.Zero);
    private static readonly LeafOpened Update = new(At(2), 1, 0, 3, ReadOnlyMemory<byte>.Empty, new byte[41]);

    [Fact]
    public void Verdict_OfAJury_CountsItsVotes() =>
        Assert.Equal("3 jurors came to another state than it claimed", Conviction(null, new CaseSettled(At(2), 1, DisputeOutcome.ChallengerWins, Hash32.Zero, 3)));

    [Fact]
    public void Verdict_TheChainComputed_SaysWhere()
    {
        byte[] claimed = new byte[64], computed = new byte[64];
        claimed[63] = 0x3f;

        string verdict = Conviction(
            Tale(
                Update,
                new LevelOpened(At(2), 1, 1, Hash32.Zero, 9, 6),
                new Descended(At(3), 1, 0, 4, Hash32.Zero),
                new LeafOpened(At(4), 1, 1, 4, default, new byte[1024]),
                new ListOpened(At(4), 1, 2, 16),
                new Chosen(At(5), 1, 2, 1),
                new LeafOpened(At(6), 1, 2, 1, default, default),
                new BlockComputed(At(6), 1, computed, claimed),
                Closed(6)));

        Assert.Equal("the chain computed the update, leaf 4, block 1, number 15: claimed 0x3f000000 (0.5), computed 0x00000000 (0)", verdict);
    }

    [Fact]
    public void Verdict_ClockRanOut_SaysThatItCouldNotShowItsWork() =>
        Assert.Equal("it could not show the work that it had committed to", Conviction(Tale(Update, new LevelOpened(At(2), 1, 1, Hash32.Zero, 9, 6), Closed(3))));

    [Fact]
    public void Verdict_OpeningCantBeRight_SaysSo() =>
        Assert.Equal("what the node has opened can't be part of what it had claimed", Conviction(Tale(Update, Closed(2))));

    private static GameTale Tale(params DisputeEvent[] then) =>
        GameTale.Of([Opened, .. then], new NumberedPlaces(new StepProgram(Hash32.Zero, Hash32.Zero, 40, 1, 20, 5, 1000, 1024, 1, 1, 0, 0, 0, 0, 0), 4), 4);

    private static string Conviction(GameTale? tale, CaseSettled? settled = null) => new DemoConviction(Opened, null, settled, tale, Closed(9), 14).Verdict;

    private static GameClosed Closed(ulong block) => new(At(block), 1, DisputeOutcome.ChallengerWins, Wei.Zero, Wei.Zero, Wei.Zero, Wei.Zero);

    // One transaction in each block.
    private static LogPosition At(ulong block) => new(block, Hash32.Zero, Hash32.Sha256([(byte)block]), 0, default);
}
