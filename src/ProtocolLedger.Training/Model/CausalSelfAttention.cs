using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ProtocolLedger.Training.Model;

/// <summary>Multi-head attention in which a position sees itself and what came before.</summary>
internal sealed class CausalSelfAttention : nn.Module<Tensor, Tensor>
{
    private readonly long heads;
    private readonly Tensor future;

    /// <param name="future">[sequence, sequence] bool, true where a key lies after its query; owned by the model.</param>
    internal CausalSelfAttention(string name, long width, long heads, Tensor future)
        : base(name)
    {
        this.heads = heads;
        this.future = future;
        Input = nn.Linear(width, 3 * width);
        Output = nn.Linear(width, width);
        register_module("input", Input);
        register_module("output", Output);
    }

    /// <summary>Queries, keys and values in one matrix.</summary>
    internal Linear Input { get; }

    internal Linear Output { get; }

    /// <param name="input">[batch, length, width].</param>
    public override Tensor forward(Tensor input)
    {
        using DisposeScope scope = NewDisposeScope();
        long batch = input.shape[0], length = input.shape[1], width = input.shape[2], depth = width / heads;
        Tensor joined = Input.call(input).view(batch, length, 3, heads, depth).permute(2, 0, 3, 1, 4);
        Tensor query = joined.select(0, 0), key = joined.select(0, 1), value = joined.select(0, 2);
        Tensor scores = matmul(query, key.transpose(-2, -1)) * (1.0 / Math.Sqrt(depth));
        Tensor hidden = future.narrow(0, 0, length).narrow(1, 0, length);
        Tensor weights = scores.masked_fill(hidden, float.NegativeInfinity).softmax(-1);
        Tensor mixed = matmul(weights, value).transpose(1, 2).reshape(batch, length, width);
        return Output.call(mixed).MoveToOuterDisposeScope();
    }
}
