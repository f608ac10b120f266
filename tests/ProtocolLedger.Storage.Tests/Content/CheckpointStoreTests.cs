using ProtocolLedger.Core;
using ProtocolLedger.TestKit;

namespace ProtocolLedger.Storage.Tests.Content;

public sealed class CheckpointStoreTests : IDisposable
{
    private readonly TempDirectory folder = new();
    private readonly SqliteStore documents;
    private readonly ChunkStore chunks;
    private readonly CheckpointStore checkpoints;

    public CheckpointStoreTests()
    {
        documents = SqliteStore.Open(folder.At("local.db"));
        chunks = new ChunkStore(folder.At("chunks"));
        checkpoints = new CheckpointStore(chunks, documents);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1 << 20)]
    [InlineData((2 << 20) + 77)]
    public async Task Save_AnyLength_LoadsTheSameBytesByRoot(int length)
    {
        byte[] data = Data(length);
        CheckpointRoot root = await checkpoints.SaveAsync(data, Token);
        Assert.Equal(ChunkManifest.Of(data).Root, root.Value);
        Assert.Equal(data, await checkpoints.TryLoadAsync(root, Token));
    }

    [Fact]
    public async Task TryLoad_Unknown_IsNull()
    {
        Assert.Null(await checkpoints.TryLoadAsync(default, Token));
        Assert.Null(await checkpoints.TryGetManifestAsync(default, Token));
    }

    [Fact]
    public async Task TryLoad_ChunkCorruptOrMissing_SaysWhichAndWhatToDo()
    {
        CheckpointRoot root = await checkpoints.SaveAsync(Data((1 << 20) + 5), Token);
        string path = chunks.PathOf((await checkpoints.TryGetManifestAsync(root, Token))!.Chunks[1]);
        File.WriteAllBytes(path, [1, 2, 3, 4, 5]);
        PledgerException corrupt = await Assert.ThrowsAsync<PledgerException>(() => checkpoints.TryLoadAsync(root, Token));
        Assert.Contains(path, corrupt.Message, StringComparison.Ordinal);
        File.Delete(path);
        PledgerException missing = await Assert.ThrowsAsync<PledgerException>(() => checkpoints.TryLoadAsync(root, Token));
        Assert.Contains("incomplete", missing.Message, StringComparison.Ordinal);
        Assert.Equal((ExitCode.Storage, ExitCode.Storage), (corrupt.ExitCode, missing.ExitCode));
    }

    [Fact]
    public async Task SaveManifest_ChunkMissing_IsRefused()
    {
        ChunkManifest manifest = ChunkManifest.Of(Data(10));
        await Assert.ThrowsAsync<PledgerException>(() => checkpoints.SaveManifestAsync(manifest, Token));
        await chunks.PutAsync(Data(10), Token);
        Assert.Equal(manifest.Root, (await checkpoints.SaveManifestAsync(manifest, Token)).Value);
    }

    [Fact]
    public async Task KeepOnly_TwoThatShareAChunk_KeepsTheSharedOne()
    {
        byte[] first = Data((1 << 20) + 5);
        byte[] second = [.. first[..(1 << 20)], 9];
        CheckpointRoot old = await checkpoints.SaveAsync(first, Token);
        CheckpointRoot current = await checkpoints.SaveAsync(second, Token);
        Assert.Equal(3, chunks.All().Count());
        Assert.Equal(5, await checkpoints.KeepOnlyAsync([current], TimeProvider.System, Token));
        Assert.Null(await checkpoints.TryLoadAsync(old, Token));
        Assert.Equal(second, await checkpoints.TryLoadAsync(current, Token));
    }

    public void Dispose()
    {
        documents.Dispose();
        folder.Dispose();
    }

    private static byte[] Data(int length)
    {
        byte[] data = new byte[length];
        new Random(length).NextBytes(data);
        return data;
    }
}
