using System.Runtime.InteropServices;

namespace Nethereum.ABI.Codecs;

/// <summary>Arrays.</summary>
internal sealed class ArrayShape<T> : SequenceShape<T[], T>
{
    public override ReadOnlySpan<T> Read(T[] sequence) => sequence;

    public override T[] Make(T[] elements) => elements;
}

/// <summary><see cref="List{T}"/>, what the code generator declares.</summary>
internal sealed class ListShape<T> : SequenceShape<List<T>, T>
{
    public override ReadOnlySpan<T> Read(List<T> sequence) => CollectionsMarshal.AsSpan(sequence);

    public override List<T> Make(T[] elements) => [.. elements];
}

/// <summary>Interfaces that a list implements.</summary>
internal sealed class EnumerableShape<TSequence, T> : SequenceShape<TSequence, T>
    where TSequence : class, IEnumerable<T>
{
    public override ReadOnlySpan<T> Read(TSequence sequence) => sequence.ToArray();

    public override TSequence Make(T[] elements) =>
        elements.ToList() as TSequence ?? throw new NotSupportedException($"A decoded array cannot be stored as {typeof(TSequence)}.");
}
