using ProtocolLedger.Core;

namespace ProtocolLedger.Chain.Tests;

[Collection(LedgerTests.Name)]
public sealed class GasBudgetTests(LedgerFixture chain)
{
    [Fact]
    public async Task Send_EstimatedInTheSecondOfAVoteCheckpoint_HasGasForANewOne()
    {
        await chain.Treasury.Token.DelegateAsync(chain.Treasury.Account!.Value, Tools.Token).EnsureMinedAsync("delegate");
        EthAddress to = (await chain.Anvil.FundedKeyAsync()).Address;
        await chain.Treasury.Token.TransferAsync(to, Wei.FromTokens(2), Tools.Token).EnsureMinedAsync("first transfer");
        await chain.Anvil.SetAutomineAsync(false, Tools.Token);
        await chain.Anvil.CallAsync("anvil_setBlockTimestampInterval", [0], Tools.Token); // the chain's clock stands still
        try
        {
            Task<TxOutcome> second = chain.Treasury.Token.TransferAsync(to, Wei.FromTokens(1), Tools.Token);
            await WaitUntilPendingAsync();
            await chain.Anvil.CallAsync("anvil_removeBlockTimestampInterval", [], Tools.Token);
            await chain.Anvil.IncreaseTimeAsync(TimeSpan.FromMinutes(1), Tools.Token);

            await second.EnsureMinedAsync("second transfer");
        }
        finally
        {
            await chain.Anvil.CallAsync("anvil_removeBlockTimestampInterval", [], Tools.Token);
            await chain.Anvil.SetAutomineAsync(true, Tools.Token);
        }
    }

    [Theory]
    [InlineData(100_000, 210_000)] // 30 percent and the reserve
    [InlineData(16_000_000, 16_777_216)] // no transaction may ask for more
    [InlineData(17_000_000, 17_000_000)] // the node will say no; this is not the place
    public void For_Estimate_AddsWhatATransactionMayAskFor(ulong estimate, ulong limit) =>
        Assert.Equal(new GasBudget(estimate, limit), GasBudget.For(estimate, new TxSenderOptions { GasMarginPercent = 30, GasReserve = 80_000 }));

    private async Task WaitUntilPendingAsync()
    {
        while ((await chain.Anvil.CallAsync("txpool_status", [], Tools.Token)).GetProperty("pending").GetString() == "0x0")
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), Tools.Token);
        }
    }
}
