using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>Where on the chain an event happened. Ordered as the chain ordered it.</summary>
/// <param name="Block">Block number.</param>
/// <param name="BlockHash">Block hash.</param>
/// <param name="Transaction">Transaction hash.</param>
/// <param name="LogIndex">Place among the block's logs.</param>
/// <param name="Contract">Who emitted it.</param>
public sealed record LogPosition(ulong Block, Hash32 BlockHash, Hash32 Transaction, ulong LogIndex, EthAddress Contract);

/// <summary>An event of the protocol's contracts. The concrete types are in the files named *Events.cs beside this one.</summary>
/// <param name="At">Where it happened.</param>
public abstract record LedgerEvent(LogPosition At);
