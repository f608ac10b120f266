using ProtocolLedger.Core;
using ProtocolLedger.Node.Disputes;

namespace ProtocolLedger.Node.Tests.Disputes;

public sealed class ChargeTests
{
    private const int Steps = 4;

    private static readonly RoundTrace Right = Trace("start", Steps, wrongBatch: -1, wrongState: -1, "update");

    [Fact]
    public void Against_NoTrace_DisputesFromTheRoot() =>
        Assert.Equal(new Charge.Dispute(null), Charge.Against(Work(Right), null, Right));

    [Fact]
    public void Against_AnotherUpdateThanTheTraceEndsWith_IsTwoUpdates() =>
        Assert.IsType<Charge.TwoUpdates>(Charge.Against(Work(Right) with { UpdateHash = new UpdateHash(Hash32.Sha256("other"u8)) }, Right, Right));

    [Fact]
    public void Against_WrongBatchAfterAWrongState_IsTheBatch()
    {
        RoundTrace committed = Trace("start", Steps, wrongBatch: 2, wrongState: 1, "update");

        Assert.Equal(new Charge.WrongBatch(2), Charge.Against(Work(committed), committed, Right));
    }

    [Theory]
    [InlineData("other start", -1, "update", 0)]
    [InlineData("start", 2, "update", 3)]
    [InlineData("start", -1, "other update", 5)]
    public void Against_AWrongLeaf_DisputesTheFirstOne(string start, int wrongState, string update, int leaf)
    {
        RoundTrace committed = Trace(start, Steps, wrongBatch: -1, wrongState, update);

        Charge.Dispute dispute = Assert.IsType<Charge.Dispute>(Charge.Against(Work(committed), committed, Right));

        Assert.Equal((ulong)leaf, dispute.Leaf!.Index);
        Assert.Equal(committed.Leaves[leaf], dispute.Leaf.Hash);
    }

    [Fact]
    public void Against_ATraceOfFewerStepsThanTheWorkNames_IsNotProvenInOneTransaction()
    {
        RoundTrace committed = Trace("start", Steps - 1, wrongBatch: 1, wrongState: -1, "update");

        Assert.IsType<Charge.Dispute>(Charge.Against(Work(committed) with { Steps = Steps }, committed, Right));
    }

    [Theory]
    [InlineData(0, 10, 0)]
    [InlineData(1, 10, 4)]
    [InlineData(2, 600, 60)]
    [InlineData(3, 1_000_000, 180)]
    public void Patience_OfARank_IsATwentiethOfTheWindowWithinBounds(int rank, ulong window, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), AccusationOrder.Patience(rank, window));

    [Theory]
    [InlineData(110, false, true, true)]
    [InlineData(110, true, true, false)]
    [InlineData(110, false, false, false)]
    [InlineData(149, true, false, false)]
    [InlineData(150, true, false, true)]
    public void IsDue_OfAnAccusation_WaitsForOthersUntilHalfOfTheWindow(ulong now, bool others, bool waited, bool due) =>
        Assert.Equal(due, AccusationOrder.IsDue(now, 100, 200, others, waited));

    private static Contribution Work(RoundTrace trace) =>
        new(new RunId(1), new Round(1), new NodeId(2), default, default, trace.Root(), trace.Update!.Value, (uint)trace.Segments.Count, 1);

    private static RoundTrace Trace(string start, int steps, int wrongBatch, int wrongState, string update)
    {
        RoundTrace trace = new(new StateRoot(Hash(start)));
        for (int step = 0; step < steps; step++)
        {
            trace.Add(new TraceSegment((uint)step, Hash($"batch {step}{(step == wrongBatch ? "!" : "")}"), new StateRoot(Hash($"state {step}{(step == wrongState ? "!" : "")}"))));
        }

        trace.End(new UpdateHash(Hash(update)));
        return trace;
    }

    private static Hash32 Hash(string text) => Hash32.Sha256(System.Text.Encoding.ASCII.GetBytes(text));
}
