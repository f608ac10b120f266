using ProtocolLedger.Attacks.Campaign.Simulation;

namespace ProtocolLedger.Attacks.Tests.Campaign;

public sealed class StatisticsTests
{
    /// <summary>The ends are where (hits / sample - p)^2 = z^2 p (1 - p) / sample; solved by bisection in Python, with z of statistics.NormalDist.</summary>
    [Theory]
    [InlineData(8, 10, 0.4901625, 0.9433178)]
    [InlineData(0, 10, 0, 0.2775328)]
    [InlineData(200, 200, 0.9811546, 1)]
    [InlineData(198, 200, 0.9642782, 0.9972533)]
    [InlineData(50, 100, 0.4038315, 0.5961685)]
    public void Wilson_OfASample_IsTheKnownInterval(int hits, int sample, double low, double high)
    {
        (double Low, double High) interval = Statistics.Wilson(hits, sample);

        Assert.Equal(low, interval.Low, 6);
        Assert.Equal(high, interval.High, 6);
    }

    [Fact]
    public void Median_OfSomeValues_LeavesNullsOut()
    {
        Assert.Equal(2.0, Statistics.Median([3, 1, null, 2]));
        Assert.Equal(1.5, Statistics.Median([2, 1]));
        Assert.Null(Statistics.Median([null]));
    }
}
