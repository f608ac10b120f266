using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace ProtocolLedger.Core;

/// <summary>Merkle trees as in RFC 6962 section 2.1 with SHA-256: leaves hash with a 0x00 byte in front, nodes with 0x01.</summary>
public static class MerkleTree
{
    /// <summary>In front of a leaf's bytes.</summary>
    internal const byte LeafPrefix = 0;

    /// <summary>In front of a node's two hashes.</summary>
    internal const byte NodePrefix = 1;

    private const int HighestBlock = 62;

    /// <summary>Root of the tree without leaves: SHA-256 of nothing.</summary>
    public static Hash32 EmptyRoot { get; } = Hash32.Sha256([]);

    /// <summary>SHA-256(0x00 || data).</summary>
    public static Hash32 HashLeaf(ReadOnlySpan<byte> data)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([LeafPrefix]);
        hash.AppendData(data);
        Span<byte> output = stackalloc byte[Hash32.Size];
        hash.GetHashAndReset(output);
        return new Hash32(output);
    }

    /// <summary>SHA-256(0x01 || left || right).</summary>
    public static Hash32 HashNode(Hash32 left, Hash32 right)
    {
        Span<byte> buffer = stackalloc byte[1 + (2 * Hash32.Size)];
        buffer[0] = NodePrefix;
        left.CopyTo(buffer[1..]);
        right.CopyTo(buffer[(1 + Hash32.Size)..]);
        return Hash32.Sha256(buffer);
    }

    /// <summary>The root over leaf hashes.</summary>
    public static Hash32 Root(ReadOnlySpan<Hash32> leaves)
    {
        if (leaves.Length <= 1)
        {
            return leaves.IsEmpty ? EmptyRoot : leaves[0];
        }

        Hash32[] level = ArrayPool<Hash32>.Shared.Rent(leaves.Length);
        leaves.CopyTo(level);
        Hash32 root = Reduce(level.AsSpan(0, leaves.Length));
        ArrayPool<Hash32>.Shared.Return(level);
        return root;
    }

    /// <summary>
    /// The roots of a tree's blocks: its subtrees of 2^height leaves, of which the last may have fewer. The tree over them
    /// is the tree over the leaves.
    /// </summary>
    /// <param name="leaves">Leaf hashes.</param>
    /// <param name="height">0 to 62; 0 gives the leaves.</param>
    /// <exception cref="ArgumentOutOfRangeException">Another height.</exception>
    public static Hash32[] Blocks(ReadOnlySpan<Hash32> leaves, int height)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(height);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(height, HighestBlock);
        long size = 1L << height;
        Hash32[] blocks = new Hash32[(leaves.Length + size - 1) / size];
        for (int i = 0; i < blocks.Length; i++)
        {
            int first = (int)(i * size);
            blocks[i] = Root(leaves.Slice(first, (int)Math.Min(size, leaves.Length - first)));
        }

        return blocks;
    }

    /// <summary>The audit path of one leaf, from the leaf's sibling up to the root's child.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such leaf.</exception>
    public static Hash32[] InclusionProof(ReadOnlySpan<Hash32> leaves, int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, leaves.Length);
        List<Hash32> path = [];
        while (leaves.Length > 1)
        {
            int split = SplitPoint(leaves.Length);
            bool right = index >= split;
            path.Add(Root(right ? leaves[..split] : leaves[split..]));
            leaves = right ? leaves[split..] : leaves[..split];
            index -= right ? split : 0;
        }

        path.Reverse();
        return [.. path];
    }

    /// <summary>Checks an audit path (RFC 9162 section 2.1.3.2).</summary>
    /// <param name="leaf">Leaf hash, as by <see cref="HashLeaf"/>.</param>
    /// <param name="index">Position of the leaf, from 0.</param>
    /// <param name="leafCount">Leaves of the whole tree.</param>
    /// <param name="proof">As by <see cref="InclusionProof"/>.</param>
    /// <param name="root">The root to reach.</param>
    public static bool VerifyInclusion(Hash32 leaf, long index, long leafCount, ReadOnlySpan<Hash32> proof, Hash32 root)
    {
        if (index < 0 || index >= leafCount)
        {
            return false;
        }

        long node = index;
        long last = leafCount - 1;
        Hash32 current = leaf;
        foreach (Hash32 sibling in proof)
        {
            if (last == 0)
            {
                return false;
            }

            if ((node & 1) == 1 || node == last)
            {
                current = HashNode(sibling, current);
                while ((node & 1) == 0 && node != 0)
                {
                    node >>= 1;
                    last >>= 1;
                }
            }
            else
            {
                current = HashNode(current, sibling);
            }

            node >>= 1;
            last >>= 1;
        }

        return last == 0 && current == root;
    }

    /// <summary>The hashes of leaves that lie one after the other.</summary>
    /// <param name="data">Their bytes.</param>
    /// <param name="size">Bytes of a leaf; the last may have fewer.</param>
    /// <param name="leaves">One for each.</param>
    internal static void HashLeaves(ReadOnlySpan<byte> data, int size, Span<Hash32> leaves)
    {
        int whole = data.Length / size, rest = data.Length % size;
        Sha256Rows.Hash(LeafPrefix, data, size, leaves[..whole]);
        Sha256Rows.Hash(LeafPrefix, data[^rest..], rest, leaves[whole..]);
    }

    /// <summary>The root over at least one hash, which it overwrites.</summary>
    internal static Hash32 Reduce(Span<Hash32> level)
    {
        // Level by level. A node without a sibling moves up as it is: that gives RFC 6962's tree for any number of leaves.
        while (level.Length > 1)
        {
            int pairs = level.Length / 2;
            Hash32 odd = level[^1];
            Sha256Rows.Hash(NodePrefix, MemoryMarshal.AsBytes(level[..(2 * pairs)]), 2 * Hash32.Size, level[..pairs]);
            if (level.Length % 2 == 1)
            {
                level[pairs] = odd;
            }

            level = level[..((level.Length + 1) / 2)];
        }

        return level[0];
    }

    // The largest power of two below the count.
    private static int SplitPoint(int count) => 1 << BitOperations.Log2((uint)(count - 1));
}
