using System.Numerics;
using Nethereum.ABI.FunctionEncoding.Attributes;

namespace Nethereum.ABI.EIP712;

/// <summary>A member of a struct type: its name and Solidity type.</summary>
public class MemberDescription
{
    /// <summary>The name.</summary>
    public string Name { get; set; } = "";

    /// <summary>The type: "uint64", "Person[]".</summary>
    public string Type { get; set; } = "";
}

/// <summary>
/// A member's value: a number, string, bool, byte array or hex text; for a struct its members in order; for an array a list of values.
/// </summary>
public class MemberValue
{
    /// <summary>The type.</summary>
    public string TypeName { get; set; } = "";

    /// <summary>The value.</summary>
    public object? Value { get; set; }
}

/// <summary>The types and values of a structured message (EIP-712).</summary>
public class TypedDataRaw
{
    /// <summary>The members of each struct type, "EIP712Domain" among them.</summary>
    public IDictionary<string, MemberDescription[]> Types { get; set; } = new Dictionary<string, MemberDescription[]>();

    /// <summary>The message's type.</summary>
    public string PrimaryType { get; set; } = "";

    /// <summary>The message's members in order.</summary>
    public MemberValue[] Message { get; set; } = [];

    /// <summary>The domain's members in order.</summary>
    public MemberValue[] DomainRawValues { get; set; } = [];
}

/// <summary>A structured message with a domain object.</summary>
public class TypedData<TDomain> : TypedDataRaw
{
    /// <summary>Whom the signature is for.</summary>
    public TDomain? Domain { get; set; }

    /// <summary>Takes the domain's values from <see cref="Domain"/>.</summary>
    /// <exception cref="InvalidOperationException">There is no domain.</exception>
    public void InitDomainRawValues()
    {
        object domain = Domain ?? throw new InvalidOperationException("The typed data has no domain.");
        DomainRawValues = MemberValueFactory.CreateFromMessage(domain);
    }

    /// <summary>Takes the domain's values from <see cref="Domain"/>, which may have changed since the last time.</summary>
    public void EnsureDomainRawValuesAreInitialised()
    {
        if (Domain is not null || DomainRawValues.Length == 0)
        {
            InitDomainRawValues();
        }
    }
}

/// <summary>The usual domain: name, version, chain and contract.</summary>
[Struct(Eip712TypedDataEncoder.DomainType)]
public class Domain : IDomain
{
    /// <summary>Name of the application.</summary>
    [Parameter("string", "name", 1)]
    public virtual string? Name { get; set; }

    /// <summary>Its version.</summary>
    [Parameter("string", "version", 2)]
    public virtual string? Version { get; set; }

    /// <summary>The chain.</summary>
    [Parameter("uint256", "chainId", 3)]
    public virtual BigInteger? ChainId { get; set; }

    /// <summary>The contract that checks the signature.</summary>
    [Parameter("address", "verifyingContract", 4)]
    public virtual string? VerifyingContract { get; set; }
}

/// <summary>Marks classes that describe a domain.</summary>
public interface IDomain;

/// <summary>Typed data that cannot be encoded: a missing type, a value that does not fit, or malformed JSON.</summary>
public class TypedDataException : FormatException
{
    /// <summary>An error with its reason.</summary>
    public TypedDataException(string message)
        : base(message)
    {
    }

    /// <summary>An error with its reason and cause.</summary>
    public TypedDataException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
