using System.Globalization;
using System.Text;
using Nethereum.Util;

namespace Nethereum.Signer;

/// <summary>Signs messages for people (EIP-191, version 0x45): the hash covers a prefix that no transaction starts with.</summary>
public class EthereumMessageSigner : MessageSigner
{
    private const string Prefix = "\u0019Ethereum Signed Message:\n";

    /// <summary>Signs the UTF-8 bytes of a text.</summary>
    public string EncodeUTF8AndSign(string message, EthECKey key)
    {
        return Sign(Encoding.UTF8.GetBytes(message), key);
    }

    /// <summary>The address that signed the UTF-8 bytes of a text.</summary>
    public string EncodeUTF8AndEcRecover(string message, string signature)
    {
        return EcRecover(Encoding.UTF8.GetBytes(message), signature);
    }

    /// <summary>The Keccak-256 of the prefix, the message's length in decimal, and the message.</summary>
    public byte[] HashPrefixedMessage(byte[] message)
    {
        ArgumentNullException.ThrowIfNull(message);
        byte[] prefix = Encoding.ASCII.GetBytes(Prefix + message.Length.ToString(CultureInfo.InvariantCulture));
        return Keccak256.Hash([.. prefix, .. message]);
    }

    /// <summary>The prefixed hash of the Keccak-256 of a message.</summary>
    public byte[] HashAndHashPrefixedMessage(byte[] message)
    {
        return HashPrefixedMessage(Hash(message));
    }

    /// <summary>Signs a message of any length.</summary>
    public override string Sign(byte[] message, EthECKey key)
    {
        return SignHash(HashPrefixedMessage(message), key);
    }

    /// <summary>Signs the Keccak-256 of a message as a message of 32 bytes.</summary>
    public override string HashAndSign(byte[] plainMessage, EthECKey key)
    {
        return Sign(Hash(plainMessage), key);
    }

    /// <summary>Signs a message of any length; V is 27 or 28.</summary>
    public override EthECDSASignature SignAndCalculateV(byte[] message, EthECKey key)
    {
        return base.SignAndCalculateV(HashPrefixedMessage(message), key);
    }

    /// <summary>The address that signed a message of any length.</summary>
    public override string EcRecover(byte[] hashMessage, string signature)
    {
        return EcRecover(hashMessage, ExtractEcdsaSignature(signature));
    }

    /// <inheritdoc/>
    public override string EcRecover(byte[] hashMessage, EthECDSASignature signature)
    {
        return base.EcRecover(HashPrefixedMessage(hashMessage), signature);
    }
}
