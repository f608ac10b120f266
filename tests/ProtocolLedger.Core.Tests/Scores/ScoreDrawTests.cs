namespace ProtocolLedger.Core.Tests.Scores;

public sealed class ScoreDrawTests
{
    private static readonly Beacon Beacon = new(Hash32.Sha256("beacon"u8));

    [Fact]
    public void Draw_SameRound_SameForEverybodyInAnyOrder()
    {
        ScoreDraw one = new(Beacon, Updates((1, "a"), (2, "b"))), other = new(Beacon, Updates((2, "b"), (1, "a")));

        Assert.Equal(one.HeldOut(4, 1_000_000), other.HeldOut(4, 1_000_000));
        Assert.Equal(one.Elements(1_000_000, 100), other.Elements(1_000_000, 100));
        Assert.Equal(one.Step(new NodeId(3), 1_000_000), other.Step(new NodeId(3), 1_000_000));
    }

    [Fact]
    public void Draw_OtherBeaconOrOtherUpdate_IsAnother()
    {
        ulong[] drawn = new ScoreDraw(Beacon, Updates((1, "a"))).HeldOut(4, 1_000_000);

        Assert.NotEqual(drawn, new ScoreDraw(new Beacon(default), Updates((1, "a"))).HeldOut(4, 1_000_000));
        Assert.NotEqual(drawn, new ScoreDraw(Beacon, Updates((1, "b"))).HeldOut(4, 1_000_000));
        Assert.NotEqual(drawn, new ScoreDraw(Beacon, Updates((1, "a"), (2, "b"))).HeldOut(4, 1_000_000));
    }

    [Fact]
    public void Step_ManyNodes_EveryStepIsDrawn()
    {
        ScoreDraw draw = new(Beacon, Updates((1, "a")));

        Assert.Equal(Enumerable.Range(0, 10), Enumerable.Range(1, 200).Select(node => (int)draw.Step(new NodeId((ulong)node), 10)).Distinct().Order());
    }

    [Theory]
    [InlineData(100, 100)]
    [InlineData(99, 100)]
    [InlineData(1_000, 100)]
    [InlineData(101, 100)]
    public void Elements_OfAnyModel_AscendWithinIt(int elements, int most)
    {
        int[] drawn = new ScoreDraw(Beacon, Updates((1, "a"))).Elements(elements, most);

        Assert.Equal(Math.Min(elements, most), drawn.Length);
        Assert.Equal(drawn.Distinct().Order(), drawn);
        Assert.InRange(drawn[^1], 0, elements - 1);
    }

    private static Dictionary<NodeId, UpdateHash> Updates(params (ulong Node, string Text)[] updates) =>
        updates.ToDictionary(update => new NodeId(update.Node), update => new UpdateHash(Hash32.Sha256(System.Text.Encoding.ASCII.GetBytes(update.Text))));
}
