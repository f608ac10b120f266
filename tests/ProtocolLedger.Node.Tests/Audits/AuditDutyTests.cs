using ProtocolLedger.Core;
using ProtocolLedger.Node.Audits;

namespace ProtocolLedger.Node.Tests.Audits;

public sealed class AuditDutyTests
{
    private static readonly NodeId[] Nodes = [.. Enumerable.Range(1, 8).Select(number => new NodeId((ulong)number))];

    [Fact]
    public void Terms_OfARun_AreWhatANodeCanGainAndLose()
    {
        AuditTerms terms = AuditDuty.Terms(Wei.FromTokens(5_000), Wei.FromTokens(80), participants: 8, windowSeconds: 1_200, clockSeconds: 200, paceSeconds: 10);

        Assert.Equal(new AuditTerms(5e21, 1e19, 100), terms);
    }

    [Theory]
    [InlineData(5UL, 0UL, 10UL, 1)]
    [InlineData(1_000UL, 0UL, 0UL, 1_000)]
    [InlineData(1_000UL, 990UL, 10UL, 1)]
    [InlineData(1_000UL, 1_000UL, 10UL, 1)]
    [InlineData(1_000UL, 4_000UL, 10UL, 1)]
    public void Terms_WindowsClocksAndPacesAtTheEdge_HaveAtLeastARound(ulong window, ulong clock, ulong pace, int rounds) =>
        Assert.Equal(rounds, AuditDuty.Terms(Wei.FromTokens(1), Wei.FromTokens(1), 1, window, clock, pace).VestingRounds);

    [Fact]
    public void Rank_OfAllWhoAreDrawn_CountsUpFromZero()
    {
        Beacon beacon = new(Hash32.Sha256("beacon"u8));

        int?[] ranks = [.. Nodes.Select(auditor => AuditDuty.Rank(beacon, auditor, Nodes[3], Nodes, 0.5))];

        Assert.Null(ranks[3]);
        int[] drawn = [.. ranks.OfType<int>()];
        Assert.NotEmpty(drawn);
        Assert.Equal(Enumerable.Range(0, drawn.Length), drawn);
    }

    [Fact]
    public void Probability_OfAllAuditorsTogether_IsTheRate()
    {
        AuditTerms terms = AuditDuty.Terms(Wei.FromTokens(5_000), Wei.FromTokens(80), 8, 1_000, 100, 10);

        double each = AuditDuty.Probability(terms, 8);

        Assert.Equal(AuditEconomics.Rate(terms), 1 - Math.Pow(1 - each, 7), 12);
    }
}
