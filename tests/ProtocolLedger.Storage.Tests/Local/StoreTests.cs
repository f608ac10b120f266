using ProtocolLedger.TestKit;

namespace ProtocolLedger.Storage.Tests.Local;

public sealed class SqliteStoreTests : LocalStoreConformance
{
    protected override ILocalStore Open(string path) => SqliteStore.Open(path);
}

public sealed class SqliteSharingTests
{
    [Fact]
    public async Task Transact_TwoStoresOnOneFile_LoseNoIncrement()
    {
        using TempDirectory folder = new();
        using SqliteStore first = SqliteStore.Open(folder.At("local.db"));
        using SqliteStore second = SqliteStore.Open(folder.At("local.db"));
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => (i % 2 == 0 ? first : second).TransactAsync(
            reader =>
            {
                int count = reader.Get("a", "count") is { } bytes ? BitConverter.ToInt32(bytes) : 0;
                IReadOnlyCollection<LocalWrite> writes = [LocalWrite.Put("a", "count", BitConverter.GetBytes(count + 1))];
                return (writes, count);
            },
            TestContext.Current.CancellationToken)));
        byte[]? total = await first.GetAsync("a", "count", TestContext.Current.CancellationToken);
        Assert.Equal(40, BitConverter.ToInt32(total!));
    }
}

#if PACKAGES_NUGET
public sealed class LiteDbStoreTests : LocalStoreConformance
{
    protected override ILocalStore Open(string path) => LiteDbStore.Open(path);
}
#endif
