using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>Somebody has committed to evidence of something.</summary>
/// <param name="Number">Counted from 1; the lower one knew first.</param>
public sealed record EvidenceCommitted(LogPosition At, Hash32 Commitment, ulong Number) : LedgerEvent(At);

/// <summary>A fault was proven.</summary>
/// <param name="Award">What it earns, in escrow.</param>
public sealed record FaultConvicted(LogPosition At, RunId Run, Round Round, NodeId Node, FaultAward Award) : LedgerEvent(At);

/// <summary>Somebody showed that she knew of a fault before it was proven; a later claim by one who knew earlier takes its place.</summary>
public sealed record BountyClaimed(LogPosition At, RunId Run, Round Round, NodeId Node, EthAddress Claimant, ulong Number) : LedgerEvent(At);

/// <summary>An award was paid.</summary>
public sealed record AwardPaid(LogPosition At, RunId Run, Round Round, NodeId Node, EthAddress Payee, Wei Amount) : LedgerEvent(At);
