using System.Net;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;
using ProtocolLedger.Core;
using ProtocolLedger.Peers.Wire;

namespace ProtocolLedger.Peers.Tests;

public sealed class PeerServerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_PortTaken_SaysSo()
    {
        await using TestPeer first = await TestPeer.StartAsync();

        var error = await Assert.ThrowsAsync<PledgerException>(() => TestPeer.StartAsync(2, o => o with { Listen = first.Server.EndPoint }));

        Assert.Equal(ExitCode.PortInUse, error.ExitCode);
        Assert.Contains(first.Server.EndPoint.ToString(), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_AddressOfAnotherMachine_SaysSo()
    {
        var elsewhere = new IPEndPoint(IPAddress.Parse("192.0.2.1"), 0);

        var error = await Assert.ThrowsAsync<PledgerException>(() => TestPeer.StartAsync(1, o => o with { Listen = elsewhere }));

        Assert.Equal(ExitCode.BadConfiguration, error.ExitCode);
    }

    [Fact]
    public async Task Stop_Running_ClosesThePort()
    {
        await using TestPeer peer = await TestPeer.StartAsync();
        using PeerClient client = Make.Client();
        Assert.True((await client.HelloAsync(peer.Address, Make.Hello, Token)).IsOk);

        await peer.Server.StopAsync(Token);

        using PeerClient another = Make.Client();
        Assert.Equal(FetchStatus.Unreachable, (await another.HelloAsync(peer.Address, Make.Hello, Token)).Status);
    }

    [Fact]
    public async Task GetBlob_TooManyAtOnce_Busy()
    {
        await using TestPeer peer = await TestPeer.StartAsync(1, o => o with { MaxBlobStreams = 0 });
        BlobKey key = peer.Blobs.Add(Make.Bytes(10));
        using PeerClient client = Make.Client();

        Assert.Equal(FetchStatus.Busy, (await client.FetchBlobAsync([peer.Address], key, 10, Token)).Status);
    }

    [Fact]
    public async Task GetBlob_ManyAtOnce_AllAreServed()
    {
        await using TestPeer peer = await TestPeer.StartAsync();
        byte[] blob = Make.Bytes(300_000);
        BlobKey key = peer.Blobs.Add(blob);
        using PeerClient client = Make.Client();

        var results = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => client.FetchBlobAsync([peer.Address], key, blob.Length, Token)));

        Assert.All(results, r => Assert.True(r.IsOk && r.Value.Span.SequenceEqual(blob), r.Explain()));
    }

    [Theory]
    [InlineData(32, HashKind.Unspecified, 0, StatusCode.InvalidArgument)]
    [InlineData(31, HashKind.Sha256, 0, StatusCode.InvalidArgument)]
    [InlineData(0, HashKind.Tree, 0, StatusCode.InvalidArgument)]
    [InlineData(32, HashKind.Sha256, 11, StatusCode.OutOfRange)]
    [InlineData(32, HashKind.Tree, 0, StatusCode.NotFound)]
    [InlineData(8000, HashKind.Sha256, 0, StatusCode.ResourceExhausted)]
    internal async Task GetBlob_BadRequest_Refused(int hashLength, HashKind kind, ulong offset, StatusCode expected)
    {
        await using TestPeer peer = await TestPeer.StartAsync();
        BlobKey key = peer.Blobs.Add(Make.Bytes(10));
        byte[] hash = new byte[hashLength];
        key.Hash.AsSpan()[..Math.Min(32, hashLength)].CopyTo(hash);
        using GrpcChannel channel = Connect(peer);

        using var call = new PeerExchange.PeerExchangeClient(channel).GetBlob(
            new BlobRequest { Hash = ByteString.CopyFrom(hash), Kind = kind, Offset = offset }, cancellationToken: Token);
        var error = await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.MoveNext(Token));

        Assert.Equal(expected, error.StatusCode);
    }

    [Fact]
    public async Task GetCheckpoint_ShortRoot_Refused()
    {
        await using TestPeer peer = await TestPeer.StartAsync();
        using GrpcChannel channel = Connect(peer);

        var error = await Assert.ThrowsAsync<RpcException>(async () => await new PeerExchange.PeerExchangeClient(channel).GetCheckpointAsync(new CheckpointRequest(), cancellationToken: Token));

        Assert.Equal(StatusCode.InvalidArgument, error.StatusCode);
    }

    private static GrpcChannel Connect(TestPeer peer)
    {
        var handler = new SocketsHttpHandler();
        handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate is not null && TlsFingerprint.Of(certificate) == peer.Address.Fingerprint;
        return GrpcChannel.ForAddress(peer.Address.Endpoint, new GrpcChannelOptions { HttpHandler = handler, DisposeHttpClient = true });
    }
}
