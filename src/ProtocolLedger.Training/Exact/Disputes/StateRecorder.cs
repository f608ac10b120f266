using ProtocolLedger.Core;

namespace ProtocolLedger.Training.Exact;

/// <summary>An engine that keeps what it handed out when a round's trace asked for the state after one of the steps.</summary>
/// <param name="inner">What computes.</param>
/// <param name="steps">Numbers of steps after which the state is kept, from 0 for the start.</param>
internal sealed class StateRecorder(ITrainingEngine inner, params IReadOnlyList<uint> steps) : EngineDecorator(inner)
{
    private readonly Dictionary<uint, byte[]> kept = [];
    private uint asked;

    /// <inheritdoc/>
    public override void Load(CheckpointView checkpoint)
    {
        asked = 0;
        kept.Clear();
        base.Load(checkpoint);
    }

    /// <inheritdoc/>
    public override void ReadState(BytesReceiver receive)
    {
        if (!steps.Contains(asked++))
        {
            base.ReadState(receive);
            return;
        }

        using MemoryStream all = new();
        base.ReadState(bytes =>
        {
            all.Write(bytes);
            receive(bytes);
        });
        kept[asked - 1] = all.ToArray();
    }

    /// <summary>Bytes of the state after a number of steps, as they are hashed.</summary>
    /// <param name="start">Header of the checkpoint that the round started from.</param>
    internal ReadOnlyMemory<byte> State(CheckpointHeader start, uint step)
    {
        byte[] header = (start with { Step = start.Step + step }).ToBytes();
        byte[] numbers = kept[step], state = new byte[header.Length + numbers.Length];
        header.CopyTo(state.AsSpan());
        numbers.CopyTo(state.AsSpan(header.Length));
        return state;
    }
}
