using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Nethereum.Util;

/// <summary>
/// Keccak-256 as Ethereum uses it: Keccak[c=512] with the original 0x01 padding, not the 0x06 of FIPS 202
/// (Keccak team, "The Keccak reference", version 3.0). Allocates nothing.
/// </summary>
internal static class Keccak256
{
    /// <summary>Digest length in bytes.</summary>
    internal const int Size = 32;

    private const int Rate = 136;

    /// <summary>Hashes <paramref name="data"/> into a new 32-byte array.</summary>
    internal static byte[] Hash(ReadOnlySpan<byte> data)
    {
        byte[] digest = new byte[Size];
        Hash(data, digest);
        return digest;
    }

    /// <summary>Hashes <paramref name="data"/> into the first 32 bytes of <paramref name="digest"/>; the two may overlap.</summary>
    /// <exception cref="ArgumentException">The destination is shorter than 32 bytes.</exception>
    [SkipLocalsInit]
    internal static void Hash(ReadOnlySpan<byte> data, Span<byte> digest)
    {
        if (digest.Length < Size)
        {
            throw new ArgumentException("The destination of a Keccak-256 digest needs 32 bytes.", nameof(digest));
        }

        Span<ulong> state = stackalloc ulong[KeccakPermutation.Lanes];
        state.Clear();
        while (data.Length >= Rate)
        {
            Absorb(state, data[..Rate]);
            KeccakPermutation.Apply(state);
            data = data[Rate..];
        }

        int whole = data.Length & ~7;
        Absorb(state, data[..whole]);
        ulong tail = 0x01UL << (8 * (data.Length - whole));
        for (int i = whole; i < data.Length; i++)
        {
            tail |= (ulong)data[i] << (8 * (i - whole));
        }

        state[whole / 8] ^= tail;
        state[(Rate / 8) - 1] ^= 0x8000000000000000;
        KeccakPermutation.Apply(state);
        for (int i = 0; i < Size / 8; i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(digest[(8 * i)..], state[i]);
        }
    }

    private static void Absorb(Span<ulong> state, ReadOnlySpan<byte> block)
    {
        for (int i = 0; i < block.Length / 8; i++)
        {
            state[i] ^= BinaryPrimitives.ReadUInt64LittleEndian(block[(8 * i)..]);
        }
    }
}
