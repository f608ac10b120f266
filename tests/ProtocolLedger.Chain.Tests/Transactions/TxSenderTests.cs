using System.Globalization;
using System.Numerics;
using System.Text.Json;
using ProtocolLedger.Chain.Devnet;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain.Tests;

public sealed class TxSenderTests
{
    [Fact]
    public async Task Send_ManyAtOnce_EachMinedOnce()
    {
        await using AnvilInstance anvil = await Tools.AnvilAsync(AnvilMining.Auto);
        using TxSender sender = Tools.Sender(anvil, await anvil.FundedKeyAsync());
        EthAddress to = LedgerKey.Generate().Address;

        TxOutcome[] outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => sender.SendAsync(Tools.Transfer(to, 1), Tools.Token)));

        Assert.All(outcomes, outcome => Assert.IsType<TxOutcome.Mined>(outcome));
        Assert.Equal(20, outcomes.Cast<TxOutcome.Mined>().Select(mined => mined.Receipt.Hash).Distinct().Count());
        Assert.Equal(20, await anvil.BalanceAsync(to));
    }

    [Fact]
    public async Task Send_Stuck_IsReplacedWithHigherFees()
    {
        await using AnvilInstance anvil = await Tools.AnvilAsync(AnvilMining.OnDemand);
        LedgerKey key = await anvil.FundedKeyAsync();
        using TxSender sender = Tools.Sender(anvil, key);
        EthAddress to = LedgerKey.Generate().Address;

        Task<TxOutcome> sending = sender.SendAsync(Tools.Transfer(to, 7), Tools.Token);
        BigInteger first = BigInteger.Zero;
        await Tools.UntilAsync(async () => (first = await PendingFeeAsync(anvil)) > 0, "the first send");
        await Tools.UntilAsync(async () => await PendingFeeAsync(anvil) * 1000 >= first * 1125, "a replacement with 12.5 % more");
        await anvil.MineAsync(1, Tools.Token);

        Assert.IsType<TxOutcome.Mined>(await sending);
        Assert.Equal(7, await anvil.BalanceAsync(to));
        Assert.Equal(1ul, await Tools.Rpc(anvil.RpcUrl).NonceAsync(key.Address, pending: false, Tools.Token));
    }

    [Fact]
    public async Task Send_NeverMined_IsCancelled()
    {
        await using AnvilInstance anvil = await Tools.AnvilAsync(AnvilMining.OnDemand);
        using TxSender sender = Tools.Sender(
            anvil, await anvil.FundedKeyAsync(), Tools.Impatient with { BumpAfter = TimeSpan.FromSeconds(60), Timeout = TimeSpan.FromMilliseconds(300) });
        EthAddress to = LedgerKey.Generate().Address;

        Task<TxOutcome> sending = sender.SendAsync(Tools.Transfer(to, 7), Tools.Token);
        await Tools.UntilAsync(async () => (await PendingAsync(anvil)).Any(tx => IsTo(tx, sender.Address)), "a cancellation");
        await anvil.MineAsync(1, Tools.Token);

        Assert.True(Assert.IsType<TxOutcome.TimedOut>(await sending).Cancelled);
        Assert.Equal(0, await anvil.BalanceAsync(to));
    }

    [Fact]
    public async Task Send_ChainStandsStill_SaysItMayStillBeMined()
    {
        await using AnvilInstance anvil = await Tools.AnvilAsync(AnvilMining.OnDemand);
        using TxSender sender = Tools.Sender(
            anvil, await anvil.FundedKeyAsync(), Tools.Impatient with { Timeout = TimeSpan.FromMilliseconds(300), CancelTimeout = TimeSpan.FromMilliseconds(300) });

        TxOutcome outcome = await sender.SendAsync(Tools.Transfer(LedgerKey.Generate().Address, 7), Tools.Token);

        Assert.False(Assert.IsType<TxOutcome.TimedOut>(outcome).Cancelled);
    }

    [Fact]
    public async Task Send_NonceUsedByAnotherProgram_TakesTheNext()
    {
        await using AnvilInstance anvil = await Tools.AnvilAsync(AnvilMining.Auto);
        LedgerKey key = await anvil.FundedKeyAsync();
        using TxSender sender = Tools.Sender(anvil, key);
        using TxSender other = Tools.Sender(anvil, key);
        EthAddress to = LedgerKey.Generate().Address;
        Assert.IsType<TxOutcome.Mined>(await sender.SendAsync(Tools.Transfer(to, 1), Tools.Token));
        Assert.IsType<TxOutcome.Mined>(await other.SendAsync(Tools.Transfer(to, 1), Tools.Token));

        Assert.IsType<TxOutcome.Mined>(await sender.SendAsync(Tools.Transfer(to, 1), Tools.Token));
        Assert.Equal(3, await anvil.BalanceAsync(to));
    }

    [Fact]
    public async Task Send_NoGasMoney_SaysWhoLacksHowMuch()
    {
        await using AnvilInstance anvil = await Tools.AnvilAsync(AnvilMining.Auto);
        LedgerKey key = await anvil.FundedKeyAsync(wei: 1000);
        using TxSender sender = Tools.Sender(anvil, key);

        TxOutcome outcome = await sender.SendAsync(Tools.Transfer(LedgerKey.Generate().Address, 1) with { GasLimit = 21_000 }, Tools.Token);

        TxOutcome.Unfunded unfunded = Assert.IsType<TxOutcome.Unfunded>(outcome);
        Assert.Equal((key.Address, (BigInteger)1000), (unfunded.Account, unfunded.Balance));
        Assert.True(unfunded.Needed > 1000);
        Assert.StartsWith($"{key.Address} has 0.000000000000001 ETH and needs ", outcome.Sentence, StringComparison.Ordinal);
        Assert.Equal(ExitCode.InsufficientFunds, Assert.Throws<PledgerException>(() => outcome.EnsureMined("transfer")).ExitCode);
    }

    [Fact]
    public async Task Send_MoreThanTheBalance_SaysWhoLacksHowMuch()
    {
        await using AnvilInstance anvil = await Tools.AnvilAsync(AnvilMining.Auto);
        using TxSender sender = Tools.Sender(anvil, await anvil.FundedKeyAsync(wei: Tools.OneEther));

        TxOutcome outcome = await sender.SendAsync(Tools.Transfer(LedgerKey.Generate().Address, 5 * Tools.OneEther), Tools.Token);

        Assert.Contains("has 1 ETH and needs 5", Assert.IsType<TxOutcome.Unfunded>(outcome).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_ChainGone_ThrowsUnreachable()
    {
        AnvilInstance anvil = await Tools.AnvilAsync(AnvilMining.Auto);
        using TxSender sender = Tools.Sender(anvil, await anvil.FundedKeyAsync());
        await anvil.DisposeAsync();

        PledgerException failure = await Assert.ThrowsAsync<PledgerException>(() => sender.SendAsync(Tools.Transfer(LedgerKey.Generate().Address, 1), Tools.Token));

        Assert.Equal(ExitCode.ChainUnreachable, failure.ExitCode);
    }

    private static async Task<JsonElement[]> PendingAsync(AnvilInstance anvil)
    {
        JsonElement pool = await anvil.CallAsync("txpool_content", [], Tools.Token);
        return [.. pool.GetProperty("pending").EnumerateObject().SelectMany(account => account.Value.EnumerateObject()).Select(tx => tx.Value)];
    }

    private static async Task<BigInteger> PendingFeeAsync(AnvilInstance anvil)
    {
        JsonElement[] pending = await PendingAsync(anvil);
        return pending.Length == 0
            ? BigInteger.Zero
            : BigInteger.Parse("0" + pending.Single().GetProperty("maxFeePerGas").GetString()![2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    }

    private static bool IsTo(JsonElement tx, EthAddress account) =>
        string.Equals(tx.GetProperty("to").GetString(), account.ToString(), StringComparison.OrdinalIgnoreCase);
}
