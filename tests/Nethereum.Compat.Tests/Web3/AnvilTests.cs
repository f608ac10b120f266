using System.Numerics;
using Nethereum.ABI.FunctionEncoding;
using Nethereum.Compat.Tests.Fixture;
using Nethereum.Compat.Tests.Fixture.ContractDefinition;
using Nethereum.Contracts;
using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;
using Nethereum.RPC.TransactionReceipts;
using Nethereum.Web3;

namespace Nethereum.Compat.Tests.Web3;

/// <summary>The generator's service, unmodified, against a real chain.</summary>
public sealed class AnvilTests(Anvil anvil) : IClassFixture<Anvil>
{
    [Fact]
    public async Task Deploy_WithConstructorArgument_IsReadable()
    {
        FixtureService fixture = await DeployAsync(anvil.Connect(), 41);

        Assert.Equal(41, await fixture.TotalQueryAsync());
        Assert.Equal(fixture.ContractAddress.ToLowerInvariant(), fixture.ContractAddress);
        Assert.Equal(anvil.Connect().TransactionManager.Account!.Address, await fixture.OwnerQueryAsync());
        PairOutputDTO pair = await fixture.PairQueryAsync();
        Assert.Equal((41UL, (byte)1), (pair.First, pair.Second));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Send_WithEvent_DecodesIt(bool legacy)
    {
        IWeb3 web3 = anvil.Connect(knownChain: !legacy);
        web3.TransactionManager.UseLegacyAsDefault = legacy;
        FixtureService fixture = await DeployAsync(web3, 1);

        TransactionReceipt receipt = await fixture.CountRequestAndWaitForReceiptAsync(9, 5, "note");

        Assert.True(receipt.Succeeded(treatNullStatusAsFailure: true));
        Assert.Equal(legacy ? 0 : 2, receipt.Type!.Value);
        CountedEventDTO counted = Assert.Single(receipt.DecodeAllEvents<CountedEventDTO>()).Event;
        Assert.Equal((9UL, web3.TransactionManager.Account!.Address, (BigInteger)6, "note"), (counted.Run, counted.Who, counted.Value, counted.Note));
        Assert.Empty(receipt.DecodeAllEvents<TaggedEventDTO>());
        Transaction sent = (await web3.Eth.Transactions.GetTransactionByHash.SendRequestAsync(receipt.TransactionHash))!;
        Assert.True(sent.IsTransactionForFunctionMessage<CountFunction>());
        Assert.Equal("note", sent.DecodeTransactionToFunctionMessage<CountFunction>().Note);
    }

    [Fact]
    public async Task GetAllChanges_ByIndexedParameters_FindsTheEvent()
    {
        IWeb3 web3 = anvil.Connect();
        FixtureService fixture = await DeployAsync(web3, 0);
        await fixture.CountRequestAndWaitForReceiptAsync(1, 1, "a");
        TransactionReceipt second = await fixture.CountRequestAndWaitForReceiptAsync(2, 1, "b");
        await fixture.CountRequestAndWaitForReceiptAsync(3, 1, "c");
        Event<CountedEventDTO> counted = fixture.ContractHandler.GetEvent<CountedEventDTO>();

        List<EventLog<CountedEventDTO>> one = await counted.GetAllChangesAsync(
            counted.CreateFilterInput(2UL, web3.TransactionManager.Account!.Address, BlockParameter.CreateEarliest(), BlockParameter.CreateLatest()));
        List<EventLog<CountedEventDTO>> two = await counted.GetAllChangesAsync(
            counted.CreateFilterInput([1UL, 3UL], BlockParameter.CreateEarliest(), BlockParameter.CreateLatest()));
        List<EventLog<CountedEventDTO>> inOneBlock = await counted.GetAllChangesAsync(
            counted.CreateFilterInput(new BlockParameter(second.BlockNumber), new BlockParameter(second.BlockNumber)));

        Assert.Equal(second.TransactionHash, Assert.Single(one).Log.TransactionHash);
        Assert.Equal(["a", "c"], two.Select(e => e.Event.Note));
        Assert.Equal("b", Assert.Single(inOneBlock).Event.Note);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Send_CustomError_IsDecoded(bool estimate)
    {
        FixtureService fixture = await DeployAsync(anvil.Connect(), 0);
        CountFunction message = new() { Run = 1, By = 101, Note = "x" };

        SmartContractCustomErrorRevertException e = await Assert.ThrowsAsync<SmartContractCustomErrorRevertException>(() => estimate
            ? fixture.CountRequestAsync(message)
            : fixture.ContractHandler.QueryAsync<CountFunction, BigInteger>(message));

        Assert.Equal("Smart contract error", e.Message);
        Assert.True(e.IsCustomErrorFor<TooBigError>());
        Assert.False(e.IsCustomErrorFor<EmptyError>());
        TooBigError error = e.DecodeError<TooBigError>();
        Assert.Equal((101, 100), (error.Value, error.Limit));
        SmartContractCustomErrorRevertExceptionErrorDecoded found = fixture.FindCustomErrorException(e)!;
        Assert.Equal(101, Assert.IsType<SmartContractCustomErrorRevertException<TooBigError>>(found).CustomError.Value);
        Assert.Equal("""Smart contract error -- TooBig - {"Value":101,"Limit":100}""", found.Message);
        Assert.ThrowsAny<SmartContractCustomErrorRevertExceptionErrorDecoded>(() => fixture.HandleCustomErrorException(e));
    }

    [Fact]
    public async Task Send_RequireWithText_GivesTheReason()
    {
        FixtureService fixture = await DeployAsync(anvil.Connect(), 0);

        SmartContractRevertException e = await Assert.ThrowsAsync<SmartContractRevertException>(() => fixture.CountRequestAsync(1, 7, "x"));

        Assert.Equal("seven", e.RevertMessage);
        Assert.Equal("Smart contract error: seven", e.Message);
    }

    [Fact]
    public async Task Send_RevertWithPresetGas_GivesAReceiptOfStatusZero()
    {
        FixtureService fixture = await DeployAsync(anvil.Connect(), 0);

        TransactionReceipt receipt = await fixture.CountRequestAndWaitForReceiptAsync(new CountFunction { Run = 1, By = 8, Note = "x", Gas = 200_000 });

        Assert.True(receipt.HasErrors());
        Assert.False(receipt.Succeeded());
    }

    [Fact]
    public async Task Send_NonceTooLow_GivesTheNodesMessageAndMethod()
    {
        IWeb3 web3 = anvil.Connect();
        FixtureService fixture = await DeployAsync(web3, 0);

        RpcResponseException e = await Assert.ThrowsAsync<RpcResponseException>(() =>
            fixture.CountRequestAsync(new CountFunction { Run = 1, By = 1, Note = "x", Nonce = 0, Gas = 200_000 }));

        Assert.Equal("nonce too low: eth_sendRawTransaction", e.Message);
        Assert.Equal(-32003, e.RpcError.Code);
    }

    [Fact]
    public async Task Query_StructsAndArrays_ComeBackEqual()
    {
        FixtureService fixture = await DeployAsync(anvil.Connect(), 0);
        Shape shape = new() { Id = [.. Enumerable.Range(0, 32).Select(i => (byte)i)], Name = "żółć", Points = [new Point { X = 7, Y = -8 }, new Point { X = ulong.MaxValue, Y = int.MinValue }] };

        EchoOutputDTO echo = await fixture.EchoQueryAsync(shape);
        List<string> names = await fixture.NamesQueryAsync(3);

        Assert.Equal(shape.Id, echo.ReturnValue1.Id);
        Assert.Equal("żółć", echo.ReturnValue1.Name);
        Assert.Equal([(7UL, -8), (ulong.MaxValue, int.MinValue)], echo.ReturnValue1.Points.Select(p => (p.X, p.Y)));
        Assert.Equal(["name", "name", "name"], names);
    }

    [Fact]
    public async Task Query_AddressWithoutCode_GivesDefaults()
    {
        FixtureService fixture = new(anvil.Connect(), "0x00000000000000000000000000000000000000Aa");

        Assert.Equal(0, await fixture.TotalQueryAsync());
        Assert.Equal(0UL, (await fixture.PairQueryAsync()).First);
    }

    [Fact]
    public async Task Send_TenAtOnce_TakeTenNonces()
    {
        IWeb3 web3 = anvil.Connect(key: 1);
        FixtureService fixture = await DeployAsync(web3, 0);

        TransactionReceipt[] receipts = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(i => fixture.CountRequestAndWaitForReceiptAsync((ulong)i, 1, "parallel")));

        Assert.All(receipts, receipt => Assert.True(receipt.Succeeded()));
        Transaction?[] sent = await Task.WhenAll(receipts.Select(r => web3.Eth.Transactions.GetTransactionByHash.SendRequestAsync(r.TransactionHash)));
        Assert.Equal(Enumerable.Range(1, 10).Select(n => (BigInteger)n), sent.Select(t => t!.Nonce.Value).Order());
        Assert.Equal(10, await fixture.TotalQueryAsync());
    }

    [Fact]
    public async Task Deploy_CodeThatReturnsNothing_ThrowsDeployment()
    {
        IWeb3 web3 = anvil.Connect();
        await Assert.ThrowsAsync<ContractDeploymentException>(() => web3.TransactionReceiptPolling.DeployContractAndWaitForReceiptAsync(
            new TransactionInput { From = web3.TransactionManager.Account!.Address, Data = "0x00", Gas = new HexBigInteger(100_000) }, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Transfer_Ether_Arrives()
    {
        IWeb3 web3 = anvil.Connect();
        const string To = "0x00000000000000000000000000000000000000bb";

        TransactionReceipt receipt = await web3.Eth.GetEtherTransferService().TransferEtherAndWaitForReceiptAsync(To, 1.5m, cancellationToken: TestContext.Current.CancellationToken);

        Assert.True(receipt.Succeeded());
        HexBigInteger balance = await web3.Eth.GetBalance.SendRequestAsync(To);
        Assert.Equal(1.5m, Nethereum.Web3.Web3.Convert.FromWei(balance));
        Assert.Equal("0x", await web3.Eth.GetCode.SendRequestAsync(To));
    }

    [Fact]
    public async Task Blocks_ByNumberAndHash_Agree()
    {
        IWeb3 web3 = anvil.Connect();
        FixtureService fixture = await DeployAsync(web3, 0);
        TransactionReceipt receipt = await fixture.TagRequestAndWaitForReceiptAsync("name", [1, 2], [9]);

        BlockWithTransactions byNumber = (await web3.Eth.Blocks.GetBlockWithTransactionsByNumber.SendRequestAsync(receipt.BlockNumber))!;
        BlockWithTransactionHashes byHash = (await web3.Eth.Blocks.GetBlockWithTransactionsHashesByHash.SendRequestAsync(receipt.BlockHash))!;

        Assert.Equal(byNumber.BlockHash, byHash.BlockHash);
        Assert.Contains(receipt.TransactionHash, byHash.TransactionHashes);
        Assert.Contains(receipt.TransactionHash, byNumber.Transactions.Select(t => t.TransactionHash));
        Assert.True((await web3.Eth.Blocks.GetBlockNumber.SendRequestAsync()).Value >= receipt.BlockNumber.Value);
        Assert.Equal(Anvil.ChainId, (await web3.Eth.ChainId.SendRequestAsync()).Value);
        Assert.Null(await web3.Eth.Blocks.GetBlockWithTransactionsByNumber.SendRequestAsync(new BlockParameter(1_000_000UL)));
    }

    private static Task<FixtureService> DeployAsync(IWeb3 web3, BigInteger start) =>
        FixtureService.DeployContractAndGetServiceAsync(web3, new FixtureDeployment { Start = start });
}
