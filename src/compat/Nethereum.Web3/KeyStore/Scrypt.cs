using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Security.Cryptography;

namespace Nethereum.KeyStore.Crypto;

/// <summary>
/// scrypt (RFC 7914) for any N and r. BouncyCastle's refuses r = 1 with N of 65,536 and more, which keystores use.
/// Blocks are kept with their words in the order of the diagonals, so that four quarter-rounds are one vector operation.
/// </summary>
internal static class Scrypt
{
    private const int BlockWords = 16;

    /// <summary>The word of the Salsa20 block at each place of a diagonal block.</summary>
    private static ReadOnlySpan<byte> Diagonal => [0, 5, 10, 15, 4, 9, 14, 3, 8, 13, 2, 7, 12, 1, 6, 11];

    /// <summary>Derives a key; the arguments are checked by the caller.</summary>
    internal static byte[] DeriveKey(ReadOnlySpan<byte> password, ReadOnlySpan<byte> salt, int n, int r, int p, int length)
    {
        int words = 2 * r * BlockWords;
        byte[] bytes = Rfc2898DeriveBytes.Pbkdf2(password, salt, 1, HashAlgorithmName.SHA256, p * words * 4);
        uint[] table = GC.AllocateUninitializedArray<uint>(n * words);
        uint[] block = new uint[words];
        uint[] scratch = new uint[words];
        for (int i = 0; i < p; i++)
        {
            Span<byte> part = bytes.AsSpan(i * words * 4, words * 4);
            Load(part, block);
            Mix(block, scratch, table, n);
            Store(block, part);
        }

        byte[] key = Rfc2898DeriveBytes.Pbkdf2(password, bytes, 1, HashAlgorithmName.SHA256, length);
        Array.Clear(table);
        Array.Clear(block);
        Array.Clear(scratch);
        CryptographicOperations.ZeroMemory(bytes);
        return key;
    }

    private static void Load(ReadOnlySpan<byte> bytes, Span<uint> words)
    {
        for (int i = 0; i < words.Length; i++)
        {
            int source = (i & ~(BlockWords - 1)) + Diagonal[i % BlockWords];
            words[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(4 * source)..]);
        }
    }

    private static void Store(ReadOnlySpan<uint> words, Span<byte> bytes)
    {
        for (int i = 0; i < words.Length; i++)
        {
            int target = (i & ~(BlockWords - 1)) + Diagonal[i % BlockWords];
            BinaryPrimitives.WriteUInt32LittleEndian(bytes[(4 * target)..], words[i]);
        }
    }

    private static void Mix(Span<uint> block, Span<uint> scratch, Span<uint> table, int n)
    {
        int words = block.Length;
        for (int i = 0; i < n; i++)
        {
            block.CopyTo(table[(i * words)..]);
            BlockMix(block, scratch);
            scratch.CopyTo(block);
        }

        for (int i = 0; i < n; i++)
        {
            int row = (int)(block[words - BlockWords] & (uint)(n - 1));
            Xor(block, table.Slice(row * words, words));
            BlockMix(block, scratch);
            scratch.CopyTo(block);
        }
    }

    private static void Xor(Span<uint> target, ReadOnlySpan<uint> source)
    {
        Span<Vector128<uint>> targets = MemoryMarshal.Cast<uint, Vector128<uint>>(target);
        ReadOnlySpan<Vector128<uint>> sources = MemoryMarshal.Cast<uint, Vector128<uint>>(source);
        for (int i = 0; i < targets.Length && i < sources.Length; i++)
        {
            targets[i] ^= sources[i];
        }
    }

    /// <summary>scryptBlockMix: even blocks go to the first half of the output, odd ones to the second.</summary>
    private static void BlockMix(ReadOnlySpan<uint> input, Span<uint> output)
    {
        ReadOnlySpan<Vector128<uint>> from = MemoryMarshal.Cast<uint, Vector128<uint>>(input);
        Span<Vector128<uint>> to = MemoryMarshal.Cast<uint, Vector128<uint>>(output);
        int blocks = from.Length / 4;
        Vector128<uint> a = from[^4], b = from[^3], c = from[^2], d = from[^1];
        for (int i = 0; i < blocks; i++)
        {
            a ^= from[4 * i];
            b ^= from[(4 * i) + 1];
            c ^= from[(4 * i) + 2];
            d ^= from[(4 * i) + 3];
            Salsa8(ref a, ref b, ref c, ref d);
            int target = 4 * ((i / 2) + (i % 2 * (blocks / 2)));
            to[target] = a;
            to[target + 1] = b;
            to[target + 2] = c;
            to[target + 3] = d;
        }
    }

    private static void Salsa8(ref Vector128<uint> first, ref Vector128<uint> second, ref Vector128<uint> third, ref Vector128<uint> fourth)
    {
        Vector128<uint> a = first, b = second, c = third, d = fourth;
        for (int round = 0; round < 8; round += 2)
        {
            b ^= Rotate(a + d, 7);
            c ^= Rotate(b + a, 9);
            d ^= Rotate(c + b, 13);
            a ^= Rotate(d + c, 18);
            b = Vector128.Shuffle(b, Vector128.Create(3u, 0, 1, 2));
            c = Vector128.Shuffle(c, Vector128.Create(2u, 3, 0, 1));
            d = Vector128.Shuffle(d, Vector128.Create(1u, 2, 3, 0));
            d ^= Rotate(a + b, 7);
            c ^= Rotate(d + a, 9);
            b ^= Rotate(c + d, 13);
            a ^= Rotate(b + c, 18);
            b = Vector128.Shuffle(b, Vector128.Create(1u, 2, 3, 0));
            c = Vector128.Shuffle(c, Vector128.Create(2u, 3, 0, 1));
            d = Vector128.Shuffle(d, Vector128.Create(3u, 0, 1, 2));
        }

        first += a;
        second += b;
        third += c;
        fourth += d;
    }

    private static Vector128<uint> Rotate(Vector128<uint> value, int bits)
    {
        return (value << bits) | (value >>> (32 - bits));
    }
}
