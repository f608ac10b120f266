namespace ProtocolLedger.Training.Tests;

public sealed class SamplerTests
{
    [Fact]
    public void Continue_SameSeed_GivesSameText()
    {
        var run = new TestRun();
        using TorchEngine engine = run.NewEngine();
        engine.Load(GenesisCheckpoint.Create(run.Spec).View);

        string first = Sampler.Continue(engine, run.Spec.Model.Sequence, "Call me ", 60, 0.8, seed: 5);

        Assert.StartsWith("Call me ", first, StringComparison.Ordinal);
        Assert.Equal(first, Sampler.Continue(engine, run.Spec.Model.Sequence, "Call me ", 60, 0.8, seed: 5));
        Assert.NotEqual(first, Sampler.Continue(engine, run.Spec.Model.Sequence, "Call me ", 60, 0.8, seed: 6));
    }

    [Fact]
    public void Continue_LowTemperature_TakesTheLikeliestByte()
    {
        using var engine = new FixedLogits('k');

        Assert.Equal("akkk", Sampler.Continue(engine, 4, "a", 3, 0.01, seed: 1));
    }

    [Fact]
    public void Continue_HighTemperature_VisitsManyBytes()
    {
        using var engine = new FixedLogits('k');

        Assert.True(Sampler.Continue(engine, 4, "a", 200, 1000, seed: 1).Distinct().Count() > 50);
    }

    private sealed class FixedLogits(char favourite) : ITrainingEngine
    {
        public string Id => "fixed";

        public void NextByteLogits(ReadOnlySpan<byte> context, Span<float> logits)
        {
            logits.Clear();
            logits[favourite] = 1;
        }

        public void Load(Core.CheckpointView checkpoint) => throw new NotSupportedException();

        public double Gradient(TokenBatch batch) => throw new NotSupportedException();

        public void Update(double learningRate) => throw new NotSupportedException();

        public void ReadState(BytesReceiver receive) => throw new NotSupportedException();

        public double Loss(TokenBatch batch) => throw new NotSupportedException();

        public void Dispose()
        {
        }
    }
}
