using System.Numerics;
using Nethereum.KeyStore;
using Nethereum.RPC.Accounts;
using Nethereum.RPC.NonceServices;
using Nethereum.RPC.TransactionManagers;
using Nethereum.Signer;

namespace Nethereum.Web3.Accounts;

/// <summary>An address whose private key is here.</summary>
public class Account : IAccount
{
    /// <summary>From a key.</summary>
    /// <param name="key">A private key.</param>
    /// <param name="chainId">The chain; asked from the node on the first send when null.</param>
    public Account(EthECKey key, BigInteger? chainId = null)
    {
        ArgumentNullException.ThrowIfNull(key);
        Key = key;
        ChainId = chainId;
        Address = key.GetPublicAddress();
        TransactionManager = new AccountSignerTransactionManager(null, this, chainId);
    }

    /// <summary>From a private key in hex.</summary>
    public Account(string privateKey, BigInteger? chainId = null)
        : this(new EthECKey(privateKey), chainId)
    {
    }

    /// <summary>From a private key of 32 bytes.</summary>
    public Account(byte[] privateKey, BigInteger? chainId = null)
        : this(new EthECKey(privateKey, true), chainId)
    {
    }

    /// <summary>From a key, for a known chain.</summary>
    public Account(EthECKey key, Chain chain)
        : this(key, (int)chain)
    {
    }

    /// <summary>From a private key in hex, for a known chain.</summary>
    public Account(string privateKey, Chain chain)
        : this(privateKey, (int)chain)
    {
    }

    /// <summary>From a private key of 32 bytes, for a known chain.</summary>
    public Account(byte[] privateKey, Chain chain)
        : this(privateKey, (int)chain)
    {
    }

    /// <inheritdoc/>
    public string Address { get; }

    /// <summary>The chain, when given.</summary>
    public BigInteger? ChainId { get; }

    /// <summary>The private key in hex.</summary>
    public string PrivateKey => Key.GetPrivateKey();

    /// <summary>The public key in hex, uncompressed.</summary>
    public string PublicKey => "0x" + Convert.ToHexStringLower(Key.GetPubKey());

    /// <inheritdoc/>
    public ITransactionManager TransactionManager { get; }

    /// <inheritdoc/>
    public INonceService? NonceService { get; set; }

    internal EthECKey Key { get; }

    /// <summary>From a keystore of version 3.</summary>
    /// <param name="json">The keystore.</param>
    /// <param name="password">Its password.</param>
    /// <param name="chainId">The chain; asked from the node on the first send when null.</param>
    public static Account LoadFromKeyStore(string json, string password, BigInteger? chainId = null) =>
        new(new KeyStoreService().DecryptKeyStoreFromJson(password, json), chainId);
}
