using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using ProtocolLedger.Core;

namespace ProtocolLedger.Peers.Tests;

/// <summary>What every test of this project needs: data, time, certificates in a folder of their own, clients.</summary>
internal static class Make
{
    public static readonly PeerHello Hello = new(31337, new RunId(1), new NodeId(7), new Round(3), new CheckpointRoot(Hash32.Sha256([3])));

    /// <summary>Pauses too short to notice.</summary>
    public static readonly PeerClientOptions Impatient = new()
    {
        StallTimeout = TimeSpan.FromSeconds(60),
        Passes = 1,
        FirstBackOff = TimeSpan.FromMilliseconds(1),
        MaxBackOff = TimeSpan.FromMilliseconds(4),
    };

    public static byte[] Bytes(int length, int seed = 1)
    {
        byte[] bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    public static PeerClient Client(PeerClientOptions? options = null, TrafficMeter? traffic = null, TimeProvider? time = null) =>
        new(options ?? Impatient, traffic ?? new TrafficMeter(), time ?? TimeProvider.System, new Random(1), NullLogger<PeerClient>.Instance);

    public static PeerAddress Address(ulong node, int port, TlsFingerprint fingerprint)
    {
        Assert.True(PeerAddress.TryCreate(new NodeId(node), $"127.0.0.1:{port}", fingerprint, out PeerAddress? address));
        return address;
    }
}

/// <summary>The real time, which can be put forward; timers run at the usual pace.</summary>
internal sealed class ShiftedTime : TimeProvider
{
    private TimeSpan shift;

    public void Advance(TimeSpan by) => shift += by;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + shift;
}

/// <summary>A folder that goes when the test does.</summary>
internal sealed class TestFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("pledger-peers-");

    public string File(string name) => Path.Combine(folder.FullName, name);

    public void Dispose() => folder.Delete(recursive: true);
}

/// <summary>A well-behaved peer.</summary>
internal sealed class TestPeer : IAsyncDisposable
{
    private readonly TestFolder folder = new();
    private NodeCertificate? certificate;
    private PeerServer? server;

    public MemoryBlobs Blobs { get; } = new();

    public OneCommitment Commitments { get; } = new();

    public KnownContributions Contributions { get; } = new();

    public TrafficMeter Traffic { get; } = new();

    public PeerServer Server => server!;

    public PeerAddress Address { get; private set; } = null!;

    public static async Task<TestPeer> StartAsync(
        ulong node = 1, Func<PeerServerOptions, PeerServerOptions>? configure = null, ICheckpointSource? checkpoints = null)
    {
        var peer = new TestPeer();
        var options = new PeerServerOptions { Listen = new IPEndPoint(IPAddress.Loopback, 0), StopTimeout = TimeSpan.FromSeconds(1) };
        peer.certificate = NodeCertificate.LoadOrCreate(peer.folder.File("tls.pem"), TimeProvider.System);
        peer.server = await PeerServer.StartAsync(
            configure?.Invoke(options) ?? options,
            peer.certificate,
            peer.Blobs,
            checkpoints ?? peer.Blobs,
            peer.Commitments,
            peer.Contributions,
            () => Make.Hello,
            peer.Traffic,
            NullLoggerFactory.Instance,
            TestContext.Current.CancellationToken);
        peer.Address = Make.Address(node, peer.server.EndPoint.Port, peer.certificate.Fingerprint);
        return peer;
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            await server.DisposeAsync();
        }

        certificate?.Dispose();
        folder.Dispose();
    }
}
