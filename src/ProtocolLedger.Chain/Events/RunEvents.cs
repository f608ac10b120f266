using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>A run was created; its parameters are read with <see cref="RunsClient.ParametersAsync"/>.</summary>
public sealed record RunCreated(LogPosition At, RunId Run, EthAddress Creator, SpecHash Spec) : LedgerEvent(At);

/// <summary>Token holders let a run go on.</summary>
/// <param name="Rounds">New total number of rounds.</param>
/// <param name="Expiry">Timestamp from which the mandate no longer holds.</param>
public sealed record MandateExtended(LogPosition At, RunId Run, ulong Rounds, ulong Expiry) : LedgerEvent(At);

/// <summary>Token holders ended a run for good.</summary>
public sealed record RunHalted(LogPosition At, RunId Run) : LedgerEvent(At);

/// <summary>The brake paused a run.</summary>
/// <param name="Until">Timestamp at which the pause ends by itself.</param>
public sealed record RunPaused(LogPosition At, RunId Run, ulong Until) : LedgerEvent(At);

/// <summary>A vote ended a pause before its time.</summary>
public sealed record RunResumed(LogPosition At, RunId Run) : LedgerEvent(At);

/// <summary>A run has grown past a threshold of the compute policy and rests until a review passes.</summary>
public sealed record ReviewRequired(LogPosition At, RunId Run) : LedgerEvent(At);

/// <summary>A review passed.</summary>
/// <param name="EvaluationReport">Hash of the report that the vote was about.</param>
public sealed record ReviewPassed(LogPosition At, RunId Run, Hash32 EvaluationReport) : LedgerEvent(At);

/// <summary>Somebody paid into a run's rewards.</summary>
public sealed record RunFunded(LogPosition At, RunId Run, EthAddress From, Wei Amount) : LedgerEvent(At);

/// <summary>A node's owner was paid.</summary>
/// <param name="Amount">Paid now.</param>
/// <param name="Cumulative">Paid in this run so far.</param>
public sealed record RewardClaimed(LogPosition At, RunId Run, NodeId Node, EthAddress Owner, Wei Amount, Wei Cumulative) : LedgerEvent(At);

/// <summary>A slashed node lost what it had earned and what had not vested.</summary>
/// <param name="Vested">Round of the rewards that it keeps; genesis for none.</param>
/// <param name="Last">The newest round opened then; what it earns in later ones counts.</param>
public sealed record RewardsForfeited(LogPosition At, RunId Run, NodeId Node, Round Vested, Round Last) : LedgerEvent(At);

/// <summary>A rollback took back the rewards that had not vested.</summary>
/// <param name="Vested">Round of the rewards that the next root follows; genesis for none.</param>
/// <param name="Amount">What went back into the escrow.</param>
public sealed record RewardsRewound(LogPosition At, RunId Run, Round Vested, Wei Amount) : LedgerEvent(At);

/// <summary>Model shares were minted to a node's owner.</summary>
/// <param name="Amount">Minted now, in units of 10^-18.</param>
/// <param name="Cumulative">Minted for the node so far.</param>
public sealed record SharesMinted(LogPosition At, RunId Run, NodeId Node, EthAddress Owner, Wei Amount, Wei Cumulative) : LedgerEvent(At);

/// <summary>The owners of a model were given revenue.</summary>
public sealed record RevenueDeposited(LogPosition At, RunId Run, EthAddress From, Wei Amount) : LedgerEvent(At);

/// <summary>An owner of a model was paid revenue.</summary>
public sealed record RevenueClaimed(LogPosition At, RunId Run, EthAddress Account, Wei Amount) : LedgerEvent(At);
