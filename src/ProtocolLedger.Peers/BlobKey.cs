using System.Runtime.InteropServices;
using ProtocolLedger.Core;
using ProtocolLedger.Peers.Wire;

namespace ProtocolLedger.Peers;

/// <summary>What a blob's hash is taken over.</summary>
public enum BlobKind
{
    /// <summary>SHA-256 of the bytes: a round record.</summary>
    Whole = 1,

    /// <summary>RFC 6962 root over the bytes' 1 KiB leaves: a chunk of a checkpoint, an update.</summary>
    Tree = 2,

    /// <summary>RFC 6962 root over the leaves that the bytes hold: a round's trace.</summary>
    Trace = 3,

    /// <summary>RFC 6962 root over the leaves whose hashes the bytes hold: a tree that a dispute is narrowed down over.</summary>
    LeafHashes = 4,
}

/// <summary>Address of a blob: its hash, and what the hash is taken over.</summary>
public readonly record struct BlobKey(Hash32 Hash, BlobKind Kind)
{
    /// <summary>An update.</summary>
    public static BlobKey Of(UpdateHash hash) => new(hash.Value, BlobKind.Tree);

    /// <summary>A round record.</summary>
    public static BlobKey Of(ParticipantSetHash hash) => new(hash.Value, BlobKind.Whole);

    /// <summary>A chunk of a checkpoint.</summary>
    public static BlobKey Of(ChunkHash hash) => new(hash.Value, BlobKind.Tree);

    /// <summary>A round's trace.</summary>
    public static BlobKey Of(TraceRoot root) => new(root.Value, BlobKind.Trace);

    public override string ToString() => Kind switch
    {
        BlobKind.Tree => $"tree {Hash}",
        BlobKind.Trace => $"trace {Hash}",
        BlobKind.LeafHashes => $"leaf hashes {Hash}",
        _ => $"blob {Hash}",
    };

    internal HashKind WireKind => Kind switch
    {
        BlobKind.Tree => HashKind.Tree,
        BlobKind.Trace => HashKind.Trace,
        BlobKind.LeafHashes => HashKind.LeafHashes,
        _ => HashKind.Sha256,
    };

    /// <summary>Whether this is the address of these bytes.</summary>
    internal bool IsOf(ReadOnlySpan<byte> blob) => Hash == Kind switch
    {
        BlobKind.Tree => StateRootHasher.RootOf(blob),
        BlobKind.Trace => TraceHash(blob),
        BlobKind.LeafHashes => LeafHashesRoot(blob),
        _ => Hash32.Sha256(blob),
    };

    /// <summary>Null if the request isn't well formed.</summary>
    internal static BlobKey? From(BlobRequest request) => (request.Hash.Length, request.Kind) switch
    {
        (Hash32.Size, HashKind.Sha256) => new BlobKey(new Hash32(request.Hash.Span), BlobKind.Whole),
        (Hash32.Size, HashKind.Tree) => new BlobKey(new Hash32(request.Hash.Span), BlobKind.Tree),
        (Hash32.Size, HashKind.Trace) => new BlobKey(new Hash32(request.Hash.Span), BlobKind.Trace),
        (Hash32.Size, HashKind.LeafHashes) => new BlobKey(new Hash32(request.Hash.Span), BlobKind.LeafHashes),
        _ => null,
    };

    private static Hash32? LeafHashesRoot(ReadOnlySpan<byte> blob) =>
        blob.IsEmpty || blob.Length % Hash32.Size != 0 ? null : MerkleTree.Root(MemoryMarshal.Cast<byte, Hash32>(blob));

    private static Hash32? TraceHash(ReadOnlySpan<byte> blob)
    {
        try
        {
            return RoundTrace.Parse(blob).Root().Value;
        }
        catch (MalformedDataException)
        {
            return null;
        }
    }
}
