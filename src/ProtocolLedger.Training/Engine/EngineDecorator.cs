using ProtocolLedger.Core;
using ProtocolLedger.Training;

namespace ProtocolLedger.Attacks.Conducts;

/// <summary>The run's engine, for cheats that compute something else than they are asked to. It stays its owner's.</summary>
internal abstract class EngineDecorator(ITrainingEngine inner) : ITrainingEngine
{
    public string Id => inner.Id;

    protected ITrainingEngine Inner => inner;

    public virtual void Load(CheckpointView checkpoint) => inner.Load(checkpoint);

    public virtual double Gradient(TokenBatch batch) => inner.Gradient(batch);

    public virtual void Update(double learningRate) => inner.Update(learningRate);

    public void ReadState(BytesReceiver receive) => inner.ReadState(receive);

    public double Loss(TokenBatch batch) => inner.Loss(batch);

    public void NextByteLogits(ReadOnlySpan<byte> context, Span<float> logits) => inner.NextByteLogits(context, logits);

    public void Dispose()
    {
    }
}

/// <summary>Takes some steps, and then none; the last loss stands for the others.</summary>
/// <param name="inner">The run's engine.</param>
/// <param name="steps">Steps taken after a load.</param>
internal sealed class IdlingEngine(ITrainingEngine inner, int steps) : EngineDecorator(inner)
{
    private int taken;
    private double loss;

    public override void Load(CheckpointView checkpoint)
    {
        base.Load(checkpoint);
        taken = 0;
    }

    public override double Gradient(TokenBatch batch) => taken < steps ? loss = base.Gradient(batch) : loss;

    public override void Update(double learningRate)
    {
        if (taken < steps)
        {
            base.Update(learningRate);
            taken++;
        }
    }
}
