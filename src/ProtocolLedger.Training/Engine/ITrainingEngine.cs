using ProtocolLedger.Core;

namespace ProtocolLedger.Training;

/// <summary>
/// The arithmetic of a run behind the engine id that the run names. Given the same state and batches, every process
/// with an engine of that id computes the same bytes. Used by one thread at a time, except that
/// <see cref="ReadState"/> may run beside <see cref="Gradient"/>, which leaves the state alone.
/// </summary>
public interface ITrainingEngine : IDisposable
{
    /// <summary>Names library, kernels and thread count.</summary>
    string Id { get; }

    /// <summary>Overwrites weights, both moments and the optimiser's step count.</summary>
    /// <exception cref="MalformedDataException">The checkpoint is of another model.</exception>
    void Load(CheckpointView checkpoint);

    /// <summary>Computes the batch's gradients and keeps them. Weights and moments stay as they are.</summary>
    /// <returns>Mean loss over the batch in nats per byte, before the update.</returns>
    double Gradient(TokenBatch batch);

    /// <summary>Clips the gradients and applies them: one inner step.</summary>
    /// <param name="learningRate">The step's rate.</param>
    void Update(double learningRate);

    /// <summary>Hands out the state's float32 data in checkpoint order: weights, first moments, second moments.</summary>
    /// <param name="receive">Gets each tensor's bytes, little-endian; they are valid during the call only.</param>
    void ReadState(BytesReceiver receive);

    /// <summary>Mean loss in nats per byte; nothing changes.</summary>
    double Loss(TokenBatch batch);

    /// <summary>The model's logits for the byte that follows the context.</summary>
    /// <param name="context">1 to sequence bytes.</param>
    /// <param name="logits">Receives one logit per byte value.</param>
    void NextByteLogits(ReadOnlySpan<byte> context, Span<float> logits);
}

/// <summary>Receives bytes that are valid during the call only.</summary>
public delegate void BytesReceiver(ReadOnlySpan<byte> bytes);
