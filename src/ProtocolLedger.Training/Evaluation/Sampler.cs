using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ProtocolLedger.Training;

/// <summary>Lets the model write on from a prompt. The same seed writes the same text.</summary>
public static class Sampler
{
    /// <summary>Continues a prompt byte by byte.</summary>
    /// <param name="sequence">The model's sequence: how much of the text so far it sees.</param>
    /// <param name="prompt">What the text starts with; at least one byte.</param>
    /// <param name="count">Bytes to add.</param>
    /// <param name="temperature">Above 0; below 1 favours likely bytes.</param>
    /// <returns>The prompt and its continuation; bytes that are not UTF-8 show as the replacement character.</returns>
    public static string Continue(ITrainingEngine engine, int sequence, string prompt, int count, double temperature, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentException.ThrowIfNullOrEmpty(prompt);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(temperature);
        List<byte> text = [.. Encoding.UTF8.GetBytes(prompt)];
        Span<float> logits = stackalloc float[256];
        for (int i = 0; i < count; i++)
        {
            byte[] context = [.. text.TakeLast(sequence)];
            engine.NextByteLogits(context, logits);
            text.Add(Pick(logits, temperature, Uniform(seed, (ulong)i)));
        }

        return Encoding.UTF8.GetString([.. text]);
    }

    // The byte at which the running sum of softmax(logits / temperature) passes the uniform number.
    private static byte Pick(ReadOnlySpan<float> logits, double temperature, double uniform)
    {
        Span<double> weights = stackalloc double[logits.Length];
        double highest = double.NegativeInfinity, sum = 0;
        foreach (float logit in logits)
        {
            highest = Math.Max(highest, logit);
        }

        for (int i = 0; i < logits.Length; i++)
        {
            sum += weights[i] = Math.Exp((logits[i] - highest) / temperature);
        }

        double rest = uniform * sum;
        int chosen = 0;
        while (chosen < logits.Length - 1 && (rest -= weights[chosen]) >= 0)
        {
            chosen++;
        }

        return (byte)chosen;
    }

    private static double Uniform(ulong seed, ulong index)
    {
        Span<byte> input = stackalloc byte[2 * sizeof(ulong)], hash = stackalloc byte[SHA256.HashSizeInBytes];
        BinaryPrimitives.WriteUInt64BigEndian(input, seed);
        BinaryPrimitives.WriteUInt64BigEndian(input[sizeof(ulong)..], index);
        SHA256.HashData(input, hash);
        return (BinaryPrimitives.ReadUInt64BigEndian(hash) >> 11) * (1.0 / (1UL << 53));
    }
}
