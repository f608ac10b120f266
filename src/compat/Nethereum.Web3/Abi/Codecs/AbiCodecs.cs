using System.Collections.Concurrent;
using System.Globalization;
using System.Numerics;

namespace Nethereum.ABI.Codecs;

/// <summary>Finds the codec for a Solidity type held as a .NET type; each pair is built once.</summary>
internal static class AbiCodecs
{
    /// <summary>Nested array dimensions accepted in a type name.</summary>
    private const int MaximumDimensions = 16;

    private static readonly ConcurrentDictionary<(string Type, Type Clr), AbiCodec> Cache = new();

    /// <exception cref="NotSupportedException">No codec holds this Solidity type as this .NET type.</exception>
    public static AbiCodec<T> Get<T>(string typeName) => (AbiCodec<T>)Get(typeName, typeof(T));

    /// <inheritdoc cref="Get{T}"/>
    public static AbiCodec Get(string typeName, Type clrType) =>
        Cache.TryGetValue((typeName, clrType), out AbiCodec? found)
            ? found
            : Cache.GetOrAdd((typeName, clrType), Build(typeName, clrType));

    private static AbiCodec Build(string typeName, Type clrType)
    {
        if (clrType == typeof(object))
        {
            return new ObjectCodec(typeName, Get(typeName, NaturalType(typeName)));
        }

        if (typeName.EndsWith(']'))
        {
            return BuildSequence(typeName, clrType);
        }

        if (typeName.StartsWith("tuple", StringComparison.Ordinal))
        {
            return TupleCodecs.Get(clrType);
        }

        return Elementary(typeName, clrType)
            ?? throw new NotSupportedException($"Solidity type '{typeName}' held as {clrType} is not supported.");
    }

    private static AbiCodec BuildSequence(string typeName, Type clrType)
    {
        (string elementName, int? length) = SplitArray(typeName);
        Type elementType = ElementType(clrType)
            ?? throw new NotSupportedException($"Solidity type '{typeName}' needs a list, not {clrType}.");
        AbiCodec element = Get(elementName, elementType);
        Type shape = clrType.IsArray ? typeof(ArrayShape<>).MakeGenericType(elementType)
            : clrType == typeof(List<>).MakeGenericType(elementType) ? typeof(ListShape<>).MakeGenericType(elementType)
            : typeof(EnumerableShape<,>).MakeGenericType(clrType, elementType);
        return Construct(typeof(SequenceCodec<,>).MakeGenericType(clrType, elementType), element, Construct(shape), length);
    }

    private static AbiCodec? Elementary(string typeName, Type clrType)
    {
        if (clrType.IsEnum)
        {
            AbiCodec inner = Get(typeName, Enum.GetUnderlyingType(clrType));
            return Construct(typeof(EnumCodec<,>).MakeGenericType(clrType, inner.ClrType), inner);
        }

        if (clrType == typeof(string))
        {
            return typeName switch { "address" => new AddressCodec(), "string" => new StringCodec(), _ => null };
        }

        if (clrType == typeof(byte[]))
        {
            return typeName switch
            {
                "bytes" => new BytesCodec(),
                "function" => new FixedBytesCodec(24),
                _ => Number(typeName, "bytes", 1, 32) is int size ? new FixedBytesCodec(size) : null,
            };
        }

        return clrType == typeof(bool) && typeName == "bool" ? new BoolCodec() : Integer(typeName, clrType);
    }

    private static AbiCodec? Integer(string typeName, Type clrType)
    {
        bool signed = typeName.StartsWith("int", StringComparison.Ordinal);
        string prefix = signed ? "int" : "uint";
        int? bits = typeName == prefix ? 256 : Number(typeName, prefix, 8, 256);
        if (bits is null || bits % 8 != 0)
        {
            return null;
        }

        string name = prefix + bits.Value.ToString(CultureInfo.InvariantCulture);
        if (clrType == typeof(BigInteger))
        {
            return new BigIntegerCodec(name, bits.Value, signed);
        }

        return IntegerTypes.Contains(clrType)
            ? Construct(typeof(IntegerCodec<>).MakeGenericType(clrType), name, bits.Value, signed)
            : null;
    }

    private static readonly HashSet<Type> IntegerTypes =
    [
        typeof(byte), typeof(sbyte), typeof(short), typeof(ushort), typeof(int), typeof(uint), typeof(long), typeof(ulong),
        typeof(Int128), typeof(UInt128),
    ];

    /// <summary>The .NET type that the code generator would choose.</summary>
    private static Type NaturalType(string typeName)
    {
        if (typeName.EndsWith(']'))
        {
            return typeof(List<>).MakeGenericType(NaturalType(SplitArray(typeName).Element));
        }

        return typeName switch
        {
            "address" or "string" => typeof(string),
            "bool" => typeof(bool),
            "function" => typeof(byte[]),
            _ when typeName.StartsWith("bytes", StringComparison.Ordinal) => typeof(byte[]),
            _ when typeName.Contains("int", StringComparison.Ordinal) => typeof(BigInteger),
            _ => throw new NotSupportedException($"Solidity type '{typeName}' has no natural .NET type."),
        };
    }

    private static Type? ElementType(Type type)
    {
        if (type.IsArray)
        {
            return type.GetElementType();
        }

        IEnumerable<Type> candidates = type.IsInterface ? type.GetInterfaces().Prepend(type) : type.GetInterfaces();
        return candidates.FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];
    }

    private static (string Element, int? Length) SplitArray(string typeName)
    {
        int open = typeName.LastIndexOf('[');
        if (open <= 0 || typeName.Count(c => c == '[') > MaximumDimensions)
        {
            throw new NotSupportedException($"'{typeName}' is not a Solidity array type.");
        }

        string digits = typeName[(open + 1)..^1];
        if (digits.Length == 0)
        {
            return (typeName[..open], null);
        }

        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int length)
            ? (typeName[..open], length)
            : throw new NotSupportedException($"'{typeName}' is not a Solidity array type.");
    }

    private static int? Number(string typeName, string prefix, int minimum, int maximum) =>
        typeName.StartsWith(prefix, StringComparison.Ordinal)
        && !typeName.AsSpan(prefix.Length).StartsWith("0")
        && int.TryParse(typeName.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
        && number >= minimum && number <= maximum
            ? number
            : null;

    private static AbiCodec Construct(Type type, params object?[] arguments) =>
        (AbiCodec)Activator.CreateInstance(type, arguments)!;

    private static object Construct(Type type) => Activator.CreateInstance(type)!;
}
