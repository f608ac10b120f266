namespace ProtocolLedger.Chain;

/// <summary>How to reach the chain and how patient to be.</summary>
public sealed record LedgerOptions
{
    /// <summary>JSON-RPC over HTTP.</summary>
    public required Uri RpcUrl { get; init; }

    /// <summary>The contracts to talk to.</summary>
    public required Deployment Deployment { get; init; }

    /// <summary>How long one JSON-RPC call may take before the chain counts as unreachable.</summary>
    public TimeSpan RpcTimeout { get; init; } = TimeSpan.FromSeconds(10);

    public TxSenderOptions Transactions { get; init; } = new();
}
