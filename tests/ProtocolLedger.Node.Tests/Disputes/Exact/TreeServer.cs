using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Rounds;
using ProtocolLedger.Node.Tests.Rounds;
using ProtocolLedger.Peers;
using ProtocolLedger.TestKit;

namespace ProtocolLedger.Node.Tests.Disputes.Exact;

/// <summary>A node's blobs on a socket, and a peer that asks for them.</summary>
internal sealed class TreeServer : IAsyncDisposable
{
    private readonly TempDirectory folder = new();
    private readonly NodeCertificate certificate;
    private readonly PeerClient client;
    private PeerServer server = null!;
    private PeerAddress address = null!;

    private TreeServer()
    {
        certificate = NodeCertificate.LoadOrCreate(folder.At("tls.pem"), TimeProvider.System);
        client = new PeerClient(new PeerClientOptions(), new TrafficMeter(), TimeProvider.System, new Random(1), NullLogger<PeerClient>.Instance);
    }

    internal static async Task<TreeServer> StartAsync(NodeId node, NodeDisk disk)
    {
        TreeServer started = new();
        PeerServerOptions options = new() { Listen = new IPEndPoint(IPAddress.Loopback, 0), StopTimeout = TimeSpan.FromSeconds(1) };
        CommitmentOffers offers = new(node, disk.Documents);
        started.server = await PeerServer.StartAsync(
            options, started.certificate, disk.Blobs, disk.Blobs, offers, new SignedContributions(disk.Documents), () => null!, new TrafficMeter(), NullLoggerFactory.Instance, Make.Token);
        Assert.True(PeerAddress.TryCreate(node, $"{started.server.EndPoint}", started.certificate.Fingerprint, out PeerAddress? address));
        started.address = address;
        return started;
    }

    internal Task<ReadOnlyMemory<byte>?> FetchAsync(BlobKey key, int length, CancellationToken cancellation) => client.TryBlobAsync(address, key, length, cancellation);

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        client.Dispose();
        certificate.Dispose();
        folder.Dispose();
    }
}
