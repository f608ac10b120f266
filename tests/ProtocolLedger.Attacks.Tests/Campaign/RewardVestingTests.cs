using ProtocolLedger.Attacks.Campaign.Simulation;
using ProtocolLedger.Core;

namespace ProtocolLedger.Attacks.Tests.Campaign;

public sealed class RewardVestingTests
{
    [Fact]
    public void Post_RootsWhileOneWaits_VestTogetherAfterTheLastOfThem()
    {
        RewardVesting vesting = new(challengeSeconds: 100);
        RewardLedger first = After(1), second = After(2), third = After(3);

        vesting.Post(first, 10);
        vesting.Post(second, 20);
        vesting.Post(third, 60);

        Assert.Equal(Round.Genesis, At(109));
        Assert.Equal(new Round(1), At(110));
        Assert.Equal(new Round(1), At(159));
        Assert.Equal(new Round(3), At(160));

        Round At(ulong now)
        {
            vesting.Advance(now);
            return vesting.Vested.LastRound;
        }
    }

    private static RewardLedger After(ulong round) => RewardLedger.Empty.Add(
        new Round(round), new RewardTerms(Wei.FromTokens(1), Wei.Zero, 1), [new Participant(new NodeId(1), 1, default, Quality.Full)], _ => default);
}
