using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using ProtocolLedger.Core;
using ProtocolLedger.Peers;
using ProtocolLedger.Storage;

namespace ProtocolLedger.Node.Rounds;

/// <summary>
/// What this node hands out: checkpoints from the disk, its own updates from the disk once they are revealed, and the peers' updates
/// of recent rounds from memory, the traces of its own work from the disk, the trees of it that are disputed from memory, round records from memory while they are proposed and from
/// the disk once they are final. Safe for use by several threads.
/// </summary>
public sealed class NodeBlobs(BlobStore own, ChunkStore chunks, CheckpointStore checkpoints, ILocalStore documents) : IBlobSource, ICheckpointSource
{
    private const string Traces = "traces";

    private readonly ConcurrentDictionary<UpdateHash, byte> released = new();
    private readonly ConcurrentDictionary<UpdateHash, (Round Round, ReadOnlyMemory<byte> Bytes)> received = new();
    private readonly ConcurrentDictionary<Hash32, ReadOnlyMemory<byte>> records = new();
    private readonly ConcurrentDictionary<Hash32, (Round Round, ReadOnlyMemory<byte> Leaves)> disputed = new();
    private readonly RecordStore recordStore = new(documents);

    /// <summary>Keeps the node's own update on the disk; nobody gets it before <see cref="Release"/>.</summary>
    public Task SaveOwnAsync(ReadOnlyMemory<byte> update, CancellationToken cancellation) => own.PutAsync(update, cancellation);

    /// <summary>Keeps the trace of the node's own work on the disk and serves it: nobody knows its root before the reveal.</summary>
    public Task SaveOwnAsync(RoundTrace trace, CancellationToken cancellation) =>
        documents.PutAsync(Traces, trace.Root().ToString(), trace.ToBytes(), cancellation);

    /// <summary>The trace of the node's own work; null when it is not on the disk.</summary>
    public async Task<RoundTrace?> FindOwnAsync(TraceRoot root, CancellationToken cancellation) =>
        await documents.GetAsync(Traces, root.ToString(), cancellation) is { } bytes ? RoundTrace.Parse(bytes) : null;

    /// <summary>Drops every own update but these.</summary>
    public void KeepOwnOnly(IEnumerable<UpdateHash> updates, TimeProvider time) => own.Collect(updates, time);

    /// <summary>Drops traces of own work.</summary>
    public Task DropAsync(IEnumerable<TraceRoot> traces, CancellationToken cancellation) =>
        documents.ApplyAsync([.. traces.Select(trace => LocalWrite.Delete(Traces, trace.ToString()))], cancellation);

    /// <summary>Whether the node's own update is on the disk and sound; a damaged one is dropped, so that it can be saved anew.</summary>
    public async Task<bool> HasOwnAsync(UpdateHash hash, CancellationToken cancellation)
    {
        await own.DropDamagedAsync(hash, cancellation);
        return own.Contains(hash);
    }

    /// <summary>Serves the node's own update from now on.</summary>
    public void Release(UpdateHash hash) => released[hash] = 1;

    /// <summary>Serves a peer's update that has been checked.</summary>
    public void AddUpdate(Round round, UpdateHash hash, ReadOnlyMemory<byte> update) => received[hash] = (round, update);

    /// <summary>Serves the hashes of the leaves of a tree that a dispute about a round's work is narrowed down over.</summary>
    public void Offer(Round round, ReadOnlySpan<Hash32> leaves) =>
        disputed[MerkleTree.Root(leaves)] = (round, MemoryMarshal.AsBytes(leaves).ToArray());

    /// <summary>Drops trees of disputes about other rounds.</summary>
    public void KeepOffered(IReadOnlySet<Round> rounds)
    {
        foreach ((Hash32 root, (Round round, _)) in disputed)
        {
            if (!rounds.Contains(round))
            {
                disputed.TryRemove(root, out _);
            }
        }
    }

    /// <summary>Serves a round record.</summary>
    public void Add(RoundRecord record) => records[record.Hash().Value] = record.ToBytes();

    /// <summary>Keeps a final round's record on the disk and serves it.</summary>
    public Task SaveAsync(RoundRecord record, CancellationToken cancellation) => recordStore.SaveAsync(record, cancellation);

    /// <summary>A final round's record from the disk; null when it is not there.</summary>
    public Task<RoundRecord?> FindAsync(ParticipantSetHash hash, CancellationToken cancellation) => recordStore.FindAsync(hash, cancellation);

    /// <summary>An update that is here, the node's own or a peer's; null otherwise.</summary>
    public async Task<ReadOnlyMemory<byte>?> FindAsync(UpdateHash hash, CancellationToken cancellation)
    {
        if (received.TryGetValue(hash, out (Round Round, ReadOnlyMemory<byte> Bytes) known))
        {
            return known.Bytes;
        }

        byte[]? bytes = await own.TryGetAsync(hash, cancellation);
        return bytes is null ? default(ReadOnlyMemory<byte>?) : bytes; // a plain null would turn into empty memory
    }

    /// <summary>Drops peers' updates of rounds that lie <paramref name="kept"/> or more before the finished one.</summary>
    public void ForgetUpdatesBefore(Round finished, ulong kept)
    {
        foreach ((UpdateHash hash, (Round round, _)) in received)
        {
            if (round.Value + kept <= finished.Value)
            {
                received.TryRemove(hash, out _);
            }
        }
    }

    public async ValueTask<Stream?> OpenAsync(BlobKey key, CancellationToken cancellationToken)
    {
        if (key.Kind == BlobKind.Tree)
        {
            return await ServedAsync(new UpdateHash(key.Hash), cancellationToken) is { } update ? Stream(update)
                : await chunks.TryGetAsync(new ChunkHash(key.Hash), cancellationToken) is { } chunk ? Stream(chunk)
                : null;
        }

        if (key.Kind == BlobKind.Trace)
        {
            return await documents.GetAsync(Traces, key.Hash.ToString(), cancellationToken) is { } trace ? Stream(trace) : null;
        }

        if (key.Kind == BlobKind.LeafHashes)
        {
            return disputed.TryGetValue(key.Hash, out (Round Round, ReadOnlyMemory<byte> Leaves) tree) ? Stream(tree.Leaves) : null;
        }

        if (records.TryGetValue(key.Hash, out ReadOnlyMemory<byte> record))
        {
            return Stream(record);
        }

        return await recordStore.ReadAsync(key.Hash, cancellationToken) is { } kept ? Stream(kept) : null;
    }

    public async ValueTask<ChunkManifest?> FindAsync(CheckpointRoot root, CancellationToken cancellationToken) =>
        await checkpoints.TryGetManifestAsync(root, cancellationToken);

    // An update that others may have; null otherwise.
    private async Task<ReadOnlyMemory<byte>?> ServedAsync(UpdateHash hash, CancellationToken cancellation) =>
        released.ContainsKey(hash) || received.ContainsKey(hash) ? await FindAsync(hash, cancellation) : null;

    private static MemoryStream Stream(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out ArraySegment<byte> array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
}
