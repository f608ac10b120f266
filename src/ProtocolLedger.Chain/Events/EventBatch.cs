namespace ProtocolLedger.Chain;

/// <summary>How <see cref="EventReader"/> reads.</summary>
public sealed record EventReaderOptions
{
    /// <summary>Blocks on top of and including an event's own before it is reported; at least 1.</summary>
    public int Confirmations { get; init; } = 1;

    /// <summary>Blocks asked for at once; nodes limit this.</summary>
    public ulong MaxBlocks { get; init; } = 2_000;
}

/// <summary>What one read found. Apply the roll-back first, then the events.</summary>
/// <param name="RolledBackTo">When the chain was reorganised: the last block that still holds; drop every event after it.</param>
/// <param name="Removed">The events after that block which this reader had reported, newest first; those of an earlier process are not listed.</param>
/// <param name="Added">New events, in the chain's order.</param>
/// <param name="Cursor">Where the next read goes on; persist it together with the effect of the events.</param>
/// <param name="AtHead">Whether everything confirmed so far has been read.</param>
public sealed record EventBatch(
    ulong? RolledBackTo, IReadOnlyList<LedgerEvent> Removed, IReadOnlyList<LedgerEvent> Added, EventCursor? Cursor, bool AtHead);
