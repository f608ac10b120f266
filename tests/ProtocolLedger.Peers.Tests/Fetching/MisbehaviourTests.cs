namespace ProtocolLedger.Peers.Tests;

/// <summary>Each way of misbehaving gets its own result, nothing of it gets out, and an honest peer makes up for it.</summary>
public sealed class MisbehaviourTests
{
    private static readonly byte[] Blob = Make.Bytes(20_000);
    private static readonly BlobKey Key = new MemoryBlobs().Add(Blob);

    private static readonly PeerClientOptions Options = Make.Impatient;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Short-tempered only with the slow, so that a busy machine doesn't make the others look slow.</summary>
    private static PeerClientOptions For(Misbehaviour kind) => kind is Misbehaviour.Hangs or Misbehaviour.StallsMidway or Misbehaviour.DripFeeds
        ? Options with { StallTimeout = TimeSpan.FromSeconds(1), MinBytesPerSecond = 50_000 }
        : Options;

    public static TheoryData<Misbehaviour> All => [.. Enum.GetValues<Misbehaviour>()];

    [Theory]
    [InlineData(Misbehaviour.WrongCertificate, FetchStatus.WrongCertificate, true)]
    [InlineData(Misbehaviour.Truncated, FetchStatus.Truncated, true)]
    [InlineData(Misbehaviour.Oversized, FetchStatus.TooLarge, true)]
    [InlineData(Misbehaviour.AnnouncesTooMuch, FetchStatus.TooLarge, true)]
    [InlineData(Misbehaviour.WrongData, FetchStatus.HashMismatch, true)]
    [InlineData(Misbehaviour.SaysNothing, FetchStatus.Truncated, true)]
    [InlineData(Misbehaviour.Hangs, FetchStatus.TimedOut, false)]
    [InlineData(Misbehaviour.StallsMidway, FetchStatus.TimedOut, false)]
    [InlineData(Misbehaviour.DripFeeds, FetchStatus.TimedOut, false)]
    [InlineData(Misbehaviour.DisconnectsMidway, FetchStatus.Truncated, false)]
    [InlineData(Misbehaviour.WrongDataAndDisconnects, FetchStatus.Truncated, false)]
    [InlineData(Misbehaviour.Fails, FetchStatus.ProtocolError, true)]
    [InlineData(Misbehaviour.HasNothing, FetchStatus.NotFound, false)]
    [InlineData(Misbehaviour.Refuses, FetchStatus.Unreachable, false)]
    [InlineData(Misbehaviour.HangsUp, FetchStatus.Unreachable, false)]
    [InlineData(Misbehaviour.NoTls, FetchStatus.ProtocolError, true)]
    [InlineData(Misbehaviour.NoHttp2, FetchStatus.ProtocolError, true)]
    public async Task FetchBlob_MisbehavingPeer_TypedResultAndNoData(Misbehaviour kind, FetchStatus expected, bool banned)
    {
        await using BadPeer peer = await BadPeer.StartAsync(kind, Blob);
        using PeerClient client = Make.Client(For(kind));

        FetchResult<ReadOnlyMemory<byte>> result = await client.FetchBlobAsync([peer.Address], Key, Blob.Length, Token);

        Assert.True(result.Status == expected, result.Explain());
        Assert.True(result.Value.IsEmpty);
        Assert.Null(result.From);
        Assert.Equal((peer.Address, expected), (result.Faults[0].Peer, result.Faults[0].Status));

        FetchResult<ReadOnlyMemory<byte>> again = await client.FetchBlobAsync([peer.Address], Key, Blob.Length, Token);
        Assert.Equal(banned, again.Status == FetchStatus.NoPeer);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task FetchBlob_HonestPeerNext_GetsTheBlob(Misbehaviour kind)
    {
        await using BadPeer bad = await BadPeer.StartAsync(kind, Blob);
        await using TestPeer good = await TestPeer.StartAsync(2);
        good.Blobs.Add(Blob);
        using PeerClient client = Make.Client(For(kind) with { Passes = 10 });

        FetchResult<ReadOnlyMemory<byte>> result = await client.FetchBlobAsync([bad.Address, good.Address], Key, Blob.Length, Token);

        Assert.True(result.IsOk, result.Explain());
        Assert.Equal(Blob, result.Value);
        Assert.Equal(good.Address, result.From);
        Assert.Equal(bad.Address, result.Faults[0].Peer);
    }

    [Fact]
    public async Task FetchBlob_PeerDisconnectsMidway_NextPeerSendsOnlyTheRest()
    {
        var traffic = new TrafficMeter();
        await using BadPeer bad = await BadPeer.StartAsync(Misbehaviour.DisconnectsMidway, Blob, beforeDisconnect: async () =>
        {
            while (traffic.Total.Received < Blob.Length / 2)
            {
                await Task.Delay(5, Token);
            }
        });
        await using TestPeer good = await TestPeer.StartAsync(2);
        good.Blobs.Add(Blob);
        using PeerClient client = Make.Client(Options, traffic);

        FetchResult<ReadOnlyMemory<byte>> result = await client.FetchBlobAsync([bad.Address, good.Address], Key, Blob.Length, Token);

        Assert.Equal(Blob, result.Value);
        Assert.InRange(good.Traffic.Total.Sent, Blob.Length / 2, (Blob.Length / 2) + 100);
    }

    [Fact]
    public async Task FetchBlob_WrongCertificate_NamesPeerAndBothFingerprints()
    {
        await using BadPeer peer = await BadPeer.StartAsync(Misbehaviour.WrongCertificate, Blob, node: 42);
        using PeerClient client = Make.Client(Options);

        FetchResult<ReadOnlyMemory<byte>> result = await client.FetchBlobAsync([peer.Address], Key, Blob.Length, Token);

        Assert.Matches($"node 42 at 127.0.0.1:.*expected the certificate {peer.Address.Fingerprint}, got 0x[0-9a-f]{{64}}", result.Explain());
    }

    [Fact]
    public async Task FetchBlob_BanOver_PeerIsAskedAgain()
    {
        var time = new ShiftedTime();
        await using BadPeer peer = await BadPeer.StartAsync(Misbehaviour.WrongData, Blob);
        using PeerClient client = Make.Client(Options, time: time);
        await client.FetchBlobAsync([peer.Address], Key, Blob.Length, Token);
        Assert.Equal(FetchStatus.NoPeer, (await client.FetchBlobAsync([peer.Address], Key, Blob.Length, Token)).Status);

        time.Advance(Options.FirstBan);
        Assert.Equal(FetchStatus.HashMismatch, (await client.FetchBlobAsync([peer.Address], Key, Blob.Length, Token)).Status);

        time.Advance(Options.FirstBan);
        Assert.Equal(FetchStatus.NoPeer, (await client.FetchBlobAsync([peer.Address], Key, Blob.Length, Token)).Status);
    }
}
