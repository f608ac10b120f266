using System.Security.Cryptography;

namespace ProtocolLedger.Core;

/// <summary>
/// RFC 6962 root of a long row of bytes, cut into leaves of 1 MiB (the last may be shorter), given piece by piece and
/// never copied. Not thread-safe. One instance serves any number of roots.
/// </summary>
public sealed class StateRootHasher : IDisposable
{
    /// <summary>Bytes per leaf: 1 MiB.</summary>
    public const int ChunkSize = 1 << 20;

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly List<Hash32> leaves = [];
    private int filled;

    /// <summary>Bytes appended since the last <see cref="Finish"/>.</summary>
    public long Length { get; private set; }

    /// <summary>True where the next byte starts a leaf.</summary>
    public bool AtChunkBoundary => filled == 0;

    /// <summary>Appends the next bytes; pieces need not align with leaves.</summary>
    public void Append(ReadOnlySpan<byte> data)
    {
        ThrowIfEnded(data.Length);
        Length += data.Length;
        while (!data.IsEmpty)
        {
            if (filled == 0)
            {
                hash.AppendData(MerkleTree.LeafPrefix);
            }

            ReadOnlySpan<byte> part = data[..Math.Min(data.Length, ChunkSize - filled)];
            hash.AppendData(part);
            filled += part.Length;
            data = data[part.Length..];
            if (filled == ChunkSize)
            {
                CloseLeaf();
            }
        }
    }

    /// <summary>Takes the hash of a leaf that is known not to have changed, instead of its bytes.</summary>
    /// <param name="leaf">The leaf's hash from an earlier <see cref="ChunkManifest"/>.</param>
    /// <param name="length">The leaf's bytes: <see cref="ChunkSize"/>, or fewer for the last.</param>
    /// <exception cref="InvalidOperationException">Not at a chunk boundary.</exception>
    public void AppendKnownLeaf(ChunkHash leaf, int length = ChunkSize)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, ChunkSize);
        if (filled != 0)
        {
            throw new InvalidOperationException("A known leaf fits only at a chunk boundary.");
        }

        ThrowIfEnded(length);
        Length += length;
        leaves.Add(leaf.Value);
    }

    /// <summary>Closes the last leaf, returns the leaves and starts over.</summary>
    public ChunkManifest Finish()
    {
        if (filled != 0)
        {
            CloseLeaf();
        }

        ChunkManifest manifest = new(Length, leaves.ConvertAll(leaf => new ChunkHash(leaf)));
        leaves.Clear();
        Length = 0;
        return manifest;
    }

    public void Dispose() => hash.Dispose();

    // Only the last leaf may be short; one that came by AppendKnownLeaf ends the row.
    private void ThrowIfEnded(int more)
    {
        if (more > 0 && filled == 0 && Length % ChunkSize != 0)
        {
            throw new InvalidOperationException("A short leaf was appended: it has to be the last.");
        }
    }

    private void CloseLeaf()
    {
        Span<byte> output = stackalloc byte[Hash32.Size];
        hash.GetHashAndReset(output);
        leaves.Add(new Hash32(output));
        filled = 0;
    }
}
