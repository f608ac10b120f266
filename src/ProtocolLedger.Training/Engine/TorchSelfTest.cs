using System.Security.Cryptography;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace ProtocolLedger.Training;

/// <summary>Digest of what an operator computes in the self-test.</summary>
/// <param name="Operator">Its name in ATen or TorchSharp, with " backward" for its gradients.</param>
/// <param name="Digest">The first eight bytes of the SHA-256 of all its results, hexadecimal.</param>
internal readonly record struct OperatorDigest(string Operator, string Digest);

/// <summary>
/// Every operator of the torch engine's training step alone, forward and backward, on inputs made by integer arithmetic. Most
/// lengths are no multiple of a vector's, so that what is left over at the end is computed too.
/// </summary>
internal static class TorchSelfTest
{
    private const int Batch = 3, Length = 7, Width = 45, Heads = 3, Depth = 5, Inner = 403, Vocabulary = 13;

    // In the order in which a training step comes to them.
    private static readonly Operator[] Operators =
    [
        new("embedding", x => F.embedding(Tokens(Batch, Length), x[0]), [[Vocabulary, Width]]),
        new("narrow", x => x[0].narrow(0, 1, Length), [[Length + 2, Width]]),
        new("add", x => x[0] + x[1] + x[2] + 1e-5, [[Batch, Length, Width], [Length, Width], [Width]]),
        new("mean", x => x[0].mean([-1], true), [[Batch, Length, Width]]),
        new("sub", x => x[0] - x[1], [[Batch, Length, Width], [Batch, Length, 1]]),
        new("mul", x => x[0] * x[0] * x[1] * x[2] * 0.3, [[Batch, Length, Width], [Batch, Length, 1], [Width]]),
        new("rsqrt", x => ((x[0] * x[0]) + 1e-5).rsqrt(), [[Batch, Length, Width]]),
        new("linear", x => F.linear(F.linear(x[0], x[1], x[2]), x[3]), [[Batch, Length, Inner], [Width, Inner], [Width], [Vocabulary, Width]]),
        new("permute", x => x[0].view(Batch, Length, 3, Heads, Depth).permute(2, 0, 3, 1, 4).select(0, 1), [[Batch, Length, 3 * Heads * Depth]]),
        new("matmul", x => matmul(matmul(x[0], x[1].transpose(-2, -1)), x[2]), [.. Enumerable.Repeat<long[]>([Batch, Heads, Width, Depth], 3)]),
        new("masked_fill", x => x[0].masked_fill(Future(Length), float.NegativeInfinity), [[Batch, Length, Length]]),
        new("softmax", x => x[0].masked_fill(Future(Width), float.NegativeInfinity).softmax(-1), [[Heads, Width, Width]]),
        new("reshape", x => x[0].transpose(1, 2).reshape(Batch, Length, Heads * Depth), [[Batch, Heads, Length, Depth]]),
        new("gelu", x => F.gelu(x[0]), [[Batch, Length, Width]]),
        new("cross_entropy", x => F.cross_entropy(x[0], Tokens(Batch * Length)), [[Batch * Length, Vocabulary]]),
    ];

    /// <summary>The first operator that gives other bytes than those on record; null when all give theirs.</summary>
    internal static string? Differing(IReadOnlyList<OperatorDigest> onRecord)
    {
        IReadOnlyList<OperatorDigest> computed = Compute();
        return onRecord.Where(one => !computed.Contains(one)).Select(one => one.Operator).FirstOrDefault();
    }

    /// <summary>Computes all of them: forward, then backward, then the optimiser's.</summary>
    internal static IReadOnlyList<OperatorDigest> Compute()
    {
        using Lock.Scope alone = TorchEngine.Computing.EnterScope();
        using DisposeScope scope = NewDisposeScope();
        var numbers = new Numbers();
        List<OperatorDigest> forward = [], backward = [];
        foreach (Operator one in Operators)
        {
            Tensor[] inputs = [.. one.Shapes.Select(shape => numbers.Next(shape).requires_grad_())];
            Tensor result = one.Compute(inputs);
            forward.Add(new OperatorDigest(one.Name, Digest(result)));
            result.backward([numbers.Next(result.shape)]);
            backward.Add(new OperatorDigest($"{one.Name} backward", Digest([.. inputs.Select(input => input.grad!)])));
        }

        return [.. forward, .. Enumerable.Reverse(backward), .. Optimiser(numbers)];
    }

    private static OperatorDigest[] Optimiser(Numbers numbers)
    {
        Parameter[] weights = [new(numbers.Next([Length, Width])), new(numbers.Next([Vocabulary]))];
        using AdamW optimizer = new(weights, lr: 1e-3, beta1: 0.9, beta2: 0.95, eps: 1e-8, weight_decay: 0.01);
        string clipped = "";
        for (int step = 0; step < 2; step++)
        {
            optimizer.zero_grad();
            foreach (Parameter weight in weights)
            {
                (weight * numbers.Next(weight.shape)).sum().backward();
            }

            nn.utils.clip_grad_norm_(weights, 0.5);
            clipped = Digest([.. weights.Select(weight => weight.grad!)]);
            optimizer.step();
        }

        IEnumerable<Tensor> moments = optimizer.state_dict().State.Cast<AdamW.State>().SelectMany(state => new[] { state.exp_avg, state.exp_avg_sq });
        return [new("clip_grad_norm_", clipped), new("AdamW", Digest([.. weights, .. moments]))];
    }

    private static string Digest(params Tensor[] results)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (Tensor result in results)
        {
            hash.AppendData(result.detach().contiguous().bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
    }

    private static Tensor Tokens(params long[] shape) =>
        tensor([.. Enumerable.Range(0, (int)shape.Aggregate(1L, (product, size) => product * size)).Select(i => (long)i * i % Vocabulary)], shape, dtype: ScalarType.Int64);

    private static Tensor Future(int length) => ones(length, length, dtype: ScalarType.Float32).triu(1).gt(0);

    /// <summary>An operator, and the shapes of the inputs on which it is tried.</summary>
    private sealed record Operator(string Name, Func<Tensor[], Tensor> Compute, long[][] Shapes);

    /// <summary>Numbers between -2 and 2 by whole numbers; now and then next to nothing, so that a processor that flushes it differs.</summary>
    private sealed class Numbers
    {
        private uint drawn;

        internal Tensor Next(long[] shape)
        {
            float[] numbers = new float[shape.Aggregate(1L, (product, size) => product * size)];
            for (int i = 0; i < numbers.Length; i++)
            {
                numbers[i] = Next();
            }

            return tensor(numbers, shape);
        }

        private float Next()
        {
            uint bits = drawn++ * 2654435761u;
            bits = (bits ^ (bits >> 15)) * 2246822519u;
            float number = ((int)(bits >> 16) - 32768) / 16384f;
            return drawn % 61 == 0 ? number * 1e-40f : number;
        }
    }
}
