using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ProtocolLedger.Training.Model;

/// <summary>
/// First weights that are the same bytes on every machine, whatever library trains them: uniform numbers from
/// SHA-256(tag, seed, tensor name, block number), 24 bits each, scaled to the wanted standard deviation. A uniform
/// distribution instead of a normal one, because logarithm and cosine differ between maths libraries.
/// </summary>
internal static class Initialisation
{
    private const string Tag = "protocolledger/init/v1";
    private const int NumbersPerBlock = SHA256.HashSizeInBytes / sizeof(uint);

    /// <summary>Fills with uniform numbers of mean 0 and the given standard deviation.</summary>
    internal static void Fill(Span<float> destination, ulong seed, string tensorName, double standardDeviation)
    {
        // Uniform over [-a, a) has standard deviation a / sqrt(3); sqrt is exact to the last bit by IEEE 754.
        double range = standardDeviation * Math.Sqrt(3.0);
        byte[] input = new byte[Tag.Length + sizeof(ulong) + Encoding.UTF8.GetByteCount(tensorName) + sizeof(ulong)];
        Encoding.UTF8.GetBytes(Tag, input);
        BinaryPrimitives.WriteUInt64BigEndian(input.AsSpan(Tag.Length), seed);
        Encoding.UTF8.GetBytes(tensorName, input.AsSpan(Tag.Length + sizeof(ulong)));
        Span<byte> counter = input.AsSpan(^sizeof(ulong)..);
        Span<byte> block = stackalloc byte[SHA256.HashSizeInBytes];
        for (int i = 0; i < destination.Length; i++)
        {
            int word = i % NumbersPerBlock;
            if (word == 0)
            {
                BinaryPrimitives.WriteUInt64BigEndian(counter, (ulong)(i / NumbersPerBlock));
                SHA256.HashData(input, block);
            }

            uint bits = BinaryPrimitives.ReadUInt32BigEndian(block[(word * sizeof(uint))..]) >> 8;
            double unit = (bits + 0.5) / (1 << 24); // in (0, 1), exact
            destination[i] = (float)(range * ((2.0 * unit) - 1.0));
        }
    }
}
