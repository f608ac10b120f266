using ProtocolLedger.Core;

namespace ProtocolLedger.Training;

/// <summary>Another's engine, for those that do something of their own in some of its functions. It stays its owner's.</summary>
/// <param name="inner">What computes.</param>
public abstract class EngineDecorator(ITrainingEngine inner) : ITrainingEngine
{
    /// <inheritdoc/>
    public string Id => inner.Id;

    /// <summary>What computes.</summary>
    protected ITrainingEngine Inner => inner;

    /// <inheritdoc/>
    public virtual void Load(CheckpointView checkpoint) => inner.Load(checkpoint);

    /// <inheritdoc/>
    public virtual double Gradient(TokenBatch batch) => inner.Gradient(batch);

    /// <inheritdoc/>
    public virtual void Update(double learningRate) => inner.Update(learningRate);

    /// <inheritdoc/>
    public virtual void ReadState(BytesReceiver receive) => inner.ReadState(receive);

    /// <inheritdoc/>
    public double Loss(TokenBatch batch) => inner.Loss(batch);

    /// <inheritdoc/>
    public void NextByteLogits(ReadOnlySpan<byte> context, Span<float> logits) => inner.NextByteLogits(context, logits);

    /// <inheritdoc/>
    public void Dispose() => GC.SuppressFinalize(this);
}
