namespace Nethereum.ABI.FunctionEncoding.Attributes;

/// <summary>One parameter of a function, event, error or struct.</summary>
[AttributeUsage(AttributeTargets.Property, Inherited = true)]
public sealed class ParameterAttribute : Attribute
{
    /// <summary>Describes a parameter.</summary>
    /// <param name="type">Its Solidity type: "uint64", "bytes32[]", "tuple".</param>
    /// <param name="name">Its Solidity name; empty or null when it has none.</param>
    /// <param name="order">Its place, from 1.</param>
    public ParameterAttribute(string type, string? name = null, int order = 1)
    {
        Type = type;
        Name = name;
        Order = order;
    }

    /// <summary>Describes an event's parameter.</summary>
    public ParameterAttribute(string type, string? name, int order, bool indexed = false)
        : this(type, name, order)
    {
        Indexed = indexed;
    }

    /// <summary>Describes a parameter of a named struct type.</summary>
    public ParameterAttribute(string type, string? name, int order, string? structTypeName = null)
        : this(type, name, order)
    {
        StructTypeName = structTypeName;
    }

    /// <summary>Describes a parameter without a name.</summary>
    public ParameterAttribute(string type, int order)
        : this(type, null, order)
    {
    }

    /// <summary>The Solidity type.</summary>
    public string Type { get; }

    /// <summary>The Solidity name.</summary>
    public string? Name { get; }

    /// <summary>The place in the parameter list, from 1.</summary>
    public int Order { get; }

    /// <summary>Whether an event stores it as a topic.</summary>
    public bool Indexed { get; }

    /// <summary>The name of the struct, where EIP-712 needs it.</summary>
    public string? StructTypeName { get; }
}
