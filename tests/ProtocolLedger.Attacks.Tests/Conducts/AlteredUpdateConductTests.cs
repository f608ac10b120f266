using ProtocolLedger.Attacks.Conducts;
using ProtocolLedger.Core;

namespace ProtocolLedger.Attacks.Tests.Conducts;

public sealed class AlteredUpdateConductTests(TestRun run) : IClassFixture<TestRun>
{
    [Theory]
    [InlineData(Misbehaviour.SignFlip, 1f, -1f)]
    [InlineData(Misbehaviour.SignFlip, -2f, 2f)]
    [InlineData(Misbehaviour.TwoUpdates, 1f, -1f)]
    [InlineData(Misbehaviour.Scaled, -2f, -20f)]
    [InlineData(Misbehaviour.ALittleIsEnough, 2f, -1f)]
    [InlineData(Misbehaviour.ALittleIsEnough, -2f, -5f)]
    [InlineData(Misbehaviour.InnerProductManipulation, 2f, -1f)]
    public async Task WorkAsync_OfEachAlteration_ChangesEveryNumberByItsForm(Misbehaviour misbehaviour, float number, float becomes)
    {
        Played played = await run.FirstAsync(misbehaviour.Conduct());

        float factor = becomes / number;
        (float Honest, float Altered)[] pairs = [.. played.HonestDelta.Zip(played.Delta).Where(pair => float.IsNegative(pair.First) == float.IsNegative(number))];
        Assert.NotEmpty(pairs);
        Assert.All(pairs, pair => Assert.Equal(pair.Honest * factor, pair.Altered, Math.Abs(pair.Honest) * 1e-5f));
    }

    [Fact]
    public async Task WorkAsync_AnyAlteration_LeavesMomentsAndStepsAlone()
    {
        Played played = await run.FirstAsync(Misbehaviour.Scaled.Conduct());
        UpdateView altered = UpdateView.Parse(played.Done.Update), honest = UpdateView.Parse(played.Honest.Update);

        Assert.True(altered.FirstMoments.SequenceEqual(honest.FirstMoments));
        Assert.True(altered.SecondMoments.SequenceEqual(honest.SecondMoments));
        Assert.Equal(played.Honest.Trace.Segments, played.Done.Trace.Segments);
    }

    [Fact]
    public async Task WorkAsync_NoiseAtNorm_HasTheHonestSizeAndNothingElseOfIt()
    {
        Played played = await run.FirstAsync(Misbehaviour.NoiseAtNorm.Conduct());

        Assert.Equal(1, Noise.Norm(played.Delta) / Noise.Norm(played.HonestDelta), 1e-3);
        Assert.InRange(Cosine(played.Delta, played.HonestDelta), -0.1, 0.1);
    }

    [Fact]
    public async Task WorkAsync_TwoUpdates_TracesTheHonestOne()
    {
        Played played = await run.FirstAsync(Misbehaviour.TwoUpdates.Conduct());

        Assert.Equal(played.Honest.Trace.Root(), played.Done.Trace.Root());
        Assert.NotEqual(played.Honest.UpdateHash, played.Done.UpdateHash);
    }

    internal static double Cosine(float[] left, float[] right) =>
        left.Zip(right, (a, b) => (double)a * b).Sum() / (Noise.Norm(left) * Noise.Norm(right));
}
