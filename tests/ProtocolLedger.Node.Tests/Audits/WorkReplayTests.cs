using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Audits;
using ProtocolLedger.Node.Tests.Rounds;
using ProtocolLedger.Training;

namespace ProtocolLedger.Node.Tests.Audits;

public sealed class WorkReplayTests : IDisposable
{
    private static readonly RoundOpened Round = new(
        new LogPosition(1, Hash32.Zero, Hash32.Zero, 0, default), Make.Run, new Round(2), new Beacon(Hash32.Sha256("beacon"u8)), Make.Genesis.Root, 1, 1);

    private readonly NodeDisk disk = new();
    private int started;
    private int loaded;

    public void Dispose() => disk.Dispose();

    [Fact]
    public async Task Trace_AskedByManyAndAfterARestart_IsComputedOnce()
    {
        RoundTrace first;
        using (WorkReplay replay = Replay())
        {
            RoundTrace[] traces = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => replay.TraceAsync(Round, new NodeId(1), Make.Token)));
            first = traces[0];
            Assert.All(traces, trace => Assert.Equal(first.Root(), trace.Root()));
        }

        using WorkReplay again = Replay();
        RoundTrace second = await again.TraceAsync(Round, new NodeId(1), Make.Token);

        Assert.Equal((1, 1), (started, loaded));
        Assert.Equal(first.Root(), second.Root());
        Assert.Equal(Make.Spec.InnerSteps + 2, first.Leaves.Length);
        Assert.Equal(await HonestAsync(1), first.Root());
    }

    [Fact]
    public async Task Trace_AnotherNodeOrBeacon_IsAnother()
    {
        using WorkReplay replay = Replay();
        RoundTrace one = await replay.TraceAsync(Round, new NodeId(1), Make.Token);
        RoundTrace node = await replay.TraceAsync(Round, new NodeId(2), Make.Token);
        RoundTrace beacon = await replay.TraceAsync(Round with { Beacon = new Beacon(Hash32.Sha256("after a reorganisation"u8)) }, new NodeId(1), Make.Token);

        Assert.Equal(3, new[] { one, node, beacon }.Select(trace => trace.Root()).Distinct().Count());
        Assert.Equal(1, started);
    }

    [Fact]
    public async Task Poll_UntilComputed_IsNullAndThenTheTrace()
    {
        TaskCompletionSource<Checkpoint> checkpoint = new();
        using WorkReplay replay = Replay((_, _) => checkpoint.Task);

        Assert.Null(await replay.PollAsync(Round, new NodeId(1), Make.Token));
        Assert.Null(await replay.PollAsync(Round, new NodeId(1), Make.Token));
        checkpoint.SetResult(Make.Genesis);
        RoundTrace? trace = null;
        while (trace is null)
        {
            trace = await replay.PollAsync(Round, new NodeId(1), Make.Token);
            await Task.Delay(5, Make.Token);
        }

        Assert.Equal(await HonestAsync(1), trace.Root());
    }

    [Fact]
    public async Task Poll_NobodyHasTheCheckpoint_SaysSoAndTriesAgain()
    {
        bool there = false;
        using WorkReplay replay = Replay((_, _) =>
            there ? Task.FromResult(Make.Genesis) : throw new PledgerException(ExitCode.Peer, "nobody has it", "wait"));

        await Assert.ThrowsAsync<PledgerException>(async () =>
        {
            while (await replay.PollAsync(Round, new NodeId(1), Make.Token) is null)
            {
                await Task.Delay(5, Make.Token);
            }
        });
        there = true;

        Assert.Equal(await HonestAsync(1), (await replay.TraceAsync(Round, new NodeId(1), Make.Token)).Root());
    }

    [Fact]
    public async Task Again_AlreadyKnown_IsComputedAnew()
    {
        using WorkReplay replay = Replay();
        RoundTrace first = await replay.TraceAsync(Round, new NodeId(1), Make.Token);
        RoundTrace second = await replay.AgainAsync(Round, new NodeId(1), Make.Token);

        Assert.Equal(2, loaded);
        Assert.Equal(first.Root(), second.Root());
    }

    [Fact]
    public async Task Drop_RoundsUpToOne_KeepsLaterOnes()
    {
        using WorkReplay replay = Replay();
        RoundOpened later = Round with { Round = Round.Round.Next };
        await replay.TraceAsync(Round, new NodeId(1), Make.Token);
        await replay.TraceAsync(later, new NodeId(1), Make.Token);
        await replay.DropAsync(Round.Round, Make.Token);

        await replay.TraceAsync(later, new NodeId(1), Make.Token);
        Assert.Equal(2, loaded);
        await replay.TraceAsync(Round, new NodeId(1), Make.Token);
        Assert.Equal(3, loaded);
    }

    private WorkReplay Replay(CheckpointLookup? checkpoints = null) => new(
        Make.Run,
        Make.Spec,
        Make.Data(),
        () =>
        {
            started++;
            return new MixingEngine();
        },
        checkpoints ?? ((_, _) =>
        {
            loaded++;
            return Task.FromResult(Make.Genesis);
        }),
        disk.Documents);

    private static async Task<TraceRoot> HonestAsync(ulong node)
    {
        RoundTask task = new(Make.Run, Round.Round, new NodeId(node), default, Round.Beacon);
        InnerLoop loop = new(new MixingEngine(), Make.Spec, Make.Data());
        var done = Assert.IsType<InnerLoopOutcome.Completed>(await loop.RunAsync(task, Make.Genesis, (_, _) => ValueTask.FromResult(true), null, Make.Token));
        return done.Trace.Root();
    }
}
