using System.Runtime.InteropServices;
using ProtocolLedger.Core;
using ProtocolLedger.Training.Model;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ProtocolLedger.Training;

/// <summary>
/// The engine on libtorch: float32 on the CPU, AdamW, one thread. Engines of one process compute one after the other: the serial
/// OpenBLAS is not made for two callers at once, which now and then come to other bytes than each of them alone.
/// </summary>
public sealed class TorchEngine : ITrainingEngine
{
    /// <summary>Who computes with libtorch holds it.</summary>
    internal static readonly Lock Computing = new();

    private readonly TensorTable table;
    private readonly double clipNorm;
    private readonly GptModel network;
    private readonly AdamW optimizer;
    private readonly IReadOnlyList<Parameter> weights;
    private readonly AdamW.State[] moments;

    /// <summary>Builds the model and its optimiser; <see cref="Load"/> gives them their numbers.</summary>
    /// <exception cref="PledgerException"><see cref="ExitCode.EngineUnavailable"/>: libtorch is not installed.</exception>
    public TorchEngine(ModelSpec model, InnerOptimizerSpec inner)
    {
        Id = EngineFacts.Read().Id;
        table = CheckpointTables.OfModel(model);
        clipNorm = inner.GradClip;
        network = new GptModel(model.Vocab, model.Layers, model.Width, model.Heads, model.Sequence);
        weights = network.InCanonicalOrder();
        optimizer = new AdamW(weights, inner.LearningRate, inner.Beta1, inner.Beta2, inner.Epsilon, inner.WeightDecay);
        moments = [.. optimizer.state_dict().State.Cast<AdamW.State>()];
    }

    /// <inheritdoc/>
    public string Id { get; }

    /// <inheritdoc/>
    public void Load(CheckpointView checkpoint)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        if (!checkpoint.Header.Tensors.Entries.Take(table.Entries.Count).SequenceEqual(table.Entries))
        {
            throw new MalformedDataException(FormatErrorKind.Mismatch, 0, "The checkpoint is of another model.");
        }

        for (int i = 0; i < weights.Count; i++)
        {
            LittleEndian.Bytes(checkpoint.Tensor(CheckpointSection.Weights, i)).CopyTo(weights[i].bytes);
            LittleEndian.Bytes(checkpoint.Tensor(CheckpointSection.FirstMoments, i)).CopyTo(moments[i].exp_avg.bytes);
            LittleEndian.Bytes(checkpoint.Tensor(CheckpointSection.SecondMoments, i)).CopyTo(moments[i].exp_avg_sq.bytes);
            moments[i].step = checked((long)checkpoint.Header.Step);
        }
    }

    /// <inheritdoc/>
    public void ReadState(BytesReceiver receive)
    {
        ArgumentNullException.ThrowIfNull(receive);
        foreach (Parameter weight in weights)
        {
            receive(weight.bytes);
        }

        foreach (AdamW.State state in moments)
        {
            receive(state.exp_avg.bytes);
        }

        foreach (AdamW.State state in moments)
        {
            receive(state.exp_avg_sq.bytes);
        }
    }

    /// <inheritdoc/>
    public double Gradient(TokenBatch batch)
    {
        using Lock.Scope alone = Computing.EnterScope();
        using DisposeScope scope = NewDisposeScope();
        optimizer.zero_grad();
        Tensor loss = network.Loss(ToTensor(batch));
        loss.backward();
        return loss.item<float>();
    }

    /// <inheritdoc/>
    public void Update(double learningRate)
    {
        using Lock.Scope alone = Computing.EnterScope();
        using DisposeScope scope = NewDisposeScope();
        foreach (optim.ILearningRateController group in optimizer.ParamGroups)
        {
            group.LearningRate = learningRate;
        }

        if (clipNorm > 0)
        {
            nn.utils.clip_grad_norm_(weights, clipNorm);
        }

        optimizer.step();
    }

    /// <inheritdoc/>
    public double Loss(TokenBatch batch)
    {
        using Lock.Scope alone = Computing.EnterScope();
        using DisposeScope scope = NewDisposeScope();
        using IDisposable noGrad = no_grad();
        return network.Loss(ToTensor(batch)).item<float>();
    }

    /// <inheritdoc/>
    public void NextByteLogits(ReadOnlySpan<byte> context, Span<float> logits)
    {
        using Lock.Scope alone = Computing.EnterScope();
        using DisposeScope scope = NewDisposeScope();
        using IDisposable noGrad = no_grad();
        long[] tokens = new long[context.Length];
        for (int i = 0; i < tokens.Length; i++)
        {
            tokens[i] = context[i];
        }

        Tensor input = tensor(tokens, [1, tokens.Length], dtype: ScalarType.Int64);
        Tensor last = network.call(input).select(1, tokens.Length - 1).contiguous();
        MemoryMarshal.Cast<byte, float>(last.bytes).CopyTo(logits);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        optimizer.Dispose();
        network.Dispose();
    }

    private static Tensor ToTensor(TokenBatch batch) =>
        tensor(batch.Tokens.ToArray(), [batch.Windows, batch.Length], dtype: ScalarType.Int64);
}
