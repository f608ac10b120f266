namespace ProtocolLedger.Peers;

/// <summary>How patient the client is.</summary>
public sealed record PeerClientOptions
{
    /// <summary>To connect and shake hands.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Longest silence within a call.</summary>
    public TimeSpan StallTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Bytes a second below which a peer is given up, once the stall timeout has passed.</summary>
    public int MinBytesPerSecond { get; init; } = 64 * 1024;

    /// <summary>How often the list of peers is gone through.</summary>
    public int Passes { get; init; } = 3;

    /// <summary>Chunks of a checkpoint asked for at once.</summary>
    public int ParallelChunks { get; init; } = 4;

    /// <summary>Pause after a first failure; doubles with each further one.</summary>
    public TimeSpan FirstBackOff { get; init; } = TimeSpan.FromMilliseconds(250);

    public TimeSpan MaxBackOff { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a misbehaving peer is left alone at first; doubles with each further offence.</summary>
    public TimeSpan FirstBan { get; init; } = TimeSpan.FromMinutes(1);

    public TimeSpan MaxBan { get; init; } = TimeSpan.FromHours(1);
}
