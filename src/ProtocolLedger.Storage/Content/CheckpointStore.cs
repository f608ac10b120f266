using System.Buffers.Binary;
using System.Runtime.InteropServices;
using ProtocolLedger.Core;

namespace ProtocolLedger.Storage;

/// <summary>
/// Checkpoints as chunks plus a manifest each. Chunks that two checkpoints share are stored once. A checkpoint counts as
/// there when its manifest is, which is written last.
/// </summary>
public sealed class CheckpointStore(ChunkStore chunks, ILocalStore documents)
{
    private const string Collection = "checkpoint-manifests";

    /// <summary>Stores a checkpoint.</summary>
    /// <returns>Its root.</returns>
    public async Task<CheckpointRoot> SaveAsync(ReadOnlyMemory<byte> checkpoint, CancellationToken cancellationToken)
    {
        using MemoryStream stream = MemoryMarshal.TryGetArray(checkpoint, out ArraySegment<byte> array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(checkpoint.ToArray(), writable: false);
        return await SaveAsync(stream, cancellationToken);
    }

    /// <summary>Stores a checkpoint of any size, one chunk in memory at a time.</summary>
    /// <returns>Its root.</returns>
    public async Task<CheckpointRoot> SaveAsync(Stream checkpoint, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        byte[] buffer = new byte[StateRootHasher.ChunkSize];
        List<ChunkHash> hashes = [];
        long length = 0;
        for (int read = buffer.Length; read == buffer.Length;)
        {
            read = await checkpoint.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
            if (read > 0)
            {
                hashes.Add(await chunks.PutAsync(buffer.AsMemory(0, read), cancellationToken));
                length += read;
            }
        }

        return await SaveManifestAsync(new ChunkManifest(length, hashes), cancellationToken);
    }

    /// <summary>Records a manifest whose chunks were stored one by one, as they came from peers.</summary>
    /// <exception cref="PledgerException">A chunk is missing.</exception>
    public async Task<CheckpointRoot> SaveManifestAsync(ChunkManifest manifest, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        CheckpointRoot root = new(manifest.Root);
        foreach (ChunkHash hash in manifest.Chunks)
        {
            if (!chunks.Contains(hash))
            {
                throw Incomplete(root, hash);
            }
        }

        await documents.PutAsync(Collection, root.ToString(), Encode(manifest), cancellationToken);
        return root;
    }

    /// <summary>The manifest, or null if the checkpoint is not here.</summary>
    public async Task<ChunkManifest?> TryGetManifestAsync(CheckpointRoot root, CancellationToken cancellationToken)
    {
        byte[]? document = await documents.GetAsync(Collection, root.ToString(), cancellationToken);
        return document is null ? null : Decode(document, root);
    }

    /// <summary>The whole checkpoint, every chunk checked; null if it is not here.</summary>
    /// <exception cref="PledgerException">A chunk is corrupt or missing.</exception>
    public async Task<byte[]?> TryLoadAsync(CheckpointRoot root, CancellationToken cancellationToken)
    {
        ChunkManifest? manifest = await TryGetManifestAsync(root, cancellationToken);
        if (manifest is null)
        {
            return null;
        }

        byte[] checkpoint = new byte[manifest.Length];
        for (int i = 0; i < manifest.Chunks.Count; i++)
        {
            byte[] chunk = await chunks.TryGetAsync(manifest.Chunks[i], cancellationToken) ?? throw Incomplete(root, manifest.Chunks[i]);
            if (chunk.Length != manifest.ChunkLength(i))
            {
                throw StorageErrors.Corrupt($"The manifest of checkpoint {root}", $"chunk {i} has another length");
            }

            chunk.CopyTo(checkpoint, (long)i * StateRootHasher.ChunkSize);
        }

        return checkpoint;
    }

    /// <summary>
    /// Deletes those chunks of a checkpoint whose bytes are damaged, so that saving the checkpoint anew writes them. Returns how many.
    /// </summary>
    public async Task<int> DropDamagedAsync(CheckpointRoot root, CancellationToken cancellationToken)
    {
        int dropped = 0;
        ChunkManifest? manifest = await TryGetManifestAsync(root, cancellationToken);
        foreach (ChunkHash hash in manifest?.Chunks ?? [])
        {
            dropped += await chunks.DropDamagedAsync(hash, cancellationToken) ? 1 : 0;
        }

        return dropped;
    }

    /// <summary>Forgets all checkpoints but these, then deletes chunks that nothing needs. Returns the bytes freed.</summary>
    /// <remarks>Not while a checkpoint is being saved: its chunks are not reachable yet.</remarks>
    public async Task<long> KeepOnlyAsync(IEnumerable<CheckpointRoot> keep, TimeProvider time, CancellationToken cancellationToken)
    {
        HashSet<string> wanted = [.. keep.Select(root => root.ToString())];
        HashSet<ChunkHash> reachable = [];
        List<LocalWrite> forget = [];
        await foreach (LocalDocument document in documents.ScanAsync(Collection, null, null, cancellationToken))
        {
            if (wanted.Contains(document.Key))
            {
                reachable.UnionWith(Decode(document.Value, CheckpointRoot.Parse(document.Key)).Chunks);
            }
            else
            {
                forget.Add(LocalWrite.Delete(Collection, document.Key));
            }
        }

        await documents.ApplyAsync(forget, cancellationToken);
        return chunks.Collect(reachable, time);
    }

    // u64 length, then the chunk hashes.
    private static byte[] Encode(ChunkManifest manifest)
    {
        byte[] document = new byte[8 + (manifest.Chunks.Count * Hash32.Size)];
        BinaryPrimitives.WriteInt64LittleEndian(document, manifest.Length);
        for (int i = 0; i < manifest.Chunks.Count; i++)
        {
            manifest.Chunks[i].Value.CopyTo(document.AsSpan(8 + (i * Hash32.Size)));
        }

        return document;
    }

    private static ChunkManifest Decode(byte[] document, CheckpointRoot root)
    {
        string what = $"The manifest of checkpoint {root}";
        if (document.Length < 8 || (document.Length - 8) % Hash32.Size != 0)
        {
            throw StorageErrors.Corrupt(what, "it has a wrong length");
        }

        long length = BinaryPrimitives.ReadInt64LittleEndian(document);
        ChunkHash[] hashes = MemoryMarshal.Cast<byte, ChunkHash>(document.AsSpan(8)).ToArray();
        if (length < 0 || ChunkManifest.ChunksFor(length) != hashes.Length)
        {
            throw StorageErrors.Corrupt(what, "its length doesn't fit its chunks");
        }

        ChunkManifest manifest = new(length, hashes);
        return manifest.Root == root.Value ? manifest : throw StorageErrors.Corrupt(what, "its root differs");
    }

    private static PledgerException Incomplete(CheckpointRoot root, ChunkHash hash)
    {
        return new PledgerException(
            ExitCode.Storage, $"Checkpoint {root} is incomplete: chunk {hash} is missing.", "Fetch the checkpoint from peers again.");
    }
}
