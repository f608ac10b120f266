using System.Numerics;

namespace ProtocolLedger.Chain;

/// <summary>How patient and how generous <see cref="TxSender"/> is. The defaults suit a chain with blocks every 1 to 15 seconds.</summary>
public sealed record TxSenderOptions
{
    /// <summary>Blocks on top of and including the transaction's own before it counts as mined; at least 1.</summary>
    public int Confirmations { get; init; } = 1;

    /// <summary>How often receipts are looked for.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>A transaction that waits longer is replaced by one with higher fees.</summary>
    public TimeSpan BumpAfter { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Raise of both fees at each replacement, in percent; nodes refuse less than 10 (12.5 leaves room for rounding).</summary>
    public decimal BumpPercent { get; init; } = 12.5m;

    /// <summary>After this long the transaction is cancelled.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a cancellation may take before the transaction counts as still in flight.</summary>
    public TimeSpan CancelTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Added to the estimate, in percent: an estimate is the lowest limit that works, which starves calls whose failure is swallowed.</summary>
    public int GasMarginPercent { get; init; } = 30;

    /// <summary>
    /// Added to the limit on top of that, in gas: what a transaction overwrites when it is estimated may be new when it is mined.
    /// Votes have one checkpoint per account and second, and a new storage slot costs 20,000 more than an old one (EIP-2929);
    /// a move of votes touches four. What is left over is not paid for.
    /// </summary>
    public ulong GasReserve { get; init; } = 80_000;

    /// <summary>Lowest priority fee, in wei per gas.</summary>
    public BigInteger MinPriorityFee { get; init; } = 1_000_000;

    /// <summary>No fee goes above this, in wei per gas; a transaction that would need more waits.</summary>
    public BigInteger MaxFee { get; init; } = 500_000_000_000;
}
