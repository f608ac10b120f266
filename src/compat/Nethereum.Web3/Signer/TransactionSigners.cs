using System.Numerics;
using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.Model;

namespace Nethereum.Signer;

/// <summary>Signs typed transactions; the results are hex without "0x".</summary>
public abstract class TypeTransactionSigner<T>
    where T : SignedTypeTransaction
{
    /// <summary>Signs with a private key in hex.</summary>
    public string SignTransaction(string privateKey, T transaction)
    {
        return SignTransaction(new EthECKey(privateKey), transaction);
    }

    /// <summary>Signs with a private key of 32 bytes.</summary>
    public string SignTransaction(byte[] privateKey, T transaction)
    {
        return SignTransaction(new EthECKey(privateKey, true), transaction);
    }

    /// <summary>Signs, attaches the signature to the transaction, and gives the signed bytes in hex without "0x".</summary>
    public string SignTransaction(EthECKey privateKey, T transaction)
    {
        transaction.Sign(privateKey);
        return transaction.GetRLPEncoded().ToHex();
    }
}

/// <summary>Signs EIP-1559 transactions.</summary>
public class Transaction1559Signer : TypeTransactionSigner<Transaction1559>
{
}

/// <summary>Signs legacy transactions; the results are hex without "0x".</summary>
public class LegacyTransactionSigner
{
    /// <summary>Signs a call for one chain (EIP-155); amount and gas price in wei, data in hex.</summary>
    public string SignTransaction(
        string privateKey,
        BigInteger chainId,
        string? to,
        BigInteger amount,
        BigInteger nonce,
        BigInteger gasPrice,
        BigInteger gasLimit,
        string? data = "")
    {
        return Sign(new EthECKey(privateKey), new LegacyTransactionChainId(to, amount, nonce, gasPrice, gasLimit, data, chainId));
    }

    /// <inheritdoc cref="SignTransaction(string, BigInteger, string, BigInteger, BigInteger, BigInteger, BigInteger, string)"/>
    public string SignTransaction(
        byte[] privateKey,
        BigInteger chainId,
        string? to,
        BigInteger amount,
        BigInteger nonce,
        BigInteger gasPrice,
        BigInteger gasLimit,
        string? data = "")
    {
        return Sign(new EthECKey(privateKey, true), new LegacyTransactionChainId(to, amount, nonce, gasPrice, gasLimit, data, chainId));
    }

    /// <summary>Signs a call that is valid on every chain; amount and gas price in wei, data in hex.</summary>
    public string SignTransaction(
        string privateKey, string? to, BigInteger amount, BigInteger nonce, BigInteger gasPrice, BigInteger gasLimit, string? data = "")
    {
        return Sign(new EthECKey(privateKey), new LegacyTransaction(to, amount, nonce, gasPrice, gasLimit, data));
    }

    private static string Sign(EthECKey key, SignedLegacyTransaction transaction)
    {
        transaction.Sign(key);
        return transaction.GetRLPEncoded().ToHex();
    }
}
