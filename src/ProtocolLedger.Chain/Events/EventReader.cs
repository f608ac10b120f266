using Microsoft.Extensions.Logging;
using Nethereum.RPC.Eth.DTOs;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>
/// Reads the ledger's events in order, each once, and takes back what a reorganisation removed. Not thread-safe.
/// </summary>
public sealed class EventReader
{
    private const int Attempts = 5;

    private readonly EthRpc _rpc;
    private readonly EventDecoder _decoder;
    private readonly ulong _firstBlock;
    private readonly EventReaderOptions _options;
    private readonly ILogger _log;
    private readonly List<LedgerEvent> _reported = [];
    private EventCursor? _cursor;

    internal EventReader(EthRpc rpc, EventDecoder decoder, ulong firstBlock, EventCursor? cursor, EventReaderOptions options, ILogger log)
    {
        _rpc = rpc;
        _decoder = decoder;
        _firstBlock = firstBlock;
        _cursor = cursor;
        _options = options;
        _log = log;
    }

    /// <summary>Reads the next blocks, at most <see cref="EventReaderOptions.MaxBlocks"/>; call again until <see cref="EventBatch.AtHead"/>.</summary>
    /// <exception cref="PledgerException"><see cref="ExitCode.ChainUnreachable"/>; nothing has moved, call again.</exception>
    public async Task<EventBatch> ReadAsync(CancellationToken cancellationToken)
    {
        ulong? rolledBackTo = null;
        List<LedgerEvent> removed = [];
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            if (await ForkAsync(cancellationToken) is { } fork)
            {
                rolledBackTo = Math.Min(rolledBackTo ?? fork, fork);
                removed.AddRange(RollBack(fork));
            }

            (bool consistent, IReadOnlyList<LedgerEvent> added, bool atHead) = await ReadOnAsync(cancellationToken);
            if (consistent)
            {
                _reported.AddRange(added);
                Forget();
                return new EventBatch(rolledBackTo, removed, added, _cursor, atHead);
            }
        }

        // The chain keeps changing under the reader; what was rolled back holds, the rest comes with the next call.
        return new EventBatch(rolledBackTo, removed, [], _cursor, AtHead: false);
    }

    /// <summary>Reads until the head and returns everything as one batch.</summary>
    public async Task<EventBatch> ReadToHeadAsync(CancellationToken cancellationToken)
    {
        EventBatch all = await ReadAsync(cancellationToken);
        while (!all.AtHead)
        {
            EventBatch next = await ReadAsync(cancellationToken);
            ulong? fork = next.RolledBackTo is { } to ? Math.Min(all.RolledBackTo ?? to, to) : all.RolledBackTo;
            IEnumerable<LedgerEvent> kept = next.RolledBackTo is { } limit ? all.Added.Where(e => e.At.Block <= limit) : all.Added;
            // What was added and removed within this one call was never shown to the caller.
            IEnumerable<LedgerEvent> removed = next.Removed.Where(e => !all.Added.Contains(e));
            all = new EventBatch(fork, [.. all.Removed, .. removed], [.. kept, .. next.Added], next.Cursor, next.AtHead);
        }

        return all;
    }

    /// <summary>The last block read that the chain still has, when the newest one read is gone; null when all is well.</summary>
    private async Task<ulong?> ForkAsync(CancellationToken cancellationToken)
    {
        if (_cursor is null || await IsCanonicalAsync(_cursor.Last, cancellationToken))
        {
            return null;
        }

        foreach (BlockMark mark in _cursor.Marks.Skip(1))
        {
            if (await IsCanonicalAsync(mark, cancellationToken))
            {
                return mark.Number;
            }
        }

        return _firstBlock == 0 ? 0 : _firstBlock - 1;
    }

    private List<LedgerEvent> RollBack(ulong fork)
    {
        ulong from = _cursor!.Last.Number;
        BlockMark[] kept = [.. _cursor.Marks.Where(mark => mark.Number <= fork)];
        _cursor = kept.Length == 0 ? null : new EventCursor(kept);
        List<LedgerEvent> removed = [.. _reported.Where(e => e.At.Block > fork).Reverse()];
        _reported.RemoveAll(e => e.At.Block > fork);
        ChainLog.RolledBack(_log, from, fork, removed.Count);
        return removed;
    }

    private async Task<(bool Consistent, IReadOnlyList<LedgerEvent> Added, bool AtHead)> ReadOnAsync(CancellationToken cancellationToken)
    {
        ulong head = await _rpc.BlockNumberAsync(cancellationToken);
        ulong from = _cursor is null ? _firstBlock : _cursor.Last.Number + 1;
        if (head + 1 < from + (ulong)_options.Confirmations)
        {
            return (true, [], true);
        }

        ulong confirmed = head + 1 - (ulong)_options.Confirmations;
        ulong to = Math.Min(confirmed, from + _options.MaxBlocks - 1);
        ChainHead? before = await _rpc.HeadAsync(to, cancellationToken);
        FilterLog[] logs = await _rpc.LogsAsync(from, to, _decoder.Contracts, cancellationToken);

        // The same block at the end of the range, before and after, and the old cursor below it: the logs are of one chain.
        if (before is null
            || !await IsCanonicalAsync(new BlockMark(to, before.Hash), cancellationToken)
            || (_cursor is not null && !await IsCanonicalAsync(_cursor.Last, cancellationToken)))
        {
            return (false, [], false);
        }

        IReadOnlyList<LedgerEvent> added = _decoder.DecodeAll(logs.OrderBy(log => log.BlockNumber.Value).ThenBy(log => log.LogIndex.Value));
        _cursor = EventCursor.Advance(_cursor, new BlockMark(to, before.Hash)); // only once they are read
        return (true, added, to == confirmed);
    }

    private async Task<bool> IsCanonicalAsync(BlockMark mark, CancellationToken cancellationToken) =>
        (await _rpc.HeadAsync(mark.Number, cancellationToken))?.Hash == mark.Hash;

    // A fork below the oldest mark is reported by number only, so older events need not be kept.
    private void Forget()
    {
        if (_cursor is { Marks.Count: > 1 } cursor)
        {
            ulong oldest = cursor.Marks[^1].Number;
            _reported.RemoveAll(e => e.At.Block < oldest);
        }
    }
}
