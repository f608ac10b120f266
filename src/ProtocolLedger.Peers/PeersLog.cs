using System.Net;
using Microsoft.Extensions.Logging;

namespace ProtocolLedger.Peers;

/// <summary>Every log message of this project. Event ids 5000-5099; never give one a new meaning.</summary>
internal static partial class PeersLog
{
    [LoggerMessage(5000, LogLevel.Information, "Serving peers on {EndPoint}, TLS fingerprint {Fingerprint}")]
    public static partial void Listening(ILogger logger, IPEndPoint endPoint, TlsFingerprint fingerprint);

    [LoggerMessage(5001, LogLevel.Information, "Stopped serving peers on {EndPoint}")]
    public static partial void Stopped(ILogger logger, IPEndPoint endPoint);

    [LoggerMessage(5002, LogLevel.Debug, "Sent {Bytes} bytes of {Key} to {Peer}")]
    public static partial void BlobSent(ILogger logger, BlobKey key, long bytes, string peer);

    [LoggerMessage(5003, LogLevel.Warning, "Turned {Peer} away: {Limit} blobs are being sent already")]
    public static partial void TooBusy(ILogger logger, string peer, int limit);

    [LoggerMessage(5010, LogLevel.Debug, "Got {Key} from {Peer}")]
    public static partial void Fetched(ILogger logger, string key, PeerAddress peer);

    [LoggerMessage(5011, LogLevel.Debug, "No {Key} from {Peer}: {Status}, {Detail}")]
    public static partial void FetchFailed(ILogger logger, string key, PeerAddress peer, FetchStatus status, string detail);

    [LoggerMessage(5012, LogLevel.Warning, "Ignoring {Peer} for {Seconds} s: {Status}, {Detail}")]
    public static partial void Banned(ILogger logger, PeerAddress peer, double seconds, FetchStatus status, string detail);
}
