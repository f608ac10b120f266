using System.Numerics;
using FsCheck.Fluent;

namespace ProtocolLedger.Core.Tests.Rewards;

public sealed class RewardTests
{
    [Fact]
    public void Distribute_IndivisibleReward_RemainderGoesToLowestIds()
    {
        IReadOnlyDictionary<NodeId, Wei> shares = RewardFunction.Distribute(new Wei(11), Steps((7, 10), (2, 10), (5, 10)));
        Assert.Equal([(2UL, 4), (5UL, 4), (7UL, 3)], shares.Select(share => (share.Key.Value, (int)share.Value.Value)));
    }

    [Fact]
    public void Distribute_NodeWithoutSteps_GetsNothing()
    {
        IReadOnlyDictionary<NodeId, Wei> shares = RewardFunction.Distribute(new Wei(10), Steps((1, 0), (2, 5)));
        Assert.Equal(new Wei(10), Assert.Single(shares, share => share.Key == new NodeId(2)).Value);
        Assert.DoesNotContain(new NodeId(1), shares.Keys);
        Assert.Empty(RewardFunction.Distribute(new Wei(10), Steps((1, 0))));
    }

    [Fact]
    public void Distribute_AnySteps_PaysAllOfItProportionallyWithinOneUnit()
    {
        Check.ForAll(Cases(), test =>
        {
            IReadOnlyDictionary<NodeId, Wei> shares = RewardFunction.Distribute(test.Reward, test.Steps);
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
    public void Add_Rounds_SumsPerNode()
    {
        RewardLedger ledger = RewardLedger.Empty
            .Add(new Round(1), new Wei(10), Steps((1, 1), (2, 1)))
            .Add(new Round(4), new Wei(9), Steps((2, 1), (3, 2)));
        Assert.Equal([new Wei(5), new Wei(8), new Wei(6)], ledger.Cumulative.Values);
        Assert.Equal(new Round(4), ledger.LastRound);
        Assert.True(RewardTree.Verify(ledger.Tree().Root, new NodeId(2), new Wei(8), ledger.Tree().Proof(new NodeId(2))));
        Assert.False(RewardTree.Verify(ledger.Tree().Root, new NodeId(2), new Wei(9), ledger.Tree().Proof(new NodeId(2))));
    }

    [Fact]
    public void Add_RoundTwice_Throws()
    {
        RewardLedger ledger = RewardLedger.Empty.Add(new Round(2), new Wei(1), Steps((1, 1)));
        Assert.Throws<ArgumentException>(() => ledger.Add(new Round(2), new Wei(1), Steps((1, 1))));
        Assert.Throws<ArgumentException>(() => ledger.Add(new Round(1), new Wei(1), Steps((1, 1))));
    }

    [Fact]
    public void Tree_NobodyEarned_Throws()
    {
        Assert.Throws<InvalidOperationException>(() => RewardLedger.Empty.Tree());
        Assert.Throws<ArgumentException>(() => new RewardTree(new Dictionary<NodeId, Wei>()));
    }

    [Fact]
    public void Proof_AnyTree_VerifiesForEveryNodeAndNoOtherAmount()
    {
        Check.ForAll(Cases().Where(test => test.Steps.Count > 0), test =>
        {
            Dictionary<NodeId, Wei> amounts = test.Steps.ToDictionary(entry => entry.Key, entry => new Wei(entry.Value));
            RewardTree tree = new(amounts);
            return amounts.All(entry =>
                RewardTree.Verify(tree.Root, entry.Key, entry.Value, tree.Proof(entry.Key))
                && !RewardTree.Verify(tree.Root, entry.Key, entry.Value + new Wei(1), tree.Proof(entry.Key)));
        });
    }

    private static Dictionary<NodeId, uint> Steps(params (ulong Node, uint Steps)[] steps)
    {
        return steps.ToDictionary(entry => new NodeId(entry.Node), entry => entry.Steps);
    }

    private static FsCheck.Gen<(Wei Reward, Dictionary<NodeId, uint> Steps)> Cases()
    {
        return from reward in Gen.Choose(0, int.MaxValue)
               from scale in Gen.Choose(0, 60)
               from steps in Gen.Choose(0, 500).ListOf()
               select (new Wei((BigInteger)reward * BigInteger.Pow(10, scale)),
                   steps.Select((count, i) => (Id: new NodeId((ulong)(i * 3) + 1), count)).ToDictionary(e => e.Id, e => (uint)e.count));
    }
}
