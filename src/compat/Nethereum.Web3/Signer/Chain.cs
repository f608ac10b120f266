namespace Nethereum.Signer;

/// <summary>Chain ids with names.</summary>
public enum Chain
{
    /// <summary>Ethereum.</summary>
    MainNet = 1,

    /// <summary>OP Mainnet.</summary>
    Optimism = 10,

    /// <summary>A private chain, by geth's default.</summary>
    Private = 1337,

    /// <summary>Base.</summary>
    Base = 8453,

    /// <summary>Arbitrum One.</summary>
    Arbitrum = 42161,

    /// <summary>Sepolia, a test network.</summary>
    Sepolia = 11155111,
}
