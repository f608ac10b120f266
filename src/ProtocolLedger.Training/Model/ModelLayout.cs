using ProtocolLedger.Core;

namespace ProtocolLedger.Training.Model;

/// <summary>
/// The GPT's tensors in their canonical order (as a token meets them on its way through) and how each starts.
/// Needs no torch, so that whoever verifies a checkpoint's shape or its genesis need not have it.
/// </summary>
internal static class ModelLayout
{
    private const double WeightDeviation = 0.02;

    /// <summary>Names and shapes of all parameters.</summary>
    internal static TensorTable Table(ModelSpec model) => new([.. Tensors(model).Select(tensor => tensor.Entry)]);

    /// <summary>
    /// The first weights: matrices uniform with standard deviation 0.02, those that write to the residual stream
    /// 0.02 / sqrt(2 x layers) as in GPT-2; scales of layer norms 1; biases 0.
    /// </summary>
    internal static float[] FirstWeights(ModelSpec model, ulong seed)
    {
        (TensorEntry Entry, Start Start)[] tensors = [.. Tensors(model)];
        float[] weights = new float[tensors.Sum(tensor => tensor.Entry.ElementCount)];
        Span<float> rest = weights;
        foreach ((TensorEntry entry, Start start) in tensors)
        {
            Span<float> values = rest[..(int)entry.ElementCount];
            rest = rest[values.Length..];
            switch (start)
            {
                case Start.One:
                    values.Fill(1f);
                    break;
                case Start.Random:
                    Initialisation.Fill(values, seed, entry.Name, WeightDeviation);
                    break;
                case Start.RandomResidual:
                    Initialisation.Fill(values, seed, entry.Name, WeightDeviation / Math.Sqrt(2.0 * model.Layers));
                    break;
            }
        }

        return weights;
    }

    private static IEnumerable<(TensorEntry Entry, Start Start)> Tensors(ModelSpec model)
    {
        int width = model.Width;
        yield return Tensor("tokens.weight", Start.Random, model.Vocab, width);
        yield return Tensor("positions", Start.Random, model.Sequence, width);
        for (int i = 0; i < model.Layers; i++)
        {
            string block = $"block{i}";
            yield return Tensor($"{block}.attention_norm.weight", Start.One, width);
            yield return Tensor($"{block}.attention_norm.bias", Start.Zero, width);
            yield return Tensor($"{block}.attention.input.weight", Start.Random, 3 * width, width);
            yield return Tensor($"{block}.attention.input.bias", Start.Zero, 3 * width);
            yield return Tensor($"{block}.attention.output.weight", Start.RandomResidual, width, width);
            yield return Tensor($"{block}.attention.output.bias", Start.Zero, width);
            yield return Tensor($"{block}.feed_forward_norm.weight", Start.One, width);
            yield return Tensor($"{block}.feed_forward_norm.bias", Start.Zero, width);
            yield return Tensor($"{block}.expand.weight", Start.Random, 4 * width, width);
            yield return Tensor($"{block}.expand.bias", Start.Zero, 4 * width);
            yield return Tensor($"{block}.contract.weight", Start.RandomResidual, width, 4 * width);
            yield return Tensor($"{block}.contract.bias", Start.Zero, width);
        }

        yield return Tensor("final_norm.weight", Start.One, width);
        yield return Tensor("final_norm.bias", Start.Zero, width);
        yield return Tensor("head.weight", Start.Random, model.Vocab, width);
    }

    private static (TensorEntry Entry, Start Start) Tensor(string name, Start start, params int[] shape) => (new TensorEntry(name, shape), start);

    private enum Start
    {
        Zero,
        One,
        Random,
        RandomResidual,
    }
}
