using System.Numerics;
using System.Text.Json;
using FsCheck.Fluent;
using ProtocolLedger.TestKit;

namespace ProtocolLedger.Core.Tests.Rewards;

public sealed class RewardTests
{
    [Fact]
    public void Distribute_IndivisibleReward_RemainderGoesToLowestIds()
    {
        IReadOnlyDictionary<NodeId, Wei> shares = RewardFunction.Distribute(new Wei(11), Merits((7, 10), (2, 10), (5, 10)));
        Assert.Equal([(2UL, 4), (5UL, 4), (7UL, 3)], shares.Select(share => (share.Key.Value, (int)share.Value.Value)));
    }

    [Fact]
    public void Distribute_NodeWithoutSteps_GetsNothing()
    {
        IReadOnlyDictionary<NodeId, Wei> shares = RewardFunction.Distribute(new Wei(10), Merits((1, 0), (2, 5)));
        Assert.Equal(new Wei(10), Assert.Single(shares, share => share.Key == new NodeId(2)).Value);
        Assert.DoesNotContain(new NodeId(1), shares.Keys);
        Assert.Empty(RewardFunction.Distribute(new Wei(10), Merits((1, 0))));
    }

    [Fact]
    public void Distribute_AnySteps_PaysAllOfItProportionallyWithinOneUnit()
    {
        Check.ForAll(Cases(), test =>
        {
            IReadOnlyDictionary<NodeId, Wei> shares = RewardFunction.Distribute(test.Reward, test.Steps.ToDictionary(entry => entry.Key, entry => (ulong)entry.Value));
            BigInteger paid = shares.Values.Aggregate(BigInteger.Zero, (sum, share) => sum + share.Value);
            BigInteger total = test.Steps.Values.Aggregate(BigInteger.Zero, (sum, steps) => sum + steps);
            bool fair = shares.All(share =>
            {
                BigInteger floor = test.Reward.Value * test.Steps[share.Key] / total;
                return share.Value.Value == floor || share.Value.Value == floor + 1;
            });
            return fair && paid == (total.IsZero ? 0 : test.Reward.Value);
        });
    }

    [Fact]
    public void Add_Rounds_SumsRewardsAndSharesPerNode()
    {
        RewardLedger ledger = RewardLedger.Empty
            .Add(new Round(1), Terms(10), Steps((1, 1), (2, 1)), Owner)
            .Add(new Round(4), Terms(9), Steps((2, 1), (3, 2)), Owner);
        Assert.Equal(
            [Of(1, 5, 500), Of(2, 8, 666), Of(3, 6, 333)], // round 1 issues 1000 shares, round 4 half of it; parts are rounded down
            ledger.Cumulative.Values);
        Assert.Equal(new Round(4), ledger.LastRound);
        Assert.True(RewardTree.Verify(ledger.Tree().Root, new NodeId(2), Of(2, 8, 666), ledger.Tree().Proof(new NodeId(2))));
        Assert.False(RewardTree.Verify(ledger.Tree().Root, new NodeId(2), Of(2, 9, 666), ledger.Tree().Proof(new NodeId(2))));
        Assert.False(RewardTree.Verify(ledger.Tree().Root, new NodeId(2), Of(2, 8, 667), ledger.Tree().Proof(new NodeId(2))));
        Assert.False(RewardTree.Verify(ledger.Tree().Root, new NodeId(2), Of(3, 8, 666), ledger.Tree().Proof(new NodeId(2))));
    }

    [Fact]
    public void Add_WorkOfLessQuality_IsPaidLessAndOfNoneNotAtAll()
    {
        RewardLedger ledger = RewardLedger.Empty.Add(
            new Round(1), Terms(9), [Worked(1, 10, Quality.Full), Worked(2, 10, new Quality(500_000)), Worked(3, 10, Quality.None)], Owner);

        Assert.Equal([Of(1, 6, 666), Of(2, 3, 333)], ledger.Cumulative.Values);
    }

