using System.Numerics;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Rounds;

namespace ProtocolLedger.Node.Tests.Rounds;

public sealed class OutcomeBuilderTests
{
    private static readonly Wei Reward = new(100);
    private static readonly RewardTerms Terms = new(Reward, new Wei(1000), 2);

    [Fact]
    public void Build_UpdatesInAnyOrder_SameOutcomeToTheByte()
    {
        UpdateView[] updates = [Make.Update(1, 11), Make.Update(2, 12), Make.Update(3, 13)];
        int[][] orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];
        OutcomeBuilder builder = new(Make.Spec, Terms, new GivenScores());

        RoundOutcome[] outcomes = [.. orders.Select(order => builder.Build(new Round(1), default, Make.Genesis, RewardLedger.Empty, [.. order.Select(i => updates[i])], Make.Owner))];

        Assert.All(outcomes, outcome =>
        {
            Assert.Equal(outcomes[0].Checkpoint.View.Bytes.ToArray(), outcome.Checkpoint.View.Bytes.ToArray());
            Assert.Equal(outcomes[0].Record.ToBytes(), outcome.Record.ToBytes());
            Assert.Equal(outcomes[0].ProposalIn(0).Hash(), outcome.ProposalIn(0).Hash());
        });
        Assert.NotEqual(Make.Genesis.Root, outcomes[0].Checkpoint.Root);
    }

    [Fact]
    public void Build_OtherParticipantsOrOtherView_OtherProposal()
    {
        UpdateView[] updates = [Make.Update(1, 11), Make.Update(2, 12)];
        OutcomeBuilder builder = new(Make.Spec, Terms, new GivenScores());

        RoundOutcome both = builder.Build(new Round(1), default, Make.Genesis, RewardLedger.Empty, updates, Make.Owner);
        RoundOutcome one = builder.Build(new Round(1), default, Make.Genesis, RewardLedger.Empty, [updates[0]], Make.Owner);

        Assert.NotEqual(both.Checkpoint.Root, one.Checkpoint.Root);
        Assert.NotEqual(both.Record.Hash(), one.Record.Hash());
        Assert.NotEqual(both.ProposalIn(0).Hash(), both.ProposalIn(1).Hash());
    }

    [Fact]
    public void Build_SeveralRounds_RewardsSumToRewardPerRound()
    {
        OutcomeBuilder builder = new(Make.Spec, Terms, new GivenScores());
        ulong[][] participants = [[1, 2, 3], [1, 2, 3, 4, 5, 6, 7], [4], [2, 9]];
        RewardLedger rewards = RewardLedger.Empty;
        for (int i = 0; i < participants.Length; i++)
        {
            Round round = new((ulong)i + 1);
            RoundOutcome outcome = builder.Build(
                round, default, Make.Genesis, rewards, [.. participants[i].Select(node => Make.Update(node, (int)node, round.Value))], Make.Owner);
            rewards = outcome.Rewards;

            BigInteger sum = rewards.Cumulative.Values.Aggregate(BigInteger.Zero, (total, earned) => total + earned.Rewards.Value);
            Assert.Equal(Reward.Value * (i + 1), sum);
            Assert.Equal(rewards.Cumulative, outcome.Record.Rewards);
            Assert.Equal(participants[i], outcome.Record.Participants.Select(participant => participant.Node.Value));
            Assert.Equal(rewards.Tree().Root, outcome.ProposalIn(0).RewardRoot);
        }
    }

    [Fact]
    public void Build_UpdateThatIsWorthNothing_IsOnRecordUnpaidAndNotInTheCheckpoint()
    {
        UpdateView[] updates = [Make.Update(1, 11), Make.Update(2, 12), Make.Update(3, 13)];
        OutcomeBuilder some = new(Make.Spec, Terms, new GivenScores((2, Quality.None), (3, new Quality(250_000))));
        OutcomeBuilder all = new(Make.Spec, Terms, new GivenScores());

        RoundOutcome outcome = some.Build(new Round(1), default, Make.Genesis, RewardLedger.Empty, updates, Make.Owner);
        RoundOutcome without = all.Build(new Round(1), default, Make.Genesis, RewardLedger.Empty, [updates[0], updates[2]], Make.Owner);

        Assert.Equal(without.Checkpoint.Root, outcome.Checkpoint.Root);
        Assert.Equal([Quality.Full, Quality.None, new Quality(250_000)], outcome.Record.Participants.Select(participant => participant.Quality));
        Assert.Equal([(1UL, 80), (3UL, 20)], outcome.Rewards.Cumulative.Select(earned => (earned.Key.Value, (int)earned.Value.Rewards.Value)));
    }

    [Fact]
    public void Build_RoundPaidBefore_Throws()
    {
        OutcomeBuilder builder = new(Make.Spec, Terms, new GivenScores());
        RoundOutcome first = builder.Build(new Round(1), default, Make.Genesis, RewardLedger.Empty, [Make.Update(1, 1)], Make.Owner);

        Assert.Throws<ArgumentException>(() => builder.Build(new Round(1), default, Make.Genesis, first.Rewards, [Make.Update(1, 1)], Make.Owner));
    }
}
