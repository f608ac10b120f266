using System.Buffers;

namespace Nethereum.ABI.Codecs;

/// <summary>Encodes and decodes one Solidity type as one .NET type. Immutable and shared between threads.</summary>
internal abstract class AbiCodec
{
    protected AbiCodec(string canonicalName, bool isDynamic, int headSize)
    {
        CanonicalName = canonicalName;
        IsDynamic = isDynamic;
        HeadSize = headSize;
    }

    /// <summary>The type as it stands in a signature: "uint256", "(bytes32,uint64[])[2]".</summary>
    public string CanonicalName { get; }

    /// <summary>Whether the value lives in the tail, behind an offset.</summary>
    public bool IsDynamic { get; }

    /// <summary>Bytes taken in the enclosing head: 32 for a dynamic type, the whole size for a static one.</summary>
    public int HeadSize { get; }

    /// <summary>Whether an indexed event parameter of this type stores a hash instead of the value.</summary>
    public virtual bool IsHashedInTopic => IsDynamic;

    /// <summary>The .NET type that this codec reads and makes.</summary>
    public abstract Type ClrType { get; }

    /// <inheritdoc cref="AbiCodec{T}.SizeOf"/>
    public abstract int SizeOfObject(object? value);

    /// <inheritdoc cref="AbiCodec{T}.Encode"/>
    public abstract int EncodeObject(object? value, Span<byte> destination);

    /// <inheritdoc cref="AbiCodec{T}.Decode"/>
    public abstract object? DecodeObject(ref AbiReader reader, int position);

    /// <inheritdoc cref="AbiCodec{T}.EncodePacked"/>
    public abstract void EncodePackedObject(object? value, ArrayBufferWriter<byte> output);
}

/// <summary>The typed half of <see cref="AbiCodec"/>.</summary>
internal abstract class AbiCodec<T> : AbiCodec
{
    protected AbiCodec(string canonicalName, bool isDynamic, int headSize)
        : base(canonicalName, isDynamic, headSize)
    {
    }

    public override Type ClrType => typeof(T);

    /// <summary>Bytes that <see cref="Encode"/> will write for the value itself, without the offset that points to it.</summary>
    public abstract int SizeOf(T value);

    /// <summary>Writes the value to zeroed memory and returns how many bytes it took.</summary>
    /// <exception cref="ArgumentException">The value does not fit the type.</exception>
    public abstract int Encode(T value, Span<byte> destination);

    /// <summary>Reads the value that starts at <paramref name="position"/>.</summary>
    /// <exception cref="AbiDecodingException">The data are malformed.</exception>
    public abstract T Decode(ref AbiReader reader, int position);

    /// <summary>Appends the value as <c>abi.encodePacked</c> writes it.</summary>
    public virtual void EncodePacked(T value, ArrayBufferWriter<byte> output) =>
        throw new NotSupportedException($"{CanonicalName} cannot be packed.");

    /// <summary>One value alone in a new array.</summary>
    public byte[] ToBytes(T value)
    {
        byte[] bytes = new byte[SizeOf(value)];
        Encode(value, bytes);
        return bytes;
    }

    public sealed override int SizeOfObject(object? value) => SizeOf(Cast(value));

    public sealed override int EncodeObject(object? value, Span<byte> destination) => Encode(Cast(value), destination);

    public sealed override object? DecodeObject(ref AbiReader reader, int position) => Decode(ref reader, position);

    public sealed override void EncodePackedObject(object? value, ArrayBufferWriter<byte> output) =>
        EncodePacked(Cast(value), output);

    private T Cast(object? value) => value switch
    {
        T typed => typed,
        null => throw new AbiValueException($"The value for {CanonicalName} is null."),
        _ => throw new AbiValueException($"{value.GetType().Name} cannot be encoded as {CanonicalName}."),
    };
}

/// <summary>A static type of exactly one word.</summary>
internal abstract class WordCodec<T> : AbiCodec<T>
{
    /// <param name="canonicalName">The name in signatures.</param>
    /// <param name="packedSize">Bytes in the packed encoding.</param>
    /// <param name="packedFromLeft">Whether those are the first bytes of the word (bytesN) or the last (numbers).</param>
    protected WordCodec(string canonicalName, int packedSize, bool packedFromLeft = false)
        : base(canonicalName, isDynamic: false, AbiReader.WordSize)
    {
        this.packedSize = packedSize;
        this.packedFromLeft = packedFromLeft;
    }

    private readonly int packedSize;
    private readonly bool packedFromLeft;

    public sealed override int SizeOf(T value) => AbiReader.WordSize;

    public sealed override int Encode(T value, Span<byte> destination)
    {
        EncodeWord(value, destination[..AbiReader.WordSize]);
        return AbiReader.WordSize;
    }

    public sealed override T Decode(ref AbiReader reader, int position) => DecodeWord(reader.Word(position));

    public sealed override void EncodePacked(T value, ArrayBufferWriter<byte> output)
    {
        Span<byte> word = stackalloc byte[AbiReader.WordSize];
        word.Clear();
        EncodeWord(value, word);
        output.Write(packedFromLeft ? word[..packedSize] : word[^packedSize..]);
    }

    protected abstract void EncodeWord(T value, Span<byte> word);

    protected abstract T DecodeWord(ReadOnlySpan<byte> word);
}
