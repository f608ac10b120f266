using System.Net.Http.Headers;
using System.Text.Json;
using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth;
using Nethereum.RPC.Eth.Blocks;
using Nethereum.RPC.Eth.DTOs;
using Nethereum.RPC.Eth.Filters;
using Nethereum.RPC.Eth.Transactions;

namespace Nethereum.Compat.Tests.Rpc;

/// <summary>The client against a real HTTP server that misbehaves.</summary>
public sealed class RpcClientTests
{
    private const string LogJson =
        """{"address":"0xabc","topics":["0x01"],"data":"0x","blockNumber":"0x1","blockHash":"0x2","transactionHash":"0x3","transactionIndex":"0x0","logIndex":"0x0"}""";

    [Theory]
    [InlineData("not json")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("\"0x1\"")]
    [InlineData("null")]
    [InlineData("""{"jsonrpc":"2.0","id":ID}""")]
    [InlineData("""{"jsonrpc":"2.0","id":987654321,"result":"0x1"}""")]
    [InlineData("""{"jsonrpc":"2.0","result":"0x1"}""")]
    [InlineData("""{"jsonrpc":"2.0","id":null,"result":"0x1"}""")]
    [InlineData("""{"jsonrpc":"2.0","id":ID,"result":null}""")]
    [InlineData("""{"jsonrpc":"2.0","id":ID,"result":true}""")]
    [InlineData("""{"jsonrpc":"2.0","id":ID,"result":{}}""")]
    [InlineData("""{"jsonrpc":"2.0","id":ID,"result":"zz"}""")]
    [InlineData("""{"jsonrpc":"2.0","id":ID,"result":"0x1\""")]
    [InlineData("""{"jsonrpc":"2.0","id":ID,"error":"no"}""")]
    [InlineData("""{"jsonrpc":"2.0","id":ID,"error":{"code":"x","message":"no"}}""")]
    [InlineData("""{"jsonrpc":"2.0","id":ID,"error":{"code":1.5,"message":"no"}}""")]
    [InlineData("""{"jsonrpc":"2.0","id":ID,"error":{"code":1}}""")]
    public async Task SendRequestAsync_MalformedAnswer_ThrowsUnknown(string body)
    {
        await using LoopbackNode node = new(request => new LoopbackAnswer(body.Replace("ID", request.GetProperty("id").GetRawText(), StringComparison.Ordinal)));

        await Assert.ThrowsAsync<RpcClientUnknownException>(() => new EthChainId(new RpcClient(node.Url)).SendRequestAsync());
    }

    [Theory]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task SendRequestAsync_HttpError_ThrowsUnknown(int status)
    {
        await using LoopbackNode node = new(_ => new LoopbackAnswer("{}", status));

        RpcClientUnknownException e = await Assert.ThrowsAsync<RpcClientUnknownException>(() => new EthChainId(new RpcClient(node.Url)).SendRequestAsync());

        Assert.IsType<HttpRequestException>(e.InnerException);
    }

    [Fact]
    public async Task SendRequestAsync_NoServer_ThrowsUnknown()
    {
        LoopbackNode node = LoopbackNode.WithResults((_, _) => "null");
        await node.DisposeAsync();

        RpcClientUnknownException e = await Assert.ThrowsAsync<RpcClientUnknownException>(() => new EthChainId(new RpcClient(node.Url)).SendRequestAsync());

        Assert.IsType<HttpRequestException>(e.InnerException);
    }

    [Fact]
    public async Task SendRequestAsync_HugeBody_ThrowsUnknown()
    {
        const int Limit = 100_000;
        string filler = new('f', Limit);
        await using LoopbackNode node = LoopbackNode.WithResults((_, _) => $"\"0x{filler}\"");
        EthGetCode request = new(new RpcClient(node.Url) { MaximumResponseBytes = Limit });

        RpcClientUnknownException e = await Assert.ThrowsAsync<RpcClientUnknownException>(() => request.SendRequestAsync("0x1"));

        Assert.Contains("longer than", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendRequestAsync_NodeError_HasCodeMessageAndData()
    {
        await using LoopbackNode node = LoopbackNode.WithResults((_, _) => """error:{"code":-32003,"message":"nonce too low","data":"0x12"}""");

        RpcResponseException e = await Assert.ThrowsAsync<RpcResponseException>(() => new EthSendRawTransaction(new RpcClient(node.Url)).SendRequestAsync("0x"));

        Assert.Equal(-32003, e.RpcError.Code);
        Assert.Equal("nonce too low: eth_sendRawTransaction", e.RpcError.Message);
        Assert.Equal(e.RpcError.Message, e.Message);
        Assert.Equal("0x12", e.RpcError.Data);
    }

    [Fact]
    public async Task SendRequestAsync_ErrorWithNullId_ThrowsResponse()
    {
        await using LoopbackNode node = new(_ => new LoopbackAnswer("""{"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"parse error","data":{"a":1}}}"""));

        RpcResponseException e = await Assert.ThrowsAsync<RpcResponseException>(() => new EthChainId(new RpcClient(node.Url)).SendRequestAsync());

        Assert.Equal(1, Assert.IsType<JsonElement>(e.RpcError.Data).GetProperty("a").GetInt32());
    }

