using System.Text.Json.Serialization;
using Nethereum.Hex.HexTypes;

namespace Nethereum.RPC.Eth.DTOs;

/// <summary>What became of a mined transaction.</summary>
public class TransactionReceipt
{
    /// <summary>The transaction.</summary>
    [JsonPropertyName("transactionHash"), JsonRequired]
    public string TransactionHash { get; set; } = null!;

    /// <summary>Place in the block, from 0.</summary>
    [JsonPropertyName("transactionIndex")]
    public HexBigInteger TransactionIndex { get; set; } = null!;

    /// <summary>The block's hash.</summary>
    [JsonPropertyName("blockHash"), JsonRequired]
    public string BlockHash { get; set; } = null!;

    /// <summary>The block's number.</summary>
    [JsonPropertyName("blockNumber"), JsonRequired]
    public HexBigInteger BlockNumber { get; set; } = null!;

    /// <summary>The sender.</summary>
    [JsonPropertyName("from")]
    public string From { get; set; } = null!;

    /// <summary>The contract or account called; null for a deployment.</summary>
    [JsonPropertyName("to")]
    public string? To { get; set; }

    /// <summary>Gas used in the block up to and with this transaction.</summary>
    [JsonPropertyName("cumulativeGasUsed")]
    public HexBigInteger CumulativeGasUsed { get; set; } = null!;

    /// <summary>Gas used by this transaction.</summary>
    [JsonPropertyName("gasUsed"), JsonRequired]
    public HexBigInteger GasUsed { get; set; } = null!;

    /// <summary>Wei paid per gas.</summary>
    [JsonPropertyName("effectiveGasPrice")]
    public HexBigInteger EffectiveGasPrice { get; set; } = null!;

    /// <summary>The new contract in lower case; null unless this was a deployment.</summary>
    [JsonPropertyName("contractAddress")]
    public string? ContractAddress { get; set; }

    /// <summary>1 for success, 0 for a revert; null before Byzantium.</summary>
    [JsonPropertyName("status")]
    public HexBigInteger? Status { get; set; }

    /// <summary>The logs in order.</summary>
    [JsonPropertyName("logs"), JsonRequired]
    public FilterLog[] Logs { get; set; } = [];

    /// <summary>The EIP-2718 type.</summary>
    [JsonPropertyName("type")]
    public HexBigInteger? Type { get; set; }

    /// <summary>The Bloom filter over the logs.</summary>
    [JsonPropertyName("logsBloom")]
    public string? LogsBloom { get; set; }

    /// <summary>The state root, before Byzantium.</summary>
    [JsonPropertyName("root")]
    public string? Root { get; set; }

    /// <summary>The revert data, where the node adds them.</summary>
    [JsonPropertyName("revertReason")]
    public string? RevertReason { get; set; }

    /// <summary>Whether the transaction reverted; null when the receipt has no status.</summary>
    public bool? HasErrors() => Status is null ? null : Status.Value.IsZero;
}

/// <summary>Questions to a receipt.</summary>
public static class TransactionReceiptExtensions
{
    /// <summary>Whether the transaction succeeded.</summary>
    /// <param name="receipt">The receipt.</param>
    /// <param name="treatNullStatusAsFailure">What a receipt without status means.</param>
    public static bool Succeeded(this TransactionReceipt receipt, bool treatNullStatusAsFailure = false) =>
        receipt.HasErrors() is bool failed ? !failed : !treatNullStatusAsFailure;

    /// <summary>Whether the transaction failed.</summary>
    public static bool Failed(this TransactionReceipt receipt, bool treatNullStatusAsFailure = false) =>
        !receipt.Succeeded(treatNullStatusAsFailure);
}
