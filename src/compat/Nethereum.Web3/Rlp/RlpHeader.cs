namespace Nethereum.RLP;

/// <summary>The header of an RLP element: where its content starts and how long it is, both in bytes.</summary>
internal readonly record struct RlpHeader(bool IsList, int Start, int Length)
{
    private const int ShortLimit = 55;

    /// <summary>Reads the header at the start of <paramref name="data"/> and checks that the content is there.</summary>
    /// <exception cref="RLPException">Truncated or not canonical.</exception>
    internal static RlpHeader Read(ReadOnlySpan<byte> data)
    {
        if (data.IsEmpty)
        {
            throw new RLPException("The RLP is truncated: an element is missing.");
        }

        byte prefix = data[0];
        RlpHeader header = prefix switch
        {
            < 0x80 => new RlpHeader(false, 0, 1),
            <= 0x80 + ShortLimit => new RlpHeader(false, 1, prefix - 0x80),
            < 0xc0 => Long(data, false, prefix - 0x80 - ShortLimit),
            <= 0xc0 + ShortLimit => new RlpHeader(true, 1, prefix - 0xc0),
            _ => Long(data, true, prefix - 0xc0 - ShortLimit),
        };
        if (header.Length > data.Length - header.Start)
        {
            throw new RLPException($"The RLP is truncated: an element of {header.Length} bytes has {data.Length - header.Start} left.");
        }

        if (!header.IsList && header is { Start: 1, Length: 1 } && data[1] < 0x80)
        {
            throw new RLPException("The RLP is not canonical: a byte below 0x80 stands for itself.");
        }

        return header;
    }

    private static RlpHeader Long(ReadOnlySpan<byte> data, bool isList, int lengthBytes)
    {
        if (data.Length <= lengthBytes)
        {
            throw new RLPException("The RLP is truncated: a length is missing.");
        }

        if (data[1] == 0)
        {
            throw new RLPException("The RLP is not canonical: a length has a leading zero.");
        }

        ulong length = 0;
        foreach (byte part in data.Slice(1, lengthBytes))
        {
            length = (length << 8) | part;
        }

        if (length <= ShortLimit)
        {
            throw new RLPException("The RLP is not canonical: a length up to 55 belongs into the prefix.");
        }

        if (length > (ulong)(data.Length - 1 - lengthBytes))
        {
            throw new RLPException($"The RLP is truncated: an element of {length} bytes has {data.Length - 1 - lengthBytes} left.");
        }

        return new RlpHeader(isList, 1 + lengthBytes, (int)length);
    }
}
