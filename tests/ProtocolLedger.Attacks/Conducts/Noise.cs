using System.Buffers.Binary;
using ProtocolLedger.Core;
using ProtocolLedger.Training;

namespace ProtocolLedger.Attacks.Conducts;

/// <summary>Randomness that is the same whenever a node does the same round's work: signing two results for one round would convict it of another fault.</summary>
internal static class Noise
{
    /// <summary>The randomness of a node's work of a round.</summary>
    public static Random Of(RoundTask task)
    {
        byte[] input = [.. task.Beacon.Value.AsSpan(), .. BitConverter.GetBytes(task.Node.Value)];
        return new Random(BinaryPrimitives.ReadInt32LittleEndian(Hash32.Sha256(input).AsSpan()));
    }

    /// <summary>Fills with normally distributed numbers (Box and Muller 1958) and scales them to a Euclidean norm.</summary>
    public static void Fill(Span<float> numbers, double norm, Random random)
    {
        foreach (ref float number in numbers)
        {
            number = (float)(Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(Math.Tau * random.NextDouble()));
        }

        double scale = norm / Norm(numbers);
        foreach (ref float number in numbers)
        {
            number = (float)(number * scale);
        }
    }

    /// <summary>The Euclidean norm.</summary>
    public static double Norm(ReadOnlySpan<float> numbers)
    {
        double sum = 0;
        foreach (float number in numbers)
        {
            sum += (double)number * number;
        }

        return Math.Sqrt(sum);
    }
}
