namespace ProtocolLedger.Peers;

/// <summary>Cancels a call when the peer is silent for too long, or too slow overall, or the caller gives up.</summary>
internal sealed class Patience : IDisposable
{
    private readonly PeerClientOptions options;
    private readonly CancellationTokenSource stall;
    private readonly CancellationTokenSource overall;
    private readonly CancellationTokenSource linked;

    /// <param name="bytes">Most that the call may bring.</param>
    public Patience(PeerClientOptions options, long bytes, TimeProvider time, CancellationToken cancellationToken)
    {
        this.options = options;
        stall = new CancellationTokenSource(options.StallTimeout, time);
        overall = new CancellationTokenSource(options.StallTimeout + TimeSpan.FromSeconds((double)bytes / options.MinBytesPerSecond), time);
        linked = CancellationTokenSource.CreateLinkedTokenSource(stall.Token, overall.Token, cancellationToken);
    }

    public CancellationToken Token => linked.Token;

    /// <summary>Whether the peer, not the caller, ended it.</summary>
    public bool Lost => stall.IsCancellationRequested || overall.IsCancellationRequested;

    public string Explain() => stall.IsCancellationRequested
        ? $"silent for {options.StallTimeout.TotalSeconds:0.###} s"
        : $"slower than {options.MinBytesPerSecond} bytes a second";

    /// <summary>Something came.</summary>
    public void Renew() => stall.CancelAfter(options.StallTimeout);

    public void Dispose()
    {
        linked.Dispose();
        overall.Dispose();
        stall.Dispose();
    }
}
