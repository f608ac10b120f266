namespace Nethereum.Model;

/// <summary>Kinds of transaction; the positive ones are their first byte (EIP-2718).</summary>
public enum TransactionType
{
    /// <summary>Legacy, for one chain (EIP-155).</summary>
    LegacyChainTransaction = -2,

    /// <summary>Legacy, valid on every chain.</summary>
    LegacyTransaction = -1,

    /// <summary>With an access list and a gas price.</summary>
    LegacyEIP2930 = 1,

    /// <summary>With a priority fee and a fee cap.</summary>
    EIP1559 = 2,

    /// <summary>With blobs.</summary>
    Blob = 3,

    /// <summary>With authorisations.</summary>
    EIP7702 = 4,
}
