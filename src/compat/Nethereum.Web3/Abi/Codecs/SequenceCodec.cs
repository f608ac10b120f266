using System.Buffers;
using System.Buffers.Binary;

namespace Nethereum.ABI.Codecs;

/// <summary>How a .NET collection type is read and made.</summary>
internal abstract class SequenceShape<TSequence, T>
{
    public abstract ReadOnlySpan<T> Read(TSequence sequence);

    public abstract TSequence Make(T[] elements);
}

/// <summary><c>T[]</c>, and <c>T[n]</c> where a length is given.</summary>
internal sealed class SequenceCodec<TSequence, T> : AbiCodec<TSequence>
{
    private readonly AbiCodec<T> element;
    private readonly SequenceShape<TSequence, T> shape;
    private readonly int? length;

    public SequenceCodec(AbiCodec<T> element, SequenceShape<TSequence, T> shape, int? length)
        : base($"{element.CanonicalName}[{length}]", length is null || element.IsDynamic, SizeInHead(element, length))
    {
        this.element = element;
        this.shape = shape;
        this.length = length;
    }

    public override bool IsHashedInTopic => true;

    private int Prefix => length is null ? AbiReader.WordSize : 0;

    public override int SizeOf(TSequence value)
    {
        ReadOnlySpan<T> elements = Elements(value);
        int size = checked(Prefix + (elements.Length * element.HeadSize));
        if (element.IsDynamic)
        {
            foreach (T item in elements)
            {
                size = checked(size + element.SizeOf(item));
            }
        }

        return size;
    }

    public override int Encode(TSequence value, Span<byte> destination)
    {
        ReadOnlySpan<T> elements = Elements(value);
        if (length is null)
        {
            ByteString.WriteLength(elements.Length, destination);
        }

        Span<byte> body = destination[Prefix..];
        int head = 0;
        if (!element.IsDynamic)
        {
            foreach (T item in elements)
            {
                head += element.Encode(item, body[head..]);
            }

            return Prefix + head;
        }

        int tail = elements.Length * AbiReader.WordSize;
        foreach (T item in elements)
        {
            BinaryPrimitives.WriteInt32BigEndian(body[(head + 28)..], tail);
            head += AbiReader.WordSize;
            tail += element.Encode(item, body[tail..]);
        }

        return Prefix + tail;
    }

    public override TSequence Decode(ref AbiReader reader, int position)
    {
        int count = length ?? reader.Count(position, element.HeadSize);
        int start = position + Prefix;
        if (length is not null)
        {
            RequireRoom(ref reader, start, count);
        }

        T[] elements = count == 0 ? [] : new T[count];
        for (int i = 0; i < count; i++)
        {
            int head = start + (i * element.HeadSize);
            elements[i] = element.Decode(ref reader, element.IsDynamic ? reader.Follow(start, head) : head);
        }

        return shape.Make(elements);
    }

    public override void EncodePacked(TSequence value, ArrayBufferWriter<byte> output)
    {
        if (element.IsHashedInTopic)
        {
            throw new NotSupportedException($"{CanonicalName} cannot be packed: its elements are not single words.");
        }

        foreach (T item in Elements(value))
        {
            Span<byte> word = output.GetSpan(AbiReader.WordSize)[..AbiReader.WordSize];
            word.Clear();
            element.Encode(item, word);
            output.Advance(AbiReader.WordSize);
        }
    }

    /// <summary>A fixed array is as long as its type says: its last head must lie in the data before memory is taken.</summary>
    private void RequireRoom(ref AbiReader reader, int start, int count)
    {
        if (count > 0 && element.HeadSize > 0)
        {
            long last = start + (((long)count - 1) * element.HeadSize);
            reader.Word(last > int.MaxValue ? int.MaxValue : (int)last);
        }
    }

    private ReadOnlySpan<T> Elements(TSequence value)
    {
        if (value is null)
        {
            throw new AbiValueException($"The {CanonicalName} value is null.");
        }

        ReadOnlySpan<T> elements = shape.Read(value);
        if (length is not null && elements.Length != length)
        {
            throw new AbiValueException($"{CanonicalName} takes {length} elements, not {elements.Length}.");
        }

        return elements;
    }

    private static int SizeInHead(AbiCodec<T> element, int? length) =>
        length is null || element.IsDynamic ? AbiReader.WordSize : checked(element.HeadSize * length.Value);
}
