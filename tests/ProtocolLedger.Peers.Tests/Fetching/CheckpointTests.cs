using ProtocolLedger.Core;

namespace ProtocolLedger.Peers.Tests;

public sealed class CheckpointTests
{
    private const int Length = (5 << 20) + 123;

    private static readonly byte[] Checkpoint = Make.Bytes(Length);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(StateRootHasher.ChunkSize)]
    [InlineData(Length)]
    public async Task FetchCheckpoint_AnyLength_SameBytes(int length)
    {
        await using TestPeer peer = await TestPeer.StartAsync();
        CheckpointRoot root = peer.Blobs.AddCheckpoint(Checkpoint.AsMemory(0, length));
        using PeerClient client = Make.Client();

        FetchResult<FetchedCheckpoint> result = await client.FetchCheckpointAsync([peer.Address], root, length, Token);

        Assert.True(result.IsOk, result.Explain());
        Assert.True(result.Value!.Bytes.Span.SequenceEqual(Checkpoint.AsSpan(0, length)));
        Assert.Equal(root.Value, result.Value.Manifest.Root);
    }

    [Fact]
    public async Task FetchCheckpoint_SeveralPeers_AllServeChunks()
    {
        await using TestPeer one = await TestPeer.StartAsync(1);
        await using TestPeer two = await TestPeer.StartAsync(2);
        CheckpointRoot root = one.Blobs.AddCheckpoint(Checkpoint);
        two.Blobs.AddCheckpoint(Checkpoint);
        using PeerClient client = Make.Client();

        FetchResult<FetchedCheckpoint> result = await client.FetchCheckpointAsync([one.Address, two.Address], root, Length, Token);

        Assert.True(result.IsOk, result.Explain());
        Assert.True(one.Traffic.Total.Sent > 2 << 20);
        Assert.True(two.Traffic.Total.Sent > 2 << 20);
    }

    [Theory]
    [InlineData(Misbehaviour.WrongData)]
    [InlineData(Misbehaviour.Truncated)]
    [InlineData(Misbehaviour.Refuses)]
    public async Task FetchCheckpoint_OnePeerMisbehaves_TheOtherServesAll(Misbehaviour kind)
    {
        await using BadPeer bad = await BadPeer.StartAsync(kind, Checkpoint[..StateRootHasher.ChunkSize]);
        await using TestPeer good = await TestPeer.StartAsync(2);
        CheckpointRoot root = good.Blobs.AddCheckpoint(Checkpoint);
        using PeerClient client = Make.Client(Make.Impatient with { Passes = 3 });

        FetchResult<FetchedCheckpoint> result = await client.FetchCheckpointAsync([bad.Address, good.Address], root, Length, Token);

        Assert.True(result.IsOk, result.Explain());
        Assert.True(result.Value!.Bytes.Span.SequenceEqual(Checkpoint));
    }

    [Fact]
    public async Task FetchCheckpoint_ChunkMissingEverywhere_FailsAsAWhole()
    {
        await using TestPeer peer = await TestPeer.StartAsync();
        CheckpointRoot root = peer.Blobs.AddCheckpoint(Checkpoint);
        ChunkManifest manifest = ChunkManifest.Of(Checkpoint);
        peer.Blobs.Remove(BlobKey.Of(manifest.Chunks[3]));
        using PeerClient client = Make.Client(Make.Impatient with { Passes = 2 });

        FetchResult<FetchedCheckpoint> result = await client.FetchCheckpointAsync([peer.Address], root, Length, Token);

        Assert.Equal(FetchStatus.NotFound, result.Status);
        Assert.Null(result.Value);
    }

    [Fact]
    public async Task FetchManifest_OfAnotherCheckpoint_HashMismatch()
    {
        await using TestPeer peer = await TestPeer.StartAsync(checkpoints: new LyingCheckpoints(ChunkManifest.Of(Checkpoint)));
        using PeerClient client = Make.Client();

        FetchResult<ChunkManifest> result = await client.FetchManifestAsync([peer.Address], new CheckpointRoot(Hash32.Sha256([9])), Length, Token);

        Assert.Equal(FetchStatus.HashMismatch, result.Status);
        Assert.Null(result.Value);
    }

    [Fact]
    public async Task FetchManifest_LargerThanAllowed_TooLarge()
    {
        await using TestPeer peer = await TestPeer.StartAsync();
        CheckpointRoot root = peer.Blobs.AddCheckpoint(Checkpoint);
        using PeerClient client = Make.Client();

        Assert.Equal(FetchStatus.TooLarge, (await client.FetchManifestAsync([peer.Address], root, Length - 1, Token)).Status);
    }

    [Fact]
    public async Task FetchManifest_Unknown_NotFound()
    {
        await using TestPeer peer = await TestPeer.StartAsync();
        CheckpointRoot root = peer.Blobs.AddCheckpoint(Checkpoint);
        peer.Blobs.Remove(root);
        using PeerClient client = Make.Client();

        Assert.Equal(FetchStatus.NotFound, (await client.FetchManifestAsync([peer.Address], root, Length, Token)).Status);
    }

    private sealed class LyingCheckpoints(ChunkManifest manifest) : ICheckpointSource
    {
        public ValueTask<ChunkManifest?> FindAsync(CheckpointRoot root, CancellationToken cancellationToken) => ValueTask.FromResult<ChunkManifest?>(manifest);
    }
}
