namespace ProtocolLedger.Core;

/// <summary>The RFC 6962 tree over bytes cut into leaves of one size, of which the last may be shorter; keeps the leaves' hashes.</summary>
public sealed class BytesTree
{
    private readonly ReadOnlyMemory<byte> bytes;
    private readonly int size;
    private readonly Hash32[] leaves;

    /// <param name="bytes">At least one; not to change.</param>
    /// <param name="size">Bytes of a leaf.</param>
    public BytesTree(ReadOnlyMemory<byte> bytes, int size)
    {
        ArgumentOutOfRangeException.ThrowIfZero(bytes.Length);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        this.bytes = bytes;
        this.size = size;
        leaves = new Hash32[(bytes.Length + size - 1) / size];
        MerkleTree.HashLeaves(bytes.Span, size, leaves);
        Root = MerkleTree.Root(leaves);
    }

    /// <summary>The root.</summary>
    public Hash32 Root { get; }

    /// <summary>The leaves' hashes.</summary>
    public ReadOnlySpan<Hash32> Leaves => leaves;

    /// <summary>A leaf's bytes.</summary>
    public ReadOnlyMemory<byte> Leaf(int index) => bytes.Slice(index * size, Math.Min(size, bytes.Length - (index * size)));

    /// <summary>The leaves that a range of bytes lies in, in order, with their paths.</summary>
    /// <param name="from">First byte.</param>
    /// <param name="count">At least one.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are not so many.</exception>
    public IEnumerable<ProvenLeaf> Range(long from, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(from + count, bytes.Length);
        return Prove();

        IEnumerable<ProvenLeaf> Prove()
        {
            for (int leaf = (int)(from / size); (long)leaf * size < from + count; leaf++)
            {
                yield return new ProvenLeaf(Leaf(leaf), MerkleTree.InclusionProof(leaves, leaf));
            }
        }
    }
}
