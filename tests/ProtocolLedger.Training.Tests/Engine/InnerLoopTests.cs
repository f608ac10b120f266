using System.Diagnostics;
using ProtocolLedger.Core;
using ProtocolLedger.Training.Exact;

namespace ProtocolLedger.Training.Tests;

public sealed class InnerLoopTests
{
    [Fact]
    public async Task RunAsync_SameTaskTwice_GivesSameTraceAndUpdate()
    {
        var run = new TestRun();
        Checkpoint start = GenesisCheckpoint.Create(run.Spec);

        InnerLoopOutcome.Completed first = await run.WorkAsync(1, start), second = await run.WorkAsync(1, start);

        Assert.Equal(first.Trace.Root(), second.Trace.Root());
        Assert.Equal(first.UpdateHash, second.UpdateHash);
        Assert.Equal(run.Spec.InnerSteps, first.Trace.Segments.Count);
    }

    [Fact]
    public async Task RunAsync_ReusedEngine_StartsFromTheCheckpointAlone()
    {
        var run = new TestRun();
        Checkpoint start = GenesisCheckpoint.Create(run.Spec);
        InnerLoopOutcome.Completed fresh = await run.WorkAsync(2, start);
        using TorchEngine engine = run.NewEngine();
        var loop = new InnerLoop(engine, run.Spec, run.Data);
        CancellationToken token = TestContext.Current.CancellationToken;

        await loop.RunAsync(run.Task(1), start, Always, null, token);
        var reused = (InnerLoopOutcome.Completed)await loop.RunAsync(run.Task(2), start, Always, null, token);

        Assert.Equal(fresh.UpdateHash, reused.UpdateHash);
    }

    [Fact]
    public async Task RunAsync_AnyCheckpoint_TraceStartsWithItsRoot()
    {
        var run = new TestRun();
        Checkpoint genesis = GenesisCheckpoint.Create(run.Spec);
        float[] moments = [.. Enumerable.Range(0, (int)genesis.View.Header.Tensors.ElementCount).Select(i => i * 1e-6f)];
        Checkpoint later = Checkpoint.Create(genesis.View.Header with { Step = 40 }, genesis.View.Section(CheckpointSection.Weights), moments, moments);

        Assert.Equal(genesis.Root.Value, (await run.WorkAsync(1, genesis)).Trace.Start.Value);
        Assert.Equal(later.Root.Value, (await run.WorkAsync(1, later)).Trace.Start.Value);
    }

    [Fact]
    public async Task RunAsync_OtherNode_GivesOtherUpdate()
    {
        var run = new TestRun();
        Checkpoint start = GenesisCheckpoint.Create(run.Spec);

        Assert.NotEqual((await run.WorkAsync(1, start)).UpdateHash, (await run.WorkAsync(2, start)).UpdateHash);
    }

