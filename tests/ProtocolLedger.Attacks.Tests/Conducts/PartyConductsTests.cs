using ProtocolLedger.Core;
using ProtocolLedger.Node;

namespace ProtocolLedger.Attacks.Tests.Conducts;

public sealed class PartyConductsTests
{
    private static readonly Hash32 Right = Hash32.Sha256("right"u8);

    public static TheoryData<Misbehaviour> All => [.. Enum.GetValues<Misbehaviour>()];

    [Theory]
    [MemberData(nameof(All))]
    public void Conduct_OfEachMisbehaviour_DepartsFromTheHonestOneOnlyAsItSays(Misbehaviour misbehaviour)
    {
        NodeConduct conduct = misbehaviour.Conduct();

        Assert.Equal(misbehaviour != Misbehaviour.Withholder, conduct.Publishes);
        Assert.Equal(misbehaviour != Misbehaviour.DisputeStaller, conduct.Answers);
        Assert.Equal(misbehaviour == Misbehaviour.FalseAccuser, conduct.Accuses(holds: true));
        Assert.True(conduct.Accuses(holds: false));
        Assert.Equal(misbehaviour is not (Misbehaviour.SilentJuror or Misbehaviour.LyingJuror), conduct.Vote(Right) == Right);
    }

    [Fact]
    public void Vote_OfASilentJuror_IsNone() => Assert.Null(Misbehaviour.SilentJuror.Conduct().Vote(Right));

    [Fact]
    public void Vote_OfTwoLyingJurors_IsOneLie() =>
        Assert.Equal(Misbehaviour.LyingJuror.Conduct().Vote(Right), Misbehaviour.LyingJuror.Conduct().Vote(Right));
}
