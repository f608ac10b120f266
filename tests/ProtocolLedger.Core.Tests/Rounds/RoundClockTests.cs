using FsCheck.Fluent;

namespace ProtocolLedger.Core.Tests.Rounds;

public sealed class RoundClockTests
{
    private static readonly RoundClock Open = new(
        RoundStatus.Open, CommitEnd: 100, RevealEnd: 150, AttestEnd: 0, ProposalView: null, ProposeSeconds: 20, Revealed: 3,
        AttestedStake: Wei.Zero, CommittedStake: new Wei(300));

    private static readonly RoundClock Proposed = Open with { ProposalView = 1, AttestEnd = 220 };

    [Theory]
    [InlineData(99, RoundPhase.Commit, 100)]
    [InlineData(100, RoundPhase.Reveal, 150)]
    [InlineData(149, RoundPhase.Reveal, 150)]
    [InlineData(150, RoundPhase.Propose, 170)]
    [InlineData(170, RoundPhase.Propose, 190)]
    [InlineData(309, RoundPhase.Propose, 310)]
    [InlineData(310, RoundPhase.Expired, 0)]
    public void PhaseAt_NoProposal_FollowsTheDeadlines(ulong now, RoundPhase phase, ulong deadline)
    {
        Assert.Equal((phase, deadline), Open.PhaseAt(now));
    }

    [Theory]
    [InlineData(219, RoundPhase.Attest, 220)]
    [InlineData(220, RoundPhase.Propose, 240)]
    [InlineData(339, RoundPhase.Propose, 340)]
    [InlineData(340, RoundPhase.Expired, 0)]
    public void PhaseAt_ProposalOfViewOne_GivesWayToTheNextLeaders(ulong now, RoundPhase phase, ulong deadline)
    {
        Assert.Equal((phase, deadline), Proposed.PhaseAt(now));
        Assert.Equal(now < 220 ? 2UL : 2UL + ((now - 220) / 20), Proposed.ViewAt(now));
    }

    [Theory]
    [InlineData(200, RoundPhase.Attest)]
    [InlineData(201, RoundPhase.Finalisable)]
    public void PhaseAt_AttestedStake_NeedsMoreThanTwoThirds(int attested, RoundPhase phase)
    {
        Assert.Equal(phase, (Proposed with { AttestedStake = new Wei(attested) }).PhaseAt(200).Phase);
    }

    [Fact]
    public void PhaseAt_NobodyRevealed_Expires()
    {
        Assert.Equal((RoundPhase.Expired, 0UL), (Open with { Revealed = 0 }).PhaseAt(150));
    }

    [Theory]
    [InlineData(RoundStatus.None, RoundPhase.None)]
    [InlineData(RoundStatus.Finalised, RoundPhase.Closed)]
    [InlineData(RoundStatus.Abandoned, RoundPhase.Closed)]
    public void PhaseAt_NotOpen_IsFixed(RoundStatus status, RoundPhase phase)
    {
        Assert.Equal((phase, 0UL), (Open with { Status = status }).PhaseAt(120));
    }

    [Fact]
    public void PhaseAt_TimePasses_NeverGoesBackWithoutAProposal()
    {
        Check.ForAll(Gen.Choose(0, 400).Two(), pair =>
        {
            (int first, int second) = pair;
            return Open.PhaseAt((ulong)Math.Min(first, second)).Phase <= Open.PhaseAt((ulong)Math.Max(first, second)).Phase;
        });
    }
}
