using ProtocolLedger.Core;

namespace ProtocolLedger.Training.Tests;

public sealed class AggregationTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(0.9)]
    public async Task Step_AnyArrivalOrder_GivesSameBytes(double momentum)
    {
        var run = new TestRun(momentum, innerSteps: 2);
        Checkpoint start = GenesisCheckpoint.Create(run.Spec);
        List<UpdateView> updates = [];
        for (ulong node = 1; node <= 3; node++)
        {
            updates.Add(UpdateView.Parse((await run.WorkAsync(node, start)).Update));
        }

        Checkpoint forward = OuterOptimizer.Step(start, Aggregator.Mean(updates), run.Spec);
        Checkpoint backward = OuterOptimizer.Step(start, Aggregator.Mean([updates[2], updates[0], updates[1]]), run.Spec);

        Assert.Equal(forward.Root, backward.Root);
        Assert.True(forward.View.Bytes.Span.SequenceEqual(backward.View.Bytes.Span));
        Assert.Equal((ulong)run.Spec.InnerSteps, forward.View.Header.Step);
    }

    [Fact]
    public async Task Rounds_OnRealText_LowerTheHeldOutLoss()
    {
        var run = new TestRun(innerSteps: 10);
        Checkpoint checkpoint = GenesisCheckpoint.Create(run.Spec);
        double before = run.HeldOutLoss(checkpoint);

        for (ulong round = 1; round <= 3; round++)
        {
            UpdateView first = UpdateView.Parse((await run.WorkAsync(1, checkpoint, round)).Update);
            UpdateView second = UpdateView.Parse((await run.WorkAsync(2, checkpoint, round)).Update);
            checkpoint = OuterOptimizer.Step(checkpoint, Aggregator.Mean([first, second]), run.Spec);
        }

        double after = run.HeldOutLoss(checkpoint);
        Assert.InRange(before, 5.3, 5.8); // a model that knows nothing: ln 256 = 5.545
        Assert.InRange(after, 1.0, 3.5);
    }

    [Fact]
    public void Mean_ThreeUpdates_IsTheSumInNodeOrderTimesOneThird()
    {
        MeanUpdate mean = Aggregator.Mean([Update(3, 1e8f), Update(1, 1f), Update(2, -1e8f)]);

        Assert.Equal((1f + -1e8f + 1e8f) * (1f / 3), mean.Delta.Span[0]); // 0: in another order it would be 1/3
        Assert.Equal(2.5f, Aggregator.Mean([Update(1, 2f), Update(2, 3f)]).Delta.Span[^1]);
    }

    [Fact]
    public void Step_Momentum_FollowsNesterov()
    {
        var run = new TestRun(momentum: 0.5);
        Checkpoint start = GenesisCheckpoint.Create(run.Spec);
        int count = (int)run.Spec.Model.ParameterCount;
        float[] ones = Enumerable.Repeat(1f, count).ToArray();
        var mean = new MeanUpdate(ones, new float[count], new float[count]);

        Checkpoint next = OuterOptimizer.Step(OuterOptimizer.Step(start, mean, run.Spec), mean, run.Spec);

        // buffer 1, then 1.5; steps 0.7 * (1 + 0.5 * 1) and 0.7 * (1 + 0.5 * 1.5)
        float moved = next.View.Section(CheckpointSection.Weights)[0] - start.View.Section(CheckpointSection.Weights)[0];
        Assert.Equal(0.7f * 1.5f + 0.7f * 1.75f, moved, 1e-5f);
        Assert.Equal(1.5f, next.View.Section(CheckpointSection.Weights)[count]);
    }

    [Fact]
    public void Mean_NodeTwice_Throws()
    {
        Assert.Throws<ArgumentException>(() => Aggregator.Mean([Update(1, 1f), Update(1, 2f)]));
    }

    [Fact]
    public void Mean_NoUpdate_Throws()
    {
        Assert.Throws<ArgumentException>(() => Aggregator.Mean([]));
    }

    [Fact]
    public void TrimmedMean_ThreeOfTenAreExtreme_TheyDontCount()
    {
        UpdateView[] updates = [.. Enumerable.Range(1, 10).Select(node => Update((ulong)node, node <= 3 ? 1e30f : node))];

        MeanUpdate mean = Aggregator.Of(RunSpec.TrimmedMean, updates);

        Assert.Equal((7f + 8f + 9f + 10f) * 0.25f, mean.Delta.Span[0]); // without 4, 5, 6 and the three
        Assert.Equal(0f, mean.FirstMoments.Span[0]);
        Assert.Equal(mean.Delta.ToArray(), Aggregator.TrimmedMean([.. updates.Reverse()]).Delta.ToArray());
    }

    [Fact]
    public void TrimmedMean_ThreeUpdates_IsTheirMeanInAscendingOrder()
    {
        Assert.Equal((-1e8f + 1f + 1e8f) * (1f / 3), Aggregator.TrimmedMean([Update(1, 1e8f), Update(2, -1e8f), Update(3, 1f)]).Delta.Span[0]);
    }

    [Fact]
    public void TrimmedMean_ZerosOfEitherSign_GiveTheSameBytes()
    {
        UpdateView[] updates = [.. Enumerable.Range(1, 4).Select(node => Update((ulong)node, node % 2 == 0 ? 0f : -0f))];

        Assert.Equal(0u, BitConverter.SingleToUInt32Bits(Aggregator.TrimmedMean(updates).Delta.Span[0]));
    }

    [Fact]
    public void Of_UnknownRule_Throws()
    {
        Assert.Throws<ArgumentException>(() => Aggregator.Of("median", [Update(1, 1f)]));
    }

    private static UpdateView Update(ulong node, float value)
    {
        var run = new TestRun();
        Checkpoint start = GenesisCheckpoint.Create(run.Spec);
        int count = 9;
        float[] blob = Enumerable.Repeat(value, count).Concat(new float[2 * count]).ToArray();
        var header = new UpdateHeader(new RunId(1), new Round(1), new NodeId(node), new StageIndex(0), start.Root, 3, count);
        return UpdateView.Parse((byte[])[.. header.ToBytes(), .. LittleEndian.Bytes(blob)]);
    }
}
