namespace ProtocolLedger.Core.Tests.Signing;

public sealed class SlashingProtectionTests
{
    private static readonly SigningScope Scope = new(31337, EthAddress.Parse("0x00000000000000000000000000000000000000ff"), new NodeId(1));
    private static readonly SigningDigest First = new(Hash32.Sha256([1]));
    private static readonly SigningDigest Second = new(Hash32.Sha256([2]));
    private static readonly SigningRecord Wanted = new(Scope, new RunId(1), new Round(5), First);

    [Theory]
    [InlineData(0UL, SigningVerdict.Allowed)]
    [InlineData(5UL, SigningVerdict.Allowed)]
    [InlineData(6UL, SigningVerdict.BelowWatermark)]
    public void Judge_NothingSigned_DependsOnTheWatermark(ulong watermark, SigningVerdict verdict)
    {
        Assert.Equal(verdict, SlashingProtection.Judge(Scope, Wanted, null, new Round(watermark)));
    }

    [Theory]
    [InlineData(0UL)]
    [InlineData(9UL)]
    public void Judge_SignedBefore_OnlyTheSameAgain(ulong watermark)
    {
        Assert.Equal(SigningVerdict.AlreadySigned, SlashingProtection.Judge(Scope, Wanted, First, new Round(watermark)));
        Assert.Equal(SigningVerdict.Conflict, SlashingProtection.Judge(Scope, Wanted, Second, new Round(watermark)));
    }

    [Fact]
    public void Judge_AnotherScope_Refuses()
    {
        SigningScope[] others = [Scope with { ChainId = 1 }, Scope with { RoundManager = default }, Scope with { Node = new NodeId(2) }];
        Assert.All(others, other => Assert.Equal(SigningVerdict.WrongScope, SlashingProtection.Judge(other, Wanted, null, default)));
    }

    [Fact]
    public void For_AnotherNodesContribution_Throws()
    {
        Contribution contribution = new(new RunId(1), new Round(1), new NodeId(2), default, default, default, default, 1, 1);
        Assert.Throws<ArgumentException>(() => SigningRecord.For(Scope, contribution));
        SigningRecord record = SigningRecord.For(Scope, contribution with { Node = new NodeId(1) });
        Assert.Equal((contribution with { Node = new NodeId(1) }).Digest(Scope.Domain), record.Digest);
    }
}
