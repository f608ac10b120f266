using ProtocolLedger.Core;
using ProtocolLedger.TestKit;

namespace ProtocolLedger.Storage.Tests;

public sealed class CrashTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(60)]
    public async Task Apply_KilledInMidBatch_KeepsWholeBatchesAndAllThatReturned(int lines)
    {
        using TempDirectory folder = new();
        IReadOnlyList<string> printed = await CrashChild.RunAndKillAsync("batches", folder.At("local.db"), lines, Token);
        Assert.True(printed.Count >= lines);

        using SqliteStore store = SqliteStore.Open(folder.At("local.db"));
        List<int> values = [];
        await foreach (LocalDocument document in store.ScanAsync("a", null, null, Token))
        {
            values.Add(BitConverter.ToInt32(document.Value));
        }

        Assert.Equal(CrashChild.BatchSize, values.Count);
        int generation = Assert.Single(values.Distinct());
        Assert.InRange(generation, int.Parse(printed[^1]), int.Parse(printed[^1]) + 1);
    }

    [Fact]
    public async Task Require_KilledWhileSigning_RefusesEveryOtherContributionAfterwards()
    {
        using TempDirectory folder = new();
        IReadOnlyList<string> signed = await CrashChild.RunAndKillAsync("signing", folder.At("local.db"), 25, Token);
        using SqliteStore store = SqliteStore.Open(folder.At("local.db"));
        SlashingProtectionStore history = await SlashingProtectionStore.OpenAsync(store, CrashChild.Scope, Token);
        Assert.True(signed.Count >= 25);
        foreach (ulong round in signed.Select(ulong.Parse))
        {
            SigningRecord other = new(CrashChild.Scope, new RunId(1), new Round(round), new SigningDigest(Hash32.Sha256([0])));
            Assert.Equal(SigningVerdict.Conflict, await history.CheckAndRecordAsync(other, Token));
            SigningRecord same = other with { Digest = new SigningDigest(Hash32.Sha256(BitConverter.GetBytes(round))) };
            Assert.Equal(SigningVerdict.AlreadySigned, await history.CheckAndRecordAsync(same, Token));
        }
    }
}
