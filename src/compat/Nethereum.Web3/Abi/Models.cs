namespace Nethereum.ABI.Model;

/// <summary>A parameter as attributes describe it.</summary>
/// <param name="type">The Solidity type in signature form; a tuple with its members' types in brackets.</param>
/// <param name="name">The Solidity name, or null.</param>
/// <param name="order">The place, from 1.</param>
public class Parameter(string type, string? name = null, int order = 1)
{
    /// <summary>The Solidity type in signature form.</summary>
    public string Type { get; } = type;

    /// <summary>The Solidity name, or null.</summary>
    public string? Name { get; } = name;

    /// <summary>The place, from 1.</summary>
    public int Order { get; } = order;

    /// <summary>Whether an event stores the parameter as a topic.</summary>
    public bool Indexed { get; set; }
}

/// <summary>What functions, events and errors have in common: a name, inputs, and the hash of their signature.</summary>
/// <param name="name">The Solidity name.</param>
/// <param name="inputParameters">The inputs in order.</param>
/// <param name="sha3Signature">The selector (4 bytes) or topic (32 bytes) in hex without prefix.</param>
public abstract class SignedItemABI(string name, Parameter[] inputParameters, string sha3Signature)
{
    /// <summary>The Solidity name.</summary>
    public string Name { get; } = name;

    /// <summary>The inputs in order.</summary>
    public Parameter[] InputParameters { get; } = inputParameters;

    /// <summary>The selector (4 bytes) or topic (32 bytes) in hex without prefix.</summary>
    public string Sha3Signature { get; } = sha3Signature;

    /// <summary>The signature itself: "claim(uint64,uint64,uint256,bytes32[])".</summary>
    public string Signature => $"{Name}({string.Join(',', InputParameters.Select(p => p.Type))})";
}

/// <summary>A function's interface.</summary>
/// <inheritdoc cref="SignedItemABI(string, Parameter[], string)"/>
public class FunctionABI(string name, Parameter[] inputParameters, string sha3Signature)
    : SignedItemABI(name, inputParameters, sha3Signature);

/// <summary>A custom error's interface.</summary>
/// <inheritdoc cref="SignedItemABI(string, Parameter[], string)"/>
public class ErrorABI(string name, Parameter[] inputParameters, string sha3Signature)
    : SignedItemABI(name, inputParameters, sha3Signature);

/// <summary>An event's interface.</summary>
/// <inheritdoc cref="SignedItemABI(string, Parameter[], string)"/>
public class EventABI(string name, Parameter[] inputParameters, string sha3Signature, bool isAnonymous = false)
    : SignedItemABI(name, inputParameters, sha3Signature)
{
    /// <summary>Whether the event has no signature topic.</summary>
    public bool IsAnonymous { get; } = isAnonymous;
}
