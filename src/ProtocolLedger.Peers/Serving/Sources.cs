using ProtocolLedger.Core;

namespace ProtocolLedger.Peers;

/// <summary>What the server may hand out, by content. An update belongs here only after its reveal.</summary>
public interface IBlobSource
{
    /// <summary>A stream that can seek and knows its length, to be disposed by the caller; null if there is no such blob.</summary>
    ValueTask<Stream?> OpenAsync(BlobKey key, CancellationToken cancellationToken);
}

/// <summary>The checkpoints whose chunks the server can hand out.</summary>
public interface ICheckpointSource
{
    /// <summary>The chunk hashes; null if there is no such checkpoint.</summary>
    ValueTask<ChunkManifest?> FindAsync(CheckpointRoot root, CancellationToken cancellationToken);
}
