using System.Numerics;

namespace Nethereum.RLP;

/// <summary>
/// Writes RLP from the last byte to the first, so that no length has to be known before its content:
/// write the elements of a list in reverse order, then <see cref="List"/>.
/// </summary>
internal ref struct RlpWriter(Span<byte> buffer)
{
    /// <summary>The most bytes that the header of an element takes here.</summary>
    internal const int MaxHeader = 5;

    private readonly Span<byte> buffer = buffer;
    private int start = buffer.Length;

    /// <summary>What has been written so far.</summary>
    internal readonly ReadOnlySpan<byte> Written => buffer[start..];

    /// <summary>Where the next element will end; give it to <see cref="List"/> after the elements of a list.</summary>
    internal readonly int Mark => start;

    /// <summary>Prepends bytes as they are.</summary>
    internal void Raw(scoped ReadOnlySpan<byte> encoded)
    {
        start -= encoded.Length;
        encoded.CopyTo(buffer[start..]);
    }

    /// <summary>Prepends one byte as it is.</summary>
    internal void Raw(byte value)
    {
        buffer[--start] = value;
    }

    /// <summary>Prepends an item.</summary>
    internal void Item(scoped ReadOnlySpan<byte> bytes)
    {
        Raw(bytes);
        if (bytes.Length != 1 || bytes[0] >= 0x80)
        {
            Header(0x80, bytes.Length);
        }
    }

    /// <summary>Prepends an unsigned number as an item: big-endian, no leading zeros, zero empty.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or 2^256 and more.</exception>
    internal void Number(BigInteger value)
    {
        if (value.Sign < 0 || value.GetByteCount(isUnsigned: true) > 32)
        {
            throw new ArgumentOutOfRangeException(nameof(value), "A number in a transaction is at least 0 and below 2^256.");
        }

        Span<byte> bytes = stackalloc byte[32];
        value.TryWriteBytes(bytes, out int written, isUnsigned: true, isBigEndian: true);
        Item(value.IsZero ? [] : bytes[..written]);
    }

    /// <summary>Turns everything written since <paramref name="mark"/> into a list.</summary>
    internal void List(int mark)
    {
        Header(0xc0, mark - start);
    }

    private void Header(byte offset, int length)
    {
        if (length <= 55)
        {
            Raw((byte)(offset + length));
            return;
        }

        int lengthBytes = 0;
        for (int rest = length; rest > 0; rest >>= 8)
        {
            Raw((byte)rest);
            lengthBytes++;
        }

        Raw((byte)(offset + 55 + lengthBytes));
    }
}
