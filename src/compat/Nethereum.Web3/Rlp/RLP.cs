namespace Nethereum.RLP;

/// <summary>Recursive length prefix (Yellow Paper, appendix B). Decoding takes canonical encodings only.</summary>
public static class RLP
{
    /// <summary>Lists nested deeper than this are refused, so that no input can exhaust the stack.</summary>
    internal const int MaxDepth = 128;

    /// <summary>Encodes an item; null is the empty item.</summary>
    public static byte[] EncodeElement(byte[]? srcData)
    {
        int length = srcData?.Length ?? 0;
        var writer = new RlpWriter(new byte[length + RlpWriter.MaxHeader]);
        writer.Item(srcData);
        return writer.Written.ToArray();
    }

    /// <summary>Makes a list of elements that are encoded already.</summary>
    public static byte[] EncodeList(params byte[][] items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var writer = new RlpWriter(new byte[items.Sum(item => item.Length) + RlpWriter.MaxHeader]);
        int mark = writer.Mark;
        for (int i = items.Length - 1; i >= 0; i--)
        {
            writer.Raw(items[i]);
        }

        writer.List(mark);
        return writer.Written.ToArray();
    }

    /// <summary>Encodes each item and makes a list of them.</summary>
    public static byte[] EncodeDataItemsAsElementOrListAndCombineAsList(params byte[]?[] dataItems)
    {
        ArgumentNullException.ThrowIfNull(dataItems);
        return EncodeList(Array.ConvertAll(dataItems, EncodeElement));
    }

    /// <summary>Decodes one element: an <see cref="RLPItem"/> or an <see cref="RLPCollection"/>.</summary>
    /// <exception cref="RLPException">Truncated, not canonical, nested deeper than 128 lists, or bytes left over.</exception>
    public static IRLPElement Decode(byte[] msgData)
    {
        ArgumentNullException.ThrowIfNull(msgData);
        IRLPElement element = Decode(msgData, 0, out int consumed);
        if (consumed != msgData.Length)
        {
            throw new RLPException($"{msgData.Length - consumed} bytes follow the end of the RLP element.");
        }

        return element;
    }

    private static IRLPElement Decode(ReadOnlySpan<byte> data, int depth, out int consumed)
    {
        RlpHeader header = RlpHeader.Read(data);
        ReadOnlySpan<byte> content = data.Slice(header.Start, header.Length);
        consumed = header.Start + header.Length;
        if (!header.IsList)
        {
            return new RLPItem(content.ToArray());
        }

        if (depth >= MaxDepth)
        {
            throw new RLPException($"RLP lists are nested deeper than {MaxDepth}.");
        }

        var list = new RLPCollection { RLPData = data[..consumed].ToArray() };
        while (!content.IsEmpty)
        {
            list.Add(Decode(content, depth + 1, out int used));
            content = content[used..];
        }

        return list;
    }
}
