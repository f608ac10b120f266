namespace ProtocolLedger.Benchmarks;

/// <summary>Measures one row. Ours and the peer take turns within one run, because a machine's speed drifts.</summary>
internal interface IBenchmark
{
    /// <summary>Name of the row, to pick it on the command line.</summary>
    string Name { get; }

    Task<BenchmarkRow> RunAsync(CancellationToken cancellationToken);
}
