using System.Numerics;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain.Tests;

public sealed class DisputeTurnTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(60)]
    public void Pick_TowardsEveryLeafOfEveryTree_IsInTheSubtreeAbove(int stride)
    {
        for (int count = 1; count <= 40; count++)
        {
            Hash32[] leaves = [.. Enumerable.Range(0, count).Select(i => MerkleTree.HashLeaf([(byte)i]))];
            for (int leaf = 0; leaf < count; leaf++)
            {
                DisputeTurn turn = new(DisputeStatus.NodeTurn, 0, HeightOf(count), stride, 0, 0, 0, 0, (ulong)count);
                Hash32 hash = MerkleTree.Root(leaves);
                while (turn.Height > 0)
                {
                    Hash32[] nodes = turn.Nodes(leaves);
                    Assert.Equal(hash, MerkleTree.Root(nodes));
                    int place = (leaf - (int)turn.FirstLeaf) >> turn.ShownHeight;
                    Subtree pick = turn.Pick(nodes, place);
                    long first = (long)turn.Index << (turn.Height - pick.Height);
                    Assert.True(MerkleTree.VerifyInclusion(pick.Hash, (long)pick.Index - first, nodes.Length, [.. pick.Path], hash));
                    hash = pick.Hash;
                    turn = Descend(turn, pick);
                }

                Assert.Equal((leaves[leaf], (ulong)leaf, 1ul), (hash, turn.FirstLeaf, turn.LeafCount));
            }
        }
    }

    [Theory]
    [InlineData(DisputeStatus.NodeTurn, 130ul)]
    [InlineData(DisputeStatus.ChallengerTurn, 107ul)]
    [InlineData(DisputeStatus.Referee, null)]
    [InlineData(DisputeStatus.Closed, null)]
    public void Deadline_IsWhenTheRunningClockRunsOut(DisputeStatus status, ulong? deadline)
    {
        Assert.Equal(deadline, new DisputeTurn(status, 0, 0, 3, 100, 30, 7, 0, 1).Deadline);
    }

    /// <summary>As the contract does: a short last subtree is less high than its place.</summary>
    private static DisputeTurn Descend(DisputeTurn turn, Subtree pick)
    {
        turn = turn with { Height = pick.Height, Index = pick.Index };
        int height = HeightOf((int)turn.LeafCount);
        return turn with { Height = height, Index = turn.Index << (turn.Height - height) };
    }

    private static int HeightOf(int count) => BitOperations.Log2((uint)(count - 1) * 2 | 1);
}
