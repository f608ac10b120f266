using ProtocolLedger.Attacks.Campaign;
using ProtocolLedger.Attacks.Campaign.RealNetworks;
using ProtocolLedger.Core;

namespace ProtocolLedger.Attacks.Tests.Campaign;

public sealed class RealGroupTests
{
    [Fact]
    public void Of_AllCheats_HasEachOfThemOnce()
    {
        IReadOnlyList<RealGroup> groups = RealGroup.Of(Enum.GetValues<Misbehaviour>());

        Assert.Equal(Enum.GetValues<Misbehaviour>().Order(), groups.SelectMany(group => group.Measured).Order());
    }

    [Fact]
    public void Of_AllCheatsOfWork_LeavesEnoughHonestNodesForAJuryOfThree()
    {
        IEnumerable<RealGroup> tried = RealGroup.Of(Enum.GetValues<Misbehaviour>()).Where(group => group.Cheaters.Any(cheat => cheat.ProvenBy().IsOfWork()));

        // The challenger doesn't sit, and of those that cheat only who is there to.
        Assert.All(tried, group => Assert.Equal(3, group.Honest + (group.Defendant ? group.Measured.Count : 0) - 1));
    }

    [Theory]
    [InlineData(new[] { Misbehaviour.Colluders })]
    [InlineData(new[] { Misbehaviour.Lazy, Misbehaviour.Stale, Misbehaviour.SignFlip, Misbehaviour.Colluders })]
    public void Of_Colluders_GetsAnEvenNumber(Misbehaviour[] cheats)
    {
        RealGroup group = RealGroup.Of(cheats).Single(group => group.Measured.Contains(Misbehaviour.Colluders));

        Assert.Equal(0, (group.Honest + group.Cheaters.ToList().IndexOf(Misbehaviour.Colluders) + 1) % 2);
    }

    [Fact]
    public void Named_WordsAndNames_AreTheCheats()
    {
        Assert.Equal(Enum.GetValues<Misbehaviour>(), CampaignOptions.Named("all"));
        Assert.Empty(CampaignOptions.Named("none"));
        Assert.Equal([Misbehaviour.Lazy, Misbehaviour.SignFlip], CampaignOptions.Named("lazy,SignFlip"));
        Assert.Equal(ExitCode.Usage, Assert.Throws<PledgerException>(() => CampaignOptions.Named("lazy,unheard")).ExitCode);
    }
}
