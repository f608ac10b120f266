using System.Numerics;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>Somebody bought inference credit.</summary>
public sealed record CreditsBought(LogPosition At, RunId Run, EthAddress Buyer, BigInteger Credits, Wei Cost) : LedgerEvent(At);

/// <summary>Inference credit was handed in to a node.</summary>
/// <param name="Served">What of it the node's owner got; the rest is for the owners of the model.</param>
/// <param name="Request">What for, as agreed with the node.</param>
public sealed record CreditsConsumed(
    LogPosition At, RunId Run, NodeId Node, EthAddress Consumer, BigInteger Credits, BigInteger Served, Hash32 Request) : LedgerEvent(At);

/// <summary>An owner of the model was given her part of consumed credit.</summary>
public sealed record CreditsReissued(LogPosition At, RunId Run, EthAddress Owner, BigInteger Credits) : LedgerEvent(At);
