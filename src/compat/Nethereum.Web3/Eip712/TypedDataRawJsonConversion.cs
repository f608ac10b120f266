using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace Nethereum.ABI.EIP712;

/// <summary>Reads the JSON of eth_signTypedData_v4: types, primaryType, domain, message.</summary>
public static class TypedDataRawJsonConversion
{
    /// <summary>Reads typed data; members may be in any order, members that no type has are refused.</summary>
    /// <exception cref="TypedDataException">Malformed, a type or member missing, or a member of the wrong kind.</exception>
    public static TypedDataRaw DeserialiseJsonToRawTypedData(string json, string messageKeySelector = "message")
    {
        ArgumentNullException.ThrowIfNull(json);
        using JsonDocument document = Parse(json);
        JsonElement root = document.RootElement;
        Dictionary<string, MemberDescription[]> types = Types(Member(root, "types"));
        string primaryType = Text(Member(root, "primaryType"));
        return new TypedDataRaw
        {
            Types = types,
            PrimaryType = primaryType,
            DomainRawValues = Struct(types, Eip712TypedDataEncoder.DomainType, Member(root, "domain")),
            Message = Struct(types, primaryType, Member(root, messageKeySelector)),
        };
    }

    private static JsonDocument Parse(string json)
    {
        try
        {
            return JsonDocument.Parse(json);
        }
        catch (JsonException exception)
        {
            throw new TypedDataException("The typed data is not JSON.", exception);
        }
    }

    private static Dictionary<string, MemberDescription[]> Types(JsonElement element)
    {
        var types = new Dictionary<string, MemberDescription[]>();
        foreach (JsonProperty type in Require(element, JsonValueKind.Object, "types").EnumerateObject())
        {
            types[type.Name] =
            [
                .. Require(type.Value, JsonValueKind.Array, type.Name).EnumerateArray().Select(
                    member => new MemberDescription { Name = Text(Member(member, "name")), Type = Text(Member(member, "type")) }),
            ];
        }

        return types;
    }

    private static MemberValue[] Struct(Dictionary<string, MemberDescription[]> types, string name, JsonElement element)
    {
        if (!types.TryGetValue(name, out MemberDescription[]? members))
        {
            throw new TypedDataException($"The typed data has no type named '{name}'.");
        }

        int given = Require(element, JsonValueKind.Object, name).EnumerateObject().Count();
        if (given > members.Length)
        {
            throw new TypedDataException($"A value of '{name}' has {given} members but the type {members.Length}.");
        }

        return Array.ConvertAll(members, member => new MemberValue
        {
            TypeName = member.Type,
            Value = Value(types, member.Type, Member(element, member.Name)),
        });
    }

    private static object Value(Dictionary<string, MemberDescription[]> types, string type, JsonElement element)
    {
        if (type.EndsWith(']') && type.Contains('[', StringComparison.Ordinal))
        {
            string item = type[..type.LastIndexOf('[')];
            return Require(element, JsonValueKind.Array, type).EnumerateArray().Select(value => Value(types, item, value)).ToArray();
        }

        if (!MemberEncoder.IsElementary(type))
        {
            return Struct(types, type, element);
        }

        return element.ValueKind switch
        {
            JsonValueKind.String => Text(element),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Number when BigInteger.TryParse(
                element.GetRawText(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out BigInteger number) => number,
            _ => throw new TypedDataException($"A value of the type '{type}' is {element.ValueKind} in the JSON."),
        };
    }

    private static JsonElement Member(JsonElement parent, string name)
    {
        return Require(parent, JsonValueKind.Object, "value with members").TryGetProperty(name, out JsonElement member)
            ? member
            : throw new TypedDataException($"The typed data has no '{name}'.");
    }

    private static string Text(JsonElement element)
    {
        try
        {
            return Require(element, JsonValueKind.String, "text").GetString()!;
        }
        catch (InvalidOperationException exception)
        {
            throw new TypedDataException("A text in the typed data is not valid Unicode.", exception);
        }
    }

    private static JsonElement Require(JsonElement element, JsonValueKind kind, string name)
    {
        return element.ValueKind == kind
            ? element
            : throw new TypedDataException($"'{name}' is {element.ValueKind} in the JSON, not {kind}.");
    }
}
