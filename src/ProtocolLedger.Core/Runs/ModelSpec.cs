namespace ProtocolLedger.Core;

/// <summary>A byte-level GPT: pre-norm blocks, learned positions, untied head without bias.</summary>
/// <param name="Kind">Only <see cref="GptByte"/> so far.</param>
/// <param name="Layers">Transformer blocks.</param>
/// <param name="Width">Embedding size; a multiple of <paramref name="Heads"/>.</param>
/// <param name="Heads">Attention heads.</param>
/// <param name="Sequence">Tokens per window.</param>
/// <param name="Vocab">Symbols: 256 bytes.</param>
public sealed record ModelSpec(string Kind, int Layers, int Width, int Heads, int Sequence, int Vocab)
{
    /// <summary>The byte-level GPT.</summary>
    public const string GptByte = "gpt-byte";

    /// <summary>
    /// Parameters: token and position embeddings, per block 12 d^2 + 13 d (attention and 4x MLP with biases, two layer norms),
    /// a final layer norm, the head.
    /// </summary>
    public long ParameterCount
    {
        get
        {
            long d = Width;
            return (2 * Vocab * d) + (Sequence * d) + (Layers * ((12 * d * d) + (13 * d))) + (2 * d);
        }
    }
}

/// <summary>AdamW (Loshchilov and Hutter 2019) inside a round.</summary>
/// <param name="LearningRate">Above 0.</param>
/// <param name="Beta1">Decay of the first moments, in [0, 1).</param>
/// <param name="Beta2">Decay of the second moments, in [0, 1).</param>
/// <param name="Epsilon">Above 0.</param>
/// <param name="WeightDecay">Decoupled decay per unit of learning rate.</param>
/// <param name="WarmupSteps">Steps since genesis over which the rate rises linearly; 0 for none.</param>
/// <param name="GradClip">Largest global gradient norm; 0 for no clipping.</param>
public sealed record InnerOptimizerSpec(
    double LearningRate, double Beta1, double Beta2, double Epsilon, double WeightDecay, int WarmupSteps, double GradClip);

/// <summary>Nesterov momentum on the mean pseudo-gradient between rounds. Momentum 0 and rate 1 is plain averaging.</summary>
/// <param name="Momentum">In [0, 1).</param>
/// <param name="Rate">Above 0.</param>
public sealed record OuterOptimizerSpec(double Momentum, double Rate);

/// <summary>The data.</summary>
/// <param name="Name">For people.</param>
/// <param name="ManifestRoot">Fixes every byte and the split (<see cref="DatasetManifest"/>).</param>
/// <param name="HeldOutWindows">Held-out windows that an evaluation scores.</param>
public sealed record DatasetSpec(string Name, DatasetRoot ManifestRoot, int HeldOutWindows);
