using System.Text.Json;
using ProtocolLedger.TestKit;

namespace ProtocolLedger.Core.Tests;

/// <summary>proto/vectors/protocol.json: made by cast and OpenZeppelin's merkle-tree, read by the contracts' tests as well.</summary>
internal static class Vectors
{
    private static readonly JsonElement Document =
        JsonDocument.Parse(File.ReadAllBytes(RepositoryPaths.At("proto", "vectors", "protocol.json"))).RootElement;

    public static JsonElement Root => Document;

    public static IEnumerable<JsonElement> All(string key)
    {
        JsonElement array = Document.GetProperty(key);
        return array.GetArrayLength() > 0 ? array.EnumerateArray() : throw new InvalidDataException($"No {key} in the vectors.");
    }

    public static Hash32 Hash(this JsonElement element, string key) => Hash32.Parse(element.Text(key));

    public static ulong Number(this JsonElement element, string key) => Number(element.GetProperty(key));

    // Numbers beyond 2^53 are written as text.
    public static ulong Number(JsonElement value) => ulong.Parse(value.ToString());

    public static string Text(this JsonElement element, string key) => element.GetProperty(key).GetString()!;
}
