using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using ProtocolLedger.Core;

namespace ProtocolLedger.Peers;

/// <summary>Blobs and checkpoints held in memory. Safe for use by several threads.</summary>
public sealed class MemoryBlobs : IBlobSource, ICheckpointSource
{
    private readonly ConcurrentDictionary<BlobKey, ReadOnlyMemory<byte>> blobs = new();
    private readonly ConcurrentDictionary<CheckpointRoot, ChunkManifest> manifests = new();

    /// <summary>Offers a blob under its SHA-256; its bytes must not change any more.</summary>
    public BlobKey Add(ReadOnlyMemory<byte> blob)
    {
        var key = new BlobKey(Hash32.Sha256(blob.Span), BlobKind.Whole);
        blobs[key] = blob;
        return key;
    }

    /// <summary>Offers a round's trace under its root.</summary>
    public BlobKey Add(RoundTrace trace)
    {
        var key = BlobKey.Of(trace.Root());
        blobs[key] = trace.ToBytes();
        return key;
    }

    /// <summary>Offers the hashes of a tree's leaves under its root.</summary>
    public BlobKey Add(ReadOnlySpan<Hash32> leaves)
    {
        var key = new BlobKey(MerkleTree.Root(leaves), BlobKind.LeafHashes);
        blobs[key] = MemoryMarshal.AsBytes(leaves).ToArray();
        return key;
    }

    /// <summary>Offers a checkpoint and all its chunks; its bytes must not change any more.</summary>
    public CheckpointRoot AddCheckpoint(ReadOnlyMemory<byte> checkpoint)
    {
        ChunkManifest manifest = ChunkManifest.Of(checkpoint.Span);
        for (int i = 0; i < manifest.Chunks.Count; i++)
        {
            blobs[BlobKey.Of(manifest.Chunks[i])] = checkpoint.Slice(i * StateRootHasher.ChunkSize, manifest.ChunkLength(i));
        }

        var root = new CheckpointRoot(manifest.Root);
        manifests[root] = manifest;
        return root;
    }

    /// <summary>Withdraws a blob.</summary>
    public void Remove(BlobKey key) => blobs.TryRemove(key, out _);

    /// <summary>Withdraws a checkpoint, and those of its chunks that no other checkpoint here has.</summary>
    public void Remove(CheckpointRoot root)
    {
        if (manifests.TryRemove(root, out ChunkManifest? manifest))
        {
            foreach (ChunkHash chunk in manifest.Chunks.Except(manifests.Values.SelectMany(m => m.Chunks)))
            {
                blobs.TryRemove(BlobKey.Of(chunk), out _);
            }
        }
    }

    public ValueTask<Stream?> OpenAsync(BlobKey key, CancellationToken cancellationToken) =>
        ValueTask.FromResult(blobs.TryGetValue(key, out ReadOnlyMemory<byte> blob) ? Open(blob) : null);

    public ValueTask<ChunkManifest?> FindAsync(CheckpointRoot root, CancellationToken cancellationToken) =>
        ValueTask.FromResult(manifests.GetValueOrDefault(root));

    private static Stream Open(ReadOnlyMemory<byte> blob) =>
        MemoryMarshal.TryGetArray(blob, out ArraySegment<byte> segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(blob.ToArray(), writable: false);
}
