using System.Numerics;
using System.Text.Json;
using Nethereum.Compat.Tests.Fixture;
using Nethereum.Compat.Tests.Fixture.ContractDefinition;
using Nethereum.Compat.Tests.Rpc;
using Nethereum.JsonRpc.Client;
using Nethereum.Model;
using Nethereum.RPC.TransactionReceipts;
using Nethereum.Web3;
using Nethereum.Web3.Accounts;

namespace Nethereum.Compat.Tests.Web3;

/// <summary>Which requests a send makes, in which order, as observed with Nethereum 6.1.0.</summary>
public sealed class RequestOrderTests
{
    private const string Count = "eth_getTransactionCount";
    private const string SendRaw = "eth_sendRawTransaction";
    private const string GetReceipt = "eth_getTransactionReceipt";

    [Fact]
    public async Task Send_NothingPreset_AsksForEverythingInOrder()
    {
        await using LoopbackNode node = ScriptedChain.Start();
        FixtureService service = Service(node, out string from);

        await service.CountRequestAndWaitForReceiptAsync(1, 2, "x");

        Assert.Equal(["eth_estimateGas", Count, "eth_feeHistory", "eth_feeHistory", SendRaw, GetReceipt], node.Methods);
        JsonElement[] parameters = [.. node.Requests.Select(r => r.GetProperty("params"))];
        Assert.Equal(["from", "to", "value", "data"], parameters[0][0].EnumerateObject().Select(p => p.Name));
        Assert.Equal("0x0", parameters[0][0].GetProperty("value").GetString());
        Assert.Equal($"""["{from}","pending"]""", parameters[1].GetRawText());
        Assert.Equal("""["0x64","latest",[]]""", parameters[2].GetRawText());
        Assert.Equal("""["0x5","0x1",[10]]""", parameters[3].GetRawText());
        Transaction1559 sent = Assert.IsType<Transaction1559>(TransactionFactory.CreateTransaction(parameters[4][0].GetString()!));
        Assert.Equal((31337, (BigInteger?)5, (BigInteger?)21000), (sent.ChainId, sent.Nonce, sent.GasLimit));
        Assert.Equal(100, sent.MaxPriorityFeePerGas);
    }

    [Fact]
    public async Task Send_GasAndFeesPreset_AsksForTheNonceOnly()
    {
        await using LoopbackNode node = ScriptedChain.Start();

        await Service(node, out _).CountRequestAndWaitForReceiptAsync(
            new CountFunction { Note = "x", Gas = 100_000, MaxFeePerGas = 9, MaxPriorityFeePerGas = 3 });

        Assert.Equal([Count, SendRaw, GetReceipt], node.Methods);
    }

    [Fact]
    public async Task Send_GasPricePreset_IsLegacyWithoutFeeHistory()
    {
        await using LoopbackNode node = ScriptedChain.Start();

        await Service(node, out _).CountRequestAndWaitForReceiptAsync(new CountFunction { Note = "x", GasPrice = 7 });

        Assert.Equal(["eth_estimateGas", Count, SendRaw, GetReceipt], node.Methods);
        Assert.Equal(7, Assert.IsType<LegacyTransactionChainId>(Sent(node)).GasPrice.Single());
    }

    [Fact]
    public async Task Send_LegacyAsDefault_AsksForTheGasPrice()
    {
        await using LoopbackNode node = ScriptedChain.Start();
        FixtureService service = Service(node, out _);
        service.Web3.TransactionManager.UseLegacyAsDefault = true;

        await service.CountRequestAndWaitForReceiptAsync(new CountFunction { Note = "x" });

        Assert.Equal(["eth_estimateGas", Count, "eth_gasPrice", SendRaw, GetReceipt], node.Methods);
        Assert.IsType<LegacyTransactionChainId>(Sent(node));
    }

    [Fact]
    public async Task Send_EverythingPreset_OnlySends()
    {
        await using LoopbackNode node = ScriptedChain.Start();

        await Service(node, out _).CountRequestAsync(new CountFunction { Note = "x", Gas = 1, Nonce = 77, MaxFeePerGas = 9, MaxPriorityFeePerGas = 3, AmountToSend = 5 });

        Assert.Equal([SendRaw], node.Methods);
        Transaction1559 sent = Assert.IsType<Transaction1559>(Sent(node));
        Assert.Equal(((BigInteger?)77, (BigInteger?)5), (sent.Nonce, sent.Amount));
    }

    [Fact]
    public async Task Send_AccountWithoutChain_AsksForItOnce()
    {
        await using LoopbackNode node = ScriptedChain.Start();
        FixtureService service = new(new Nethereum.Web3.Web3(new Account(Anvil.Keys[0]), node.Url.AbsoluteUri), ScriptedChain.Contract);

        await service.CountRequestAsync(1, 2, "x");
        await service.CountRequestAsync(1, 2, "x");

        Assert.Single(node.Methods, "eth_chainId");
    }

