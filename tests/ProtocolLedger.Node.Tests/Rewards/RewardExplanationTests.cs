using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Rewards;

namespace ProtocolLedger.Node.Tests.Rewards;

public sealed class RewardExplanationTests
{
    private readonly PaidRun run = new(1, 2);

    [Fact]
    public async Task Of_NodeWithEveryFate_NamesEachAndItsMoney()
    {
        run.Final(1, RewardLedger.Empty, [(1, Quality.Full), (2, Quality.Full)]);
        run.Final(2, run.After(1), [(1, Quality.Full), (2, Quality.Full)]);
        run.Add(at => new Slashed(at, Make.Run, new NodeId(2), Make.Owner(new NodeId(1)), new Wei(7), new Wei(2)));
        run.Add(at => new RewardsForfeited(at, Make.Run, new NodeId(2), new Round(1), new Round(2)));
        run.Final(3, run.After(2).Forfeit(new NodeId(2), run.After(1)), [(1, Quality.Full), (2, Quality.None)]);
        run.Final(4, run.After(3), [(1, Quality.Full)], others: [2]);
        run.Final(5, run.After(4), [(1, Quality.Full)]);
        run.Open(new Round(6));
        run.Add(at => new BatchCommitted(at, Make.Run, new Round(6), 0, default, [new CommitmentEntry(Make.Run, new Round(6), new NodeId(2), default)]));
        run.Add(at => new RoundAbandoned(at, Make.Run, new Round(6)));
        run.Final(7, run.After(5), [(1, Quality.Full), (2, new Quality(500_000))]);
        run.Open(new Round(8));
        run.Add(at => new RewardClaimed(at, Make.Run, new NodeId(2), Make.Owner(new NodeId(2)), new Wei(50), new Wei(50)));

        RewardExplanation all = await ExplainAsync(2, vested: 4);

        Assert.Equal(
            [
                (RoundFate.Vested, 50), (RoundFate.Forfeited, 50), (RoundFate.ScoredNothing, 0), (RoundFate.NotCounted, 0), (RoundFate.NotCommitted, 0), (RoundFate.Abandoned, 0),
                (RoundFate.Unvested, 33), (RoundFate.Open, 0),
            ],
            all.Rounds.Select(round => (round.Fate, (int)round.Reward.Value)));
        Assert.Equal((new Wei(50), new Wei(7)), (all.Claimed, Assert.Single(all.Slashes).Amount));
        Assert.Equal(new Wei(33), all.Sum(RoundFate.Unvested));
        Assert.NotNull(all.Rounds[0].Revealed);
        Assert.Equal(new Quality(500_000), all.Rounds[6].Quality);
    }

    [Fact]
    public async Task Of_RolledBackRoundAndMissingRecord_AreToldApart()
    {
        run.Final(1, RewardLedger.Empty, [(1, Quality.Full)]);
        run.Add(at => new RewardsRewound(at, Make.Run, Round.Genesis, new Wei(100)));
        PaidRound unknown = run.Final(2, RewardLedger.Empty, [(1, Quality.Full)]);
        run.Records.Remove(unknown.Final.Participants);

        RewardExplanation all = await ExplainAsync(1, vested: 0);

        Assert.Equal([RoundFate.RolledBack, RoundFate.Unknown], all.Rounds.Select(round => round.Fate));
    }

    [Fact]
    public async Task Of_NodeThatJoinedLaterOrLeft_HasOnlyTheRoundsBetween()
    {
        run.Events.RemoveAll(e => e is NodeJoined { Node.Value: 2 });
        run.Final(1, RewardLedger.Empty, [(1, Quality.Full)]);
        run.Add(at => new NodeJoined(at, Make.Run, new NodeId(2), new Round(2)));
        run.Final(2, run.After(1), [(1, Quality.Full)]);
        run.Add(at => new NodeLeft(at, Make.Run, new NodeId(2)));
        run.Final(3, run.After(2), [(1, Quality.Full)]);

        ExplainedRound only = Assert.Single((await ExplainAsync(2, vested: 0)).Rounds);

        Assert.Equal((new Round(2), RoundFate.NotCommitted), (only.Round, only.Fate));
    }

    private async Task<RewardExplanation> ExplainAsync(ulong node, ulong vested) =>
        RewardExplanation.Of(Make.Run, new NodeId(node), run.Events, await run.VerdictsAsync(), new Round(vested));
}
