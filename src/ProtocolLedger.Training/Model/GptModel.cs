using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ProtocolLedger.Training.Model;

/// <summary>
/// Byte-level GPT: learned positions, pre-norm blocks, an output head of its own without bias. With 4 layers, width
/// 128 and sequence 128 it has 875,264 parameters.
/// </summary>
internal sealed class GptModel : nn.Module<Tensor, Tensor>
{
    private readonly Block[] blocks;
    private readonly Tensor future;
    private readonly Embedding tokens;
    private readonly Parameter positions;
    private readonly LayerNorm finalNorm;
    private readonly Linear head;

    internal GptModel(int vocabulary, int layers, int width, int heads, int sequence)
        : base("gpt")
    {
        future = ones(sequence, sequence, dtype: ScalarType.Float32).triu(1).gt(0).DetachFromDisposeScope();
        tokens = nn.Embedding(vocabulary, width);
        positions = new Parameter(zeros(sequence, width));
        blocks = [.. Enumerable.Range(0, layers).Select(i => new Block($"block{i}", width, heads, future))];
        finalNorm = new LayerNorm("final_norm", width);
        head = nn.Linear(width, vocabulary, hasBias: false);
        register_module("tokens", tokens);
        register_parameter("positions", positions);
        for (int i = 0; i < layers; i++)
        {
            register_module($"block{i}", blocks[i]);
        }

        register_module("final_norm", finalNorm);
        register_module("head", head);
    }

    /// <param name="input">[batch, length] int64 byte values; length at most the model's sequence.</param>
    /// <returns>[batch, length, vocabulary] logits of the next byte.</returns>
    public override Tensor forward(Tensor input)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor hidden = tokens.call(input) + positions.narrow(0, 0, input.shape[1]);
        foreach (Block block in blocks)
        {
            hidden = block.call(hidden);
        }

        return head.call(finalNorm.call(hidden)).MoveToOuterDisposeScope();
    }

    /// <summary>Mean cross-entropy in nats per byte.</summary>
    /// <param name="windows">[batch, length + 1] int64: each window's bytes and the one after them.</param>
    internal Tensor Loss(Tensor windows)
    {
        using DisposeScope scope = NewDisposeScope();
        long length = windows.shape[1] - 1;
        Tensor logits = call(windows.narrow(1, 0, length));
        Tensor targets = windows.narrow(1, 1, length).reshape(-1);
        return nn.functional.cross_entropy(logits.view(-1, logits.shape[2]), targets).MoveToOuterDisposeScope();
    }

    /// <summary>The parameters in the order of checkpoints and updates: as a token meets them on its way through the model.</summary>
    internal IReadOnlyList<Parameter> InCanonicalOrder() =>
    [
        (Parameter)tokens.weight!, positions, .. blocks.SelectMany(InCanonicalOrder), finalNorm.Weight, finalNorm.Bias, (Parameter)head.weight!,
    ];

    private static IEnumerable<Parameter> InCanonicalOrder(Block block) =>
    [
        block.AttentionNorm.Weight, block.AttentionNorm.Bias,
        (Parameter)block.Attention.Input.weight!, (Parameter)block.Attention.Input.bias!,
        (Parameter)block.Attention.Output.weight!, (Parameter)block.Attention.Output.bias!,
        block.FeedForwardNorm.Weight, block.FeedForwardNorm.Bias,
        (Parameter)block.Expand.weight!, (Parameter)block.Expand.bias!,
        (Parameter)block.Contract.weight!, (Parameter)block.Contract.bias!,
    ];

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            future.Dispose();
        }

        base.Dispose(disposing);
    }
}
