using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>The creator of a run said what a step of it is.</summary>
public sealed record ProgramDeclared(LogPosition At, RunId Run, StepProgram Program) : LedgerEvent(At);

/// <summary>The node showed the chain that a disputed number is the end of.</summary>
/// <param name="Element">Of the disputed leaf.</param>
/// <param name="Accumulators">Four bytes after each part of the chain.</param>
public sealed record ChainShown(LogPosition At, ulong Game, uint Element, ReadOnlyMemory<byte> Accumulators) : DisputeEvent(At, Game);

/// <summary>The contract did the disputed operation over again.</summary>
/// <param name="Result">What it came to, bits of a binary32.</param>
/// <param name="Claimed">What the node did.</param>
public sealed record Computed(LogPosition At, ulong Game, uint Result, uint Claimed) : DisputeEvent(At, Game);

/// <summary>The contract did the disputed 64 bytes of a state or an update over again.</summary>
/// <param name="Result">What they have to be.</param>
/// <param name="Claimed">What the node's are.</param>
public sealed record BlockComputed(LogPosition At, ulong Game, ReadOnlyMemory<byte> Result, ReadOnlyMemory<byte> Claimed) : DisputeEvent(At, Game);
