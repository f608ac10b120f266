using System.Buffers.Binary;

namespace Nethereum.ABI.Codecs;

/// <summary>
/// A bounds-checked view of ABI data. Every word read counts against a budget in proportion to the data, so that
/// offsets that point at one place many times cannot blow the result up.
/// </summary>
internal ref struct AbiReader
{
    public const int WordSize = 32;

    // A canonical encoding reads each word once; the rest is room for encoders that share tails.
    private const int SharingAllowance = 4;

    private readonly ReadOnlySpan<byte> data;
    private long budget;

    public AbiReader(ReadOnlySpan<byte> data)
    {
        this.data = data;
        budget = (((long)data.Length / WordSize) + 1) * SharingAllowance;
    }

    /// <summary>The 32 bytes at <paramref name="position"/>.</summary>
    public ReadOnlySpan<byte> Word(int position)
    {
        if ((uint)position > (uint)(data.Length - WordSize) || data.Length < WordSize)
        {
            throw new AbiDecodingException($"Data end at byte {data.Length}, a word is due at byte {position}.");
        }

        Spend(1);
        return data.Slice(position, WordSize);
    }

    /// <summary>Follows the offset stored at <paramref name="position"/>, relative to <paramref name="start"/>.</summary>
    public int Follow(int start, int position)
    {
        int offset = SmallNumber(Word(position));
        if (offset < 0 || offset > data.Length - start)
        {
            throw new AbiDecodingException($"The offset at byte {position} points outside the {data.Length} bytes of data.");
        }

        return start + offset;
    }

    /// <summary>The number of elements stored at <paramref name="position"/>, checked against the data that follow it.</summary>
    /// <param name="position">Where the length word is.</param>
    /// <param name="elementSize">Bytes that each element takes at least.</param>
    public int Count(int position, int elementSize)
    {
        int count = SmallNumber(Word(position));
        long remaining = data.Length - position - WordSize;
        // Elements of size zero (an empty tuple, T[0]) are charged as a word each.
        if (count < 0 || count * (long)Math.Max(elementSize, 1) > remaining)
        {
            throw new AbiDecodingException($"The length at byte {position} is more than the {remaining} bytes that follow can hold.");
        }

        if (elementSize == 0)
        {
            Spend(count);
        }

        return count;
    }

    /// <summary>The bytes of a <c>bytes</c> or <c>string</c> value whose length word is at <paramref name="position"/>.</summary>
    public ReadOnlySpan<byte> Bytes(int position)
    {
        int length = Count(position, 1);
        Spend((length / WordSize) + 1);
        return data.Slice(position + WordSize, length);
    }

    private void Spend(long words)
    {
        budget -= words;
        if (budget < 0)
        {
            throw new AbiDecodingException("Offsets point at the same data again and again.");
        }
    }

    /// <summary>The word as an int, or -1 when it does not fit.</summary>
    private static int SmallNumber(ReadOnlySpan<byte> word)
    {
        uint low = BinaryPrimitives.ReadUInt32BigEndian(word[28..]);
        return low <= int.MaxValue && word[..28].IndexOfAnyExcept((byte)0) < 0 ? (int)low : -1;
    }
}
