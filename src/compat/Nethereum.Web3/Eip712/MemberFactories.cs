using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using Nethereum.ABI.FunctionEncoding.Attributes;

namespace Nethereum.ABI.EIP712;

/// <summary>Describes struct types by the attributes of classes.</summary>
public static class MemberDescriptionFactory
{
    /// <summary>The members of each class, under the name of its <see cref="StructAttribute"/> or, without one, its own.</summary>
    /// <exception cref="TypedDataException">A class has no <see cref="ParameterAttribute"/>.</exception>
    public static IDictionary<string, MemberDescription[]> GetTypesMemberDescription(params Type[] types)
    {
        ArgumentNullException.ThrowIfNull(types);
        var descriptions = new Dictionary<string, MemberDescription[]>();
        foreach (Type type in types)
        {
            descriptions[StructMembers.NameOf(type)] =
                [.. StructMembers.Of(type).Select(member => new MemberDescription { Name = member.Name, Type = member.TypeName })];
        }

        return descriptions;
    }
}

/// <summary>Takes the values of a message from the properties of an object.</summary>
public static class MemberValueFactory
{
    /// <summary>The members' values in the order of their <see cref="ParameterAttribute"/>.</summary>
    /// <exception cref="TypedDataException">A property is null, or a class has no <see cref="ParameterAttribute"/>.</exception>
    public static MemberValue[] CreateFromMessage<T>(T message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return Members(message);
    }

    private static MemberValue[] Members(object message)
    {
        Type type = message.GetType();
        return [.. StructMembers.Of(type).Select(member =>
        {
            object value = member.Property.GetValue(message)
                ?? throw new TypedDataException($"{type.Name}.{member.Property.Name} is null: EIP-712 has no value for that.");
            return new MemberValue { TypeName = member.TypeName, Value = member.IsStruct ? Struct(value) : value };
        })];
    }

    private static object Struct(object value)
    {
        return value is IEnumerable items
            ? items.Cast<object?>().Select(item => Struct(item ?? throw new TypedDataException("An array of structs holds null."))).ToArray()
            : Members(value);
    }
}

/// <summary>A property that is a member of a struct type.</summary>
internal sealed record StructMembers(PropertyInfo Property, string Name, string TypeName, bool IsStruct)
{
    private static readonly ConcurrentDictionary<Type, StructMembers[]> Cache = new();

    internal static string NameOf(Type type)
    {
        return type.GetCustomAttribute<StructAttribute>()?.Name ?? type.Name;
    }

    internal static StructMembers[] Of(Type type)
    {
        return Cache.GetOrAdd(type, Find);
    }

    private static StructMembers[] Find(Type type)
    {
        StructMembers[] members =
        [
            .. type.GetProperties()
                .Select(property => (Property: property, Parameter: property.GetCustomAttribute<ParameterAttribute>(true)))
                .Where(pair => pair.Parameter is not null)
                .OrderBy(pair => pair.Parameter!.Order)
                .Select(pair => Create(pair.Property, pair.Parameter!)),
        ];
        return members.Length > 0 ? members : throw new TypedDataException($"{type.Name} has no property with a [Parameter].");
    }

    private static StructMembers Create(PropertyInfo property, ParameterAttribute parameter)
    {
        string name = parameter.Name ?? throw new TypedDataException($"The [Parameter] of {property.Name} has no name.");
        if (!parameter.Type.StartsWith("tuple", StringComparison.Ordinal))
        {
            return new StructMembers(property, name, parameter.Type, false);
        }

        string typeName = parameter.StructTypeName
            ?? NameOf(Element(property.PropertyType)) + parameter.Type["tuple".Length..];
        return new StructMembers(property, name, typeName, true);
    }

    private static Type Element(Type type)
    {
        while (type.IsArray || type.IsGenericType)
        {
            type = type.IsArray ? type.GetElementType()! : type.GetGenericArguments()[0];
        }

        return type;
    }
}
