using FsCheck;
using FsCheck.Fluent;
using ProtocolLedger.Core;
using ProtocolLedger.TestKit;
using ProtocolLedger.Training;

namespace ProtocolLedger.Node.Tests;

public sealed class MandateGuardTests
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(20);

    private readonly ManualTimeProvider time = new();
    private readonly ScriptedMandate chain = new();
    private readonly MandateGuard guard;

    public MandateGuardTests()
    {
        guard = new MandateGuard(chain, Poll, Silence, time);
    }

    [Fact]
    public void Decide_BeforeAnyReading_SaysNo()
    {
        Assert.Equal(new MandateDecision(false, null, "the chain has not been read yet"), guard.Decide());

        time.Advance(Silence + Poll);

        Assert.True(guard.Decide().ChainSilent);
    }

    [Fact]
    public async Task Decide_PausedRun_RestsAndTellsOfEachChange()
    {
        List<RunState> told = [];
        MandateGuard watched = new(chain, Poll, Silence, time, changed: reading => told.Add(reading.State));
        await watched.ReadAsync(Make.Token);
        Assert.Empty(told);

        chain.State = RunState.Paused;
        await watched.ReadAsync(Make.Token);
        await watched.ReadAsync(Make.Token);
        MandateDecision paused = watched.Decide();
        Assert.False(paused.MayTrain);
        Assert.True(paused.Paused);

        chain.State = RunState.Active;
        await watched.ReadAsync(Make.Token);
        Assert.True(watched.Decide().MayTrain);
        Assert.Equal([RunState.Paused, RunState.Active], told);
    }

    [Fact]
    public async Task MayGoOn_Paused_WaitsForWhatComesAfter()
    {
        chain.State = RunState.Paused;
        await guard.ReadAsync(Make.Token);
        Task<bool> goesOn = guard.MayGoOnAsync(Make.Token).AsTask();
        time.Advance(Poll);
        Assert.False(goesOn.IsCompleted);

        chain.State = RunState.Active;
        await guard.ReadAsync(Make.Token);
        time.Advance(Poll);
        Assert.True(await goesOn);

        chain.State = RunState.Paused;
        await guard.ReadAsync(Make.Token);
        Task<bool> ends = guard.MayGoOnAsync(Make.Token).AsTask();
        chain.State = RunState.Halted;
        await guard.ReadAsync(Make.Token);
        time.Advance(Poll);
        Assert.False(await ends);
    }

    [Fact]
    public async Task Decide_PausedRunOnASilentChain_CountsAsSilent()
    {
        chain.State = RunState.Paused;
        await guard.ReadAsync(Make.Token);

        time.Advance(Silence + Poll);

        Assert.True(guard.Decide().ChainSilent);
        Assert.False(guard.Decide().Paused);
    }

    [Fact]
    public async Task Decide_ActiveRun_SaysYes()
    {
        await guard.ReadAsync(Make.Token);

        Assert.Equal(new MandateDecision(true, RunState.Active, ""), guard.Decide());
    }

    [Theory]
    [InlineData(RunState.Draft)]
    [InlineData(RunState.Paused)]
    [InlineData(RunState.Halted)]
    [InlineData(RunState.Completed)]
    public async Task Decide_RunNotActive_SaysNoAndWhy(RunState state)
    {
        await guard.ReadAsync(Make.Token);
        chain.State = state;
        await guard.ReadAsync(Make.Token);

        MandateDecision decision = guard.Decide();

        Assert.Equal((false, state, false), (decision.MayTrain, decision.State, decision.ChainSilent));
        Assert.Contains($"the run is {state} on the ledger", decision.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decide_SilenceBeyondLimit_SaysNoUntilReadAgain()
    {
        await guard.ReadAsync(Make.Token);
        chain.Unreachable = true;
        time.Advance(Silence);
        await guard.ReadAsync(Make.Token);
        Assert.True(guard.Decide().MayTrain);

        time.Advance(TimeSpan.FromTicks(1));
        MandateDecision silent = guard.Decide();
        chain.Unreachable = false;
        await guard.ReadAsync(Make.Token);

        Assert.Equal((false, true), (silent.MayTrain, silent.ChainSilent));
        Assert.Contains("silent for 20 s: nobody answers", silent.Reason, StringComparison.Ordinal);
        Assert.True(guard.Decide().MayTrain);
    }

    [Fact]
    public async Task Decide_NeverReachable_NamesTheFailure()
    {
        chain.Unreachable = true;
        await guard.ReadAsync(Make.Token);

        Assert.Equal("the chain can't be read: nobody answers", guard.Decide().Reason);
    }

    [Fact]
    public async Task Decide_HeadStandsStill_SaysNoThoughTheChainAnswers()
    {
        await guard.ReadAsync(Make.Token);
        chain.HeadMoves = false;
        for (int second = 0; second <= 20; second++)
        {
            Assert.True(guard.Decide().MayTrain, $"after {second} s");
            time.Advance(Poll);
            await guard.ReadAsync(Make.Token);
        }

        MandateDecision still = guard.Decide();
        chain.HeadMoves = true;
        await guard.ReadAsync(Make.Token);

        Assert.Equal((false, true), (still.MayTrain, still.ChainSilent));
        Assert.Contains("head has stood at block", still.Reason, StringComparison.Ordinal);
        Assert.True(guard.Decide().MayTrain);
    }

    [Fact]
    public void Constructor_MoreThanThirtySeconds_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new MandateGuard(chain, Poll, TimeSpan.FromSeconds(30.001), time));
        Assert.Equal(TimeSpan.FromSeconds(30), MandateGuard.LongestSilence);
    }

    [Fact]
    public async Task Watch_CallHangs_CountsAsSilenceThenRecovers()
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(Make.Token);
        Task watching = guard.WatchAsync(stop.Token);
        Task<MandateDecision> silence = guard.UntilSilentAsync(stop.Token);
        await Make.UntilAsync(() => guard.Decide().MayTrain, "a first reading");
        chain.Hangs = true;
        await AdvanceUntilAsync(() => chain.Calls == 2, "a second call");

        await AdvanceUntilAsync(() => !guard.Decide().MayTrain, "a no");
        MandateDecision said = guard.Decide();
        await AdvanceUntilAsync(() => silence.IsCompleted, "word of the silence");
        chain.Hangs = false;
        await AdvanceUntilAsync(() => guard.Decide().MayTrain, "a yes again");
        await stop.CancelAsync();
        await watching;

        Assert.True(said.ChainSilent);
        Assert.True((await silence).ChainSilent);
    }

    [Fact]
    public void Decide_AnyHistory_NeverAllowsOnOldNews()
    {
        Gen<(int Milliseconds, int Answer)> step =
            from milliseconds in Gen.Choose(0, 15_000)
            from answer in Gen.Choose(0, 3) // a block, the same block, no answer, halted
            select (milliseconds, answer);
        Prop.ForAll(Gen.ListOf(step, 12).ToArbitrary(), steps => OldNewsNeverCounts([.. steps])).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Fact]
    public async Task Decide_HaltSeenDuringAStep_NoFurtherStep()
    {
        for (int haltDuring = 0; haltDuring < Make.Spec.InnerSteps; haltDuring++)
        {
            chain.State = RunState.Active;
            await guard.ReadAsync(Make.Token);
            int during = haltDuring;
            using CountingEngine engine = new(step =>
            {
                chain.State = step == during ? RunState.Halted : chain.State;
                Assert.True(guard.ReadAsync(Make.Token).IsCompletedSuccessfully); // what the watch does beside the training
            });
            RoundTask task = new(Make.Run, new Round(1), new NodeId(1), default, new Beacon(Hash32.Sha256("beacon"u8)));

            InnerLoopOutcome outcome = await new InnerLoop(engine, Make.Spec, Make.Data()).RunAsync(
                task, Make.Genesis, (_, _) => ValueTask.FromResult(guard.Decide().MayTrain), null, Make.Token);

            Assert.Equal(haltDuring + 1, engine.Updates);
            if (haltDuring + 1 < Make.Spec.InnerSteps)
            {
                Assert.Equal((uint)haltDuring + 1, Assert.IsType<InnerLoopOutcome.Stopped>(outcome).StepsDone);
            }
        }
    }

    private static bool OldNewsNeverCounts((int Milliseconds, int Answer)[] steps)
    {
        ManualTimeProvider clock = new();
        ScriptedMandate source = new();
        MandateGuard watched = new(source, Poll, Silence, clock);
        DateTimeOffset? read = null;
        DateTimeOffset? moved = null;
        bool halted = false;
        foreach ((int milliseconds, int answer) in steps)
        {
            (source.HeadMoves, source.Unreachable) = (answer != 1 || read is null, answer == 2);
            source.State = answer == 3 ? RunState.Halted : RunState.Active;
            Assert.True(watched.ReadAsync(CancellationToken.None).IsCompletedSuccessfully);
            DateTimeOffset now = clock.GetUtcNow();
            if (answer != 2)
            {
                moved = source.HeadMoves ? now : moved;
                (read, halted) = (now, answer == 3);
            }

            clock.Advance(TimeSpan.FromMilliseconds(milliseconds));
            DateTimeOffset then = clock.GetUtcNow();
            bool may = read is not null && !halted && then - read <= Silence && then - moved <= Silence;
            if (watched.Decide().MayTrain != may)
            {
                return false;
            }
        }

        return true;
    }

    private async Task AdvanceUntilAsync(Func<bool> condition, string what) =>
        await Make.UntilAsync(
            () =>
            {
                if (!condition())
                {
                    time.Advance(Poll);
                }

                return condition();
            },
            what);
}
