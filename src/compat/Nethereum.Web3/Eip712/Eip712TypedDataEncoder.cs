using System.Text;
using Nethereum.Util;

namespace Nethereum.ABI.EIP712;

/// <summary>Encodes and hashes structured messages (EIP-712, with arrays as in eth_signTypedData_v4).</summary>
public class Eip712TypedDataEncoder
{
    internal const string DomainType = "EIP712Domain";
    private const int MaxDepth = 64;
    private const int MaxTypes = 256;

    /// <summary>A shared instance; the class holds no state.</summary>
    public static Eip712TypedDataEncoder Current { get; } = new();

    /// <summary>0x1901, the domain's hash and the message's hash: 66 bytes, of which the Keccak-256 is signed.</summary>
    /// <exception cref="TypedDataException">A type is missing, or a value does not fit its type.</exception>
    public byte[] EncodeTypedData<T, TDomain>(T message, TypedData<TDomain> typedData)
    {
        ArgumentNullException.ThrowIfNull(typedData);
        typedData.Message = MemberValueFactory.CreateFromMessage(message);
        return EncodeTypedData(typedData);
    }

    /// <inheritdoc cref="EncodeTypedData{T, TDomain}(T, TypedData{TDomain})"/>
    public byte[] EncodeTypedData<TDomain>(TypedData<TDomain> typedData)
    {
        ArgumentNullException.ThrowIfNull(typedData);
        typedData.EnsureDomainRawValuesAreInitialised();
        return EncodeTypedDataRaw(typedData);
    }

    /// <summary>The same for the JSON of eth_signTypedData_v4.</summary>
    /// <exception cref="TypedDataException">Malformed JSON, a missing type, or a value that does not fit its type.</exception>
    public byte[] EncodeTypedData(string json)
    {
        return EncodeTypedDataRaw(TypedDataRawJsonConversion.DeserialiseJsonToRawTypedData(json));
    }

    /// <inheritdoc cref="EncodeTypedData{T, TDomain}(T, TypedData{TDomain})"/>
    public byte[] EncodeTypedDataRaw(TypedDataRaw typedData)
    {
        ArgumentNullException.ThrowIfNull(typedData);
        return
        [
            0x19, 0x01,
            .. HashStruct(typedData.Types, DomainType, typedData.DomainRawValues),
            .. HashStruct(typedData.Types, typedData.PrimaryType, typedData.Message),
        ];
    }

    /// <summary>The hash to sign.</summary>
    public byte[] EncodeAndHashTypedData<T, TDomain>(T message, TypedData<TDomain> typedData)
    {
        return Keccak256.Hash(EncodeTypedData(message, typedData));
    }

    /// <summary>The hash to sign.</summary>
    public byte[] EncodeAndHashTypedData<TDomain>(TypedData<TDomain> typedData)
    {
        return Keccak256.Hash(EncodeTypedData(typedData));
    }

    /// <summary>The hash of one struct: its type's hash and its members' encodings.</summary>
    /// <exception cref="TypedDataException">A type is missing, or a value does not fit its type.</exception>
    public byte[] HashStruct(IDictionary<string, MemberDescription[]> types, string primaryType, IEnumerable<MemberValue> message)
    {
        ArgumentNullException.ThrowIfNull(types);
        return HashStruct(types, primaryType, message, 0);
    }

    internal static string EncodeType(IDictionary<string, MemberDescription[]> types, string primaryType)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        Collect(types, primaryType, found);
        found.Remove(primaryType);
        var text = new StringBuilder();
        foreach (string name in found.Prepend(primaryType))
        {
            text.Append(name).Append('(');
            text.AppendJoin(',', types[name].Select(member => $"{member.Type} {member.Name}"));
            text.Append(')');
        }

        return text.ToString();
    }

    private static void Collect(IDictionary<string, MemberDescription[]> types, string name, SortedSet<string> found)
    {
        if (!types.TryGetValue(name, out MemberDescription[]? members))
        {
            throw new TypedDataException($"The typed data has no type named '{name}'.");
        }

        if (!found.Add(name))
        {
            return;
        }

        if (found.Count > MaxTypes)
        {
            throw new TypedDataException($"The typed data uses more than {MaxTypes} struct types.");
        }

        foreach (MemberDescription member in members)
        {
            string element = member.Type.Split('[', 2)[0];
            if (!MemberEncoder.IsElementary(element))
            {
                Collect(types, element, found);
            }
        }
    }

    private static byte[] HashStruct(IDictionary<string, MemberDescription[]> types, string name, IEnumerable<MemberValue> values, int depth)
    {
        string type = EncodeType(types, name);
        MemberDescription[] members = types[name];
        using var encoded = new MemoryStream();
        encoded.Write(Keccak256.Hash(Encoding.UTF8.GetBytes(type)));
        int count = 0;
        foreach (MemberValue value in values)
        {
            if (count >= members.Length || members[count].Type != value.TypeName)
            {
                throw new TypedDataException($"Value {count + 1} of '{name}' does not have the type that the type's description gives.");
            }

            encoded.Write(Encode(types, value.TypeName, value.Value, depth));
            count++;
        }

        return count == members.Length
            ? Keccak256.Hash(encoded.ToArray())
            : throw new TypedDataException($"'{name}' has {members.Length} members but {count} values.");
    }

    private static byte[] Encode(IDictionary<string, MemberDescription[]> types, string type, object? value, int depth)
    {
        if (depth > MaxDepth)
        {
            throw new TypedDataException($"Typed data is nested deeper than {MaxDepth}.");
        }

        if (type.EndsWith(']'))
        {
            return HashArray(types, type, value, depth);
        }

        if (MemberEncoder.IsElementary(type))
        {
            return MemberEncoder.Encode(type, value);
        }

        return value is IEnumerable<MemberValue> members
            ? HashStruct(types, type, members, depth + 1)
            : throw new TypedDataException($"A value of the struct type '{type}' is no list of members.");
    }

    private static byte[] HashArray(IDictionary<string, MemberDescription[]> types, string type, object? value, int depth)
    {
        int bracket = type.LastIndexOf('[');
        if (bracket < 0 || value is not System.Collections.IEnumerable items || value is string)
        {
            throw new TypedDataException($"A value of the type '{type}' is no list.");
        }

        string element = type[..bracket];
        string length = type[(bracket + 1)..^1];
        int count = 0;
        using var encoded = new MemoryStream();
        foreach (object? item in items)
        {
            encoded.Write(Encode(types, element, item, depth + 1));
            count++;
        }

        if (length.Length > 0 && (!int.TryParse(length, out int expected) || expected != count))
        {
            throw new TypedDataException($"A value of the type '{type}' has {count} items.");
        }

        return Keccak256.Hash(encoded.ToArray());
    }
}
