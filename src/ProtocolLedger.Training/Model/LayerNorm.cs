using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ProtocolLedger.Training.Model;

/// <summary>
/// Layer normalisation over the last dimension from elementary operators. The fused operator's gradient sums in an
/// order that depends on the thread count; mean, multiply and rsqrt do not.
/// </summary>
internal sealed class LayerNorm : nn.Module<Tensor, Tensor>
{
    private const double Epsilon = 1e-5;

    internal LayerNorm(string name, long width)
        : base(name)
    {
        Weight = new Parameter(ones(width));
        Bias = new Parameter(zeros(width));
        register_parameter("weight", Weight);
        register_parameter("bias", Bias);
    }

    internal Parameter Weight { get; }

    internal Parameter Bias { get; }

    public override Tensor forward(Tensor input)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor centred = input - input.mean(LastDimension, true);
        Tensor variance = (centred * centred).mean(LastDimension, true);
        Tensor scaled = centred * (variance + Epsilon).rsqrt();
        return ((scaled * Weight) + Bias).MoveToOuterDisposeScope();
    }

    private static readonly long[] LastDimension = [-1];
}
