using ProtocolLedger.Core;
using ProtocolLedger.Node.Rounds;
using ProtocolLedger.Peers;

namespace ProtocolLedger.Node.Tests.Rounds;

public sealed class NodeBlobsTests : IDisposable
{
    private readonly NodeDisk disk = new();

    public void Dispose() => disk.Dispose();

    [Fact]
    public async Task Open_OwnUpdate_NotServedBeforeRelease()
    {
        UpdateView own = Make.Update(1, 1);
        UpdateHash hash = UpdateView.Hash(own.Bytes.Span);
        await disk.Blobs.SaveOwnAsync(own.Bytes, Make.Token);

        Assert.True(await disk.Blobs.HasOwnAsync(hash, Make.Token));
        Assert.Null(await ServedAsync(BlobKey.Of(hash)));
        disk.Blobs.Release(hash);

        Assert.Equal(own.Bytes.ToArray(), await ServedAsync(BlobKey.Of(hash)));
    }

    [Fact]
    public async Task Open_TreeOfADispute_ServedUntilNoGameIsAboutItsRound()
    {
        Hash32[] tree = [.. Enumerable.Range(0, 5).Select(i => Hash32.Sha256([(byte)i]))], other = tree[..3];
        BlobKey key = new(MerkleTree.Root(tree), BlobKind.LeafHashes), otherKey = new(MerkleTree.Root(other), BlobKind.LeafHashes);
        disk.Blobs.Offer(new Round(3), tree);
        disk.Blobs.Offer(new Round(4), other);

        Assert.Equal(tree.SelectMany(hash => hash.ToArray()), await ServedAsync(key));
        Assert.Null(await ServedAsync(key with { Kind = BlobKind.Tree }));
        disk.Blobs.KeepOffered(new HashSet<Round> { new(4) });

        Assert.Null(await ServedAsync(key));
        Assert.NotNull(await ServedAsync(otherKey));
    }

    [Fact]
    public async Task Find_OwnUpdateBeforeRelease_IsThereForTheNodeItself()
    {
        UpdateView own = Make.Update(1, 1);
        await disk.Blobs.SaveOwnAsync(own.Bytes, Make.Token);

        ReadOnlyMemory<byte>? found = await disk.Blobs.FindAsync(UpdateView.Hash(own.Bytes.Span), Make.Token);

        Assert.Equal(own.Bytes.ToArray(), found!.Value.ToArray());
    }

    [Fact]
    public async Task Find_UnknownHash_IsNullAndNotEmpty()
    {
        UpdateHash unknown = new(Hash32.Sha256("never seen"u8));

        Assert.False((await disk.Blobs.FindAsync(unknown, Make.Token)).HasValue);
        Assert.False(await disk.Blobs.HasOwnAsync(unknown, Make.Token));
        Assert.Null(await ServedAsync(BlobKey.Of(unknown)));
        disk.Blobs.Release(unknown);
        Assert.Null(await ServedAsync(BlobKey.Of(unknown)));
        Assert.Null(await ServedAsync(BlobKey.Of(new ChunkHash(unknown.Value))));
        Assert.Null(await disk.Blobs.FindAsync(new CheckpointRoot(unknown.Value), Make.Token));
    }

    [Fact]
    public async Task Open_PeersUpdate_ServedUntilForgotten()
    {
        UpdateView theirs = Make.Update(2, 2, round: 5);
        UpdateHash hash = UpdateView.Hash(theirs.Bytes.Span);
        disk.Blobs.AddUpdate(new Round(5), hash, theirs.Bytes);

        disk.Blobs.ForgetUpdatesBefore(new Round(6), 2);
        Assert.Equal(theirs.Bytes.ToArray(), await ServedAsync(BlobKey.Of(hash)));
        disk.Blobs.ForgetUpdatesBefore(new Round(7), 2);

        Assert.Null(await ServedAsync(BlobKey.Of(hash)));
        Assert.False((await disk.Blobs.FindAsync(hash, Make.Token)).HasValue);
    }

    [Fact]
    public async Task Open_RoundRecord_IsServedByTheHashOnTheLedger()
    {
        RoundOutcome outcome = new OutcomeBuilder(Make.Spec, new RewardTerms(new Wei(9), new Wei(9), 1), new GivenScores()).Build(new Round(1), default, Make.Genesis, RewardLedger.Empty, [Make.Update(1, 1)], Make.Owner);
        Assert.Null(await ServedAsync(BlobKey.Of(outcome.Record.Hash())));

        disk.Blobs.Add(outcome.Record);

        Assert.Equal(outcome.Record.ToBytes(), await ServedAsync(BlobKey.Of(outcome.Record.Hash())));
    }

    [Fact]
    public async Task Open_SavedRecord_IsServedFromTheDisk()
    {
        RoundOutcome outcome = new OutcomeBuilder(Make.Spec, new RewardTerms(new Wei(9), new Wei(9), 1), new GivenScores()).Build(new Round(1), default, Make.Genesis, RewardLedger.Empty, [Make.Update(1, 1)], Make.Owner);
        Assert.Null(await disk.Blobs.FindAsync(outcome.Record.Hash(), Make.Token));

        await disk.Blobs.SaveAsync(outcome.Record, Make.Token);

        Assert.Equal(outcome.Record.ToBytes(), (await disk.Blobs.FindAsync(outcome.Record.Hash(), Make.Token))!.ToBytes());
        Assert.Equal(outcome.Record.ToBytes(), await ServedAsync(BlobKey.Of(outcome.Record.Hash())));
    }

    [Fact]
    public async Task Open_ChunkOfStoredCheckpoint_IsServed()
    {
        await disk.Checkpoints.SaveAsync(Make.Genesis.View.Bytes, Make.Token);

        ChunkManifest? manifest = await disk.Blobs.FindAsync(Make.Genesis.Root, Make.Token);

        List<byte> all = [];
        foreach (ChunkHash chunk in manifest!.Chunks)
        {
            all.AddRange((await ServedAsync(BlobKey.Of(chunk)))!);
        }

        Assert.Equal(Make.Genesis.View.Bytes.ToArray(), all);
    }

    private async Task<byte[]?> ServedAsync(BlobKey key)
    {
        await using Stream? stream = await disk.Blobs.OpenAsync(key, Make.Token);
        if (stream is null)
        {
            return null;
        }

        using MemoryStream copy = new();
        await stream.CopyToAsync(copy, Make.Token);
        return copy.ToArray();
    }
}