    [Fact]
    public void Add_RoundTwice_Throws()
    {
        RewardLedger ledger = RewardLedger.Empty.Add(new Round(2), Terms(1), Steps((1, 1)), Owner);
        Assert.Throws<ArgumentException>(() => ledger.Add(new Round(2), Terms(1), Steps((1, 1)), Owner));
        Assert.Throws<ArgumentException>(() => ledger.Add(new Round(1), Terms(1), Steps((1, 1)), Owner));
    }

    [Fact]
    public void Forfeit_WithUnvestedRounds_KeepsWhatHadVestedAndBurnsTheRest()
    {
        RewardLedger vested = RewardLedger.Empty.Add(new Round(1), Terms(10), Steps((1, 1), (2, 1)), Owner);
        RewardLedger newest = vested.Add(new Round(2), Terms(10), Steps((1, 4), (2, 1)), Owner).Add(new Round(3), Terms(10), Steps((1, 1)), Owner);

        RewardLedger after = newest.Forfeit(new NodeId(1), vested);

        Assert.Equal(vested.Of(new NodeId(1)), after.Of(new NodeId(1)));
        Assert.Equal(newest.Of(new NodeId(2)), after.Of(new NodeId(2)));
        Assert.Equal(new Earned(EthAddress.Zero, new Wei(18), Wei.Zero), after.Of(RewardLedger.Burnt));
        Assert.Equal(after.Cumulative, after.Forfeit(new NodeId(1), vested).Cumulative);
        RewardLedger again = after.Add(new Round(4), Terms(10), Steps((1, 1), (2, 1)), Owner);
        Assert.Equal(new Wei(10), again.Of(new NodeId(1))!.Value.Rewards); // new work counts
    }

    [Fact]
    public void Forfeit_NothingVestedOrNothingEarned_LeavesNothing()
    {
        RewardLedger newest = RewardLedger.Empty.Add(new Round(1), Terms(10), Steps((1, 1)), Owner);
        Assert.Equal(Of(1, 0, 0), newest.Forfeit(new NodeId(1), RewardLedger.Empty).Of(new NodeId(1)));
        Assert.Same(newest, newest.Forfeit(new NodeId(2), RewardLedger.Empty));
    }

    [Fact]
    public void Forfeit_AnyHistory_ConservesTheRewards()
    {
        Check.ForAll(Cases().Where(test => test.Steps.Values.Any(steps => steps > 0)), test =>
        {
            RewardTerms terms = new(test.Reward, new Wei(1_000_000), 2);
            RewardLedger vested = RewardLedger.Empty.Add(new Round(1), terms, Worked(test.Steps), Owner);
            RewardLedger ledger = vested.Add(new Round(2), terms, Worked(test.Steps), Owner);
            foreach (NodeId node in test.Steps.Keys.Where(node => node.Value % 2 == 0))
            {
                ledger = ledger.Forfeit(node, vested);
            }

            ledger = ledger.Add(new Round(3), terms, Worked(test.Steps), Owner);
            BigInteger issued = ShareIssue.Of(new Round(1), terms.FirstIssue, 2).Value * 2 + ShareIssue.Of(new Round(3), terms.FirstIssue, 2).Value;
            return Sum(ledger, earned => earned.Rewards) == 3 * test.Reward.Value && Sum(ledger, earned => earned.Shares) <= issued;
        });
    }

    [Fact]
    public void Tree_NobodyEarned_Throws()
    {
        Assert.Throws<InvalidOperationException>(() => RewardLedger.Empty.Tree());
        Assert.Throws<ArgumentException>(() => new RewardTree(new Dictionary<NodeId, Earned>()));
    }

