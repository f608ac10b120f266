using System.Numerics;
using System.Security.Cryptography;
using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.Signer.Crypto;
using Nethereum.Util;

namespace Nethereum.Signer;

/// <summary>
/// An Ethereum key on secp256k1: private, or public only. The private key stays in one pinned array, which is
/// overwritten when the object is collected; no exception or text carries it.
/// </summary>
public class EthECKey
{
    private readonly byte[]? privateKey;
    private byte[]? publicKey;

    /// <summary>A private key as 64 hex digits, with or without "0x".</summary>
    /// <exception cref="FormatException">Not hex.</exception>
    /// <exception cref="ArgumentException">Not 32 bytes, zero, or not below the order of the group.</exception>
    public EthECKey(string privateKey)
    {
        byte[] bytes = privateKey.HexToByteArray();
        try
        {
            this.privateKey = Protect(bytes);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }
    }

    /// <summary>A private key of 32 bytes, copied, or a public key of 33 or 65 bytes.</summary>
    /// <exception cref="ArgumentException">Of another length, or no key.</exception>
    public EthECKey(byte[] vch, bool isPrivate)
    {
        ArgumentNullException.ThrowIfNull(vch);
        if (isPrivate)
        {
            privateKey = Protect(vch);
            return;
        }

        publicKey = new byte[Secp256k1.PublicKeySize];
        if (!Secp256k1.Current.TryParsePublicKey(vch, publicKey))
        {
            throw new ArgumentException("A public key is 33 or 65 bytes that encode a point of secp256k1.", nameof(vch));
        }
    }

    /// <summary>Overwrites the private key.</summary>
    ~EthECKey()
    {
        CryptographicOperations.ZeroMemory(privateKey);
    }

    /// <summary>Chooses a faster signer in the package; here there is one signer, so it changes nothing.</summary>
    public static bool SignRecoverable { get; set; }

    /// <summary>A new random key.</summary>
    public static EthECKey GenerateKey()
    {
        Span<byte> bytes = stackalloc byte[Secp256k1.KeySize];
        do
        {
            RandomNumberGenerator.Fill(bytes);
        }
        while (!Secp256k1.Current.IsPrivateKey(bytes));

        byte[] copy = bytes.ToArray();
        CryptographicOperations.ZeroMemory(bytes);
        var key = new EthECKey(copy, true);
        CryptographicOperations.ZeroMemory(copy);
        return key;
    }

    /// <summary>The key that signed a hash. V is 0, 1, 27 or 28, or 35 and more for a chain (EIP-155).</summary>
    /// <exception cref="ArgumentException">The hash is not 32 bytes, or V stands for no recovery id.</exception>
    /// <exception cref="CryptographicException">No key can have made the signature.</exception>
    public static EthECKey RecoverFromSignature(EthECDSASignature signature, byte[] hash)
    {
        return RecoverFromSignature(signature, VRecoveryAndChainCalculations.GetRecId(signature.V), hash);
    }

    /// <summary>The key that signed a hash, by the recovery id.</summary>
    /// <inheritdoc cref="RecoverFromSignature(EthECDSASignature, byte[])"/>
    public static EthECKey RecoverFromSignature(EthECDSASignature signature, int recId, byte[] hash)
    {
        RequireHash(hash);
        byte[] key = new byte[Secp256k1.PublicKeySize];
        if (!Secp256k1.Current.TryRecover(hash, signature.Compact, recId, key))
        {
            throw new CryptographicException("No key can have made the signature.");
        }

        return new EthECKey(key, false);
    }

    /// <summary>The address of a private key in hex.</summary>
    public static string GetPublicAddress(string privateKey)
    {
        return new EthECKey(privateKey).GetPublicAddress();
    }

    /// <summary>The private key, a copy of 32 bytes.</summary>
    /// <exception cref="InvalidOperationException">Only the public key is known.</exception>
    public byte[] GetPrivateKeyAsBytes()
    {
        byte[] copy = [.. Private()];
        GC.KeepAlive(this);
        return copy;
    }

    /// <summary>The private key as "0x" and 64 hex digits.</summary>
    /// <exception cref="InvalidOperationException">Only the public key is known.</exception>
    public string GetPrivateKey()
    {
        byte[] copy = GetPrivateKeyAsBytes();
        string text = copy.ToHex(true);
        CryptographicOperations.ZeroMemory(copy);
        return text;
    }

