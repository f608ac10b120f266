using System.Text;
using Nethereum.Util;

namespace Nethereum.Signer;

/// <summary>Signs bytes and text. Signatures are "0x", r, s and v (27 or 28): 65 bytes in hex.</summary>
public class MessageSigner
{
    /// <summary>Reads a signature of 65 bytes in hex.</summary>
    /// <exception cref="FormatException">Not hex, or not 65 bytes.</exception>
    public static EthECDSASignature ExtractEcdsaSignature(string signature)
    {
        return EthECDSASignatureFactory.ExtractECDSASignature(signature);
    }

    /// <summary>The address that signed a hash of 32 bytes.</summary>
    /// <exception cref="FormatException">The signature is not 65 bytes of hex.</exception>
    /// <exception cref="System.Security.Cryptography.CryptographicException">No key can have made the signature.</exception>
    public virtual string EcRecover(byte[] hashMessage, string signature)
    {
        return EcRecover(hashMessage, ExtractEcdsaSignature(signature));
    }

    /// <inheritdoc cref="EcRecover(byte[], string)"/>
    public virtual string EcRecover(byte[] hashMessage, EthECDSASignature signature)
    {
        return EthECKey.RecoverFromSignature(signature, hashMessage).GetPublicAddress();
    }

    /// <summary>The Keccak-256 of a message.</summary>
    public byte[] Hash(byte[] plainMessage)
    {
        return Sha3Keccack.Current.CalculateHash(plainMessage);
    }

    /// <summary>The address that signed the Keccak-256 of a text.</summary>
    public string HashAndEcRecover(string plainMessage, string signature)
    {
        return EcRecover(Hash(Encoding.UTF8.GetBytes(plainMessage)), signature);
    }

    /// <summary>Signs the Keccak-256 of a text.</summary>
    public string HashAndSign(string plainMessage, string privateKey)
    {
        return HashAndSign(Encoding.UTF8.GetBytes(plainMessage), new EthECKey(privateKey));
    }

    /// <summary>Signs the Keccak-256 of a message.</summary>
    public string HashAndSign(byte[] plainMessage, string privateKey)
    {
        return HashAndSign(plainMessage, new EthECKey(privateKey));
    }

    /// <inheritdoc cref="HashAndSign(byte[], string)"/>
    public virtual string HashAndSign(byte[] plainMessage, EthECKey key)
    {
        return SignHash(Hash(plainMessage), key);
    }

    /// <summary>Signs a hash of 32 bytes.</summary>
    public string Sign(byte[] message, string privateKey)
    {
        return Sign(message, new EthECKey(privateKey));
    }

    /// <inheritdoc cref="Sign(byte[], string)"/>
    public virtual string Sign(byte[] message, EthECKey key)
    {
        return SignHash(message, key);
    }

    /// <summary>Signs a hash of 32 bytes; V is 27 or 28.</summary>
    public virtual EthECDSASignature SignAndCalculateV(byte[] message, string privateKey)
    {
        return SignAndCalculateV(message, new EthECKey(privateKey));
    }

    /// <inheritdoc cref="SignAndCalculateV(byte[], string)"/>
    public virtual EthECDSASignature SignAndCalculateV(byte[] message, EthECKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.SignAndCalculateV(message);
    }

    private protected static string SignHash(byte[] hash, EthECKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.SignAndCalculateV(hash).CreateStringSignature();
    }
}
