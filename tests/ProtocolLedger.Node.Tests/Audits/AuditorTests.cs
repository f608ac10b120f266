using ProtocolLedger.Core;
using ProtocolLedger.Node.Audits;
using ProtocolLedger.Training;

namespace ProtocolLedger.Node.Tests.Audits;

public sealed class AuditorTests
{
    private static readonly Beacon Beacon = new(Hash32.Sha256("beacon"u8));

    [Theory]
    [InlineData(0u, false)]
    [InlineData(3u, false)]
    [InlineData(5u, true)]
    public async Task Audit_HonestWork_HoldsUpToEveryStep(uint step, bool whole)
    {
        Work work = await WorkAsync(new MixingEngine());

        AuditVerdict.Holds holds = Assert.IsType<AuditVerdict.Holds>(await AuditAsync(work.Contribution, work.Trace, step));

        Assert.Equal(new AuditVerdict.Holds(step + 1, work.Trace.Segments[(int)step].State, whole), holds);
    }

    [Fact]
    public async Task Audit_NobodyHandsOutTheTrace_DoesTheWholeRoundAgain()
    {
        Work work = await WorkAsync(new MixingEngine());
        Contribution other = work.Contribution with { TraceRoot = new TraceRoot(Hash32.Sha256("made up"u8)) };

        Assert.Equal(new AuditVerdict.Holds(6, work.Trace.Segments[5].State, true), await AuditAsync(work.Contribution, null, 2));
        Assert.Equal(
            new AuditVerdict.Differs(AuditedPart.TraceRoot, null, $"{other.TraceRoot}", $"{work.Contribution.TraceRoot}"), await AuditAsync(other, null, 2));
    }

    [Fact]
    public async Task Audit_StepsLeftOutFromTheFourthOn_HoldsBeforeAndDiffersThere()
    {
        Work work = await WorkAsync(new MixingEngine(idleFrom: 3));

        Assert.IsType<AuditVerdict.Holds>(await AuditAsync(work.Contribution, work.Trace, 2));
        AuditVerdict.Differs differs = Assert.IsType<AuditVerdict.Differs>(await AuditAsync(work.Contribution, work.Trace, 5));
        Assert.Equal((AuditedPart.State, 3u, $"{work.Trace.Segments[3].State}"), (differs.Part, differs.Step, differs.Committed));
    }

    [Fact]
    public async Task Audit_AnotherNodesData_DiffersInTheFirstBatch()
    {
        Work theirs = await WorkAsync(new MixingEngine(), node: 2);

        AuditVerdict.Differs differs = Assert.IsType<AuditVerdict.Differs>(
            await AuditAsync(theirs.Contribution with { Node = new NodeId(1) }, theirs.Trace, 0));

        Assert.Equal((AuditedPart.Batch, 0u, $"{theirs.Trace.Segments[0].Batch}"), (differs.Part, differs.Step, differs.Committed));
    }

    [Fact]
    public async Task Audit_AnotherStart_Differs()
    {
        Work work = await WorkAsync(new MixingEngine());
        RoundTrace forged = new(new StateRoot(Hash32.Sha256("elsewhere"u8)));
        foreach (TraceSegment segment in work.Trace.Segments)
        {
            forged.Add(segment);
        }

        forged.End(work.Contribution.UpdateHash);
        AuditVerdict verdict = await AuditAsync(work.Contribution with { TraceRoot = forged.Root() }, forged, 0);

        Assert.Equal(new AuditVerdict.Differs(AuditedPart.Start, null, $"{forged.Start}", $"{work.Trace.Start}"), verdict);
    }

    [Fact]
    public async Task Audit_AnotherUpdateThanTheStepsGive_DiffersAfterTheLastStepOnly()
    {
        Work work = await WorkAsync(new MixingEngine());
        RoundTrace trace = new(work.Trace.Start);
        foreach (TraceSegment segment in work.Trace.Segments)
        {
            trace.Add(segment);
        }

        trace.End(new UpdateHash(Hash32.Sha256("ten times as much"u8)));
        Contribution scaled = work.Contribution with { UpdateHash = trace.Update!.Value, TraceRoot = trace.Root() };

        Assert.IsType<AuditVerdict.Holds>(await AuditAsync(scaled, trace, 4));
        Assert.Equal(
            new AuditVerdict.Differs(AuditedPart.Update, null, $"{scaled.UpdateHash}", $"{work.Contribution.UpdateHash}"), await AuditAsync(scaled, trace, 5));
    }

    [Fact]
    public async Task Audit_TraceEndsWithAnotherUpdateThanTheContributionNames_DiffersWithoutAStep()
    {
        Work work = await WorkAsync(new MixingEngine());
        Contribution other = work.Contribution with { UpdateHash = new UpdateHash(Hash32.Sha256("somebody else's"u8)) };

        Assert.Equal(
            new AuditVerdict.Differs(AuditedPart.TraceUpdate, null, $"{other.UpdateHash}", $"{work.Contribution.UpdateHash}"), await AuditAsync(other, work.Trace, 0));
    }

    [Fact]
    public async Task Audit_OtherNumberOfSteps_DiffersWithoutAStep()
    {
        Work work = await WorkAsync(new MixingEngine());
        RoundTrace shorter = new(work.Trace.Start);
        shorter.Add(work.Trace.Segments[0]);
        shorter.End(work.Contribution.UpdateHash);

        Assert.Equal(
            new AuditVerdict.Differs(AuditedPart.Steps, null, "a trace of 1 steps", "6 steps"),
            await AuditAsync(work.Contribution with { TraceRoot = shorter.Root() }, shorter, 0));
        AuditVerdict.Differs fewer = Assert.IsType<AuditVerdict.Differs>(await AuditAsync(work.Contribution with { Steps = 5 }, work.Trace, 0));
        Assert.Equal(AuditedPart.Steps, fewer.Part);
        await Assert.ThrowsAsync<ArgumentException>(() => AuditAsync(work.Contribution, shorter, 0));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => AuditAsync(work.Contribution, work.Trace, 6));
    }

    private static Task<AuditVerdict> AuditAsync(Contribution contribution, RoundTrace? trace, uint step) =>
        new Auditor(new InnerLoop(new MixingEngine(), Make.Spec, Make.Data()), Make.Spec).AuditAsync(contribution, Beacon, Make.Genesis, trace, step, null, Make.Token);

    private static async Task<Work> WorkAsync(ITrainingEngine engine, ulong node = 1)
    {
        RoundTask task = new(Make.Run, new Round(1), new NodeId(node), default, Beacon);
        InnerLoop loop = new(engine, Make.Spec, Make.Data());
        var done = Assert.IsType<InnerLoopOutcome.Completed>(await loop.RunAsync(task, Make.Genesis, (_, _) => ValueTask.FromResult(true), null, Make.Token));
        return new Work(
            new Contribution(
                Make.Run, task.Round, task.Node, default, Make.Genesis.Root, done.Trace.Root(), done.UpdateHash, (uint)done.Losses.Count, done.Tokens),
            done.Trace);
    }

    private sealed record Work(Contribution Contribution, RoundTrace Trace);
}
