namespace ProtocolLedger.Core;

/// <summary>
/// RFC 6962 root of a long row of bytes, cut into leaves of 1 KiB (the last may be shorter), so that a few numbers can be
/// shown to be part of it. Given piece by piece; what is kept of it are the roots of its chunks, subtrees of 1 MiB, the unit
/// in which bytes are stored and sent. Not thread-safe. One instance serves any number of roots.
/// </summary>
public sealed class StateRootHasher
{
    /// <summary>Bytes per leaf: 1 KiB.</summary>
    public const int LeafSize = 1 << 10;

    /// <summary>Bytes per chunk: 1 MiB.</summary>
    public const int ChunkSize = 1 << 20;

    private const int BatchSize = Sha256Lanes.Count * LeafSize; // leaves that are hashed side by side; a chunk is a row of batches

    private readonly List<ChunkHash> chunks = [];
    private readonly Hash32[] leaves = new Hash32[ChunkSize / LeafSize]; // of the chunk that is being filled
    private readonly byte[] batch = new byte[BatchSize]; // one that comes in pieces
    private int closed;
    private int filled;

    /// <summary>Bytes appended since the last <see cref="Finish"/>.</summary>
    public long Length { get; private set; }

    /// <summary>The root over data in memory: the hash of a chunk, of an update, of anything that is opened leaf by leaf.</summary>
    public static Hash32 RootOf(ReadOnlySpan<byte> data)
    {
        if (data.IsEmpty)
        {
            return MerkleTree.EmptyRoot;
        }

        Hash32[] leaves = new Hash32[LeavesIn(data)];
        MerkleTree.HashLeaves(data, LeafSize, leaves);
        return MerkleTree.Reduce(leaves);
    }

    /// <summary>Appends the next bytes; pieces need not align with leaves.</summary>
    public void Append(ReadOnlySpan<byte> data)
    {
        ThrowIfEnded(data.Length);
        Length += data.Length;
        while (!data.IsEmpty)
        {
            data = data[(filled == 0 && data.Length >= BatchSize ? AppendBatches(data) : AppendPart(data))..];
        }
    }

    /// <summary>Takes the hash of a chunk that is known not to have changed, instead of its bytes.</summary>
    /// <param name="chunk">The chunk's hash from an earlier <see cref="ChunkManifest"/>.</param>
    /// <param name="length">The chunk's bytes: <see cref="ChunkSize"/>, or fewer for the last.</param>
    /// <exception cref="InvalidOperationException">Not at a chunk boundary.</exception>
    public void AppendKnownChunk(ChunkHash chunk, int length = ChunkSize)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, ChunkSize);
        if (filled != 0 || closed != 0)
        {
            throw new InvalidOperationException("A known chunk fits only at a chunk boundary.");
        }

        ThrowIfEnded(length);
        Length += length;
        chunks.Add(chunk);
    }

    /// <summary>Closes the last chunk, returns the chunks and starts over.</summary>
    public ChunkManifest Finish()
    {
        if (filled != 0)
        {
            CloseBatch();
        }

        if (closed != 0)
        {
            CloseChunk();
        }

        ChunkManifest manifest = new(Length, chunks);
        chunks.Clear();
        Length = 0;
        return manifest;
    }

    // Only the last chunk may be short; one that came by AppendKnownChunk ends the row.
    private void ThrowIfEnded(int more)
    {
        if (more > 0 && filled == 0 && closed == 0 && Length % ChunkSize != 0)
        {
            throw new InvalidOperationException("A short chunk was appended: it has to be the last.");
        }
    }

    // Whole batches from where they are, as many as the chunk has room for. Returns the bytes taken.
    private int AppendBatches(ReadOnlySpan<byte> data)
    {
        int length = Math.Min(data.Length / BatchSize * BatchSize, (leaves.Length - closed) * LeafSize);
        Close(data[..length]);
        return length;
    }

    private int AppendPart(ReadOnlySpan<byte> data)
    {
        ReadOnlySpan<byte> part = data[..Math.Min(data.Length, BatchSize - filled)];
        part.CopyTo(batch.AsSpan(filled));
        filled += part.Length;
        if (filled == BatchSize)
        {
            CloseBatch();
        }

        return part.Length;
    }

    private void CloseBatch()
    {
        Close(batch.AsSpan(0, filled));
        filled = 0;
    }

    private void Close(ReadOnlySpan<byte> data)
    {
        int more = LeavesIn(data);
        MerkleTree.HashLeaves(data, LeafSize, leaves.AsSpan(closed, more));
        closed += more;
        if (closed == leaves.Length)
        {
            CloseChunk();
        }
    }

    private void CloseChunk()
    {
        chunks.Add(new ChunkHash(MerkleTree.Reduce(leaves.AsSpan(0, closed))));
        closed = 0;
    }

    private static int LeavesIn(ReadOnlySpan<byte> data) => (data.Length / LeafSize) + (data.Length % LeafSize == 0 ? 0 : 1);
}
