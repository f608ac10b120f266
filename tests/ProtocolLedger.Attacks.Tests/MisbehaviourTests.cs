using ProtocolLedger.Core;
using ProtocolLedger.Node;
using ProtocolLedger.Node.Audits;
using ProtocolLedger.Training;

namespace ProtocolLedger.Attacks.Tests;

public sealed class MisbehaviourTests(TestRun run) : IClassFixture<TestRun>
{
    public static TheoryData<Misbehaviour> All => [.. Enum.GetValues<Misbehaviour>()];

    public static TheoryData<Misbehaviour> OfWork => [.. Enum.GetValues<Misbehaviour>().Where(misbehaviour => misbehaviour.ProvenBy().IsOfWork())];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Work_OfEachMisbehaviour_IsTakenByPeers(Misbehaviour misbehaviour)
    {
        Played played = await run.SecondAsync(misbehaviour);

        Assert.Equal((uint)run.Spec.InnerSteps, played.Contribution.Steps);
        Assert.Equal(run.Spec.TokensPerRound, played.Contribution.Tokens);
        Assert.Equal(played.Contribution.TraceRoot, RoundTrace.Parse(played.Done.Trace.ToBytes()).Root());
        UpdateVerdict verdict = UpdateIntake.Check(played.Done.Update, played.Contribution, run.Spec.Model.ParameterCount);
        if (misbehaviour == Misbehaviour.GarbageBlob)
        {
            Assert.Equal(FormatErrorKind.BadMagic, Assert.IsType<UpdateVerdict.Rejected>(verdict).Reason.Kind);
            Assert.Equal(played.Honest.Update.Length, played.Done.Update.Length);
        }
        else
        {
            Assert.IsType<UpdateVerdict.Accepted>(verdict);
        }
    }

    [Theory]
    [MemberData(nameof(OfWork))]
    public async Task Work_OfEachMisbehaviour_IsNotWhatReExecutionComesTo(Misbehaviour misbehaviour)
    {
        Played played = await run.SecondAsync(misbehaviour);

        Assert.False(played.Right.Root() == played.Contribution.TraceRoot && played.Right.Update == played.Contribution.UpdateHash);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Work_OfEachMisbehaviour_IsConvictedByTheStatedProof(Misbehaviour misbehaviour)
    {
        Played played = await run.SecondAsync(misbehaviour);

        Proof ofWork = misbehaviour.ProvenBy().IsOfWork() ? misbehaviour.ProvenBy() : Proof.None;
        Assert.Equal(ofWork, Proofs.Against(played.Contribution, played.Done.Trace, played.Right));
        Assert.Equal(AuditedPartOf(misbehaviour.ProvenBy()), (await AuditAsync(played) as AuditVerdict.Differs)?.Part);
    }

    [Theory]
    [MemberData(nameof(OfWork))]
    public async Task Work_OfTheFirstRound_IsHonestOnlyWhereThereIsNothingToCheatWith(Misbehaviour misbehaviour)
    {
        Played played = await run.FirstAsync(misbehaviour.Conduct());

        bool needsPast = misbehaviour is Misbehaviour.Stale or Misbehaviour.Copycat or Misbehaviour.OldStart;
        Assert.Equal(needsPast ? Proof.None : misbehaviour.ProvenBy(), Proofs.Against(played.Contribution, played.Done.Trace, played.Right));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Work_DoneAgainAfterARestart_IsTheSame(Misbehaviour misbehaviour)
    {
        Played first = await run.SecondAsync(misbehaviour), again = await run.SecondAsync(misbehaviour.Conduct());

        Assert.Equal(first.Contribution, again.Contribution);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Work_GuardSaysNo_Stops(Misbehaviour misbehaviour)
    {
        InnerLoopOutcome outcome = await run.WorkAsync(misbehaviour.Conduct(), (_, _) => ValueTask.FromResult(false));

        Assert.Equal(new InnerLoopOutcome.Stopped(0), outcome);
    }

    [Fact]
    public async Task Work_OfAnHonestNode_DiffersInNothing()
    {
        Played played = await run.SecondAsync(new NodeConduct());

        Assert.Equal(played.Right.Root(), played.Contribution.TraceRoot);
        Assert.Equal(played.Right.Update, played.Contribution.UpdateHash);
        Assert.Equal(Proof.None, Proofs.Against(played.Contribution, played.Done.Trace, played.Right));
        Assert.IsType<AuditVerdict.Holds>(await AuditAsync(played));
        Assert.IsType<UpdateVerdict.Accepted>(UpdateIntake.Check(played.Done.Update, played.Contribution, run.Spec.Model.ParameterCount));
    }

    [Theory]
    [InlineData(Misbehaviour.FreeRider, 0)]
    [InlineData(Misbehaviour.Stale, 0)]
    [InlineData(Misbehaviour.GarbageBlob, 0)]
    [InlineData(Misbehaviour.Lazy, 2)]
    [InlineData(Misbehaviour.DisputeStaller, 2)]
    [InlineData(Misbehaviour.ForgedSegment, 2)]
    [InlineData(Misbehaviour.LowPrecision, 4)]
    [InlineData(Misbehaviour.SignFlip, 4)]
    public async Task Work_OfEachMisbehaviour_CostsWhatItSays(Misbehaviour misbehaviour, int gradients)
    {
        Played played = await run.SecondAsync(misbehaviour);

        Assert.Equal(gradients, played.Gradients);
    }

    private async Task<AuditVerdict> AuditAsync(Played played) => await new Auditor(run.Loop, run.Spec).AuditAsync(
        played.Contribution, played.Task.Beacon, played.Start, played.Done.Trace, (uint)run.Spec.InnerSteps - 1, null, TestContext.Current.CancellationToken);

    private static AuditedPart? AuditedPartOf(Proof proof) => proof switch
    {
        Proof.WrongBatch => AuditedPart.Batch,
        Proof.TwoUpdates => AuditedPart.TraceUpdate,
        Proof.DisputedStart => AuditedPart.Start,
        Proof.DisputedStep => AuditedPart.State,
        Proof.DisputedUpdate => AuditedPart.Update,
        _ => null,
    };
}
