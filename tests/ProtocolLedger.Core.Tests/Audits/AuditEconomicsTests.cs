namespace ProtocolLedger.Core.Tests.Audits;

public sealed class AuditEconomicsTests
{
    public static TheoryData<double, double, int> Runs => new()
    {
        { 5_000, 25, 3 }, { 5_000, 25, 96 }, { 5_000, 100, 168 }, { 50, 25, 1 }, { 1, 0.001, 1_000 }, { 1e6, 1, 24 },
    };

    [Theory]
    [MemberData(nameof(Runs))]
    public void Rate_AnyFractionOfTheWork_CheatingLosesWithTheMargin(double slash, double reward, int rounds)
    {
        AuditTerms terms = new(slash, reward, rounds);
        double rate = AuditEconomics.Rate(terms);

        Assert.True(AuditEconomics.CheatingLoses(terms));
        Assert.InRange(rate, 0, 1);
        for (double fraction = 0; fraction <= 1; fraction += 0.05)
        {
            Assert.True(AuditEconomics.ExpectedGain(terms, rate, fraction) <= -AuditEconomics.Margin * reward + (1e-9 * slash));
        }
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public void Rate_OneWhoAlwaysCheats_IsCaughtInTime(double slash, double reward, int rounds)
    {
        double rate = AuditEconomics.Rate(new AuditTerms(slash, reward, rounds));

        Assert.True(1 - Math.Pow(1 - rate, rounds) >= AuditEconomics.Recall - 1e-9);
    }

    [Theory]
    [InlineData(5_000, 25, 104, 0.0497)] // catching in time decides: 5 % of the compute is enough from about 104 rounds on
    [InlineData(5_000, 1_000, 200, 0.25)] // deterring decides
    [InlineData(10, 25, 200, 1)] // not even auditing everything deters
    public void Rate_TheStricterOfBothDemands_Decides(double slash, double reward, int rounds, double expected) =>
        Assert.Equal(expected, AuditEconomics.Rate(new AuditTerms(slash, reward, rounds)), 4);

    [Fact]
    public void CheatingLoses_SlashBelowHalfTheReward_IsFalse()
    {
        Assert.True(AuditEconomics.CheatingLoses(new AuditTerms(50, 100, 10)));
        Assert.False(AuditEconomics.CheatingLoses(new AuditTerms(49, 100, 10)));
    }

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(-1, 1, 1)]
    [InlineData(1, -1, 1)]
    [InlineData(1, 1, 0)]
    public void Rate_ImpossibleTerms_AreRefused(double slash, double reward, int rounds) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => AuditEconomics.Rate(new AuditTerms(slash, reward, rounds)));

    [Theory]
    [InlineData(0.05, 1)]
    [InlineData(0.05, 7)]
    [InlineData(0.9, 3)]
    [InlineData(1, 4)]
    public void PerAuditor_AllTogether_AuditAtTheRate(double rate, int auditors)
    {
        double each = AuditEconomics.PerAuditor(rate, auditors);

        Assert.Equal(rate, 1 - Math.Pow(1 - each, auditors), 12);
    }

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.5)]
    public void IsDrawn_ManyBeacons_AtTheProbability(double probability)
    {
        const int Draws = 20_000;
        int drawn = 0;
        for (int i = 0; i < Draws; i++)
        {
            Beacon beacon = new(Hash32.Sha256(BitConverter.GetBytes(i)));
            drawn += AuditDraw.IsDrawn(beacon, new NodeId(1 + (ulong)(i % 3)), new NodeId(9), probability) ? 1 : 0;
        }

        double deviation = Math.Sqrt(Draws * probability * (1 - probability));
        Assert.InRange(drawn, (Draws * probability) - (4 * deviation), (Draws * probability) + (4 * deviation));
    }

    [Fact]
    public void IsDrawn_AnotherBeaconAuditorOrNode_IsAnotherDraw()
    {
        bool[] Draws(ulong auditor, ulong audited, byte salt) =>
            [.. Enumerable.Range(0, 64).Select(i => AuditDraw.IsDrawn(new Beacon(Hash32.Sha256([(byte)i, salt])), new NodeId(auditor), new NodeId(audited), 0.5))];

        Assert.Equal(Draws(1, 2, 0), Draws(1, 2, 0));
        Assert.NotEqual(Draws(1, 2, 0), Draws(1, 2, 1));
        Assert.NotEqual(Draws(1, 2, 0), Draws(2, 1, 0));
        Assert.NotEqual(Draws(1, 2, 0), Draws(3, 2, 0));
    }

    [Fact]
    public void IsDrawn_OwnWork_IsNever() =>
        Assert.False(AuditDraw.IsDrawn(new Beacon(Hash32.Sha256("beacon"u8)), new NodeId(1), new NodeId(1), 1));
}
