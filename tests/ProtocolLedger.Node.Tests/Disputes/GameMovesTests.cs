using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Disputes;

namespace ProtocolLedger.Node.Tests.Disputes;

public sealed class GameMovesTests
{
    /// <summary>Two parties who know nothing but the turn and their own trace meet at the first wrong leaf, whatever the size, the place and the stride.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Pick_NarrowedDownToALeaf_IsTheFirstWrongOne(int stride)
    {
        for (int steps = 0; steps <= 20; steps++)
        {
            RoundTrace right = Trace(steps, int.MaxValue);
            for (int wrong = 0; wrong < steps + 2; wrong++)
            {
                RoundTrace committed = Trace(steps, wrong);
                DisputeTurn turn = Root((ulong)right.Leaves.Length, stride);
                int moves = 0;
                while (turn.Height > 0)
                {
                    Subtree pick = GameMoves.Pick(turn, turn.Nodes(committed.Leaves), right.Leaves)!;
                    turn = Descend(turn, pick);
                    moves += 2;
                }

                Assert.Equal((ulong)wrong, turn.FirstLeaf);
                Assert.Equal(wrong, GameMoves.FirstDifference(committed, right));
                Assert.True(moves <= 2 * Math.Ceiling(Math.Log2(steps + 2)), $"{moves} moves over {steps} steps");
            }
        }
    }

    [Fact]
    public void Pick_AllThatIsShownIsRight_IsNone()
    {
        RoundTrace right = Trace(9, int.MaxValue);
        DisputeTurn turn = Root((ulong)right.Leaves.Length, 3);

        Assert.Null(GameMoves.Pick(turn, turn.Nodes(right.Leaves), right.Leaves));
        Assert.Null(GameMoves.FirstDifference(right, Trace(9, int.MaxValue)));
    }

    [Fact]
    public void Pick_TraceOfAnotherNumberOfSteps_IsTheFirstSubtree()
    {
        RoundTrace right = Trace(9, int.MaxValue), shorter = Trace(5, int.MaxValue);
        DisputeTurn turn = Root((ulong)shorter.Leaves.Length, 3);

        Assert.Equal(0UL, GameMoves.Pick(turn, turn.Nodes(shorter.Leaves), right.Leaves)!.Index);
        Assert.Equal(6, GameMoves.FirstDifference(shorter, right));
    }

    /// <summary>Who has the node's tree gets in one move to where the others meet, from the root or from any subtree.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Leaf_TreeIsKnown_IsTheFirstWrongOneWithItsPath(int stride)
    {
        for (int steps = 0; steps <= 20; steps++)
        {
            RoundTrace right = Trace(steps, int.MaxValue);
            for (int wrong = 0; wrong < steps + 2; wrong++)
            {
                RoundTrace committed = Trace(steps, wrong);
                for (DisputeTurn turn = Root((ulong)right.Leaves.Length, stride); turn.Height > 0;)
                {
                    ReadOnlySpan<Hash32> theirs = committed.Leaves.Slice((int)turn.FirstLeaf, (int)turn.LeafCount);
                    Subtree leaf = GameMoves.Leaf(turn, theirs, right.Leaves)!;

                    Assert.Equal((0, (ulong)wrong), (leaf.Height, leaf.Index));
                    Assert.True(MerkleTree.VerifyInclusion(leaf.Hash, (long)(leaf.Index - turn.FirstLeaf), theirs.Length, leaf.Path.ToArray(), MerkleTree.Root(theirs)));
                    turn = Descend(turn, GameMoves.Pick(turn, turn.Nodes(committed.Leaves), right.Leaves)!);
                }
            }
        }
    }

    [Fact]
    public void Leaf_AllIsRightOrOfAnotherLength_IsNoneOrTheFirstBeyond()
    {
        RoundTrace right = Trace(9, int.MaxValue), longer = Trace(12, int.MaxValue);

        Assert.Null(GameMoves.Leaf(Root((ulong)right.Leaves.Length, 3), right.Leaves, right.Leaves));
        Assert.Equal(10UL, GameMoves.Leaf(Root((ulong)longer.Leaves.Length, 3), longer.Leaves, right.Leaves)!.Index);
    }

    [Fact]
    public void Answer_EachLeaf_IsWhatItHasToClaim()
    {
        RoundTrace right = Trace(3, int.MaxValue);

        Assert.Equal(right.Start.Value, GameMoves.Answer(right, 0));
        Assert.Equal(right.Segments[2].State.Value, GameMoves.Answer(right, 3));
        Assert.Equal(right.Update!.Value.Value, GameMoves.Answer(right, 4));
        Assert.Equal(GameMoves.NoSuchLeaf, GameMoves.Answer(right, 5));
        Assert.Equal(GameMoves.NoSuchLeaf, GameMoves.Answer(right, ulong.MaxValue));
    }

    /// <summary>A trace whose leaves claim something else from one of them on.</summary>
    internal static RoundTrace Trace(int steps, int wrongFrom)
    {
        RoundTrace trace = new(new StateRoot(Claim(0)));
        for (int step = 0; step < steps; step++)
        {
            trace.Add(new TraceSegment((uint)step, Hash32.Sha256([(byte)step]), new StateRoot(Claim(step + 1))));
        }

        trace.End(new UpdateHash(Claim(steps + 1)));
        return trace;

        Hash32 Claim(int leaf) => Hash32.Sha256([(byte)leaf, leaf < wrongFrom ? (byte)0 : (byte)1]);
    }

    private static DisputeTurn Root(ulong leaves, int stride) => new(DisputeStatus.ChallengerTurn, 0, HeightOf(leaves), stride, 0, 0, 0, 0, leaves);

    // As the contract: a short last subtree may be less high than its place.
    private static DisputeTurn Descend(DisputeTurn turn, Subtree to)
    {
        DisputeTurn there = turn with { Height = to.Height, Index = to.Index };
        int height = HeightOf(there.LeafCount);
        return there with { Height = height, Index = to.Index << (to.Height - height) };
    }

    private static int HeightOf(ulong leaves) => (int)Math.Ceiling(Math.Log2(leaves));
}
