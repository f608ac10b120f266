using System.Text.Json.Serialization;
using Nethereum.Hex.HexTypes;

namespace Nethereum.RPC.Eth.DTOs;

/// <summary>A block's header.</summary>
public class Block
{
    /// <summary>The number; null while pending.</summary>
    [JsonPropertyName("number"), JsonRequired]
    public HexBigInteger Number { get; set; } = null!;

    /// <summary>The hash; null while pending.</summary>
    [JsonPropertyName("hash"), JsonRequired]
    public string BlockHash { get; set; } = null!;

    /// <summary>The parent's hash.</summary>
    [JsonPropertyName("parentHash"), JsonRequired]
    public string ParentHash { get; set; } = null!;

    /// <summary>Seconds since 1970.</summary>
    [JsonPropertyName("timestamp"), JsonRequired]
    public HexBigInteger Timestamp { get; set; } = null!;

    /// <summary>Wei per gas burnt (EIP-1559).</summary>
    [JsonPropertyName("baseFeePerGas")]
    public HexBigInteger? BaseFeePerGas { get; set; }

    /// <summary>Gas that fits.</summary>
    [JsonPropertyName("gasLimit")]
    public HexBigInteger GasLimit { get; set; } = null!;

    /// <summary>Gas used.</summary>
    [JsonPropertyName("gasUsed")]
    public HexBigInteger GasUsed { get; set; } = null!;

    /// <summary>Who gets the tips.</summary>
    [JsonPropertyName("miner")]
    public string Miner { get; set; } = null!;

    /// <summary>prevrandao since the merge.</summary>
    [JsonPropertyName("mixHash")]
    public string? MixHash { get; set; }

    /// <summary>The root of the state.</summary>
    [JsonPropertyName("stateRoot")]
    public string StateRoot { get; set; } = null!;

    /// <summary>The root of the transactions.</summary>
    [JsonPropertyName("transactionsRoot")]
    public string TransactionsRoot { get; set; } = null!;

    /// <summary>The root of the receipts.</summary>
    [JsonPropertyName("receiptsRoot")]
    public string ReceiptsRoot { get; set; } = null!;

    /// <summary>The Bloom filter over all logs.</summary>
    [JsonPropertyName("logsBloom")]
    public string? LogsBloom { get; set; }

    /// <summary>Bytes of the proposer's choice.</summary>
    [JsonPropertyName("extraData")]
    public string? ExtraData { get; set; }
}

/// <summary>A block with its transactions.</summary>
public class BlockWithTransactions : Block
{
    /// <summary>The transactions in order.</summary>
    [JsonPropertyName("transactions"), JsonRequired]
    public Transaction[] Transactions { get; set; } = [];
}

/// <summary>A block with its transactions' hashes.</summary>
public class BlockWithTransactionHashes : Block
{
    /// <summary>The hashes in order.</summary>
    [JsonPropertyName("transactions"), JsonRequired]
    public string[] TransactionHashes { get; set; } = [];
}

/// <summary>A transaction, mined or waiting.</summary>
public class Transaction
{
    /// <summary>The hash.</summary>
    [JsonPropertyName("hash"), JsonRequired]
    public string TransactionHash { get; set; } = null!;

    /// <summary>Place in the block, from 0; null while it waits.</summary>
    [JsonPropertyName("transactionIndex")]
    public HexBigInteger? TransactionIndex { get; set; }

    /// <summary>The EIP-2718 type.</summary>
    [JsonPropertyName("type")]
    public HexBigInteger? Type { get; set; }

    /// <summary>The block's hash; null while it waits.</summary>
    [JsonPropertyName("blockHash")]
    public string? BlockHash { get; set; }

    /// <summary>The block's number; null while it waits.</summary>
    [JsonPropertyName("blockNumber")]
    public HexBigInteger? BlockNumber { get; set; }

    /// <summary>The sender.</summary>
    [JsonPropertyName("from"), JsonRequired]
    public string From { get; set; } = null!;

    /// <summary>The contract or account called; null for a deployment.</summary>
    [JsonPropertyName("to")]
    public string? To { get; set; }

    /// <summary>The gas limit.</summary>
    [JsonPropertyName("gas")]
    public HexBigInteger Gas { get; set; } = null!;

    /// <summary>Wei per gas.</summary>
    [JsonPropertyName("gasPrice")]
    public HexBigInteger? GasPrice { get; set; }

    /// <summary>The most wei per gas.</summary>
    [JsonPropertyName("maxFeePerGas")]
    public HexBigInteger? MaxFeePerGas { get; set; }

    /// <summary>The tip in wei per gas.</summary>
    [JsonPropertyName("maxPriorityFeePerGas")]
    public HexBigInteger? MaxPriorityFeePerGas { get; set; }

    /// <summary>Wei sent along.</summary>
    [JsonPropertyName("value")]
    public HexBigInteger Value { get; set; } = null!;

    /// <summary>Call data or deployment code in hex.</summary>
    [JsonPropertyName("input"), JsonRequired]
    public string Input { get; set; } = null!;

    /// <summary>The sender's transaction count before this one.</summary>
    [JsonPropertyName("nonce"), JsonRequired]
    public HexBigInteger Nonce { get; set; } = null!;
}

/// <summary>Base fees and tips of past blocks (EIP-1559).</summary>
public class FeeHistoryResult
{
    /// <summary>The first block covered.</summary>
    [JsonPropertyName("oldestBlock"), JsonRequired]
    public HexBigInteger OldestBlock { get; set; } = null!;

    /// <summary>Base fees in wei per gas: one per block, and the next block's.</summary>
    [JsonPropertyName("baseFeePerGas"), JsonRequired]
    public HexBigInteger[] BaseFeePerGas { get; set; } = [];

    /// <summary>Gas used over the limit, 0 to 1, one per block.</summary>
    [JsonPropertyName("gasUsedRatio"), JsonRequired]
    public decimal[] GasUsedRatio { get; set; } = [];

    /// <summary>Per block, the tips at the percentiles asked for; null when none were.</summary>
    [JsonPropertyName("reward")]
    public HexBigInteger[][]? Reward { get; set; }
}
