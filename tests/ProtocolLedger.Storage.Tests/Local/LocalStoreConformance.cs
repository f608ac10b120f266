using System.Text;
using FsCheck.Fluent;
using ProtocolLedger.Core;
using ProtocolLedger.TestKit;

namespace ProtocolLedger.Storage.Tests.Local;

/// <summary>What every <see cref="ILocalStore"/> has to do. A store passes by a derived class that opens it.</summary>
public abstract class LocalStoreConformance : IDisposable
{
    private readonly TempDirectory folder = new();
    private ILocalStore store;

    protected LocalStoreConformance()
    {
        store = Open(folder.At("data", "local.db"));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_NothingStored_IsNull()
    {
        Assert.Null(await store.GetAsync("a", "k", Token));
    }

    [Fact]
    public async Task Put_ThenReopen_IsThere()
    {
        await store.PutAsync("a", "k", new byte[] { 1, 2 }, Token);
        await store.PutAsync("b", "k", Array.Empty<byte>(), Token);
        Reopen();
        Assert.Equal([1, 2], await store.GetAsync("a", "k", Token));
        Assert.Equal(Array.Empty<byte>(), await store.GetAsync("b", "k", Token));
    }

    [Fact]
    public async Task Put_SameKey_Replaces()
    {
        await store.PutAsync("a", "k", new byte[] { 1 }, Token);
        await store.PutAsync("a", "k", new byte[] { 2 }, Token);
        Assert.Equal([2], await store.GetAsync("a", "k", Token));
        Assert.Single(await ScanAsync("a", null, null));
    }

    [Fact]
    public async Task Apply_DeletesAndPuts_InOrder()
    {
        await store.PutAsync("a", "old", new byte[] { 1 }, Token);
        await store.ApplyAsync(
            [LocalWrite.Delete("a", "old"), LocalWrite.Delete("a", "never"), LocalWrite.Put("a", "x", new byte[] { 1 }), LocalWrite.Put("a", "x", new byte[] { 2 })],
            Token);
        Assert.Equal(["x"], await ScanAsync("a", null, null));
        Assert.Equal([2], await store.GetAsync("a", "x", Token));
    }

    [Fact]
    public async Task Apply_OneWriteIsRefused_StoresNothing()
    {
        LocalWrite[] writes = [LocalWrite.Put("a", "good", new byte[] { 1 }), LocalWrite.Put("a", "", new byte[] { 1 })];
        await Assert.ThrowsAsync<ArgumentException>(() => store.ApplyAsync(writes, Token));
        Assert.Null(await store.GetAsync("a", "good", Token));
    }

    [Fact]
    public async Task Transact_DecisionThrows_StoresNothingAndStaysUsable()
    {
        await Assert.ThrowsAsync<InvalidDataException>(() => store.TransactAsync<int>(_ => throw new InvalidDataException("no"), Token));
        await store.PutAsync("a", "k", new byte[] { 1 }, Token);
        Assert.Equal([1], await store.GetAsync("a", "k", Token));
    }

    [Fact]
    public async Task Transact_ManyConcurrentIncrements_LosesNone()
    {
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => store.TransactAsync(
            reader =>
            {
                int count = reader.Get("a", "count") is { } bytes ? BitConverter.ToInt32(bytes) : 0;
                IReadOnlyCollection<LocalWrite> writes = [LocalWrite.Put("a", "count", BitConverter.GetBytes(count + 1))];
                return (writes, count);
            },
            Token)));
        Assert.Equal(50, BitConverter.ToInt32((await store.GetAsync("a", "count", Token))!));
    }

    [Fact]
    public async Task Scan_AnyKeysAndRange_IsOrderedByCode()
    {
        string[] keys = Gen.Choose(' ', '~').Select(code => (char)code).ArrayOf(3).Select(chars => new string(chars))
            .Sample(700, 1).Distinct().ToArray();
        await store.ApplyAsync([.. keys.Select(key => LocalWrite.Put("a", key, Encoding.ASCII.GetBytes(key))), LocalWrite.Put("ab", "other", default(ReadOnlyMemory<byte>))], Token);
        string[] sorted = [.. keys.Order(StringComparer.Ordinal)];
        Assert.True(sorted.Length > 512); // more than one page
        Assert.Equal(sorted, await ScanAsync("a", null, null));
        (string from, string to) = (sorted[10], sorted[^10]);
        Assert.Equal(sorted[10..^10], await ScanAsync("a", from, to));
        Assert.Equal(sorted[10..^10], await store.TransactAsync<string[]>(
            reader => ([], [.. reader.Range("a", from, to).Select(document => document.Key)]), Token));
    }

    [Theory]
    [InlineData("", "k")]
    [InlineData("a", "")]
    [InlineData("a", "tab\t")]
    [InlineData("a", "\u00e9")]
    [InlineData("a\0", "k")]
    public async Task GetAndPut_KeyThatIsNotPrintableAscii_IsRefused(string collection, string key)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => store.GetAsync(collection, key, Token));
        await Assert.ThrowsAsync<ArgumentException>(() => store.PutAsync(collection, key, default, Token));
    }

    [Fact]
    public async Task Put_LargestValue_RoundTripsAndOneMoreByteIsRefused()
    {
        byte[] value = new byte[LocalLimits.MaxValueLength];
        new Random(1).NextBytes(value);
        await store.PutAsync("a", new string('k', LocalLimits.MaxKeyLength), value, Token);
        Assert.Equal(value, await store.GetAsync("a", new string('k', LocalLimits.MaxKeyLength), Token));
        await Assert.ThrowsAsync<ArgumentException>(() => store.PutAsync("a", "k", new byte[value.Length + 1], Token));
    }

    [Fact]
    public async Task Get_Cancelled_Throws()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.GetAsync("a", "k", new CancellationToken(true)));
    }

    [Fact]
    public void Open_FileThatIsNoDatabase_SaysSo()
    {
        string path = folder.At("garbage.db");
        File.WriteAllBytes(path, Enumerable.Repeat((byte)'x', 20_000).ToArray());
        Assert.Equal(ExitCode.Storage, Assert.Throws<PledgerException>(() => Open(path)).ExitCode);
    }

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    protected abstract ILocalStore Open(string path);

    private void Reopen()
    {
        store.Dispose();
        store = Open(folder.At("data", "local.db"));
    }

    private async Task<string[]> ScanAsync(string collection, string? from, string? to)
    {
        List<string> keys = [];
        await foreach (LocalDocument document in store.ScanAsync(collection, from, to, Token))
        {
            keys.Add(document.Key);
        }

        return [.. keys];
    }
}