    [Fact]
    public void Proof_AnyTree_VerifiesForEveryNodeAndNoOtherAmount()
    {
        Check.ForAll(Cases().Where(test => test.Steps.Count > 0), test =>
        {
            Dictionary<NodeId, Earned> amounts = test.Steps.ToDictionary(entry => entry.Key, entry => Of(entry.Key.Value, entry.Value, entry.Value));
            RewardTree tree = new(amounts);
            return amounts.All(entry =>
                RewardTree.Verify(tree.Root, entry.Key, entry.Value, tree.Proof(entry.Key))
                && !RewardTree.Verify(tree.Root, entry.Key, entry.Value with { Rewards = entry.Value.Rewards + new Wei(1) }, tree.Proof(entry.Key))
                && !RewardTree.Verify(tree.Root, entry.Key, entry.Value with { Shares = entry.Value.Shares + new Wei(1) }, tree.Proof(entry.Key)));
        });
    }

    [Fact]
    public void ShareIssue_Vectors_AsTheContractsIssue()
    {
        foreach (JsonElement vector in Policy.GetProperty("shareIssue").EnumerateArray())
        {
            Wei issued = ShareIssue.Of(new Round(ulong.Parse(vector.Text("round"))), Wei.Parse(vector.Text("firstIssue")), ulong.Parse(vector.Text("halvingRounds")));
            Assert.Equal(Wei.Parse(vector.Text("issue")), issued);
        }

        foreach (JsonElement vector in Policy.GetProperty("shareSplits").EnumerateArray())
        {
            Wei shares = ShareIssue.Split(Wei.Parse(vector.Text("issue")), Wei.Parse(vector.Text("reward")), Wei.Parse(vector.Text("total")));
            Assert.Equal(Wei.Parse(vector.Text("shares")), shares);
        }
    }

    [Fact]
    public void ShareIssue_OutOfRange_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ShareIssue.Of(Round.Genesis, new Wei(1), 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ShareIssue.Of(new Round(1), new Wei(1), 0));
        Assert.Equal(Wei.Zero, ShareIssue.Split(new Wei(5), Wei.Zero, Wei.Zero));
    }

    private static JsonElement Policy => JsonDocument.Parse(File.ReadAllBytes(RepositoryPaths.At("proto", "vectors", "policy.json"))).RootElement;

    private static RewardTerms Terms(int reward) => new(new Wei(reward), new Wei(1000), 3);

    private static EthAddress Owner(NodeId node) => new(Keccak256.HashText($"owner {node}").AsSpan()[..EthAddress.Size]);

    private static Earned Of(ulong node, BigInteger rewards, BigInteger shares) => new(Owner(new NodeId(node)), new Wei(rewards), new Wei(shares));

    private static BigInteger Sum(RewardLedger ledger, Func<Earned, Wei> part) =>
        ledger.Cumulative.Values.Aggregate(BigInteger.Zero, (sum, earned) => sum + part(earned).Value);

    private static Dictionary<NodeId, ulong> Merits(params (ulong Node, ulong Merit)[] merits) => merits.ToDictionary(entry => new NodeId(entry.Node), entry => entry.Merit);

    /// <summary>Participants whose work is of full quality.</summary>
    private static Participant[] Steps(params (ulong Node, uint Steps)[] steps) => [.. steps.Select(entry => Worked(entry.Node, entry.Steps, Quality.Full))];

    private static Participant[] Worked(Dictionary<NodeId, uint> steps) => [.. steps.Select(entry => Worked(entry.Key.Value, entry.Value, Quality.Full))];

    private static Participant Worked(ulong node, uint steps, Quality quality) => new(new NodeId(node), steps, default, quality);

    private static FsCheck.Gen<(Wei Reward, Dictionary<NodeId, uint> Steps)> Cases()
    {
        return from reward in Gen.Choose(0, int.MaxValue)
               from scale in Gen.Choose(0, 60)
               from steps in Gen.Choose(0, 500).ListOf()
               select (new Wei((BigInteger)reward * BigInteger.Pow(10, scale)),
                   steps.Select((count, i) => (Id: new NodeId((ulong)(i * 3) + 1), count)).ToDictionary(e => e.Id, e => (uint)e.count));
    }
}
