using System.Text;
using ProtocolLedger.Core;
using ProtocolLedger.TestKit;

namespace ProtocolLedger.Storage.Tests.Signing;

public sealed class SlashingProtectionStoreTests : IDisposable
{
    private static readonly SigningScope Scope = CrashChild.Scope;

    private readonly TempDirectory folder = new();
    private readonly SqliteStore store;

    public SlashingProtectionStoreTests()
    {
        store = SqliteStore.Open(folder.At("local.db"));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Open_NoHistory_RefusesSaysHowToRestoreAndStartsNone()
    {
        for (int attempt = 0; attempt < 2; attempt++)
        {
            PledgerException problem = await Assert.ThrowsAsync<PledgerException>(() => SlashingProtectionStore.OpenAsync(store, Scope, Token));
            Assert.Equal(ExitCode.SlashingProtection, problem.ExitCode);
            Assert.Contains("import", problem.Hint, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task CreateForNewNode_HistoryExists_Refuses()
    {
        await SlashingProtectionStore.CreateForNewNodeAsync(store, Scope, Token);
        await AssertRefusedAsync(() => SlashingProtectionStore.CreateForNewNodeAsync(store, Scope, Token), "already a signing history");
    }

    [Fact]
    public async Task Open_AnotherChainContractOrNode_Refuses()
    {
        await SlashingProtectionStore.CreateForNewNodeAsync(store, Scope, Token);
        SigningScope[] others = [Scope with { ChainId = 1 }, Scope with { RoundManager = default }, Scope with { Node = new NodeId(9) }];
        foreach (SigningScope other in others)
        {
            await AssertRefusedAsync(() => SlashingProtectionStore.OpenAsync(store, other, Token), other.ToString());
        }
    }

    [Fact]
    public async Task Require_TwoContributionsForOneRound_RefusesTheSecondAlsoAfterReopening()
    {
        SlashingProtectionStore history = await SlashingProtectionStore.CreateForNewNodeAsync(store, Scope, Token);
        await history.RequireAsync(Record(1, 1, 1), Token);
        await history.RequireAsync(Record(1, 1, 1), Token);
        SlashingProtectionStore reopened = await SlashingProtectionStore.OpenAsync(store, Scope, Token);
        PledgerException problem = await Assert.ThrowsAsync<PledgerException>(() => reopened.RequireAsync(Record(1, 1, 2), Token));
        Assert.Equal(ExitCode.SlashingProtection, problem.ExitCode);
        await reopened.RequireAsync(Record(1, 2, 2), Token); // another round
        await reopened.RequireAsync(Record(2, 1, 2), Token); // another run
    }

    [Fact]
    public async Task Require_AnotherScope_Refuses()
    {
        SlashingProtectionStore history = await SlashingProtectionStore.CreateForNewNodeAsync(store, Scope, Token);
        SigningRecord foreign = Record(1, 1, 1) with { Scope = Scope with { ChainId = 1 } };
        await AssertRefusedAsync(() => history.RequireAsync(foreign, Token), "is for");
    }

    [Fact]
    public async Task CheckAndRecord_ManyCallersAndTwoStores_AllowsExactlyOneDigest()
    {
        using SqliteStore second = SqliteStore.Open(folder.At("local.db"));
        SlashingProtectionStore[] histories =
        [
            await SlashingProtectionStore.CreateForNewNodeAsync(store, Scope, Token),
            await SlashingProtectionStore.OpenAsync(second, Scope, Token),
        ];
        SigningVerdict[] verdicts = await Task.WhenAll(Enumerable.Range(0, 32).Select(i =>
            Task.Run(() => histories[i % 2].CheckAndRecordAsync(Record(1, 1, i), Token))));
        Assert.Single(verdicts, verdict => verdict == SigningVerdict.Allowed);
        Assert.Equal(31, verdicts.Count(verdict => verdict == SigningVerdict.Conflict));
    }

    [Fact]
    public async Task Import_IntoAFreshStore_RulesOutEverythingThatWasSigned()
    {
        SlashingProtectionStore history = await SlashingProtectionStore.CreateForNewNodeAsync(store, Scope, Token);
        await history.RequireAsync(Record(1, 5, 1), Token);
        await history.RaiseWatermarkAsync(new RunId(2), new Round(3), Token);
        byte[] export = await history.ExportAsync(Token);

        using SqliteStore fresh = SqliteStore.Open(folder.At("fresh.db"));
        SlashingProtectionStore imported = await SlashingProtectionStore.ImportAsync(fresh, Scope, export, Token);
        Assert.Equal(SigningVerdict.BelowWatermark, await imported.CheckAndRecordAsync(Record(1, 5, 1), Token));
        Assert.Equal(SigningVerdict.BelowWatermark, await imported.CheckAndRecordAsync(Record(2, 2, 1), Token));
        Assert.Equal(SigningVerdict.Allowed, await imported.CheckAndRecordAsync(Record(1, 6, 1), Token));
        Assert.Equal(SigningVerdict.Allowed, await (await SlashingProtectionStore.OpenAsync(fresh, Scope, Token)).CheckAndRecordAsync(Record(2, 3, 1), Token));
    }

    [Fact]
    public async Task Import_TwiceOrOlder_ChangesNothing()
    {
        SlashingProtectionStore history = await SlashingProtectionStore.CreateForNewNodeAsync(store, Scope, Token);
        await history.RequireAsync(Record(1, 2, 1), Token);
        byte[] older = await history.ExportAsync(Token);
        await history.RequireAsync(Record(1, 9, 1), Token);
        byte[] newer = await history.ExportAsync(Token);

        using SqliteStore fresh = SqliteStore.Open(folder.At("fresh.db"));
        foreach (byte[] document in new[] { newer, newer, older })
        {
            SlashingProtectionStore imported = await SlashingProtectionStore.ImportAsync(fresh, Scope, document, Token);
            Assert.Equal(newer, await imported.ExportAsync(Token));
        }
    }

    [Fact]
    public async Task Export_KnownHistory_IsTheDocumentedJson()
    {
        SlashingProtectionStore history = await SlashingProtectionStore.CreateForNewNodeAsync(store, Scope, Token);
        await history.RequireAsync(Record(1, 5, 1), Token);
        Assert.Equal(
            """{"chainId":"31337","format":"protocolledger/signing-history/1","node":"1","roundManager":"0x5FbDB2315678afecb367f032d93F642f64180aa3","watermarks":[{"nextRound":"6","run":"1"}]}""",
            Encoding.UTF8.GetString(await history.ExportAsync(Token)));
    }

    [Fact]
    public async Task Import_AnotherNodesOrMalformed_RefusesAndStoresNothing()
    {
        using SqliteStore other = SqliteStore.Open(folder.At("other.db"));
        SlashingProtectionStore foreign = await SlashingProtectionStore.CreateForNewNodeAsync(other, Scope with { Node = new NodeId(2) }, Token);
        byte[] export = await foreign.ExportAsync(Token);
        await AssertRefusedAsync(() => SlashingProtectionStore.ImportAsync(store, Scope, export, Token), "node 2");
        PledgerException malformed = await Assert.ThrowsAsync<PledgerException>(
            () => SlashingProtectionStore.ImportAsync(store, Scope, "{\"format\":\"x\"}"u8.ToArray(), Token));
        Assert.Equal(ExitCode.BadConfiguration, malformed.ExitCode);
        await AssertRefusedAsync(() => SlashingProtectionStore.OpenAsync(store, Scope, Token), "No signing history");
    }

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
    }

    private static SigningRecord Record(ulong run, ulong round, int content)
    {
        return new SigningRecord(Scope, new RunId(run), new Round(round), new SigningDigest(Hash32.Sha256(BitConverter.GetBytes(content))));
    }

    private static async Task AssertRefusedAsync(Func<Task> action, string reason)
    {
        PledgerException problem = await Assert.ThrowsAsync<PledgerException>(action);
        Assert.Equal(ExitCode.SlashingProtection, problem.ExitCode);
        Assert.Contains(reason, problem.Message, StringComparison.Ordinal);
    }
}
