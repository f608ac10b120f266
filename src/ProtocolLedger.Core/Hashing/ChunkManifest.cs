using System.Runtime.InteropServices;

namespace ProtocolLedger.Core;

/// <summary>
/// The chunks of a <see cref="StateRootHasher"/> tree, subtrees of 1 MiB: lets each be checked by itself before the rest is
/// there, and lets unchanged ones be recognised. The tree over their hashes is the tree over all leaves.
/// </summary>
public sealed class ChunkManifest
{
    private readonly ChunkHash[] chunks;

    /// <exception cref="MalformedDataException">The number of chunks doesn't follow from the length.</exception>
    public ChunkManifest(long length, IReadOnlyList<ChunkHash> chunks)
    {
        ArgumentNullException.ThrowIfNull(chunks);
        if (length < 0 || ChunksFor(length) != chunks.Count)
        {
            throw new MalformedDataException(
                FormatErrorKind.BadField, 0, $"A manifest of {length} bytes can't have {chunks.Count} chunks.");
        }

        Length = length;
        this.chunks = [.. chunks];
        Root = MerkleTree.Root(MemoryMarshal.Cast<ChunkHash, Hash32>(this.chunks));
    }

    /// <summary>Bytes of the whole.</summary>
    public long Length { get; }

    /// <summary>The chunks' hashes in order.</summary>
    public IReadOnlyList<ChunkHash> Chunks => chunks;

    /// <summary>The RFC 6962 root.</summary>
    public Hash32 Root { get; }

    /// <summary>Bytes of one chunk: 1 MiB, or what is left for the last.</summary>
    public int ChunkLength(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, chunks.Length);
        return (int)Math.Min(StateRootHasher.ChunkSize, Length - ((long)index * StateRootHasher.ChunkSize));
    }

    /// <summary>Whether the bytes are that chunk: length and hash.</summary>
    public bool Matches(int index, ReadOnlySpan<byte> data)
    {
        return data.Length == ChunkLength(index) && StateRootHasher.RootOf(data) == chunks[index].Value;
    }

    /// <summary>Refuses a manifest for something else: called on a manifest from a peer, before any chunk is asked for.</summary>
    /// <exception cref="MalformedDataException">The root differs.</exception>
    public void RequireRoot(Hash32 expected)
    {
        if (Root != expected)
        {
            throw new MalformedDataException(FormatErrorKind.WrongHash, 0, $"The manifest's root is {Root}, expected {expected}.");
        }
    }

    /// <summary>Proof that a chunk is part of the whole.</summary>
    public Hash32[] InclusionProof(int index)
    {
        return MerkleTree.InclusionProof(MemoryMarshal.Cast<ChunkHash, Hash32>(chunks), index);
    }

    /// <summary>The manifest of data in memory.</summary>
    public static ChunkManifest Of(ReadOnlySpan<byte> data)
    {
        ChunkHash[] chunks = new ChunkHash[ChunksFor(data.Length)];
        for (int i = 0; i < chunks.Length; i++)
        {
            ReadOnlySpan<byte> rest = data[(i * StateRootHasher.ChunkSize)..];
            chunks[i] = new ChunkHash(StateRootHasher.RootOf(rest[..Math.Min(rest.Length, StateRootHasher.ChunkSize)]));
        }

        return new ChunkManifest(data.Length, chunks);
    }

    /// <summary>Chunks needed for that many bytes.</summary>
    public static long ChunksFor(long length)
    {
        return (length / StateRootHasher.ChunkSize) + (length % StateRootHasher.ChunkSize == 0 ? 0 : 1);
    }
}
