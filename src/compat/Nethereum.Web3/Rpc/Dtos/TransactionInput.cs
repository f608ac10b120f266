using System.Text.Json.Serialization;
using Nethereum.Hex.HexTypes;

namespace Nethereum.RPC.Eth.DTOs;

/// <summary>An address and the storage slots of it that a transaction declares (EIP-2930).</summary>
public class AccessList
{
    /// <summary>The address.</summary>
    [JsonPropertyName("address")]
    public string Address { get; set; } = string.Empty;

    /// <summary>Slots, 32 bytes in hex each.</summary>
    [JsonPropertyName("storageKeys")]
    public List<string> StorageKeys { get; set; } = [];
}

/// <summary>What eth_call and eth_estimateGas take. Amounts in wei.</summary>
public class CallInput
{
    /// <summary>An empty input.</summary>
    public CallInput()
    {
    }

    /// <summary>A call of a contract.</summary>
    public CallInput(string data, string addressTo)
    {
        Data = data;
        To = addressTo;
    }

    /// <summary>The sender.</summary>
    [JsonPropertyName("from")]
    public string? From { get; set; }

    /// <summary>The contract or account called; null to deploy.</summary>
    [JsonPropertyName("to")]
    public string? To { get; set; }

    /// <summary>The gas limit.</summary>
    [JsonPropertyName("gas")]
    public HexBigInteger? Gas { get; set; }

    /// <summary>Wei per gas of a legacy transaction.</summary>
    [JsonPropertyName("gasPrice")]
    public HexBigInteger? GasPrice { get; set; }

    /// <summary>Wei sent along.</summary>
    [JsonPropertyName("value")]
    public HexBigInteger? Value { get; set; }

    /// <summary>Call data or deployment code in hex.</summary>
    [JsonPropertyName("data")]
    public string? Data { get; set; }

    /// <summary>The most wei per gas that an EIP-1559 transaction pays.</summary>
    [JsonPropertyName("maxFeePerGas")]
    public HexBigInteger? MaxFeePerGas { get; set; }

    /// <summary>The tip in wei per gas.</summary>
    [JsonPropertyName("maxPriorityFeePerGas")]
    public HexBigInteger? MaxPriorityFeePerGas { get; set; }

    /// <summary>The EIP-2718 type.</summary>
    [JsonPropertyName("type")]
    public HexBigInteger? Type { get; set; }

    /// <summary>The chain.</summary>
    [JsonPropertyName("chainId")]
    public HexBigInteger? ChainId { get; set; }

    /// <summary>Addresses and slots declared up front.</summary>
    [JsonPropertyName("accessList")]
    public List<AccessList>? AccessList { get; set; }
}

/// <summary>A transaction to send. Amounts in wei.</summary>
public class TransactionInput : CallInput
{
    /// <summary>An empty input.</summary>
    public TransactionInput()
    {
    }

    /// <summary>A call of a contract.</summary>
    public TransactionInput(string data, string addressTo)
        : base(data, addressTo)
    {
    }

    /// <summary>The sender's transaction count before this one; chosen by the nonce service when null.</summary>
    [JsonPropertyName("nonce")]
    public HexBigInteger? Nonce { get; set; }
}
