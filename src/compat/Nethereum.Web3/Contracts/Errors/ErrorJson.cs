using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization;
using Nethereum.ABI;

namespace Nethereum.Contracts;

/// <summary>A decoded error as readable JSON: whole numbers, bytes as hex.</summary>
internal static class ErrorJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Converters = { new BigIntegerConverter(), new BytesConverter() },
    };

    public static string Write(object error) => JsonSerializer.Serialize(error, error.GetType(), Options);

    private sealed class BigIntegerConverter : JsonConverter<BigInteger>
    {
        public override BigInteger Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Only written.");

        public override void Write(Utf8JsonWriter writer, BigInteger value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.ToString(CultureInfo.InvariantCulture));
    }

    private sealed class BytesConverter : JsonConverter<byte[]>
    {
        public override byte[] Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Only written.");

        public override void Write(Utf8JsonWriter writer, byte[] value, JsonSerializerOptions options) =>
            writer.WriteStringValue(HexData.Format(value));
    }
}
