using ProtocolLedger.Core;

namespace ProtocolLedger.Peers.Tests;

public sealed class MemoryBlobsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Remove_CheckpointSharingAChunk_KeepsTheSharedChunk()
    {
        byte[] first = Make.Bytes(2 << 20);
        byte[] second = [.. first[..(1 << 20)], .. Make.Bytes(1 << 20, seed: 2)];
        var blobs = new MemoryBlobs();
        CheckpointRoot gone = blobs.AddCheckpoint(first);
        CheckpointRoot kept = blobs.AddCheckpoint(second);

        blobs.Remove(gone);

        Assert.Null(await blobs.FindAsync(gone, Token));
        ChunkManifest manifest = (await blobs.FindAsync(kept, Token))!;
        foreach (ChunkHash chunk in manifest.Chunks)
        {
            Assert.NotNull(await blobs.OpenAsync(BlobKey.Of(chunk), Token));
        }

        Assert.Null(await blobs.OpenAsync(BlobKey.Of(ChunkManifest.Of(first).Chunks[1]), Token));
    }

    [Fact]
    public async Task Open_SameHashOtherKind_IsAnotherBlob()
    {
        var blobs = new MemoryBlobs();
        BlobKey key = blobs.Add(Make.Bytes(5));

        Assert.Null(await blobs.OpenAsync(key with { Kind = BlobKind.Tree }, Token));
    }
}
