using System.Numerics;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>Where a transaction ended up.</summary>
/// <param name="Hash">Transaction hash.</param>
/// <param name="Block">Number of its block.</param>
/// <param name="BlockHash">Hash of its block.</param>
/// <param name="Succeeded">False when it was mined but reverted.</param>
/// <param name="GasUsed">Gas that it used.</param>
/// <param name="GasPrice">What each gas cost, in wei.</param>
/// <param name="Events">The protocol's events that it emitted, in order.</param>
public sealed record TxReceipt(
    Hash32 Hash, ulong Block, Hash32 BlockHash, bool Succeeded, ulong GasUsed, BigInteger GasPrice, IReadOnlyList<LedgerEvent> Events)
{
    /// <summary>The only event of type <typeparamref name="T"/>.</summary>
    /// <exception cref="InvalidOperationException">None, or more than one.</exception>
    public T Event<T>()
        where T : LedgerEvent => Events.OfType<T>().Single();
}
