using System.Numerics;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>Holders of enough votes paused a run.</summary>
/// <param name="Pull">The pull's number, by which a vote judges it.</param>
/// <param name="Votes">Votes that counted.</param>
/// <param name="Until">Timestamp at which the pause ends by itself.</param>
public sealed record BrakePulled(LogPosition At, RunId Run, EthAddress Puller, BigInteger Pull, Wei Votes, ulong Until) : LedgerEvent(At);

/// <summary>The safety council paused a run.</summary>
/// <param name="Until">Timestamp at which the pause ends by itself.</param>
public sealed record BrakePulledByCouncil(LogPosition At, RunId Run, ulong Until) : LedgerEvent(At);
