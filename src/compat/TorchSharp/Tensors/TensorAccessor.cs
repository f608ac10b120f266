using System.Collections;

namespace TorchSharp.Utils;

/// <summary>Typed access to the elements of a tensor, in row-major order. A tensor elsewhere or with gaps is read through a copy and cannot be written.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public sealed class TensorAccessor<T> : IDisposable, IEnumerable<T> where T : unmanaged
{
    private readonly torch.Tensor source;
    private readonly torch.Tensor? copy;

    internal TensorAccessor(torch.Tensor tensor)
    {
        source = tensor;
        if (tensor.device_type != DeviceType.CPU || !tensor.is_contiguous())
        {
            using torch.Tensor near = tensor.detach();
            using torch.Tensor here = near.cpu();
            copy = here.contiguous();
        }
    }

    /// <summary>Number of elements.</summary>
    public long Count => source.NumberOfElements;

    /// <summary>One element, by its place in row-major order.</summary>
    public T this[params long[] indices]
    {
        get => Span[(int)Place(indices)];
        set => Writable[(int)Place(indices)] = value;
    }

    private Span<T> Span => (copy ?? source).Memory<T>(out _);

    private Span<T> Writable => copy is null ? Span : throw new InvalidOperationException("Only a contiguous tensor on the CPU can be written this way.");

    /// <summary>The elements as an array.</summary>
    public T[] ToArray()
    {
        return Span.ToArray();
    }

    /// <summary>Copies the elements from <paramref name="tensorIndex"/> on to an array.</summary>
    public void CopyTo(T[] array, int arrayIndex = 0, long tensorIndex = 0)
    {
        Span[(int)tensorIndex..].CopyTo(array.AsSpan(arrayIndex));
    }

    /// <summary>Overwrites the elements from <paramref name="tensorIndex"/> on with those of an array.</summary>
    public void CopyFrom(T[] array, int arrayIndex = 0, long tensorIndex = 0)
    {
        Span<T> target = Writable[(int)tensorIndex..];
        ReadOnlySpan<T> from = array.AsSpan(arrayIndex);
        from[..Math.Min(from.Length, target.Length)].CopyTo(target);
    }

    /// <summary>Copies the elements to a span.</summary>
    public void CopyTo(Span<T> target)
    {
        Span.CopyTo(target);
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator()
    {
        return ((IEnumerable<T>)ToArray()).GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator()
    {
        return GetEnumerator();
    }

    /// <summary>Releases the copy, if one was made.</summary>
    public void Dispose()
    {
        copy?.Dispose();
    }

    private long Place(long[] indices)
    {
        if (indices.Length == 1)
        {
            return indices[0];
        }

        long[] sizes = source.shape;
        if (indices.Length != sizes.Length)
        {
            throw new ArgumentException($"{indices.Length} indices for {sizes.Length} dimensions.", nameof(indices));
        }

        long place = 0;
        for (int k = 0; k < sizes.Length; k++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(indices[k], nameof(indices));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(indices[k], sizes[k], nameof(indices));
            place = (place * sizes[k]) + indices[k];
        }

        return place;
    }
}