    /// <summary>The public key: 65 bytes, or 33 compressed.</summary>
    public byte[] GetPubKey(bool compresseed = false)
    {
        byte[] full = PublicKey();
        if (!compresseed)
        {
            return [.. full];
        }

        byte[] compressed = full[..33];
        compressed[0] = (byte)(2 + (full[64] & 1));
        return compressed;
    }

    /// <summary>The public key without its first byte: x and y, 64 bytes.</summary>
    public byte[] GetPubKeyNoPrefix()
    {
        return PublicKey()[1..];
    }

    /// <summary>The address with its EIP-55 checksum.</summary>
    public string GetPublicAddress()
    {
        return AddressUtil.Current.ConvertToChecksumAddress(GetPublicAddressAsBytes());
    }

    /// <summary>The address: the last 20 bytes of the Keccak-256 of x and y.</summary>
    public byte[] GetPublicAddressAsBytes()
    {
        Span<byte> hash = stackalloc byte[Keccak256.Size];
        Keccak256.Hash(PublicKey().AsSpan(1), hash);
        return hash[12..].ToArray();
    }

    /// <summary>Signs a hash of 32 bytes; V stays empty.</summary>
    public EthECDSASignature Sign(byte[] hash)
    {
        return Sign(hash, out _);
    }

    /// <summary>Signs a hash of 32 bytes; V is 27 or 28.</summary>
    public EthECDSASignature SignAndCalculateV(byte[] hash)
    {
        EthECDSASignature signature = Sign(hash, out int recoveryId);
        signature.V = [(byte)(27 + recoveryId)];
        return signature;
    }

    /// <summary>Signs a hash of 32 bytes; V is 35 or 36 plus twice the chain id (EIP-155), big-endian.</summary>
    public EthECDSASignature SignAndCalculateV(byte[] hash, BigInteger chainId)
    {
        EthECDSASignature signature = Sign(hash, out int recoveryId);
        signature.V = VRecoveryAndChainCalculations.CalculateV(chainId, recoveryId).ToByteArray(isUnsigned: true, isBigEndian: true);
        return signature;
    }

    /// <summary>Signs a hash of 32 bytes; V is the parity of y, 0 or 1, as typed transactions have it.</summary>
    public EthECDSASignature SignAndCalculateYParityV(byte[] hash)
    {
        EthECDSASignature signature = Sign(hash, out int recoveryId);
        signature.V = [(byte)recoveryId];
        return signature;
    }

    /// <summary>True if the signature of the hash, with low or high s, is by this key.</summary>
    public bool Verify(byte[] hash, EthECDSASignature sig)
    {
        RequireHash(hash);
        ArgumentNullException.ThrowIfNull(sig);
        return Secp256k1.Current.Verify(hash, sig.Compact, PublicKey());
    }

    /// <summary>True if the signature has a low s (EIP-2) and is by this key.</summary>
    public bool VerifyAllowingOnlyLowS(byte[] hash, EthECDSASignature sig)
    {
        return sig.IsLowS && Verify(hash, sig);
    }

    internal int Sign(ReadOnlySpan<byte> hash, Span<byte> signature)
    {
        int recoveryId = Secp256k1.Current.Sign(hash, Private(), signature);
        GC.KeepAlive(this);
        return recoveryId;
    }

    private EthECDSASignature Sign(byte[] hash, out int recoveryId)
    {
        RequireHash(hash);
        byte[] compact = new byte[Secp256k1.SignatureSize];
        recoveryId = Sign(hash, compact);
        return new EthECDSASignature(compact, []);
    }

    private byte[] PublicKey()
    {
        if (publicKey is null)
        {
            byte[] key = new byte[Secp256k1.PublicKeySize];
            Secp256k1.Current.PublicKey(Private(), key);
            GC.KeepAlive(this);
            publicKey = key;
        }

        return publicKey;
    }

    private byte[] Private()
    {
        return privateKey ?? throw new InvalidOperationException("This key is public: it cannot sign.");
    }

    private static byte[] Protect(byte[] key)
    {
        if (key.Length != Secp256k1.KeySize || !Secp256k1.Current.IsPrivateKey(key))
        {
            throw new ArgumentException("A private key is 32 bytes, above zero and below the order of secp256k1.");
        }

        byte[] pinned = GC.AllocateUninitializedArray<byte>(Secp256k1.KeySize, pinned: true);
        key.CopyTo(pinned, 0);
        return pinned;
    }

    private static void RequireHash(byte[] hash)
    {
        ArgumentNullException.ThrowIfNull(hash);
        if (hash.Length != Secp256k1.KeySize)
        {
            throw new ArgumentException($"A hash to sign is 32 bytes, not {hash.Length}.", nameof(hash));
        }
    }
}
