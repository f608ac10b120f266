namespace Nethereum.ABI.FunctionEncoding.Attributes;

/// <summary>Marks a class whose parameters are an event's.</summary>
public interface IEventDTO;

/// <summary>Marks a class whose parameters are a function's outputs.</summary>
public interface IFunctionOutputDTO;

/// <summary>Marks a class whose parameters are a custom error's.</summary>
public interface IErrorDTO;

/// <summary>A message that calls a Solidity function.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = true)]
public sealed class FunctionAttribute : Attribute
{
    /// <summary>A function without outputs.</summary>
    public FunctionAttribute(string name)
    {
        Name = name;
    }

    /// <summary>A function with one output of the given Solidity type.</summary>
    public FunctionAttribute(string name, string returnType)
        : this(name)
    {
        ReturnType = returnType;
    }

    /// <summary>A function whose outputs are described by a class.</summary>
    public FunctionAttribute(string name, Type dtoReturnType)
        : this(name)
    {
        DTOReturnType = dtoReturnType;
    }

    /// <summary>The Solidity name.</summary>
    public string Name { get; set; }

    /// <summary>The Solidity type of a single output.</summary>
    public string? ReturnType { get; set; }

    /// <summary>The class that describes the outputs.</summary>
    public Type? DTOReturnType { get; set; }
}

/// <summary>A class that holds a Solidity event.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = true)]
public sealed class EventAttribute : Attribute
{
    /// <summary>Names the event.</summary>
    public EventAttribute(string name, bool isAnonymous = false)
    {
        Name = name;
        IsAnonymous = isAnonymous;
    }

    /// <summary>The Solidity name.</summary>
    public string Name { get; set; }

    /// <summary>Whether the event has no signature topic.</summary>
    public bool IsAnonymous { get; set; }
}

/// <summary>A class that holds a Solidity custom error.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = true)]
public sealed class ErrorAttribute(string name) : Attribute
{
    /// <summary>The Solidity name.</summary>
    public string Name { get; set; } = name;
}

/// <summary>Names the Solidity struct of a class.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = true)]
public sealed class StructAttribute(string name) : Attribute
{
    /// <summary>The Solidity name.</summary>
    public string Name { get; set; } = name;
}

/// <summary>Marks a class as the outputs of a function.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = true)]
public sealed class FunctionOutputAttribute : Attribute;
