using System.Buffers.Binary;

namespace ProtocolLedger.TestKit;

/// <summary>Makes malformed inputs out of well-formed ones, the same ones for the same seed: changed bits, numbers, lengths and orders, or nothing but noise.</summary>
public sealed class Mutator(int seed)
{
    private const int LongestNoise = 512;
    private const int LongestInput = 1 << 16;

    private static readonly ulong[] Extremes = [0, 1, 2, 31, 32, 33, 64, 0x7F, 0x80, 0xFF, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFF, 1UL << 32, long.MaxValue, 1UL << 63, ulong.MaxValue];

    private static readonly byte[][] Tokens =
    [
        [.. "null"u8], [.. "-1"u8], [.. "1e999"u8], [.. "18446744073709551616"u8], [.. "\"\""u8], [.. "{}"u8], [.. "[[[[[[[["u8], [.. "\\ud800"u8], [.. "0x"u8], [.. "\"0xzz\""u8], [.. ",,"u8], [0xEF, 0xBB, 0xBF], [0xC0, 0x80], [0],
    ];

    private readonly Random random = new(seed);

    /// <summary>The next input.</summary>
    /// <param name="valid">What is well-formed.</param>
    public byte[] Next(IReadOnlyList<byte[]> valid)
    {
        ArgumentNullException.ThrowIfNull(valid);
        if (random.Next(16) == 0)
        {
            return Noise(random.Next(LongestNoise));
        }

        byte[] input = [.. valid[random.Next(valid.Count)]];
        for (int changes = random.Next(1, 4); changes > 0; changes--)
        {
            input = Change(input, valid);
        }

        return input.Length > LongestInput ? input[..LongestInput] : input;
    }

    private byte[] Change(byte[] input, IReadOnlyList<byte[]> valid)
    {
        int at = random.Next(input.Length + 1), length = random.Next(input.Length - at + 1);
        switch (random.Next(10))
        {
            case 0 when input.Length > 0:
                input[random.Next(input.Length)] ^= (byte)(1 << random.Next(8));
                return input;
            case 1 when input.Length > 0:
                input[random.Next(input.Length)] = (byte)random.Next(256);
                return input;
            case 2:
                return Number(input, 4, BinaryPrimitives.WriteUInt32LittleEndian, (uint)Extreme());
            case 3:
                return Number(input, 8, random.Next(2) == 0 ? BinaryPrimitives.WriteUInt64LittleEndian : BinaryPrimitives.WriteUInt64BigEndian, Extreme());
            case 4:
                return input[..at];
            case 5:
                return [.. input[..at], .. input[(at + length)..]];
            case 6:
                return [.. input[..(at + length)], .. input[at..]];
            case 7:
                return [.. input, .. Noise(random.Next(80))];
            case 8:
                return [.. input[..at], .. Tokens[random.Next(Tokens.Length)], .. input[(at + Math.Min(length, 8))..]];
            default:
                byte[] other = valid[random.Next(valid.Count)];
                return [.. input[..at], .. other[Math.Min(at, other.Length)..]];
        }
    }

    private ulong Extreme() => random.Next(3) == 0 ? (ulong)random.NextInt64() : Extremes[random.Next(Extremes.Length)];

    private byte[] Noise(int length)
    {
        byte[] noise = new byte[length];
        random.NextBytes(noise);
        return noise;
    }

    private byte[] Number<T>(byte[] input, int size, Write<T> write, T value)
    {
        if (input.Length >= size)
        {
            int at = random.Next(2) == 0 ? random.Next(input.Length - size + 1) : random.Next((input.Length / size) - 1 + 1) * size;
            write(input.AsSpan(at, size), value);
        }

        return input;
    }

    private delegate void Write<T>(Span<byte> to, T value);
}
