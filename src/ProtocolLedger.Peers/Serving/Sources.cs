using ProtocolLedger.Core;

namespace ProtocolLedger.Peers;

/// <summary>What the server may hand out, by content. An update belongs here only after its reveal.</summary>
public interface IBlobSource
{
    /// <summary>A stream that can seek and knows its length, to be disposed by the caller; null if there is no such blob.</summary>
    ValueTask<Stream?> OpenAsync(BlobKey key, CancellationToken cancellationToken);
}

/// <summary>A commitment and its node's signature, as peers pass them on.</summary>
/// <param name="Signature">r, s and v: 65 bytes.</param>
public sealed record OfferedCommitment(CommitmentEntry Entry, ReadOnlyMemory<byte> Signature);

/// <summary>The node's own commitments, for whoever brings them to the ledger.</summary>
public interface ICommitmentSource
{
    /// <summary>The node's commitment for a round; null if there is none.</summary>
    OfferedCommitment? Find(RunId run, Round round);
}

/// <summary>The checkpoints whose chunks the server can hand out.</summary>
public interface ICheckpointSource
{
    /// <summary>The chunk hashes; null if there is no such checkpoint.</summary>
    ValueTask<ChunkManifest?> FindAsync(CheckpointRoot root, CancellationToken cancellationToken);
}
