using ProtocolLedger.Core;
using ProtocolLedger.Node.Rounds;
using ProtocolLedger.Peers;
using ProtocolLedger.Storage;
using ProtocolLedger.TestKit;

namespace ProtocolLedger.Node.Tests.Rounds;

public sealed class NodeBlobsTests : IDisposable
{
    private readonly TempDirectory folder = new();
    private readonly ILocalStore documents;
    private readonly CheckpointStore checkpoints;
    private readonly NodeBlobs blobs;

    public NodeBlobsTests()
    {
        documents = SqliteStore.Open(folder.At("node.db"));
        ChunkStore chunks = new(folder.At("chunks"));
        checkpoints = new CheckpointStore(chunks, documents);
        blobs = new NodeBlobs(new BlobStore(folder.At("updates"), 1 << 20), chunks, checkpoints, documents);
    }

    public void Dispose()
    {
        documents.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Open_OwnUpdate_NotServedBeforeRelease()
    {
        UpdateView own = Make.Update(1, 1);
        UpdateHash hash = UpdateView.Hash(own.Bytes.Span);
        await blobs.SaveOwnAsync(own.Bytes, Make.Token);

        Assert.True(await blobs.HasOwnAsync(hash, Make.Token));
        Assert.Null(await ServedAsync(BlobKey.Of(hash)));
        blobs.Release(hash);

        Assert.Equal(own.Bytes.ToArray(), await ServedAsync(BlobKey.Of(hash)));
    }

    [Fact]
    public async Task Find_OwnUpdateBeforeRelease_IsThereForTheNodeItself()
    {
        UpdateView own = Make.Update(1, 1);
        await blobs.SaveOwnAsync(own.Bytes, Make.Token);

        ReadOnlyMemory<byte>? found = await blobs.FindAsync(UpdateView.Hash(own.Bytes.Span), Make.Token);

        Assert.Equal(own.Bytes.ToArray(), found!.Value.ToArray());
    }

    [Fact]
    public async Task Find_UnknownHash_IsNullAndNotEmpty()
    {
        UpdateHash unknown = new(Hash32.Sha256("never seen"u8));

        Assert.False((await blobs.FindAsync(unknown, Make.Token)).HasValue);
        Assert.False(await blobs.HasOwnAsync(unknown, Make.Token));
        Assert.Null(await ServedAsync(BlobKey.Of(unknown)));
        blobs.Release(unknown);
        Assert.Null(await ServedAsync(BlobKey.Of(unknown)));
        Assert.Null(await ServedAsync(BlobKey.Of(new ChunkHash(unknown.Value))));
        Assert.Null(await blobs.FindAsync(new CheckpointRoot(unknown.Value), Make.Token));
    }

    [Fact]
    public async Task Open_PeersUpdate_ServedUntilForgotten()
    {
        UpdateView theirs = Make.Update(2, 2, round: 5);
        UpdateHash hash = UpdateView.Hash(theirs.Bytes.Span);
        blobs.AddUpdate(new Round(5), hash, theirs.Bytes);

        blobs.ForgetUpdatesBefore(new Round(6), 2);
        Assert.Equal(theirs.Bytes.ToArray(), await ServedAsync(BlobKey.Of(hash)));
        blobs.ForgetUpdatesBefore(new Round(7), 2);

        Assert.Null(await ServedAsync(BlobKey.Of(hash)));
        Assert.False((await blobs.FindAsync(hash, Make.Token)).HasValue);
    }

    [Fact]
    public async Task Open_RoundRecord_IsServedByTheHashOnTheLedger()
    {
        RoundOutcome outcome = new OutcomeBuilder(Make.Spec, new RewardTerms(new Wei(9), new Wei(9), 1)).Build(new Round(1), Make.Genesis, RewardLedger.Empty, [Make.Update(1, 1)], Make.Owner);
        Assert.Null(await ServedAsync(BlobKey.Of(outcome.Record.Hash())));

        blobs.Add(outcome.Record);

        Assert.Equal(outcome.Record.ToBytes(), await ServedAsync(BlobKey.Of(outcome.Record.Hash())));
    }

    [Fact]
    public async Task Open_SavedRecord_IsServedFromTheDisk()
    {
        RoundOutcome outcome = new OutcomeBuilder(Make.Spec, new RewardTerms(new Wei(9), new Wei(9), 1)).Build(new Round(1), Make.Genesis, RewardLedger.Empty, [Make.Update(1, 1)], Make.Owner);
        Assert.Null(await blobs.FindAsync(outcome.Record.Hash(), Make.Token));

        await blobs.SaveAsync(outcome.Record, Make.Token);

        Assert.Equal(outcome.Record.ToBytes(), (await blobs.FindAsync(outcome.Record.Hash(), Make.Token))!.ToBytes());
        Assert.Equal(outcome.Record.ToBytes(), await ServedAsync(BlobKey.Of(outcome.Record.Hash())));
    }

    [Fact]
    public async Task Open_ChunkOfStoredCheckpoint_IsServed()
    {
        await checkpoints.SaveAsync(Make.Genesis.View.Bytes, Make.Token);

        ChunkManifest? manifest = await blobs.FindAsync(Make.Genesis.Root, Make.Token);

        List<byte> all = [];
        foreach (ChunkHash chunk in manifest!.Chunks)
        {
            all.AddRange((await ServedAsync(BlobKey.Of(chunk)))!);
        }

        Assert.Equal(Make.Genesis.View.Bytes.ToArray(), all);
    }

    private async Task<byte[]?> ServedAsync(BlobKey key)
    {
        await using Stream? stream = await blobs.OpenAsync(key, Make.Token);
        if (stream is null)
        {
            return null;
        }

        using MemoryStream copy = new();
        await stream.CopyToAsync(copy, Make.Token);
        return copy.ToArray();
    }
}
