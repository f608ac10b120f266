using System.Runtime.InteropServices;
using ProtocolLedger.Core;
using ProtocolLedger.Training;

namespace ProtocolLedger.Node.Tests;

/// <summary>An engine whose state depends on all that it has read, without any training.</summary>
/// <param name="idleFrom">The update from which on it does nothing.</param>
internal sealed class MixingEngine(int idleFrom = int.MaxValue) : ITrainingEngine
{
    private readonly float[] state = new float[3 * CheckpointTables.OfModel(Make.Spec.Model).ElementCount];
    private float gradient;
    private int updates;

    public string Id => "stand-in";

    public void Load(CheckpointView checkpoint)
    {
        Array.Clear(state);
        updates = 0;
    }

    public double Gradient(TokenBatch batch)
    {
        gradient = batch.Tokens.ToArray().Sum();
        return 1;
    }

    public void Update(double learningRate)
    {
        if (updates++ < idleFrom)
        {
            state[0] = (state[0] / 2) + gradient;
        }
    }

    public void ReadState(BytesReceiver receive) => receive(MemoryMarshal.AsBytes(state.AsSpan()));

    public double Loss(TokenBatch batch) => 1;

    public void NextByteLogits(ReadOnlySpan<byte> context, Span<float> logits) => logits.Clear();

    public void Dispose()
    {
    }
}