    [Fact]
    public async Task Deploy_NothingPreset_AsksForTheCodeAtTheEnd()
    {
        await using LoopbackNode node = ScriptedChain.Start();

        FixtureService service = await FixtureService.DeployContractAndGetServiceAsync(Connect(node), new FixtureDeployment());

        Assert.Equal(["eth_estimateGas", Count, "eth_feeHistory", "eth_feeHistory", SendRaw, GetReceipt, "eth_getCode"], node.Methods);
        Assert.Equal(ScriptedChain.Contract, service.ContractAddress);
    }

    [Fact]
    public async Task Query_Call_HasSenderValueAndData()
    {
        await using LoopbackNode node = ScriptedChain.Start();
        FixtureService service = Service(node, out string from);

        Assert.Equal(0, await service.TotalQueryAsync());

        JsonElement parameters = Assert.Single(node.Requests).GetProperty("params");
        Assert.Equal($$"""[{"from":"{{from}}","to":"{{ScriptedChain.Contract}}","value":"0x0","data":"0x2ddbd13a"},"latest"]""", parameters.GetRawText());
    }

    [Fact]
    public async Task Send_CancelledBefore_StillSends()
    {
        await using LoopbackNode node = ScriptedChain.Start();
        using CancellationTokenSource cancelled = new();
        await cancelled.CancelAsync();

        await Assert.ThrowsAsync<TaskCanceledException>(() => Service(node, out _).CountRequestAndWaitForReceiptAsync(new CountFunction { Note = "x" }, cancelled));

        Assert.Contains(SendRaw, node.Methods);
    }

    [Fact]
    public async Task Send_ReceiptLate_PollsUntilItIsThere()
    {
        int asked = 0;
        await using LoopbackNode node = ScriptedChain.Start((method, _) => method == GetReceipt && Interlocked.Increment(ref asked) < 4 ? "null" : null);
        IWeb3 web3 = Connect(node);
        web3.TransactionReceiptPolling = new TransactionReceiptPollingService(web3.TransactionManager, 1);

        await new FixtureService(web3, ScriptedChain.Contract).CountRequestAndWaitForReceiptAsync(1, 2, "x");

        Assert.Equal(4, node.Methods.Count(m => m == GetReceipt));
    }

    [Fact]
    public async Task TransactionReceiptPolling_NeverAssigned_IsFreshOnEachRead()
    {
        await using LoopbackNode node = ScriptedChain.Start();
        IWeb3 web3 = Connect(node);

        Assert.NotSame(web3.TransactionReceiptPolling, web3.TransactionReceiptPolling);
    }

    [Fact]
    public async Task Send_WithoutAccount_LetsTheNodeSign()
    {
        await using LoopbackNode node = ScriptedChain.Start((method, _) => method == "eth_sendTransaction" ? "\"0x1\"" : null);

        await new FixtureService(new Nethereum.Web3.Web3(node.Url.AbsoluteUri), ScriptedChain.Contract).CountRequestAsync(new CountFunction { Note = "x", Gas = 1 });

        Assert.Equal(["eth_sendTransaction"], node.Methods);
    }

    [Fact]
    public async Task Send_OtherSender_Throws()
    {
        await using LoopbackNode node = ScriptedChain.Start();

        await Assert.ThrowsAsync<InvalidOperationException>(() => Service(node, out _).CountRequestAsync(new CountFunction { Note = "x", FromAddress = ScriptedChain.Contract }));
    }

    [Fact]
    public async Task Send_FeeHistoryWithoutBaseFee_ThrowsUnknown()
    {
        await using LoopbackNode node = ScriptedChain.Start((method, _) => method == "eth_feeHistory" ? """{"oldestBlock":"0x1","baseFeePerGas":[],"gasUsedRatio":[]}""" : null);

        await Assert.ThrowsAsync<RpcClientUnknownException>(() => Service(node, out _).CountRequestAsync(1, 2, "x"));
    }

    private static FixtureService Service(LoopbackNode node, out string from)
    {
        IWeb3 web3 = Connect(node);
        from = web3.TransactionManager.Account!.Address;
        return new FixtureService(web3, ScriptedChain.Contract);
    }

    private static Nethereum.Web3.Web3 Connect(LoopbackNode node) => new(new Account(Anvil.Keys[0], Anvil.ChainId), node.Url.AbsoluteUri);

    private static ISignedTransaction Sent(LoopbackNode node) => TransactionFactory.CreateTransaction(
        node.Requests.Single(r => r.GetProperty("method").GetString() == SendRaw).GetProperty("params")[0].GetString()!);
}
