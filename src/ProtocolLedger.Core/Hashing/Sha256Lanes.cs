using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ProtocolLedger.Core;

/// <summary>
/// SHA-256 (FIPS 180-4) of sixteen messages of equal length side by side, each a byte and a row of whole blocks. On x86 faster
/// than one after the other for short messages, even where the processor has instructions for SHA-256.
/// </summary>
internal static class Sha256Lanes
{
    /// <summary>Messages side by side.</summary>
    internal const int Count = 16;

    /// <summary>Bytes of a block.</summary>
    internal const int BlockSize = 64;

    private const int Words = BlockSize / sizeof(uint);

    private static ReadOnlySpan<uint> FirstState =>
        [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];

    private static ReadOnlySpan<uint> Constants =>
    [
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
        0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
        0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
    ];

    /// <summary>Whether this processor gains by it.</summary>
    internal static bool IsSupported => Avx2.IsSupported;

    /// <summary>hashes[i] = SHA-256(prefix || row i) for the first sixteen rows, all read before any hash is written.</summary>
    /// <param name="prefix">The byte in front of each row.</param>
    /// <param name="rows">The rows, one after the other.</param>
    /// <param name="length">Bytes of a row: whole blocks.</param>
    /// <param name="hashes">Sixteen.</param>
    internal static void Hash(byte prefix, ReadOnlySpan<byte> rows, int length, Span<Hash32> hashes)
    {
        Span<Vector512<uint>> state = stackalloc Vector512<uint>[FirstState.Length];
        for (int i = 0; i < state.Length; i++)
        {
            state[i] = Vector512.Create(FirstState[i]);
        }

        Span<Vector512<uint>> words = stackalloc Vector512<uint>[Words];
        Vector512<uint> carry = Vector512.Create((uint)prefix); // the byte that the prefix pushes on into the next word
        for (int at = 0; at < length; at += BlockSize)
        {
            Load(rows[at..], length, words);
            for (int t = 0; t < Words; t++)
            {
                Vector512<uint> word = words[t];
                words[t] = (carry << 24) | (word >>> 8);
                carry = word;
            }

            Compress(state, words);
        }

        words.Clear();
        words[0] = (carry << 24) | Vector512.Create(0x0080_0000u);
        words[^1] = Vector512.Create(8u * (uint)(length + 1));
        Compress(state, words);
        Store(state, hashes);
    }

    // words[t][i] = word t of row i's block, the first byte highest: by transposing four words of four rows at a time.
    private static void Load(ReadOnlySpan<byte> blocks, int length, Span<Vector512<uint>> words)
    {
        Span<uint> lanes = MemoryMarshal.Cast<Vector512<uint>, uint>(words);
        for (int row = 0; row < Count; row += 4)
        {
            for (int t = 0; t < Words; t += 4)
            {
                int at = (row * length) + (t * sizeof(uint));
                Transpose(
                    BigEndian(blocks[at..]), BigEndian(blocks[(at + length)..]),
                    BigEndian(blocks[(at + (2 * length))..]), BigEndian(blocks[(at + (3 * length))..]),
                    lanes[((t * Count) + row)..], Count);
            }
        }
    }

    // The other way round: each row's eight words, the first byte highest, to its hash.
    private static void Store(Span<Vector512<uint>> state, Span<Hash32> hashes)
    {
        ReadOnlySpan<uint> lanes = MemoryMarshal.Cast<Vector512<uint>, uint>(state);
        Span<uint> words = MemoryMarshal.Cast<Hash32, uint>(hashes);
        for (int row = 0; row < Count; row++)
        {
            for (int t = 0; t < state.Length; t++)
            {
                words[(row * state.Length) + t] = BinaryPrimitives.ReverseEndianness(lanes[(t * Count) + row]);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> BigEndian(ReadOnlySpan<byte> bytes) => Vector128.Shuffle(
        Vector128.Create(bytes), Vector128.Create((byte)3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12)).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Transpose(Vector128<uint> a, Vector128<uint> b, Vector128<uint> c, Vector128<uint> d, Span<uint> columns, int stride)
    {
        Vector128<ulong> ab = Sse2.UnpackLow(a, b).AsUInt64(), cd = Sse2.UnpackLow(c, d).AsUInt64();
        Vector128<ulong> abHigh = Sse2.UnpackHigh(a, b).AsUInt64(), cdHigh = Sse2.UnpackHigh(c, d).AsUInt64();
        Sse2.UnpackLow(ab, cd).AsUInt32().CopyTo(columns);
        Sse2.UnpackHigh(ab, cd).AsUInt32().CopyTo(columns[stride..]);
        Sse2.UnpackLow(abHigh, cdHigh).AsUInt32().CopyTo(columns[(2 * stride)..]);
        Sse2.UnpackHigh(abHigh, cdHigh).AsUInt32().CopyTo(columns[(3 * stride)..]);
    }

    // FIPS 180-4, 6.2.2, with the schedule in the sixteen words themselves.
    private static void Compress(Span<Vector512<uint>> state, Span<Vector512<uint>> words)
    {
        (Vector512<uint> a, Vector512<uint> b, Vector512<uint> c, Vector512<uint> d) = (state[0], state[1], state[2], state[3]);
        (Vector512<uint> e, Vector512<uint> f, Vector512<uint> g, Vector512<uint> h) = (state[4], state[5], state[6], state[7]);
        for (int t = 0; t < Constants.Length; t++)
        {
            if (t >= Words)
            {
                Vector512<uint> second = words[(t - 15) % Words], fifteenth = words[(t - 2) % Words];
                words[t % Words] += (Rotate(second, 7) ^ Rotate(second, 18) ^ (second >>> 3)) + words[(t - 7) % Words]
                    + (Rotate(fifteenth, 17) ^ Rotate(fifteenth, 19) ^ (fifteenth >>> 10));
            }

            Vector512<uint> more = h + (Rotate(e, 6) ^ Rotate(e, 11) ^ Rotate(e, 25)) + ((e & f) ^ (~e & g)) + Vector512.Create(Constants[t]) + words[t % Words];
            Vector512<uint> sum = more + (Rotate(a, 2) ^ Rotate(a, 13) ^ Rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
            (h, g, f, e, d, c, b, a) = (g, f, e, d + more, c, b, a, sum);
        }

        state[0] += a;
        state[1] += b;
        state[2] += c;
        state[3] += d;
        state[4] += e;
        state[5] += f;
        state[6] += g;
        state[7] += h;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<uint> Rotate(Vector512<uint> value, int by) => (value >>> by) | (value << (32 - by));
}
