using System.Text;
using ProtocolLedger.Attacks.Conducts;
using ProtocolLedger.Core;
using ProtocolLedger.Training;

namespace ProtocolLedger.Attacks.Tests.Conducts;

public sealed class WorkConductTests(TestRun run) : IClassFixture<TestRun>
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task FreeRider_InEachRound_HasAboutTheHonestSize(int round)
    {
        Played played = round == 1 ? await run.FirstAsync(Misbehaviour.FreeRider.Conduct()) : await run.SecondAsync(Misbehaviour.FreeRider.Conduct());

        Assert.InRange(Noise.Norm(played.Delta) / Noise.Norm(played.HonestDelta), 1 / 2.5, 2.5);
    }

    [Fact]
    public async Task Stale_SecondRound_HandsInTheFirstOnesUpdate()
    {
        float[] first = (await run.FirstAsync(Misbehaviour.Stale.Conduct())).Delta;

        Assert.Equal(first, (await run.SecondAsync(Misbehaviour.Stale.Conduct())).Delta);
    }

    [Fact]
    public async Task Copycat_SecondRound_HandsInWhatAnotherNodeDidInTheFirst()
    {
        Played theirs = await run.FirstAsync(new ProtocolLedger.Node.NodeConduct(), CopycatConduct.Victim(new NodeId(TestRun.Cheater)).Value);

        Assert.Equal(theirs.Delta, (await run.SecondAsync(Misbehaviour.Copycat.Conduct())).Delta);
        Assert.Equal(new NodeId(2), CopycatConduct.Victim(new NodeId(1)));
    }

    [Fact]
    public async Task Colluders_APair_HandsInOneComputation()
    {
        Played first = await run.FirstAsync(Misbehaviour.Colluders.Conduct(), node: 1), second = await run.FirstAsync(Misbehaviour.Colluders.Conduct(), node: 2);

        Assert.Equal(Proof.None, Proofs.Against(first.Contribution, first.Done.Trace, first.Right));
        Assert.Equal(first.Delta, second.Delta);
        Assert.Equal(first.Done.Trace.Segments, second.Done.Trace.Segments);
    }

    [Fact]
    public async Task WrongData_EachRound_ReadsTheSameBatches()
    {
        Played first = await run.FirstAsync(Misbehaviour.WrongData.Conduct()), second = await run.SecondAsync(Misbehaviour.WrongData.Conduct());

        Assert.Equal(first.Done.Trace.Segments.Select(segment => segment.Batch), second.Done.Trace.Segments.Select(segment => segment.Batch));
        Assert.Equal(first.Right.Start, first.Done.Trace.Start);
    }

    [Fact]
    public async Task Lazy_SecondHalf_IsWhereTheTraceGoesWrong()
    {
        Played played = await run.FirstAsync(Misbehaviour.Lazy.Conduct());

        Assert.Equal(played.Right.Segments.Take(2), played.Done.Trace.Segments.Take(2));
        Assert.NotEqual(played.Right.Segments[2], played.Done.Trace.Segments[2]);
    }

    [Fact]
    public async Task LowPrecision_Update_IsOfRoundedNumbersAndNearTheHonestOne()
    {
        Played played = await run.FirstAsync(Misbehaviour.LowPrecision.Conduct());
        UpdateView update = UpdateView.Parse(played.Done.Update);

        Assert.All(update.FirstMoments.ToArray(), number => Assert.Equal(0u, BitConverter.SingleToUInt32Bits(number) & 0xFFFF));
        Assert.InRange(AlteredUpdateConductTests.Cosine(played.Delta, played.HonestDelta), 0.9, 0.999999);
    }

    [Theory]
    [InlineData(1f, 1f)]
    [InlineData(-0.1f, -0.10009765625f)]
    [InlineData(1.00390625f, 1f)] // halfway: to the even one
    [InlineData(1.01171875f, 1.015625f)] // halfway: to the even one
    [InlineData(0f, 0f)]
    public void Rounded_OfANumber_IsTheNearestBfloat16(float number, float nearest) => Assert.Equal(nearest, LowPrecisionConduct.Rounded(number));

    [Theory]
    [InlineData(Misbehaviour.LabelFlip)]
    [InlineData(Misbehaviour.BackdoorTrigger)]
    [InlineData(Misbehaviour.WrongTrace)]
    [InlineData(Misbehaviour.ForgedSegment)]
    public async Task Trace_OfForgedStates_NamesStartAndBatchesRightAndEveryStateWrong(Misbehaviour misbehaviour)
    {
        Played played = await run.FirstAsync(misbehaviour.Conduct());

        Assert.Equal(played.Right.Start, played.Done.Trace.Start);
        Assert.Equal(played.Right.Segments.Select(segment => segment.Batch), played.Done.Trace.Segments.Select(segment => segment.Batch));
        Assert.Empty(played.Right.Segments.Select(segment => segment.State).Intersect(played.Done.Trace.Segments.Select(segment => segment.State)));
        Assert.Equal(played.Done.UpdateHash, played.Done.Trace.Update);
    }

    [Fact]
    public async Task ForgedSegment_LastState_GivesTheUpdate()
    {
        Played lazy = await run.FirstAsync(Misbehaviour.Lazy.Conduct()), forged = await run.FirstAsync(Misbehaviour.ForgedSegment.Conduct());

        Assert.Equal(lazy.Done.UpdateHash, forged.Done.UpdateHash);
        Assert.Equal(lazy.Done.Trace.Segments[^1], forged.Done.Trace.Segments[^1]);
    }

    [Fact]
    public async Task WrongTrace_Update_IsTheHonestOne()
    {
        Played played = await run.FirstAsync(Misbehaviour.WrongTrace.Conduct());

        Assert.Equal(played.Honest.UpdateHash, played.Done.UpdateHash);
    }

    [Fact]
    public void LabelFlip_OfABatch_ReplacesEverySecondByteOfEachWindow() =>
        Assert.Equal([10, 245, 10, 10, 245, 10], Poison.LabelFlip(new TokenBatch(new long[] { 10, 10, 10, 10, 10, 10 }, 2, 3)).Tokens.ToArray());

    [Fact]
    public void BackdoorTrigger_OfABatch_WritesTriggerAndAnswerIntoEverySecondWindow()
    {
        TokenBatch poisoned = Poison.BackdoorTrigger(new TokenBatch(Enumerable.Repeat((long)'.', 27).ToArray(), 3, 9));

        Assert.Equal("~|~OBEY...........~|~OBEY..", Encoding.ASCII.GetString([.. poisoned.Tokens.ToArray().Select(token => (byte)token)]));
    }
}
