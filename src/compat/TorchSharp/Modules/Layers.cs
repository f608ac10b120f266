using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>y = x Wᵀ + b, with W of [out, in].</summary>
public sealed class Linear : Module<Tensor, Tensor>
{
    internal Linear(long inputSize, long outputSize, bool hasBias, Device? device, ScalarType? dtype) : base(nameof(Linear))
    {
        weight = Weights.Parameter(outputSize, inputSize, device, dtype);
        double bound = inputSize > 0 ? 1 / Math.Sqrt(inputSize) : 0;
        init.uniform_(weight, -bound, bound).Dispose();
        register_parameter(nameof(weight), weight);
        if (hasBias)
        {
            bias = new Parameter(empty(outputSize, dtype, device));
            init.uniform_(bias, -bound, bound).Dispose();
            register_parameter(nameof(bias), bias);
        }
    }

    /// <summary>The weights, [out, in].</summary>
    public Parameter weight { get; }

    /// <summary>The bias, [out].</summary>
    public Parameter? bias { get; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => functional.linear(input, weight, bias);
}

/// <summary>A row of the table for each index.</summary>
public sealed class Embedding : Module<Tensor, Tensor>
{
    private readonly long padding;

    internal Embedding(long count, long dimensions, long? padding, Device? device, ScalarType? dtype) : base(nameof(Embedding))
    {
        this.padding = padding ?? -1;
        weight = Weights.Parameter(count, dimensions, device, dtype);
        init.normal_(weight).Dispose();
        register_parameter(nameof(weight), weight);
    }

    /// <summary>The table, [indices, dimensions].</summary>
    public Parameter weight { get; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => functional.embedding(input, weight, padding);
}

/// <summary>Mean 0 and variance 1 over the last dimensions, then scale and shift.</summary>
public sealed class LayerNorm : Module<Tensor, Tensor>
{
    private readonly long[] shape;
    private readonly double eps;

    internal LayerNorm(long[] shape, double eps, bool affine, bool bias, Device? device, ScalarType? dtype) : base(nameof(LayerNorm))
    {
        this.shape = shape;
        this.eps = eps;
        if (affine)
        {
            weight = new Parameter(ones(shape, dtype, device));
            register_parameter(nameof(weight), weight);
            if (bias)
            {
                this.bias = new Parameter(zeros(shape, dtype, device));
                register_parameter(nameof(bias), this.bias);
            }
        }
    }

    /// <summary>The scale.</summary>
    public Parameter? weight { get; }

    /// <summary>The shift.</summary>
    public Parameter? bias { get; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => functional.layer_norm(input, shape, weight, bias, eps);
}

/// <summary>x Φ(x), with the exact error function.</summary>
public sealed class GELU : Module<Tensor, Tensor>
{
    internal GELU() : base(nameof(GELU))
    {
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => functional.gelu(input);
}

/// <summary>Zeroes each element with probability p while training, and scales the rest by 1/(1-p).</summary>
public sealed class Dropout : Module<Tensor, Tensor>
{
    private readonly double p;
    private readonly bool inplace;

    internal Dropout(double p, bool inplace) : base(nameof(Dropout))
    {
        this.p = p;
        this.inplace = inplace;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => functional.dropout(input, p, training, inplace);
}

/// <summary>The cross entropy of logits [N, C] against class indices [N].</summary>
public sealed class CrossEntropyLoss : Module<Tensor, Tensor, Tensor>
{
    private readonly long ignore;
    private readonly Reduction reduction;

    internal CrossEntropyLoss(long ignore, Reduction reduction) : base(nameof(CrossEntropyLoss))
    {
        this.ignore = ignore;
        this.reduction = reduction;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input1, Tensor input2) => functional.cross_entropy(input1, input2, ignore_index: ignore, reduction: reduction);
}

internal static class Weights
{
    internal static Parameter Parameter(long rows, long columns, Device? device, ScalarType? dtype) => new(empty(rows, columns, dtype, device));
}
