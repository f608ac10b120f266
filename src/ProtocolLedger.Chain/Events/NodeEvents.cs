using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>A node was registered.</summary>
/// <param name="TlsFingerprint">SHA-256 of the DER certificate that its endpoint presents.</param>
public sealed record NodeRegistered(
    LogPosition At, NodeId Node, EthAddress Owner, EthAddress Worker, string Endpoint, Hash32 TlsFingerprint) : LedgerEvent(At);

/// <summary>A node moved to another address or certificate.</summary>
public sealed record EndpointUpdated(LogPosition At, NodeId Node, string Endpoint, Hash32 TlsFingerprint) : LedgerEvent(At);

/// <summary>A node has a new hot key.</summary>
public sealed record WorkerRotated(LogPosition At, NodeId Node, EthAddress PreviousWorker, EthAddress NewWorker) : LedgerEvent(At);

/// <summary>Stake was added.</summary>
public sealed record Staked(LogPosition At, NodeId Node, Wei Amount) : LedgerEvent(At);

/// <summary>Stake is on its way out.</summary>
/// <param name="ReleaseAt">Timestamp from which it can be withdrawn.</param>
public sealed record UnbondingBegun(LogPosition At, NodeId Node, Wei Amount, ulong ReleaseAt) : LedgerEvent(At);

/// <summary>Stake was paid out.</summary>
public sealed record Withdrawn(LogPosition At, NodeId Node, EthAddress Owner, Wei Amount) : LedgerEvent(At);

/// <summary>Stake was taken for a proven fault.</summary>
/// <param name="Reward">What of it the prover got; the rest was burnt.</param>
public sealed record Slashed(LogPosition At, RunId Run, NodeId Node, EthAddress Prover, Wei Amount, Wei Reward) : LedgerEvent(At);

/// <summary>A slashed node must stay out.</summary>
/// <param name="Until">Timestamp from which its owner can let it out.</param>
public sealed record Jailed(LogPosition At, NodeId Node, ulong Until) : LedgerEvent(At);

/// <summary>A node may take part again.</summary>
public sealed record Unjailed(LogPosition At, NodeId Node) : LedgerEvent(At);

/// <summary>A node takes part in a run.</summary>
/// <param name="FromRound">The first round that it may commit in.</param>
public sealed record NodeJoined(LogPosition At, RunId Run, NodeId Node, Round FromRound) : LedgerEvent(At);

/// <summary>A node no longer takes part.</summary>
public sealed record NodeLeft(LogPosition At, RunId Run, NodeId Node) : LedgerEvent(At);
