using ProtocolLedger.Core;
using ProtocolLedger.TestKit;

namespace ProtocolLedger.Storage.Tests.Content;

public sealed class ChunkStoreTests : IDisposable
{
    private readonly TempDirectory folder = new();
    private readonly ChunkStore chunks;

    public ChunkStoreTests()
    {
        chunks = new ChunkStore(folder.At("chunks"));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Put_AnyChunk_IsNamedByTheRootOverItsLeaves()
    {
        byte[] data = [.. Enumerable.Range(0, 1500).Select(i => (byte)i)];
        ChunkHash hash = await chunks.PutAsync(data, Token);
        Assert.Equal(MerkleTree.HashNode(MerkleTree.HashLeaf(data.AsSpan(0, 1024)), MerkleTree.HashLeaf(data.AsSpan(1024))), hash.Value);
        Assert.Equal(hash, await chunks.PutAsync(data, Token)); // twice is once
        Assert.Equal(data, await new ChunkStore(folder.At("chunks")).TryGetAsync(hash, Token));
        Assert.Equal([hash], chunks.All());
    }

    [Fact]
    public async Task TryGet_NotStored_IsNull()
    {
        Assert.Null(await chunks.TryGetAsync(default, Token));
        Assert.False(chunks.Contains(default));
    }

    [Fact]
    public async Task Put_MoreThanOneMebibyte_IsRefused()
    {
        await chunks.PutAsync(new byte[StateRootHasher.ChunkSize], Token);
        await Assert.ThrowsAsync<ArgumentException>(() => chunks.PutAsync(new byte[StateRootHasher.ChunkSize + 1], Token));
    }

    [Theory]
    [InlineData(0, "its contents don't hash to its name")]
    [InlineData(2, "its contents don't hash to its name")]
    [InlineData((1 << 20) + 1, "at most 1048576 are allowed")]
    public async Task TryGet_FileChangedOnDisk_NamesItAndSaysWhatToDo(int newLength, string reason)
    {
        ChunkHash hash = await chunks.PutAsync(new byte[] { 1, 2, 3 }, Token);
        File.WriteAllBytes(chunks.PathOf(hash), new byte[newLength]);
        PledgerException problem = await Assert.ThrowsAsync<PledgerException>(() => chunks.TryGetAsync(hash, Token));
        Assert.Equal(ExitCode.Storage, problem.ExitCode);
        Assert.Contains(chunks.PathOf(hash), problem.Message, StringComparison.Ordinal);
        Assert.Contains(reason, problem.Message, StringComparison.Ordinal);
        Assert.Contains("Delete this file", problem.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Put_Concurrently_LeavesOneFileAndNoLeftovers()
    {
        byte[] data = new byte[100_000];
        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => chunks.PutAsync(data, Token)));
        Assert.Single(Directory.EnumerateFiles(folder.At("chunks"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Collect_ReachableSet_DeletesTheRestAndOldLeftovers()
    {
        ManualTimeProvider time = new(DateTimeOffset.UnixEpoch.AddYears(100));
        ChunkHash kept = await chunks.PutAsync(new byte[] { 1 }, Token);
        ChunkHash dropped = await chunks.PutAsync(new byte[] { 2, 2 }, Token);
        string leftover = folder.At("chunks", "cut.partial");
        File.WriteAllBytes(leftover, new byte[5]);
        Assert.Equal(7, chunks.Collect([kept], time));
        Assert.True(chunks.Contains(kept));
        Assert.False(chunks.Contains(dropped));
        Assert.False(File.Exists(leftover));
    }

    [Fact]
    public async Task Collect_FreshLeftover_IsAnothersWriteInProgress()
    {
        await chunks.PutAsync(new byte[] { 1 }, Token);
        string leftover = folder.At("chunks", "now.partial");
        File.WriteAllBytes(leftover, new byte[5]);
        chunks.Collect(chunks.All(), TimeProvider.System);
        Assert.True(File.Exists(leftover));
    }

    [Fact]
    public void Constructor_FolderIsAFile_SaysSo()
    {
        File.WriteAllText(folder.At("file"), "");
        Assert.Equal(ExitCode.Storage, Assert.Throws<PledgerException>(() => new ChunkStore(folder.At("file"))).ExitCode);
    }

    [Fact]
    public async Task BlobStore_Update_IsNamedByItsHash()
    {
        BlobStore blobs = new(folder.At("blobs"), 10);
        UpdateHash hash = await blobs.PutAsync(new byte[] { 1, 2 }, Token);
        Assert.Equal(UpdateView.Hash([1, 2]), hash);
        Assert.Equal([1, 2], await blobs.TryGetAsync(hash, Token));
        await Assert.ThrowsAsync<ArgumentException>(() => blobs.PutAsync(new byte[11], Token));
        Assert.Equal(2, blobs.Collect([], TimeProvider.System));
        Assert.Empty(blobs.All());
    }

    public void Dispose() => folder.Dispose();
}
