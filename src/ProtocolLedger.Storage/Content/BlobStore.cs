using ProtocolLedger.Core;

namespace ProtocolLedger.Storage;

/// <summary>Update blobs on disk, named by the root over their 1 KiB leaves. Errors and guarantees as in <see cref="ChunkStore"/>.</summary>
/// <param name="folder">Where; created if missing.</param>
/// <param name="maxLength">Longest blob in bytes.</param>
public sealed class BlobStore(string folder, long maxLength)
{
    private readonly ContentFiles files = new(folder, maxLength, StateRootHasher.RootOf);

    /// <summary>Longest blob in bytes.</summary>
    public long MaxLength => maxLength;

    /// <summary>Stores a blob durably; does nothing if it is there.</summary>
    /// <exception cref="ArgumentException">Too long.</exception>
    public async Task<UpdateHash> PutAsync(ReadOnlyMemory<byte> blob, CancellationToken cancellationToken)
    {
        return new UpdateHash(await files.PutAsync(blob, cancellationToken));
    }

    /// <summary>The blob, checked against its hash; null if it is not there.</summary>
    public Task<byte[]?> TryGetAsync(UpdateHash hash, CancellationToken cancellationToken) => files.TryGetAsync(hash.Value, cancellationToken);

    /// <summary>Deletes the blob if its bytes don't hash to its name, so that it can be stored anew. Returns whether it did.</summary>
    public Task<bool> DropDamagedAsync(UpdateHash hash, CancellationToken cancellationToken) => files.DropDamagedAsync(hash.Value, cancellationToken);

    /// <summary>Whether the blob is there; its bytes are not looked at.</summary>
    public bool Contains(UpdateHash hash) => files.Contains(hash.Value);

    /// <summary>All blobs, in no order.</summary>
    public IEnumerable<UpdateHash> All() => files.All().Select(hash => new UpdateHash(hash));

    /// <summary>Deletes every blob that is not kept. Returns the bytes freed.</summary>
    public long Collect(IEnumerable<UpdateHash> keep, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        return files.Collect(keep.Select(hash => hash.Value).ToHashSet(), time.GetUtcNow());
    }
}