    [Fact]
    public async Task RunAsync_OtherProcess_GivesSameTrace()
    {
        var run = new TestRun();
        InnerLoopOutcome.Completed here = await run.WorkAsync(1, GenesisCheckpoint.Create(run.Spec));

        // The test executable itself is the other process: it runs the test below, which prints its roots.
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["-method", $"{typeof(InnerLoopTests).FullName}.{nameof(Print_Roots_ForAnotherProcess)}", "-explicit", "only", "-noColor", "-showLiveOutput"])
        {
            RedirectStandardOutput = true,
        };
        using Process other = Process.Start(start)!;
        string output = await other.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await other.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Contains($"{here.Trace.Root()} {here.UpdateHash}", output, StringComparison.Ordinal);
    }

    [Fact(Explicit = true)]
    public async Task Print_Roots_ForAnotherProcess()
    {
        var run = new TestRun();
        InnerLoopOutcome.Completed work = await run.WorkAsync(1, GenesisCheckpoint.Create(run.Spec));
        TestContext.Current.TestOutputHelper!.WriteLine($"{work.Trace.Root()} {work.UpdateHash}");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task RunAsync_GuardSaysNo_TakesNoFurtherStep(int allowed)
    {
        var run = new TestRun(innerSteps: 5);
        using TorchEngine engine = run.NewEngine();
        Checkpoint start = GenesisCheckpoint.Create(run.Spec);
        List<InnerStepReport> reports = [];

        InnerLoopOutcome outcome = await new InnerLoop(engine, run.Spec, run.Data).RunAsync(
            run.Task(1), start, (step, _) => ValueTask.FromResult(step < allowed), new Recorder(reports), TestContext.Current.CancellationToken);

        Assert.Equal((uint)allowed, Assert.IsType<InnerLoopOutcome.Stopped>(outcome).StepsDone);
        Assert.Equal(allowed, reports.Count);
    }

    [Fact]
    public async Task RunAsync_GuardThrows_PassesItOnAndTheEngineStaysUsable()
    {
        var run = new TestRun();
        using TorchEngine engine = run.NewEngine();
        Checkpoint start = GenesisCheckpoint.Create(run.Spec);
        var loop = new InnerLoop(engine, run.Spec, run.Data);
        CancellationToken token = TestContext.Current.CancellationToken;

        await Assert.ThrowsAsync<TimeoutException>(() => loop.RunAsync(run.Task(1), start, (_, _) => throw new TimeoutException(), null, token));

        Assert.IsType<InnerLoopOutcome.Completed>(await loop.RunAsync(run.Task(1), start, Always, null, token));
    }

    [Fact]
    public async Task RunAsync_CheckpointOfAnotherRun_Throws()
    {
        var run = new TestRun();
        using TorchEngine engine = run.NewEngine();
        Checkpoint other = GenesisCheckpoint.Create(run.Spec with { Name = "other" });

        await Assert.ThrowsAsync<MalformedDataException>(() => new InnerLoop(engine, run.Spec, run.Data).RunAsync(
            run.Task(1), other, Always, null, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task RunAsync_TraceRoot_FollowsFromTheSegments()
    {
        var run = new TestRun();
        Checkpoint start = GenesisCheckpoint.Create(run.Spec);
        InnerLoopOutcome.Completed work = await run.WorkAsync(1, start);

        var again = new RoundTrace(work.Trace.Start);
        foreach (TraceSegment segment in work.Trace.Segments)
        {
            ulong[] batch = run.Data.Assignment.Batch(run.Task(1).Beacon, new NodeId(1), segment.Step, run.Spec.Batch);
            again.Add(segment with { Batch = RoundTrace.BatchHash(batch) });
        }

        again.End(UpdateView.Hash(work.Update.Span));
        Assert.Equal(work.Trace.Root(), again.Root());
    }

#if !PACKAGES_NUGET
    [Fact]
    public async Task RunAsync_ManyRounds_LeavesNoTensorBehind()
    {
        var run = new TestRun();
        using TorchEngine engine = run.NewEngine();
        Checkpoint start = GenesisCheckpoint.Create(run.Spec);
        var loop = new InnerLoop(engine, run.Spec, run.Data);
        await loop.RunAsync(run.Task(1), start, Always, null, TestContext.Current.CancellationToken);
        long before = LiveTensors();

        for (ulong round = 1; round <= 3; round++)
        {
            await loop.RunAsync(run.Task(1, round), start, Always, null, TestContext.Current.CancellationToken);
            HeldOutEvaluator.Evaluate(engine, run.Spec, run.Data);
        }

        Assert.Equal(before, LiveTensors());
    }

    // Counts what other tests left to the garbage collector neither before nor after.
    private static long LiveTensors()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return TorchSharp.Libtorch.LiveTensors;
    }
#endif

    [Fact]
    public void RateAt_DuringWarmUp_RisesThenStays()
    {
        InnerOptimizerSpec inner = new TestRun().Spec.Inner;

        Assert.Equal(0.002f, inner.RateAt(1));
        Assert.Equal(0.01f, inner.RateAt(5));
        Assert.Equal(0.01f, inner.RateAt(401));
    }

    private static ValueTask<bool> Always(uint step, CancellationToken cancellationToken) => ValueTask.FromResult(true);

    private sealed class Recorder(List<InnerStepReport> reports) : IProgress<InnerStepReport>
    {
        public void Report(InnerStepReport value) => reports.Add(value);
    }
}
