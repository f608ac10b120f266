using System.Text.Json.Nodes;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>Reads an object's fields and collects every problem, unknown fields included, instead of stopping at the first.</summary>
internal sealed class JsonFields(JsonObject? json, string prefix)
{
    private readonly HashSet<string> _read = [];
    private readonly List<string> _problems = [];

    /// <summary>All problems, after every wanted field has been asked for.</summary>
    public IEnumerable<string> Problems() =>
        _problems.Concat((json ?? []).Select(field => field.Key).Where(key => !_read.Contains(key)).Select(key => $"unknown field {prefix}{key}"));

    public JsonFields Object(string name)
    {
        if (Take(name) is JsonObject inner)
        {
            return new JsonFields(inner, $"{prefix}{name}.");
        }

        _problems.Add($"{prefix}{name} is missing or no object");
        return new JsonFields(null, $"{prefix}{name}.");
    }

    public ulong Number(string name)
    {
        if (Take(name) is JsonValue value && value.TryGetValue(out ulong number))
        {
            return number;
        }

        _problems.Add($"{prefix}{name} is missing or no whole number");
        return 0;
    }

    public EthAddress Address(string name)
    {
        if (Take(name) is not JsonValue value || !value.TryGetValue(out string? text))
        {
            if (json is not null)
            {
                _problems.Add($"{prefix}{name} is missing or no text");
            }

            return EthAddress.Zero;
        }

        try
        {
            EthAddress address = EthAddress.Parse(text);
            if (address.IsZero)
            {
                _problems.Add($"{prefix}{name} is the zero address");
            }

            return address;
        }
        catch (FormatException wrong)
        {
            _problems.Add($"{prefix}{name}: {wrong.Message.TrimEnd('.')}");
            return EthAddress.Zero;
        }
    }

    private JsonNode? Take(string name)
    {
        _read.Add(name);
        return json?[name];
    }
}
