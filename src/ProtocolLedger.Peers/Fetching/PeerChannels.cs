using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Grpc.Net.Client;
using ProtocolLedger.Peers.Wire;

namespace ProtocolLedger.Peers;

/// <summary>The certificate shown is not the one on chain.</summary>
internal sealed class WrongCertificateException(TlsFingerprint expected, TlsFingerprint? actual)
    : Exception($"expected the certificate {expected}, got {actual?.ToString() ?? "none"}");

/// <summary>One channel for each endpoint and fingerprint, kept open between calls.</summary>
internal sealed class PeerChannels(PeerClientOptions options) : IDisposable
{
    /// <summary>Room for the manifest of a checkpoint of 256 GiB; blob messages are far smaller.</summary>
    private const int MaxMessage = 9 * 1024 * 1024;

    private readonly ConcurrentDictionary<PeerAddress, Lazy<GrpcChannel>> channels = new();

    public PeerExchange.PeerExchangeClient For(PeerAddress peer) =>
        new(channels.GetOrAdd(peer, p => new Lazy<GrpcChannel>(() => Open(p))).Value);

    public void Dispose()
    {
        foreach (Lazy<GrpcChannel> channel in channels.Values.Where(c => c.IsValueCreated))
        {
            channel.Value.Dispose();
        }
    }

    private GrpcChannel Open(PeerAddress peer)
    {
        var handler = new SocketsHttpHandler
        {
            UseProxy = false,
            UseCookies = false,
            AllowAutoRedirect = false,
            ConnectTimeout = options.ConnectTimeout,
            MaxResponseHeadersLength = 16, // KiB
            PooledConnectionIdleTimeout = TimeSpan.FromMinutes(5),

            // Our own, so that the channel doesn't put a second back-off on top of ours.
            ConnectCallback = ConnectAsync,
            SslOptions = new SslClientAuthenticationOptions
            {
                RemoteCertificateValidationCallback = (_, certificate, _, _) => Pin(peer.Fingerprint, certificate),
                CertificateRevocationCheckMode = X509RevocationMode.NoCheck,
            },
        };
        return GrpcChannel.ForAddress(peer.Endpoint, new GrpcChannelOptions
        {
            HttpHandler = handler,
            DisposeHttpClient = true,
            MaxReceiveMessageSize = MaxMessage,

            // None: a compressed message could grow far beyond the limit above when unpacked.
            CompressionProviders = [],
            HttpVersion = HttpVersion.Version20,
            HttpVersionPolicy = HttpVersionPolicy.RequestVersionExact,
        });
    }

    private static bool Pin(TlsFingerprint expected, X509Certificate? certificate)
    {
        TlsFingerprint? actual = certificate is null ? null : TlsFingerprint.Of(certificate);
        return actual == expected ? true : throw new WrongCertificateException(expected, actual);
    }

    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