    [Fact]
    public async Task SendRequestAsync_NoAnswerInTime_ThrowsTimeout()
    {
        TaskCompletionSource hold = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using LoopbackNode node = new(_ => new LoopbackAnswer("{}", Hold: hold));
        using HttpClient http = new() { Timeout = TimeSpan.FromMilliseconds(50) };

        await Assert.ThrowsAsync<RpcClientTimeoutException>(() => new EthChainId(new RpcClient(node.Url, http)).SendRequestAsync());
        hold.SetResult();
    }

    [Fact]
    public async Task SendRequestAsync_PendingReceipt_IsNull()
    {
        await using LoopbackNode node = LoopbackNode.WithResults((_, _) => "null");

        Assert.Null(await new EthGetTransactionReceipt(new RpcClient(node.Url)).SendRequestAsync("0x1"));
        Assert.Null(await new EthGetTransactionByHash(new RpcClient(node.Url)).SendRequestAsync("0x1"));
        Assert.Null(await new EthGetBlockWithTransactionsByHash(new RpcClient(node.Url)).SendRequestAsync("0x1"));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[null,3]")]
    [InlineData("[{}]")]
    [InlineData("""[{"address":"0xabc","topics":"0x01"}]""")]
    public async Task GetLogs_MalformedLogs_ThrowsUnknown(string result)
    {
        await using LoopbackNode node = LoopbackNode.WithResults((_, _) => result);

        await Assert.ThrowsAsync<RpcClientUnknownException>(() => new EthGetLogs(new RpcClient(node.Url)).SendRequestAsync(new NewFilterInput()));
    }

    [Fact]
    public async Task GetLogs_NullTopic_ThrowsUnknown()
    {
        await using LoopbackNode node = LoopbackNode.WithResults((_, _) => $"[{LogJson.Replace("\"0x01\"", "null", StringComparison.Ordinal)}]");

        await Assert.ThrowsAsync<RpcClientUnknownException>(() => new EthGetLogs(new RpcClient(node.Url)).SendRequestAsync(new NewFilterInput()));
    }

    [Fact]
    public async Task GetLogs_Filter_IsSentAsTheNodeExpects()
    {
        await using LoopbackNode node = LoopbackNode.WithResults((_, _) => $"[{LogJson}]");
        NewFilterInput filter = new()
        {
            FromBlock = new BlockParameter(16UL),
            ToBlock = BlockParameter.CreateLatest(),
            Address = ["0xabc"],
            Topics = ["0x01", null, new[] { "0x02", "0x03" }],
        };

        FilterLog log = Assert.Single(await new EthGetLogs(new RpcClient(node.Url)).SendRequestAsync(filter));

        Assert.Equal("0x01", Assert.IsType<string>(log.Topics[0]));
        JsonElement request = Assert.Single(node.Requests);
        Assert.Equal(
            """[{"fromBlock":"0x10","toBlock":"latest","address":["0xabc"],"topics":["0x01",null,["0x02","0x03"]]}]""",
            request.GetProperty("params").GetRawText());
    }

    [Fact]
    public async Task GetLogs_FinalizedBlock_IsSentAsTag()
    {
        await using LoopbackNode node = LoopbackNode.WithResults((_, _) => "null");
        BlockParameter finalized = new();
        finalized.SetValue(BlockParameter.BlockParameterType.finalized);

        Assert.Null(await new EthGetBlockWithTransactionsHashesByNumber(new RpcClient(node.Url)).SendRequestAsync(finalized));

        Assert.Equal("""["finalized",false]""", Assert.Single(node.Requests).GetProperty("params").GetRawText());
    }

    [Fact]
    public async Task SendRequestAsync_Untyped_SendsMethodAndParameters()
    {
        await using LoopbackNode node = LoopbackNode.WithResults((_, _) => "true");

        await new RpcClient(node.Url, new AuthenticationHeaderValue("Bearer", "x")).SendRequestAsync("evm_mine", null, new HexBigInteger(5));

        JsonElement request = Assert.Single(node.Requests);
        Assert.Equal("evm_mine", request.GetProperty("method").GetString());
        Assert.Equal("""["0x5"]""", request.GetProperty("params").GetRawText());
        Assert.Equal("2.0", request.GetProperty("jsonrpc").GetString());
    }
}
