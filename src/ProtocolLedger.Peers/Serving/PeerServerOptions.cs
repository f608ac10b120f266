using System.Net;

namespace ProtocolLedger.Peers;

/// <summary>Where the server listens and how much it takes on.</summary>
public sealed record PeerServerOptions
{
    /// <summary>Address and port; port 0 takes a free one.</summary>
    public required IPEndPoint Listen { get; init; }

    /// <summary>Connections at once; more are closed at once.</summary>
    public int MaxConnections { get; init; } = 256;

    /// <summary>Calls at once on one connection; more wait.</summary>
    public int MaxStreamsPerConnection { get; init; } = 32;

    /// <summary>Blobs sent at once over all connections; more are told to try later.</summary>
    public int MaxBlobStreams { get; init; } = 64;

    /// <summary>How long calls in flight may go on after a stop.</summary>
    public TimeSpan StopTimeout { get; init; } = TimeSpan.FromSeconds(5);
}
