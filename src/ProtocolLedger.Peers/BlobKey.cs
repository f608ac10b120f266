using System.Security.Cryptography;
using ProtocolLedger.Core;
using ProtocolLedger.Peers.Wire;

namespace ProtocolLedger.Peers;

/// <summary>What a blob's hash is taken over.</summary>
public enum BlobKind
{
    /// <summary>SHA-256 of the bytes: an update, a round record.</summary>
    Whole = 1,

    /// <summary>SHA-256 of a zero byte and the bytes (RFC 6962 leaf): a chunk of a checkpoint.</summary>
    Chunk = 2,
}

/// <summary>Address of a blob: its hash, and what the hash is taken over.</summary>
public readonly record struct BlobKey(Hash32 Hash, BlobKind Kind)
{
    /// <summary>An update.</summary>
    public static BlobKey Of(UpdateHash hash) => new(hash.Value, BlobKind.Whole);

    /// <summary>A round record.</summary>
    public static BlobKey Of(ParticipantSetHash hash) => new(hash.Value, BlobKind.Whole);

    /// <summary>A chunk of a checkpoint.</summary>
    public static BlobKey Of(ChunkHash hash) => new(hash.Value, BlobKind.Chunk);

    public override string ToString() => Kind == BlobKind.Whole ? $"blob {Hash}" : $"chunk {Hash}";

    internal HashKind WireKind => Kind == BlobKind.Whole ? HashKind.Sha256 : HashKind.Chunk;

    /// <summary>A hash in progress to which the blob's bytes are to be added.</summary>
    internal IncrementalHash StartHash()
    {
        var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        if (Kind == BlobKind.Chunk)
        {
            hash.AppendData([0]);
        }

        return hash;
    }

    /// <summary>Null if the request isn't well formed.</summary>
    internal static BlobKey? From(BlobRequest request) => (request.Hash.Length, request.Kind) switch
    {
        (Hash32.Size, HashKind.Sha256) => new BlobKey(new Hash32(request.Hash.Span), BlobKind.Whole),
        (Hash32.Size, HashKind.Chunk) => new BlobKey(new Hash32(request.Hash.Span), BlobKind.Chunk),
        _ => null,
    };
}
