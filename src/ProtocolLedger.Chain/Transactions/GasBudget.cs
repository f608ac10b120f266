namespace ProtocolLedger.Chain;

/// <summary>How much gas a transaction is expected to use, and how much it may.</summary>
internal readonly record struct GasBudget(ulong Estimate, ulong Limit)
{
    /// <summary>The most that a transaction may ask for (EIP-7825).</summary>
    public const ulong MaxTransactionGas = 16_777_216;

    /// <summary>The estimate with the options' margins, as far as a transaction may go.</summary>
    public static GasBudget For(ulong estimate, TxSenderOptions options)
    {
        ulong wanted = estimate + (estimate * (ulong)options.GasMarginPercent / 100) + options.GasReserve;
        return new GasBudget(estimate, Math.Max(estimate, Math.Min(wanted, MaxTransactionGas)));
    }
}
