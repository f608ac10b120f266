using System.Text.Json;
using Nethereum.Compat.Tests.Rpc;

namespace Nethereum.Compat.Tests.Web3;

/// <summary>A node that answers every method of a send with something plausible, unless a test overrides it.</summary>
internal static class ScriptedChain
{
    public const string Contract = "0x5fbdb2315678afecb367f032d93f642f64180aa3";
    private const string Hash = "0x1111111111111111111111111111111111111111111111111111111111111111";

    private const string Receipt =
        $$"""{"transactionHash":"{{Hash}}","transactionIndex":"0x0","blockHash":"{{Hash}}","blockNumber":"0x2","from":"0x0","cumulativeGasUsed":"0x1","gasUsed":"0x1","effectiveGasPrice":"0x1","contractAddress":"{{Contract}}","status":"0x1","logs":[],"type":"0x2"}""";

    public static LoopbackNode Start(Func<string, JsonElement, string?>? overrides = null) =>
        LoopbackNode.WithResults((method, parameters) => overrides?.Invoke(method, parameters) ?? Usual(method, parameters));

    private static string Usual(string method, JsonElement parameters) => method switch
    {
        "eth_chainId" => "\"0x7a69\"",
        "eth_estimateGas" => "\"0x5208\"",
        "eth_getTransactionCount" => "\"0x5\"",
        "eth_gasPrice" => "\"0x77359400\"",
        "eth_sendRawTransaction" => $"\"{Hash}\"",
        "eth_getTransactionReceipt" => Receipt,
        "eth_getCode" => "\"0x6001\"",
        "eth_call" => "\"0x\"",
        "eth_feeHistory" => parameters[2].GetArrayLength() == 0
            ? """{"oldestBlock":"0x1","baseFeePerGas":["0x3b9aca00","0x342770c0"],"gasUsedRatio":[0.1]}"""
            : """{"oldestBlock":"0x1","baseFeePerGas":["0x3b9aca00","0x342770c0"],"gasUsedRatio":[0.1],"reward":[["0x64"]]}""",
        _ => """error:{"code":-32601,"message":"Method not found"}""",
    };
}
