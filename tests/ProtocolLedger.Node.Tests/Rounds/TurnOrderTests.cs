using FsCheck;
using FsCheck.Fluent;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Rounds;
using ProtocolLedger.TestKit;

namespace ProtocolLedger.Node.Tests.Rounds;

public sealed class TurnOrderTests
{
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(2);

    [Fact]
    public void IsMine_FirstInOrder_AtOnceAndTheOthersOneTurnLaterEach()
    {
        ManualTimeProvider time = new();
        NodeId[] nodes = [new(2), new(5), new(9)];
        TurnOrder[] orders = [.. nodes.Select(node => new TurnOrder(node, Turn, time))];
        Round round = new(4); // 4 mod 3 = 1: node 5 is first, then 9, then 2

        bool[] Mine() => [.. orders.Select(order => order.IsMine(round, "open", nodes))];

        Assert.Equal([false, true, false], Mine());
        time.Advance(Turn - TimeSpan.FromTicks(1));
        Assert.Equal([false, true, false], Mine());
        time.Advance(TimeSpan.FromTicks(1));
        Assert.Equal([false, true, true], Mine());
        time.Advance(Turn);
        Assert.Equal([true, true, true], Mine());
    }

    [Fact]
    public void IsMine_AnotherDutyOrRound_WaitsAnew()
    {
        ManualTimeProvider time = new();
        TurnOrder order = new(new NodeId(1), Turn, time);
        NodeId[] nodes = [new(1), new(2)];
        Assert.False(order.IsMine(new Round(1), "open", nodes));
        time.Advance(Turn);
        Assert.True(order.IsMine(new Round(1), "open", nodes));

        Assert.False(order.IsMine(new Round(1), "abandon", nodes));
        Assert.False(order.IsMine(new Round(3), "abandon", nodes));
    }

    [Fact]
    public void IsMine_AlonePresentOrNotListed_IsFirst()
    {
        TurnOrder order = new(new NodeId(7), Turn, new ManualTimeProvider());

        Assert.True(order.IsMine(new Round(1), "open", []));
        Assert.True(order.IsMine(new Round(2), "open", [new NodeId(7)]));
    }

    [Fact]
    public void IsMine_AnyNodesAndRound_ExactlyOneMoreEachTurn()
    {
        Gen<(int[] Nodes, int Round)> gen =
            from nodes in Gen.ArrayOf(Gen.Choose(1, 50)).Where(nodes => nodes.Length > 0)
            from round in Gen.Choose(1, 10_000)
            select (nodes, round);
        Prop.ForAll(gen.ToArbitrary(), test =>
        {
            ManualTimeProvider time = new();
            NodeId[] nodes = [.. test.Nodes.Distinct().Select(node => new NodeId((ulong)node))];
            TurnOrder[] orders = [.. nodes.Select(node => new TurnOrder(node, Turn, time))];
            for (int turn = 0; turn < nodes.Length; turn++)
            {
                if (orders.Count(order => order.IsMine(new Round((ulong)test.Round), "open", nodes)) != turn + 1)
                {
                    return false;
                }

                time.Advance(Turn);
            }

            return true;
        }).Check(Config.QuickThrowOnFailure);
    }
}
