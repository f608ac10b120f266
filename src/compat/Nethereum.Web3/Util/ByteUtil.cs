namespace Nethereum.Util;

/// <summary>Small helpers on byte arrays; none changes its arguments.</summary>
public static class ByteUtil
{
    /// <summary>No bytes.</summary>
    public static readonly byte[] EMPTY_BYTE_ARRAY = [];

    /// <summary>One zero byte.</summary>
    public static readonly byte[] ZERO_BYTE_ARRAY = [0];

    /// <summary>Concatenates arrays.</summary>
    public static byte[] Merge(params byte[][] arrays)
    {
        ArgumentNullException.ThrowIfNull(arrays);
        byte[] merged = new byte[arrays.Sum(array => array.Length)];
        int offset = 0;
        foreach (byte[] array in arrays)
        {
            array.CopyTo(merged, offset);
            offset += array.Length;
        }

        return merged;
    }

    /// <summary>Drops zero bytes in front; [0] for an array of nothing but zeros.</summary>
    public static byte[] StripLeadingZeroes(byte[] data)
    {
        ArgumentNullException.ThrowIfNull(data);
        int first = data.AsSpan().IndexOfAnyExcept((byte)0);
        return first switch
        {
            -1 => [0],
            0 => data,
            _ => data[first..],
        };
    }
}

/// <summary>Helpers on byte arrays as extension methods; none changes its arguments.</summary>
public static class ByteArrayExtensions
{
    /// <inheritdoc cref="ByteUtil.StripLeadingZeroes"/>
    public static byte[] TrimZeroBytes(this byte[] bytes)
    {
        return ByteUtil.StripLeadingZeroes(bytes);
    }

    /// <summary>Adds zeros in front until the array has <paramref name="numberOfBytes"/> bytes; a longer one is returned as it is.</summary>
    public static byte[] PadBytes(this byte[] bytesToPad, int numberOfBytes)
    {
        ArgumentNullException.ThrowIfNull(bytesToPad);
        if (bytesToPad.Length >= numberOfBytes)
        {
            return bytesToPad;
        }

        byte[] padded = new byte[numberOfBytes];
        bytesToPad.CopyTo(padded, numberOfBytes - bytesToPad.Length);
        return padded;
    }

    /// <summary>A copy of <paramref name="length"/> bytes from <paramref name="start"/>.</summary>
    public static byte[] Slice(this byte[] org, int start, int length)
    {
        ArgumentNullException.ThrowIfNull(org);
        return org.AsSpan(start, length).ToArray();
    }
}
