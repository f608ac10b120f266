namespace ProtocolLedger.Core;

/// <summary>One float32 tensor of the model.</summary>
/// <param name="Name">As in the model's state dictionary; ASCII letters, digits, '.', '_' and '-', at most 256.</param>
/// <param name="Shape">Sizes per dimension, each at least 1; empty for a scalar.</param>
public sealed record TensorEntry(string Name, IReadOnlyList<int> Shape)
{
    /// <summary>Bytes per element.</summary>
    public const int ElementSize = sizeof(float);

    /// <summary>Number of elements.</summary>
    public long ElementCount => Shape.Aggregate(1L, (product, size) => checked(product * size));

    public bool Equals(TensorEntry? other) => other is not null && Name == other.Name && Shape.SequenceEqual(other.Shape);

    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => $"{Name}[{string.Join(',', Shape)}]";
}

/// <summary>The model's tensors in their fixed order. Weights, first and second moments each fill one section laid out by it.</summary>
public sealed class TensorTable : IEquatable<TensorTable>
{
    /// <summary>Most tensors in a table.</summary>
    public const int MaxTensors = 65_536;

    /// <summary>Most dimensions of a tensor.</summary>
    public const int MaxRank = 8;

    /// <summary>Most characters in a name.</summary>
    public const int MaxNameLength = 256;

    /// <summary>Most elements in all: 2^38.</summary>
    public const long MaxElements = 1L << 38;

    private readonly TensorEntry[] entries;
    private readonly long[] offsets;

    /// <exception cref="MalformedDataException">A name twice, or anything over a bound.</exception>
    public TensorTable(IReadOnlyList<TensorEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        Require(entries.Count is > 0 and <= MaxTensors, $"a table has 1 to {MaxTensors} tensors, got {entries.Count}");
        this.entries = [.. entries];
        offsets = new long[entries.Count];
        HashSet<string> names = new(StringComparer.Ordinal);
        long elements = 0;
        for (int i = 0; i < this.entries.Length; i++)
        {
            TensorEntry entry = this.entries[i];
            Require(IsName(entry.Name), $"tensor {i} has a name that is empty, too long or has other characters than A-Z a-z 0-9 . _ -");
            Require(names.Add(entry.Name), $"tensor '{entry.Name}' appears twice");
            Require(entry.Shape.Count <= MaxRank, $"tensor '{entry.Name}' has more than {MaxRank} dimensions");
            long count = 1;
            foreach (int size in entry.Shape)
            {
                Require(size >= 1, $"tensor '{entry.Name}' has a dimension of size {size}");
                count *= size; // both factors are below 2^38 and 2^31: no overflow before the check
                Require(count <= MaxElements - elements, $"the table has more than {MaxElements} elements");
            }

            offsets[i] = elements * TensorEntry.ElementSize;
            Require(count <= MaxElements - elements, $"the table has more than {MaxElements} elements");
            elements += count;
        }

        ElementCount = elements;
    }

    /// <summary>The tensors in order.</summary>
    public IReadOnlyList<TensorEntry> Entries => entries;

    /// <summary>Elements of all tensors together.</summary>
    public long ElementCount { get; }

    /// <summary>Bytes of one section.</summary>
    public long SectionLength => ElementCount * TensorEntry.ElementSize;

    /// <summary>Byte offset of a tensor within a section.</summary>
    public long Offset(int index) => offsets[index];

    public bool Equals(TensorTable? other) => other is not null && entries.AsSpan().SequenceEqual(other.entries);

    public override bool Equals(object? obj) => Equals(obj as TensorTable);

    public override int GetHashCode() => HashCode.Combine(entries.Length, ElementCount);

    private static bool IsName(string name)
    {
        return name.Length is > 0 and <= MaxNameLength && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-');
    }

    private static void Require(bool condition, string problem)
    {
        if (!condition)
        {
            throw new MalformedDataException(FormatErrorKind.BadField, 0, $"Tensor table: {problem}.");
        }
    }
}
