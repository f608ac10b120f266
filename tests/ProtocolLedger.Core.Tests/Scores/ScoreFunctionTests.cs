using FsCheck.Fluent;

namespace ProtocolLedger.Core.Tests.Scores;

public sealed class ScoreFunctionTests
{
    private static readonly double[] Spread = [0.30, 0.31, 0.29, 0.32, 0.28, 0.30, 0.31];

    [Fact]
    public void Score_GainsThatSpreadNormally_CountInFull()
    {
        Assert.All(Score(Spread), quality => Assert.Equal(Quality.Full, quality));
    }

    [Theory]
    [InlineData(-0.5, 0)] // raises the loss
    [InlineData(0, 0)] // does nothing
    [InlineData(0.075, 500_000)] // a quarter of the median
    [InlineData(0.15, 1_000_000)]
    [InlineData(3, 1_000_000)] // better than the others is as good as they are
    [InlineData(double.NaN, 0)]
    [InlineData(double.NegativeInfinity, 0)]
    public void Score_GainFarFromTheOthers_CountsLessThenNotAtAll(double gain, uint millionths)
    {
        Quality quality = Score([.. Spread, gain])[^1];
        Assert.InRange((double)quality.Millionths, millionths - 1.0, millionths + 1.0);
    }

    [Fact]
    public void Score_AssignedAndHeldOutGain_TheWorseOneCounts()
    {
        LossGain[] gains = [.. Enumerable.Range(1, 5).Select(node => new LossGain(new NodeId((ulong)node), 0.4, 0.3))];
        gains[1] = gains[1] with { Assigned = 0 };
        gains[3] = gains[3] with { HeldOut = 0 };

        IReadOnlyDictionary<NodeId, Quality> scores = ScoreFunction.Score(gains, []);

        Assert.Equal([Quality.Full, Quality.None, Quality.Full, Quality.None, Quality.Full], scores.Values);
    }

    [Fact]
    public void Score_UpToThreeOfTen_CantMakeHonestUpdatesCountLess()
    {
        double[] honest = [.. Spread];
        Check.ForAll(from gains in Gen.Choose(-1000, 1000).Select(milli => milli / 100.0).ArrayOf(3) select gains, hostile =>
            Score([.. honest, .. hostile]).Take(honest.Length).All(quality => quality == Quality.Full));
    }

    [Fact]
    public void Score_OneUpdateOrTwo_CountInFull()
    {
        Assert.Equal([Quality.Full], Score([-1]));
        Assert.Equal([Quality.Full, Quality.Full], Score([-1, 1]));
        Assert.Throws<ArgumentException>(() => Score([]));
    }

    [Fact]
    public void Score_NoGainIsFinite_AllCountInFull()
    {
        Assert.Equal([Quality.Full, Quality.Full], Score([double.NaN, double.PositiveInfinity]));
    }

    [Fact]
    public void Score_NearCopies_OnlyTheOneThatFitsItsOwnDataBestCounts()
    {
        Dictionary<NodeId, double> copies = new() { [new NodeId(5)] = 0.2, [new NodeId(2)] = 0.1, [new NodeId(4)] = double.NaN };

        IReadOnlyDictionary<NodeId, Quality> scores = ScoreFunction.Score([.. Gains(Spread)], [copies]);

        Assert.Equal([2UL, 4UL], scores.Where(score => score.Value == Quality.None).Select(score => score.Key.Value));
    }

    [Fact]
    public void Score_CopiesThatFitAlike_TheLowestNodeCounts()
    {
        IReadOnlyDictionary<NodeId, Quality> scores = ScoreFunction.Score([.. Gains(Spread)], [new Dictionary<NodeId, double> { [new NodeId(3)] = 1, [new NodeId(1)] = 1 }]);

        Assert.Equal([3UL], scores.Where(score => score.Value == Quality.None).Select(score => score.Key.Value));
    }

    [Fact]
    public void Quality_OutOfRange_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Quality(Quality.Unit + 1));
        Assert.Equal(Quality.Full, Quality.FromShare(double.PositiveInfinity));
        Assert.Equal(Quality.None, Quality.FromShare(double.NaN));
        Assert.Equal("0.25", new Quality(250_000).ToString());
    }

    private static IEnumerable<LossGain> Gains(double[] gains) => gains.Select((gain, i) => new LossGain(new NodeId((ulong)i + 1), gain, gain));

    private static Quality[] Score(double[] gains) => [.. ScoreFunction.Score([.. Gains(gains)], []).Values];
}
