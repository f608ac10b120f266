using System.Runtime.InteropServices;
using ProtocolLedger.Core;

namespace ProtocolLedger.Peers.Tests;

public sealed class PeerClientTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(PeerExchangeService.MessageSize)]
    [InlineData(PeerExchangeService.MessageSize + 1)]
    [InlineData(10 << 20)]
    public async Task FetchBlob_AnyLength_SameBytes(int length)
    {
        await using TestPeer peer = await TestPeer.StartAsync();
        byte[] blob = Make.Bytes(length);
        BlobKey key = peer.Blobs.Add(blob);
        var traffic = new TrafficMeter();
        using PeerClient client = Make.Client(traffic: traffic);

        FetchResult<ReadOnlyMemory<byte>> result = await client.FetchBlobAsync([peer.Address], key, length, Token);

        Assert.True(result.IsOk, result.Explain());
        Assert.True(result.Value.Span.SequenceEqual(blob));
        Assert.Empty(result.Faults);
        Assert.InRange(traffic.Total.Received, length, length + 100 + (length / 1000));
        Assert.Equal(peer.Traffic.Total, new Traffic(traffic.Total.Received, traffic.Total.Sent));
    }

    [Fact]
    public async Task FetchBlob_LargerThanAllowed_TooLarge()
    {
        await using TestPeer peer = await TestPeer.StartAsync();
        BlobKey key = peer.Blobs.Add(Make.Bytes(1001));
        using PeerClient client = Make.Client();

        FetchResult<ReadOnlyMemory<byte>> result = await client.FetchBlobAsync([peer.Address], key, 1000, Token);

        Assert.Equal(FetchStatus.TooLarge, result.Status);
    }

    [Fact]
    public async Task FetchBlob_Trace_FoundByItsRootAndNothingElseIsTakenForIt()
    {
        RoundTrace trace = new(new StateRoot(Hash32.Sha256("start"u8)));
        trace.Add(new TraceSegment(0, Hash32.Sha256("batch"u8), new StateRoot(Hash32.Sha256("end"u8))));
        trace.End(new UpdateHash(Hash32.Sha256("update"u8)));
        await using TestPeer peer = await TestPeer.StartAsync();
        await using BadPeer liar = await BadPeer.StartAsync(Misbehaviour.WrongData, trace.ToBytes());
        using PeerClient client = Make.Client();
        int length = (int)RoundTrace.Length(1);

        FetchResult<ReadOnlyMemory<byte>> result = await client.FetchBlobAsync([liar.Address, peer.Address], peer.Blobs.Add(trace), length, Token);

        Assert.True(result.IsOk, result.Explain());
        Assert.Equal(trace.Root(), RoundTrace.Parse(result.Value.Span).Root());
        Assert.Equal(FetchStatus.HashMismatch, Assert.Single(result.Faults).Status);
        Assert.Equal(FetchStatus.NotFound, (await client.FetchBlobAsync([peer.Address], new BlobKey(trace.Root().Value, BlobKind.Whole), length, Token)).Status);
    }

    [Fact]
    public async Task FetchBlob_LeafHashes_FoundByTheirRootAndNothingElseIsTakenForThem()
    {
        Hash32[] leaves = [.. Enumerable.Range(0, 5_000).Select(i => Hash32.Sha256(BitConverter.GetBytes(i)))];
        byte[] bytes = MemoryMarshal.AsBytes(leaves.AsSpan()).ToArray();
        await using TestPeer peer = await TestPeer.StartAsync();
        await using BadPeer liar = await BadPeer.StartAsync(Misbehaviour.WrongData, bytes);
        using PeerClient client = Make.Client();

        FetchResult<ReadOnlyMemory<byte>> result = await client.FetchBlobAsync([liar.Address, peer.Address], peer.Blobs.Add(leaves), bytes.Length, Token);

        Assert.True(result.IsOk, result.Explain());
        Assert.Equal(bytes, result.Value.ToArray());
        Assert.Equal(FetchStatus.HashMismatch, Assert.Single(result.Faults).Status);
        Assert.Equal(FetchStatus.NotFound, (await client.FetchBlobAsync([peer.Address], new BlobKey(MerkleTree.Root(leaves), BlobKind.Tree), bytes.Length, Token)).Status);
    }

    [Fact]
    public async Task TryBlob_NotYetThenThere_IsFetchedAndNobodyIsBlamed()
    {
        byte[] blob = Make.Bytes(100);
        BlobKey key = new(Hash32.Sha256(blob), BlobKind.Whole);
        await using TestPeer peer = await TestPeer.StartAsync();
        using PeerClient client = Make.Client();

        Assert.Null(await client.TryBlobAsync(peer.Address, key, blob.Length, Token));
        peer.Blobs.Add(blob);

        Assert.Equal(blob, (await client.TryBlobAsync(peer.Address, key, blob.Length, Token))!.Value.ToArray());
    }

    [Fact]
    public async Task TryBlob_SomethingElseOrTooLong_BansThePeer()
    {
        byte[] blob = Make.Bytes(100);
        await using TestPeer peer = await TestPeer.StartAsync();
        BlobKey key = peer.Blobs.Add(blob);
        using PeerClient client = Make.Client(), other = Make.Client();
        await using BadPeer liar = await BadPeer.StartAsync(Misbehaviour.WrongData, blob);

        Assert.Null(await client.TryBlobAsync(peer.Address, key, blob.Length - 1, Token));
        Assert.Null(await client.TryBlobAsync(peer.Address, key, blob.Length, Token)); // left alone
        Assert.Null(await other.TryBlobAsync(liar.Address, key, blob.Length, Token));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(33)]
    public async Task FetchBlob_LeafHashesThatAreNone_AreRefused(int length)
    {
        await using BadPeer liar = await BadPeer.StartAsync(Misbehaviour.WrongData, new byte[length]);
        using PeerClient client = Make.Client();

        FetchResult<ReadOnlyMemory<byte>> result = await client.FetchBlobAsync([liar.Address], new BlobKey(MerkleTree.EmptyRoot, BlobKind.LeafHashes), 64, Token);

        Assert.False(result.IsOk);
        Assert.Equal(FetchStatus.HashMismatch, Assert.Single(result.Faults).Status);
    }

    [Fact]
    public async Task FetchBlob_Withdrawn_NotFound()
    {
        await using TestPeer peer = await TestPeer.StartAsync();
        BlobKey key = peer.Blobs.Add(Make.Bytes(10));
        peer.Blobs.Remove(key);
        using PeerClient client = Make.Client();

        Assert.Equal(FetchStatus.NotFound, (await client.FetchBlobAsync([peer.Address], key, 10, Token)).Status);
    }

    [Fact]
    public async Task FetchBlob_NoPeers_NoPeer()
    {
        using PeerClient client = Make.Client();

        Assert.Equal(FetchStatus.NoPeer, (await client.FetchBlobAsync([], new BlobKey(default, BlobKind.Whole), 1, Token)).Status);
    }

    [Fact]
    public async Task FetchBlob_CallerCancels_Throws()
    {
        await using BadPeer peer = await BadPeer.StartAsync(Misbehaviour.Hangs, Make.Bytes(10));
        using PeerClient client = Make.Client(new PeerClientOptions());
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Token);

        Task<FetchResult<ReadOnlyMemory<byte>>> fetch = client.FetchBlobAsync([peer.Address], new BlobKey(default, BlobKind.Whole), 10, cancel.Token);
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetch);
    }

    [Fact]
    public async Task FetchBlob_AppearsBetweenPasses_IsFetched()
    {
        await using TestPeer peer = await TestPeer.StartAsync();
        byte[] blob = Make.Bytes(100);
        BlobKey key = new MemoryBlobs().Add(blob);
        using PeerClient client = Make.Client(Make.Impatient with { Passes = int.MaxValue });

        Task<FetchResult<ReadOnlyMemory<byte>>> fetch = client.FetchBlobAsync([peer.Address], key, 100, Token);
        while (peer.Traffic.Total.Received == 0)
        {
            await Task.Delay(5, Token);
        }

        peer.Blobs.Add(blob);

        Assert.Equal(blob, (await fetch).Value);
    }

    [Fact]
    public async Task Hello_GoodPeer_SaysWhoItIs()
    {
        await using TestPeer peer = await TestPeer.StartAsync();
        using PeerClient client = Make.Client();

        FetchResult<PeerHello> result = await client.HelloAsync(peer.Address, Make.Hello, Token);

        Assert.Equal(Make.Hello, result.Value);
    }

    [Fact]
    public async Task Traffic_TakeRound_CountsEachByteOnce()
    {
        await using TestPeer peer = await TestPeer.StartAsync();
        var traffic = new TrafficMeter();
        using PeerClient client = Make.Client(traffic: traffic);
        await client.HelloAsync(peer.Address, Make.Hello, Token);
        Traffic first = traffic.TakeRound();
        await client.HelloAsync(peer.Address, Make.Hello, Token);

        Assert.Equal(first, traffic.TakeRound());
        Assert.Equal(default, traffic.TakeRound());
        Assert.True(first is { Sent: > 5, Received: > 37 });
    }
}
