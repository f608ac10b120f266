using System.Text.Json;
using System.Text.Json.Serialization;
using Nethereum.Hex.HexTypes;

namespace Nethereum.RPC.Eth.DTOs;

/// <summary>One log entry of a transaction.</summary>
public class FilterLog
{
    /// <summary>Whether a reorganisation took the log back.</summary>
    [JsonPropertyName("removed")]
    public bool Removed { get; set; }

    /// <summary>"pending" or "mined", where the node says so.</summary>
    [JsonPropertyName("type")]
    public string? Type { get; set; }

    /// <summary>Place in the block, from 0.</summary>
    [JsonPropertyName("logIndex"), JsonRequired]
    public HexBigInteger LogIndex { get; set; } = null!;

    /// <summary>The transaction.</summary>
    [JsonPropertyName("transactionHash"), JsonRequired]
    public string TransactionHash { get; set; } = null!;

    /// <summary>The transaction's place in the block, from 0.</summary>
    [JsonPropertyName("transactionIndex"), JsonRequired]
    public HexBigInteger TransactionIndex { get; set; } = null!;

    /// <summary>The block's hash.</summary>
    [JsonPropertyName("blockHash"), JsonRequired]
    public string BlockHash { get; set; } = null!;

    /// <summary>The block's number.</summary>
    [JsonPropertyName("blockNumber"), JsonRequired]
    public HexBigInteger BlockNumber { get; set; } = null!;

    /// <summary>The contract.</summary>
    [JsonPropertyName("address"), JsonRequired]
    public string Address { get; set; } = null!;

    /// <summary>What is not indexed, in hex.</summary>
    [JsonPropertyName("data"), JsonRequired]
    public string Data { get; set; } = null!;

    /// <summary>The signature hash and the indexed parameters: text of 32 bytes in hex each.</summary>
    [JsonPropertyName("topics"), JsonRequired, JsonConverter(typeof(TopicsJsonConverter))]
    public object[] Topics { get; set; } = [];
}

/// <summary>What eth_getLogs takes.</summary>
public class NewFilterInput
{
    /// <summary>The first block; latest when null.</summary>
    [JsonPropertyName("fromBlock")]
    public BlockParameter? FromBlock { get; set; }

    /// <summary>The last block; latest when null.</summary>
    [JsonPropertyName("toBlock")]
    public BlockParameter? ToBlock { get; set; }

    /// <summary>Contracts; any when null.</summary>
    [JsonPropertyName("address")]
    public string[]? Address { get; set; }

    /// <summary>Per topic: null for any, text for one value, an array of texts for one of several.</summary>
    [JsonPropertyName("topics")]
    public object?[]? Topics { get; set; }
}

/// <summary>Topics as text, never as JSON elements.</summary>
internal sealed class TopicsJsonConverter : JsonConverter<object[]>
{
    public override object[] Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<string[]>(ref reader, options) is { } topics && topics.All(t => t is not null)
            ? topics
            : throw new JsonException("A log has a null topic.");

    public override void Write(Utf8JsonWriter writer, object[] value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value.Select(topic => topic.ToString()), options);
}
