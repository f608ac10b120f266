using ProtocolLedger.Core;

namespace ProtocolLedger.Storage;

/// <summary>
/// Chunks of up to 1 MiB on disk, named by the root over their 1 KiB leaves, so that a checkpoint's manifest names its chunks.
/// Safe for concurrent use, also by several processes. Full disk, missing rights and corrupt files are
/// <see cref="PledgerException"/> with <see cref="ExitCode.Storage"/>.
/// </summary>
public sealed class ChunkStore(string folder)
{
    private readonly ContentFiles files = new(folder, StateRootHasher.ChunkSize, StateRootHasher.RootOf);

    /// <summary>Stores a chunk durably; does nothing if it is there.</summary>
    /// <exception cref="ArgumentException">Longer than 1 MiB.</exception>
    public async Task<ChunkHash> PutAsync(ReadOnlyMemory<byte> chunk, CancellationToken cancellationToken)
    {
        return new ChunkHash(await files.PutAsync(chunk, cancellationToken));
    }

    /// <summary>The chunk, checked against its hash; null if it is not there.</summary>
    public Task<byte[]?> TryGetAsync(ChunkHash hash, CancellationToken cancellationToken) => files.TryGetAsync(hash.Value, cancellationToken);

    /// <summary>Deletes the chunk if its bytes don't hash to its name, so that it can be stored anew. Returns whether it did.</summary>
    public Task<bool> DropDamagedAsync(ChunkHash hash, CancellationToken cancellationToken) => files.DropDamagedAsync(hash.Value, cancellationToken);

    /// <summary>Whether the chunk is there; its bytes are not looked at.</summary>
    public bool Contains(ChunkHash hash) => files.Contains(hash.Value);

    /// <summary>All chunks, in no order.</summary>
    public IEnumerable<ChunkHash> All() => files.All().Select(hash => new ChunkHash(hash));

    /// <summary>Deletes every chunk that is not reachable. Returns the bytes freed.</summary>
    public long Collect(IEnumerable<ChunkHash> reachable, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        return files.Collect(reachable.Select(hash => hash.Value).ToHashSet(), time.GetUtcNow());
    }

    internal string PathOf(ChunkHash hash) => files.PathOf(hash.Value);
}
