using System.Text.Json;

namespace Nethereum.Compat.Tests.Abi;

/// <summary>proto/vectors/ethereum-abi.json: what foundry's cast says.</summary>
public sealed record AbiVectors(
    AbiVectors.CallVector[] Calls,
    AbiVectors.PackedVector[] Packed,
    AbiVectors.ErrorVector[] Errors,
    AbiVectors.EventVector[] Events)
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true };

    public static AbiVectors All { get; } =
        JsonSerializer.Deserialize<AbiVectors>(File.ReadAllText(Path.Combine(CryptoVectors.Folder, "ethereum-abi.json")), Options)!;

    public static CallVector Call(string name) => All.Calls.Single(c => c.Name == name);

    public static ErrorVector Error(string signature) => All.Errors.Single(e => e.Signature == signature);

    public static string Topic(string signature) => All.Events.Single(e => e.Signature == signature).Topic;

    public sealed record CallVector(string Name, string Signature, string Selector, string Encoded, string Data, string[] Arguments);

    public sealed record PackedVector(string Signature, string Encoded, string[] Arguments);

    public sealed record ErrorVector(string Signature, string Data, string[] Arguments);

    public sealed record EventVector(string Signature, string Topic);
}
