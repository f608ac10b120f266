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

/// <summary>The node's own commitments, for whoever brings them to the ledger, and those that others have shown it.</summary>
public interface ICommitmentSource
{
    /// <summary>A node's commitment for a round; null if it isn't here.</summary>
    /// <param name="node">Whose; null for this node's own.</param>
    OfferedCommitment? Find(RunId run, Round round, NodeId? node);
}

/// <summary>A contribution and its node's signature, as peers pass them on.</summary>
/// <param name="Signature">r, s and v: 65 bytes.</param>
public sealed record OfferedContribution(Contribution Contribution, ReadOnlyMemory<byte> Signature);

/// <summary>Signed contributions, the node's own and others', for whoever counts or disputes the work. One belongs here only after its commit phase.</summary>
public interface IContributionSource
{
    /// <summary>What a node signed for a round; null if it isn't here.</summary>
    ValueTask<OfferedContribution?> FindAsync(RunId run, Round round, NodeId node, CancellationToken cancellationToken);
}

/// <summary>The checkpoints whose chunks the server can hand out.</summary>
public interface ICheckpointSource
{
    /// <summary>The chunk hashes; null if there is no such checkpoint.</summary>
    ValueTask<ChunkManifest?> FindAsync(CheckpointRoot root, CancellationToken cancellationToken);
}
