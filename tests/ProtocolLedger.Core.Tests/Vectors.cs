using System.Text.Json;
using ProtocolLedger.TestKit;

namespace ProtocolLedger.Core.Tests;

/// <summary>proto/vectors: made by cast and OpenZeppelin's merkle-tree, read by the contracts' tests as well.</summary>
internal static class Vectors
{
    private static readonly JsonElement Disputed = Read("disputes.json");

    /// <summary>protocol.json.</summary>
    public static JsonElement Root { get; } = Read("protocol.json");

    public static IEnumerable<JsonElement> All(string key) => All(Root, key);

    /// <summary>Of disputes.json: what the dispute contracts recompute of a trace.</summary>
    public static IEnumerable<JsonElement> Disputes(string key) => All(Disputed, key);

    public static IEnumerable<Hash32> Hashes(JsonElement array) => array.EnumerateArray().Select(hash => Hash32.Parse(hash.GetString()!));

    public static Hash32 Hash(this JsonElement element, string key) => Hash32.Parse(element.Text(key));

    public static ulong Number(this JsonElement element, string key) => Number(element.GetProperty(key));

    // Numbers beyond 2^53 are written as text.
    public static ulong Number(JsonElement value) => ulong.Parse(value.ToString());

    public static string Text(this JsonElement element, string key) => element.GetProperty(key).GetString()!;

    private static JsonElement Read(string file) => JsonDocument.Parse(File.ReadAllBytes(RepositoryPaths.At("proto", "vectors", file))).RootElement;

    private static IEnumerable<JsonElement> All(JsonElement document, string key)
    {
        JsonElement array = document.GetProperty(key);
        return array.GetArrayLength() > 0 ? array.EnumerateArray() : throw new InvalidDataException($"No {key} in the vectors.");
    }
}
