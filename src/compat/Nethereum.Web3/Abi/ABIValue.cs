namespace Nethereum.ABI;

/// <summary>A value together with its Solidity type.</summary>
/// <param name="abiType">The Solidity type: "uint64", "bytes32[]"; a class with parameters is a "tuple".</param>
/// <param name="value">The value.</param>
public class ABIValue(string abiType, object value)
{
    /// <summary>The Solidity type.</summary>
    public string Type { get; } = abiType;

    /// <summary>The value.</summary>
    public object Value { get; } = value;
}
