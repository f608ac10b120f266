using System.Security.Cryptography;
using Nethereum.Model;

namespace Nethereum.Signer;

/// <summary>Signs transactions in place.</summary>
public static class SignedTransactionExtensions
{
    /// <summary>Signs a transaction and attaches the signature.</summary>
    public static void Sign(this ISignedTransaction transaction, EthECKey key)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        ArgumentNullException.ThrowIfNull(key);
        EthECDSASignature signature = transaction switch
        {
            SignedTypeTransaction => key.SignAndCalculateYParityV(transaction.RawHash),
            LegacyTransactionChainId legacy => key.SignAndCalculateV(transaction.RawHash, legacy.GetChainIdAsBigInteger()),
            _ => key.SignAndCalculateV(transaction.RawHash),
        };
        transaction.SetSignature(signature);
    }
}

/// <summary>Who sent a signed transaction.</summary>
public static class TransactionVerificationAndRecovery
{
    /// <summary>The sender's public key, 65 bytes.</summary>
    /// <exception cref="FormatException">Not hex, or no transaction.</exception>
    /// <exception cref="InvalidOperationException">Not signed.</exception>
    /// <exception cref="CryptographicException">No key can have made the signature.</exception>
    public static byte[] GetPublicKey(string rlp)
    {
        return TransactionFactory.CreateTransaction(rlp).GetPublicKey();
    }

    /// <summary>The sender's address.</summary>
    /// <inheritdoc cref="GetPublicKey(string)"/>
    public static string GetSenderAddress(string rlp)
    {
        return TransactionFactory.CreateTransaction(rlp).GetSenderAddress();
    }

    /// <summary>True if the signature has a low s and belongs to some key.</summary>
    /// <inheritdoc cref="GetPublicKey(string)"/>
    public static bool VerifyTransaction(string rlp)
    {
        return TransactionFactory.CreateTransaction(rlp).VerifyTransaction();
    }

    /// <inheritdoc cref="GetPublicKey(string)"/>
    public static byte[] GetPublicKey(this ISignedTransaction transaction)
    {
        return Key(transaction).GetPubKey();
    }

    /// <inheritdoc cref="GetSenderAddress(string)"/>
    public static string GetSenderAddress(this ISignedTransaction transaction)
    {
        return Key(transaction).GetPublicAddress();
    }

    /// <inheritdoc cref="VerifyTransaction(string)"/>
    public static bool VerifyTransaction(this ISignedTransaction transaction)
    {
        return Key(transaction).VerifyAllowingOnlyLowS(transaction.RawHash, Signature(transaction));
    }

    private static EthECKey Key(ISignedTransaction transaction)
    {
        return EthECKey.RecoverFromSignature(Signature(transaction), transaction.RawHash);
    }

    private static EthECDSASignature Signature(ISignedTransaction transaction)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        return EthECDSASignatureFactory.FromSignature(
            transaction.Signature ?? throw new InvalidOperationException("The transaction is not signed."));
    }
}
