using System.Numerics;
using ProtocolLedger.Chain.Generated.ComputeMeter;
using ProtocolLedger.Chain.Generated.ComputeMeter.ContractDefinition;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>When runs are reviewed.</summary>
/// <param name="Flop">Training FLOP of a lineage at which it is, ascending.</param>
/// <param name="Gigabytes">Accelerator memory of one node above which it is.</param>
public sealed record ReviewThresholds(IReadOnlyList<BigInteger> Flop, uint Gigabytes);

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

    /// <summary>Training FLOP of a run alone.</summary>
    public Task<BigInteger> OwnFlopAsync(RunId run, CancellationToken cancellationToken) =>
        _ledger.ReadAsync(() => _meter.OwnFlopQueryAsync(run.Value), cancellationToken);

    /// <summary>The runs that a run descends from, each once, nearest first.</summary>
    public async Task<IReadOnlyList<RunId>> AncestorsAsync(RunId run, CancellationToken cancellationToken) =>
        [.. (await _ledger.ReadAsync(() => _meter.AncestorsOfQueryAsync(run.Value), cancellationToken)).Select(ancestor => new RunId(ancestor))];

    public async Task<ReviewThresholds> ThresholdsAsync(CancellationToken cancellationToken)
    {
        ThresholdsOutputDTO thresholds = await _ledger.ReadAsync(() => _meter.ThresholdsQueryAsync(), cancellationToken);
        return new ReviewThresholds(thresholds.Flop, thresholds.Gigabytes);
    }

    /// <summary>The highest threshold for which a run has passed a review, FLOP; 0 for none.</summary>
    public async Task<BigInteger> ReviewedFlopAsync(RunId run, CancellationToken cancellationToken) =>
        (await _ledger.ReadAsync(() => _meter.MeterOfQueryAsync(run.Value), cancellationToken)).Meter.ReviewedFlop;
}
