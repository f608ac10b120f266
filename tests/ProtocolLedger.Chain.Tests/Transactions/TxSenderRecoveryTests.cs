using ProtocolLedger.Chain.Devnet;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain.Tests;

/// <summary>Reorganisations, restarts and lost transactions.</summary>
public sealed class TxSenderRecoveryTests
{
    private readonly EthAddress _to = LedgerKey.Generate().Address;

    [Fact]
    public async Task Send_LostToReorganisation_IsSentAgain()
    {
        await using AnvilInstance anvil = await Tools.AnvilAsync(AnvilMining.OnDemand);
        using TxSender sender = Tools.Sender(anvil, await anvil.FundedKeyAsync(), Tools.Impatient with { Confirmations = 3 });
        await anvil.MineAsync(3, Tools.Token);

        Task<TxOutcome> sending = sender.SendAsync(Tools.Transfer(_to, 7), Tools.Token);
        await Tools.UntilAsync(async () => await anvil.PendingCountAsync() > 0, "the send");
        await anvil.MineAsync(1, Tools.Token);
        Assert.Equal(7, await anvil.BalanceAsync(_to));
        await anvil.ReorgAsync(1, Tools.Token);
        Assert.Equal(0, await anvil.BalanceAsync(_to));
        Assert.False(sending.IsCompleted);
        await Tools.UntilAsync(async () => await anvil.PendingCountAsync() > 0, "sending it again");
        await anvil.MineAsync(3, Tools.Token);

        Assert.IsType<TxOutcome.Mined>(await sending);
        Assert.Equal(7, await anvil.BalanceAsync(_to));
    }

    [Fact]
    public async Task Send_DroppedWhenFeesHaveRisen_IsSentAgainWithHigherOnes()
    {
        await using AnvilInstance anvil = await Tools.AnvilAsync(AnvilMining.OnDemand);
        using TxSender sender = Tools.Sender(anvil, await anvil.FundedKeyAsync(), Tools.Impatient with { BumpAfter = TimeSpan.FromSeconds(1) });
        Task<TxOutcome> sending = sender.SendAsync(Tools.Transfer(_to, 7), Tools.Token);
        await Tools.UntilAsync(async () => await anvil.PendingCountAsync() > 0, "the send");

        await anvil.CallAsync("anvil_setNextBlockBaseFeePerGas", ["0x174876e800"], Tools.Token); // 100 gwei
        await anvil.MineAsync(1, Tools.Token);
        await anvil.CallAsync("anvil_dropAllTransactions", [], Tools.Token);
        await Tools.UntilAsync(async () => await anvil.PendingCountAsync() > 0, "sending it again");
        await anvil.MineAsync(1, Tools.Token);

        Assert.IsType<TxOutcome.Mined>(await sending);
        Assert.Equal(7, await anvil.BalanceAsync(_to));
    }

    [Fact]
    public async Task Send_EarlierOneLostAfterItsConfirmation_BringsBothBack()
    {
        await using AnvilInstance anvil = await Tools.AnvilAsync(AnvilMining.Auto);
        using TxSender sender = Tools.Sender(anvil, await anvil.FundedKeyAsync());
        await anvil.MineAsync(3, Tools.Token);
        Assert.IsType<TxOutcome.Mined>(await sender.SendAsync(Tools.Transfer(_to, 1), Tools.Token));
        await anvil.ReorgAsync(1, Tools.Token);
        Assert.Equal(0, await anvil.BalanceAsync(_to));

        TxOutcome next = await sender.SendAsync(Tools.Transfer(_to, 2), Tools.Token);

        Assert.IsType<TxOutcome.Mined>(next);
        Assert.Equal(3, await anvil.BalanceAsync(_to));
    }

    [Fact]
    public async Task Send_AfterRestart_GoesOnBehindWhatIsInFlight()
    {
        await using AnvilInstance anvil = await Tools.AnvilAsync(AnvilMining.OnDemand);
        LedgerKey key = await anvil.FundedKeyAsync();
        using (TxSender before = Tools.Sender(anvil, key))
        {
            await SendAndGiveUpAsync(anvil, before);
        }

        using TxSender after = Tools.Sender(anvil, key, Tools.Impatient with { BumpAfter = TimeSpan.FromSeconds(60) });
        Task<TxOutcome> sending = after.SendAsync(Tools.Transfer(_to, 2), Tools.Token);
        await Tools.UntilAsync(async () => await anvil.PendingCountAsync() == 2, "the send after the restart");
        await anvil.MineAsync(1, Tools.Token);

        Assert.IsType<TxOutcome.Mined>(await sending);
        Assert.Equal(3, await anvil.BalanceAsync(_to));
    }

    [Fact]
    public async Task Send_GivenUpOneDropped_BringsItBackFirst()
    {
        await using AnvilInstance anvil = await Tools.AnvilAsync(AnvilMining.OnDemand);
        using TxSender sender = Tools.Sender(anvil, await anvil.FundedKeyAsync());
        await SendAndGiveUpAsync(anvil, sender);
        await anvil.CallAsync("anvil_dropAllTransactions", [], Tools.Token);
        await anvil.SetAutomineAsync(true, Tools.Token);

        Assert.IsType<TxOutcome.Mined>(await sender.SendAsync(Tools.Transfer(_to, 2), Tools.Token));
    }

    [Fact]
    public async Task Send_InFlightOfAnEarlierProcessLost_FreesItsNonce()
    {
        await using AnvilInstance anvil = await Tools.AnvilAsync(AnvilMining.OnDemand);
        LedgerKey key = await anvil.FundedKeyAsync();
        using (TxSender before = Tools.Sender(anvil, key))
        {
            await SendAndGiveUpAsync(anvil, before);
        }

        using TxSender after = Tools.Sender(anvil, key);
        Task<TxOutcome> sending = after.SendAsync(Tools.Transfer(_to, 2), Tools.Token);
        await Tools.UntilAsync(async () => await anvil.PendingCountAsync() == 2, "the send after the restart");
        await anvil.CallAsync("anvil_dropAllTransactions", [], Tools.Token);
        await Tools.UntilAsync(async () => await anvil.PendingCountAsync() == 2, "filling the gap");
        await anvil.MineAsync(1, Tools.Token);

        Assert.IsType<TxOutcome.Mined>(await sending);
        Assert.Equal(2, await anvil.BalanceAsync(_to));
    }

    private async Task SendAndGiveUpAsync(AnvilInstance anvil, TxSender sender)
    {
        using CancellationTokenSource crash = new();
        Task<TxOutcome> lost = sender.SendAsync(Tools.Transfer(_to, 1), crash.Token);
        await Tools.UntilAsync(async () => await anvil.PendingCountAsync() == 1, "the send that is given up");
        await crash.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => lost);
    }
}
