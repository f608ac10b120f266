using System.Text.Json;
using System.Text.Json.Serialization;
using Nethereum.Hex.HexTypes;

namespace Nethereum.RPC.Eth.DTOs;

/// <summary>Which block a request is about: a number or a tag.</summary>
[JsonConverter(typeof(BlockParameterJsonConverter))]
public class BlockParameter
{
    /// <summary>The tags, and the marker for a number.</summary>
    public enum BlockParameterType
    {
        /// <summary>The newest block.</summary>
        latest,

        /// <summary>The first block.</summary>
        earliest,

        /// <summary>The newest block and the transactions that wait.</summary>
        pending,

        /// <summary>The newest finalised block.</summary>
        finalized,

        /// <summary>The newest justified block.</summary>
        safe,

        /// <summary>A block by its number.</summary>
        blockNumber,
    }

    private BlockParameter(BlockParameterType type)
    {
        ParameterType = type;
    }

    /// <summary>The newest block.</summary>
    public BlockParameter()
        : this(BlockParameterType.latest)
    {
    }

    /// <summary>A block by its number.</summary>
    public BlockParameter(HexBigInteger blockNumber)
        : this(BlockParameterType.blockNumber)
    {
        BlockNumber = blockNumber;
    }

    /// <summary>A block by its number.</summary>
    public BlockParameter(ulong blockNumber)
        : this(new HexBigInteger(blockNumber))
    {
    }

    /// <summary>The number, when this is one.</summary>
    public HexBigInteger? BlockNumber { get; private set; }

    /// <summary>The tag, or <see cref="BlockParameterType.blockNumber"/>.</summary>
    public BlockParameterType ParameterType { get; private set; }

    /// <summary>The newest block.</summary>
    public static BlockParameter CreateLatest() => new(BlockParameterType.latest);

    /// <summary>The first block.</summary>
    public static BlockParameter CreateEarliest() => new(BlockParameterType.earliest);

    /// <summary>The newest block and the transactions that wait.</summary>
    public static BlockParameter CreatePending() => new(BlockParameterType.pending);

    /// <summary>Makes this a tag.</summary>
    public void SetValue(BlockParameterType parameterType)
    {
        ParameterType = parameterType;
        BlockNumber = null;
    }

    /// <summary>Makes this a number.</summary>
    public void SetValue(HexBigInteger blockNumber)
    {
        ParameterType = BlockParameterType.blockNumber;
        BlockNumber = blockNumber;
    }

    /// <summary>The text that goes to the node.</summary>
    public string GetRPCParam() => ParameterType == BlockParameterType.blockNumber
        ? BlockNumber?.HexValue ?? throw new InvalidOperationException("A block parameter of type blockNumber has no number.")
        : ParameterType.ToString();
}

/// <summary>Writes the tag or number.</summary>
internal sealed class BlockParameterJsonConverter : JsonConverter<BlockParameter>
{
    public override BlockParameter Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string text = reader.GetString() ?? string.Empty;
        BlockParameter result = new();
        if (text.StartsWith("0x", StringComparison.Ordinal))
        {
            result.SetValue(new HexBigInteger(text));
        }
        else
        {
            result.SetValue(Enum.TryParse(text, out BlockParameter.BlockParameterType tag)
                ? tag
                : throw new JsonException($"'{text}' is no block tag."));
        }

        return result;
    }

    public override void Write(Utf8JsonWriter writer, BlockParameter value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.GetRPCParam());
}
