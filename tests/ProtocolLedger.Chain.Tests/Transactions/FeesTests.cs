using System.Globalization;
using System.Numerics;

namespace ProtocolLedger.Chain.Tests;

public sealed class FeesTests
{
    private static readonly TxSenderOptions Options = new() { MinPriorityFee = 10, MaxFee = 10_000 };

    [Fact]
    public void Suggest_QuietChain_TakesTheLeastPriorityFee()
    {
        Assert.Equal(new Fees(210, 10), Fees.Suggest(100, [0, 0], Options));
    }

    [Fact]
    public void Suggest_RecentFees_TakesTheirMedian()
    {
        Assert.Equal(new Fees(240, 40), Fees.Suggest(100, [1000, 30, 40], Options));
    }

    [Theory]
    [InlineData(100, 10, 113, 12)]
    [InlineData(1000, 100, 1125, 113)]
    public void Bump_QuietChain_RaisesBothByAnEighthRoundedUp(int max, int priority, int bumpedMax, int bumpedPriority)
    {
        Assert.Equal(new Fees(bumpedMax, bumpedPriority), new Fees(max, priority).Bump(new Fees(1, 1), Options));
    }

    [Fact]
    public void Bump_DearerChain_FollowsIt()
    {
        Assert.Equal(new Fees(5000, 50), new Fees(100, 10).Bump(new Fees(5000, 50), Options));
    }

    [Fact]
    public void Bump_AboveTheCap_IsNull()
    {
        Assert.Null(new Fees(9_500, 10).Bump(new Fees(1, 1), Options));
    }

    [Theory]
    [InlineData("1500000000000000000", "1.5")]
    [InlineData("1000000000000000000", "1")]
    [InlineData("1", "0.000000000000000001")]
    [InlineData("0", "0")]
    public void Format_Wei_IsExact(string wei, string ether)
    {
        Assert.Equal(ether, Ether.Format(BigInteger.Parse(wei, CultureInfo.InvariantCulture)));
    }
}
