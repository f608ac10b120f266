using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace ProtocolLedger.Training.Model;

/// <summary>One pre-norm transformer block: attention, then a feed-forward net four times as wide with exact GELU.</summary>
internal sealed class Block : nn.Module<Tensor, Tensor>
{
    internal Block(string name, long width, long heads, Tensor future)
        : base(name)
    {
        AttentionNorm = new LayerNorm("attention_norm", width);
        Attention = new CausalSelfAttention("attention", width, heads, future);
        FeedForwardNorm = new LayerNorm("feed_forward_norm", width);
        Expand = nn.Linear(width, 4 * width);
        Contract = nn.Linear(4 * width, width);
        register_module("attention_norm", AttentionNorm);
        register_module("attention", Attention);
        register_module("feed_forward_norm", FeedForwardNorm);
        register_module("expand", Expand);
        register_module("contract", Contract);
    }

    internal LayerNorm AttentionNorm { get; }

    internal CausalSelfAttention Attention { get; }

    internal LayerNorm FeedForwardNorm { get; }

    internal Linear Expand { get; }

    internal Linear Contract { get; }

    /// <param name="input">[batch, length, width].</param>
    public override Tensor forward(Tensor input)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor attended = input + Attention.call(AttentionNorm.call(input));
        Tensor expanded = F.gelu(Expand.call(FeedForwardNorm.call(attended)));
        return (attended + Contract.call(expanded)).MoveToOuterDisposeScope();
    }
}
