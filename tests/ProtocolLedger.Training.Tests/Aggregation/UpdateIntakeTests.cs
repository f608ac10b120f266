using System.Runtime.InteropServices;
using FsCheck;
using FsCheck.Fluent;
using ProtocolLedger.Core;

namespace ProtocolLedger.Training.Tests;

public sealed class UpdateIntakeTests
{
    private readonly TestRun run = new(innerSteps: 1);

    [Fact]
    public async Task Check_OwnUpdate_IsAcceptedAndRoundTrips()
    {
        (byte[] blob, Contribution contribution) = await MakeAsync();

        UpdateView update = Assert.IsType<UpdateVerdict.Accepted>(UpdateIntake.Check(blob, contribution, Elements)).Update;

        Assert.Equal(contribution.ParentCheckpoint, update.Header.Parent);
        Assert.Equal(Elements, update.Delta.Length);
        Assert.True(update.Bytes.Span.SequenceEqual(blob));
    }

    [Fact]
    public async Task Check_OneBitFlipped_IsRejectedByHash()
    {
        (byte[] blob, Contribution contribution) = await MakeAsync();
        blob[^1] ^= 1;

        Assert.Equal(FormatErrorKind.WrongHash, Rejection(blob, contribution));
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(-3e38f)]
    public async Task Check_NumberThatCannotBeSummed_IsRejected(float poison)
    {
        (byte[] blob, Contribution contribution) = await MakeAsync();
        MemoryMarshal.Cast<byte, float>(blob.AsSpan(UpdateHeader.Length))[5] = poison;

        Assert.Equal(FormatErrorKind.BadNumber, Rejection(blob, Rehash(contribution, blob)));
    }

    [Fact]
    public async Task Check_OtherShape_IsRejected()
    {
        (byte[] blob, Contribution contribution) = await MakeAsync();

        Assert.Equal(
            FormatErrorKind.Mismatch,
            Assert.IsType<UpdateVerdict.Rejected>(UpdateIntake.Check(blob, contribution, Elements + 1)).Reason.Kind);
    }

    [Fact]
    public async Task Check_AnotherNodesUpdate_IsRejected()
    {
        (byte[] blob, Contribution contribution) = await MakeAsync();

        Assert.Equal(FormatErrorKind.Mismatch, Rejection(blob, contribution with { Node = new NodeId(99) }));
    }

    [Fact]
    public async Task Check_AnyPrefix_IsRejected()
    {
        (byte[] blob, Contribution contribution) = await MakeAsync();

        Prop.ForAll(Gen.Choose(0, blob.Length - 1).ToArbitrary(), length =>
        {
            byte[] cut = blob[..length];
            return UpdateIntake.Check(cut, Rehash(contribution, cut), Elements) is UpdateVerdict.Rejected;
        }).QuickCheckThrowOnFailure();
    }

    private int Elements => (int)run.Spec.Model.ParameterCount;

    private FormatErrorKind Rejection(byte[] blob, Contribution contribution) =>
        Assert.IsType<UpdateVerdict.Rejected>(UpdateIntake.Check(blob, contribution, Elements)).Reason.Kind;

    private static Contribution Rehash(Contribution contribution, byte[] blob) => contribution with { UpdateHash = UpdateView.Hash(blob) };

    private async Task<(byte[] Blob, Contribution Contribution)> MakeAsync()
    {
        Checkpoint start = GenesisCheckpoint.Create(run.Spec);
        InnerLoopOutcome.Completed work = await run.WorkAsync(4, start);
        RoundTask task = run.Task(4);
        var contribution = new Contribution(
            task.Run, task.Round, task.Node, task.Stage, start.Root, work.Trace.Root(), work.UpdateHash, (uint)run.Spec.InnerSteps, work.Tokens);
        return (work.Update.ToArray(), contribution);
    }
}
