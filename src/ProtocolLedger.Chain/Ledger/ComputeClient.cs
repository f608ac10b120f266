using System.Numerics;
using ProtocolLedger.Chain.Generated.ComputeMeter;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>How much compute went into runs, as the ledger counts it.</summary>
public sealed class ComputeClient
{
    private readonly LedgerConnection _ledger;
    private readonly ComputeMeterService _meter;

    internal ComputeClient(LedgerConnection ledger)
    {
        _ledger = ledger;
        _meter = new ComputeMeterService(ledger.Rpc.Web3, ledger.Addresses.ComputeMeter.ToString());
    }

    /// <summary>Training FLOP of a run and everything it descends from, each ancestor once.</summary>
    public Task<BigInteger> LineageFlopAsync(RunId run, CancellationToken cancellationToken) =>
        _ledger.ReadAsync(() => _meter.LineageFlopQueryAsync(run.Value), cancellationToken);
}
