using ProtocolLedger.Core;

namespace ProtocolLedger.Chain.Tests;

[Collection(LedgerTests.Name)]
public sealed class EventReaderTests(LedgerFixture chain)
{
    private static readonly CheckpointRoot Genesis = new(Hash32.Sha256("genesis"u8));

    [Fact]
    public async Task Read_Reorganised_TakesEventsBack()
    {
        RunId kept = await chain.NewRunAsync(Genesis);
        await chain.Anvil.MineAsync(2, Tools.Token);
        LedgerHistory history = new(chain.Treasury.ReadEvents(null));
        await history.UpdateAsync(Tools.Token);
        ulong before = await chain.Anvil.BlockNumberAsync(Tools.Token);
        using LedgerClient other = await chain.NewAccountAsync(tokens: 1000);
        TxReceipt receipt = await other.Nodes.RegisterAsync(
            other.Account!.Value, "https://127.0.0.1:1", Hash32.Sha256("certificate"u8), Wei.FromTokens(1), Tools.Token).EnsureMinedAsync("register");
        await history.UpdateAsync(Tools.Token);
        NodeRegistered lost = receipt.Event<NodeRegistered>();
        Assert.Contains(lost, history.Events);

        int depth = (int)(await chain.Anvil.BlockNumberAsync(Tools.Token) - before);
        await chain.Anvil.ReorgAsync(depth, Tools.Token);
        EventBatch batch = await history.UpdateAsync(Tools.Token);

        Assert.Contains(lost, batch.Removed);
        Assert.Equal(before, batch.RolledBackTo);
        Assert.DoesNotContain(lost, history.Events);
        Assert.Contains(history.Events.OfType<RunCreated>(), e => e.Run == kept);
    }

    [Fact]
    public async Task Read_SmallRanges_FindsTheSameEvents()
    {
        RunId run = await chain.NewRunAsync(Genesis);
        await Worker.JoinAsync(chain, run, 100);

        EventBatch whole = await chain.Treasury.ReadEvents(null).ReadToHeadAsync(Tools.Token);
        EventBatch pieces = await chain.Treasury.ReadEvents(null, new EventReaderOptions { MaxBlocks = 3 }).ReadToHeadAsync(Tools.Token);

        Assert.NotEmpty(whole.Added);
        Assert.Equal(whole.Added.Select(e => e.At), pieces.Added.Select(e => e.At));
        Assert.True(pieces.AtHead);
    }

    [Fact]
    public async Task Read_PersistedCursor_GoesOnWithoutRepeating()
    {
        await chain.NewRunAsync(Genesis);
        EventBatch before = await chain.Treasury.ReadEvents(null).ReadToHeadAsync(Tools.Token);
        RunId run = await chain.NewRunAsync(Genesis);

        EventCursor cursor = EventCursor.Parse(before.Cursor!.ToString());
        EventBatch after = await chain.Treasury.ReadEvents(cursor).ReadToHeadAsync(Tools.Token);

        Assert.Equal(run, Assert.Single(after.Added.OfType<RunCreated>()).Run);
        Assert.Null(after.RolledBackTo);
    }

    [Fact]
    public async Task Read_PersistedCursorReorganisedAway_FindsTheCommonAncestor()
    {
        await chain.Anvil.MineAsync(1, Tools.Token);
        EventReader reader = chain.Treasury.ReadEvents(null);
        EventBatch early = await reader.ReadToHeadAsync(Tools.Token);
        await chain.Anvil.MineAsync(4, Tools.Token);
        EventBatch late = await reader.ReadToHeadAsync(Tools.Token);
        await chain.Anvil.ReorgAsync((int)(late.Cursor!.Last.Number - early.Cursor!.Last.Number), Tools.Token);

        EventBatch batch = await chain.Treasury.ReadEvents(late.Cursor).ReadToHeadAsync(Tools.Token);

        Assert.Equal(early.Cursor.Last.Number, batch.RolledBackTo);
        Assert.Empty(batch.Added);
    }

    [Fact]
    public async Task Read_Confirmations_HoldsNewEventsBack()
    {
        EventReader reader = chain.Treasury.ReadEvents(null, new EventReaderOptions { Confirmations = 3 });
        await chain.Anvil.MineAsync(3, Tools.Token);
        await reader.ReadToHeadAsync(Tools.Token);
        RunId run = await chain.NewRunAsync(Genesis);
        await chain.Anvil.MineAsync(1, Tools.Token);
        Assert.DoesNotContain((await reader.ReadToHeadAsync(Tools.Token)).Added.OfType<RunCreated>(), e => e.Run == run);

        await chain.Anvil.MineAsync(1, Tools.Token);

        Assert.Contains((await reader.ReadToHeadAsync(Tools.Token)).Added.OfType<RunCreated>(), e => e.Run == run);
    }

    [Theory]
    [InlineData("")]
    [InlineData("5")]
    [InlineData("5:0x12")]
    public void Parse_NoCursor_Throws(string text)
    {
        Assert.Throws<FormatException>(() => EventCursor.Parse(text));
    }
}
