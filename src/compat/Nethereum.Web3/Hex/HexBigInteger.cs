using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization;
using Nethereum.Hex.HexConvertors;

namespace Nethereum.Hex.HexTypes;

/// <summary>An unsigned number in JSON-RPC: a hex string such as "0xff" on the wire.</summary>
[JsonConverter(typeof(HexBigIntegerJsonConverter))]
public class HexBigInteger : HexRPCType<BigInteger>
{
    private static readonly HexBigIntegerBigEndianConvertor Convertor = new();

    /// <summary>Reads hex, with or without "0x"; no digits means 0.</summary>
    /// <exception cref="FormatException">Not hex.</exception>
    public HexBigInteger(string hex)
        : base(Convertor, hex)
    {
    }

    /// <summary>Wraps a number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public HexBigInteger(BigInteger value)
        : base(value, Convertor)
    {
    }

    /// <summary>The number in decimal.</summary>
    public override string ToString()
    {
        return Value.ToString(CultureInfo.InvariantCulture);
    }
}

/// <summary>Writes a <see cref="HexBigInteger"/> as its hex string; reads a hex string or, leniently, a JSON integer.</summary>
internal sealed class HexBigIntegerJsonConverter : JsonConverter<HexBigInteger>
{
    /// <inheritdoc/>
    public override HexBigInteger Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetUInt64(out ulong number))
        {
            return new HexBigInteger(number);
        }

        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException("Expected a number as a hex string.");
        }

        try
        {
            return new HexBigInteger(reader.GetString()!);
        }
        catch (FormatException exception)
        {
            throw new JsonException("Expected a number as a hex string.", exception);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, HexBigInteger value, JsonSerializerOptions options)
    {
        writer.WriteStringValue(value.HexValue);
    }
}
