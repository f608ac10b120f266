using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Peers;
using ProtocolLedger.Storage;

namespace ProtocolLedger.Node.Rounds;

/// <summary>Final rounds' records on the disk.</summary>
public sealed class RecordStore(ILocalStore documents)
{
    private const string Collection = "round-records";

    /// <summary>Keeps a record.</summary>
    public Task SaveAsync(RoundRecord record, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(record);
        return documents.PutAsync(Collection, record.Hash().ToString(), record.ToBytes(), cancellation);
    }

    /// <summary>A record by the hash that the ledger has; null when it is not there.</summary>
    public async Task<RoundRecord?> FindAsync(ParticipantSetHash hash, CancellationToken cancellation) =>
        await ReadAsync(hash.Value, cancellation) is { } bytes ? RoundRecord.Parse(bytes) : null;

    /// <summary>A record's bytes; null when it is not there.</summary>
    public Task<byte[]?> ReadAsync(Hash32 hash, CancellationToken cancellation) => documents.GetAsync(Collection, hash.ToString(), cancellation);
}

/// <summary>Fetches the record behind a proposal.</summary>
public static class RecordFetch
{
    /// <summary>From the first peer that gives a sound one: of the proposal's run, round and checkpoint.</summary>
    /// <returns>The record, or why there is none.</returns>
    public static async Task<(RoundRecord? Record, string Problem)> FromPeersAsync(
        PeerClient peers, IReadOnlyList<PeerAddress> order, Proposed proposed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(peers);
        ArgumentNullException.ThrowIfNull(proposed);
        FetchResult<ReadOnlyMemory<byte>> fetched = await peers.FetchBlobAsync(order, BlobKey.Of(proposed.Participants), RoundRecord.MaxLength, cancellation);
        if (!fetched.IsOk)
        {
            return (null, $"can't be had: {fetched.Explain()}");
        }

        try
        {
            RoundRecord record = RoundRecord.Parse(fetched.Value.Span);
            return record.Run == proposed.Run && record.Round == proposed.Round && record.Checkpoint == proposed.CheckpointRoot
                ? (record, "")
                : (null, "is of another run, round or checkpoint");
        }
        catch (MalformedDataException exception)
        {
            return (null, $"is malformed: {exception.Message}");
        }
    }
}
