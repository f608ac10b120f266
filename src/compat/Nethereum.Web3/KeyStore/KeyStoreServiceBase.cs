using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.KeyStore.Crypto;
using Nethereum.KeyStore.Model;
using Nethereum.Signer;
using Nethereum.Util;

namespace Nethereum.KeyStore;

/// <summary>Keystores of version 3 (Web3 Secret Storage) with one key derivation function. Derived keys are overwritten after use.</summary>
public abstract class KeyStoreServiceBase<T>
    where T : KdfParams
{
    /// <summary>The only version there is.</summary>
    public const int CurrentVersion = 3;

    private const int MaxDerivedKeySize = 1024;
    private const int SaltSize = 32;

    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true };

    /// <summary>The name of the key derivation function in the file.</summary>
    public abstract string GetKdfType();

    /// <summary>The name of the cipher in the file.</summary>
    public virtual string GetCipherType()
    {
        return KeyStoreCipher.Name;
    }

    /// <summary>Encrypts a key with the default settings.</summary>
    public KeyStore<T> EncryptAndGenerateKeyStore(string password, byte[] privateKey, string address)
    {
        return EncryptAndGenerateKeyStore(password, privateKey, address, GetDefaultParams());
    }

    /// <summary>Encrypts a key of 32 bytes; a fresh salt is drawn.</summary>
    /// <exception cref="ArgumentException">The key has not 32 bytes.</exception>
    /// <exception cref="InvalidKeyStoreException">The settings are out of range.</exception>
    public KeyStore<T> EncryptAndGenerateKeyStore(string password, byte[] privateKey, string address, T kdfParams)
    {
        ArgumentNullException.ThrowIfNull(password);
        ArgumentNullException.ThrowIfNull(privateKey);
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(kdfParams);
        if (privateKey.Length != 32)
        {
            throw new ArgumentException($"A private key is 32 bytes, not {privateKey.Length}.", nameof(privateKey));
        }

        byte[] salt = RandomNumberGenerator.GetBytes(SaltSize);
        kdfParams.Salt = salt.ToHex();
        byte[] derived = DeriveKey(password, salt, kdfParams);
        try
        {
            return new KeyStore<T>
            {
                Crypto = KeyStoreCipher.Encrypt(derived, privateKey, GetKdfType(), kdfParams),
                Id = Guid.NewGuid().ToString(),
                Address = address,
                Version = CurrentVersion,
            };
        }
        finally
        {
            CryptographicOperations.ZeroMemory(derived);
        }
    }

    /// <summary>Encrypts a key with the default settings; the file's text.</summary>
    public string EncryptAndGenerateKeyStoreAsJson(string password, byte[] privateKey, string addresss)
    {
        return SerializeKeyStoreToJson(EncryptAndGenerateKeyStore(password, privateKey, addresss));
    }

    /// <summary>Encrypts a key; the file's text.</summary>
    public string EncryptAndGenerateKeyStoreAsJson(string password, byte[] privateKey, string addresss, T kdfParams)
    {
        return SerializeKeyStoreToJson(EncryptAndGenerateKeyStore(password, privateKey, addresss, kdfParams));
    }

    /// <summary>The file's text.</summary>
    public string SerializeKeyStoreToJson(KeyStore<T> keyStore)
    {
        return JsonSerializer.Serialize(keyStore, Options);
    }

    /// <summary>Reads a file's text.</summary>
    /// <exception cref="InvalidKeyStoreException">Not a keystore of version 3.</exception>
    /// <exception cref="InvalidKdfException">With another key derivation function.</exception>
    public KeyStore<T> DeserializeKeyStoreFromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        string? kdf = KeyStoreKdfChecker.ReadKdf(json);
        if (!string.Equals(kdf, GetKdfType(), StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidKdfException(kdf);
        }

        try
        {
            return JsonSerializer.Deserialize<KeyStore<T>>(json, Options) ?? throw new InvalidKeyStoreException("The keystore is empty.");
        }
        catch (JsonException exception)
        {
            throw new InvalidKeyStoreException("The keystore has a field of the wrong kind.", exception);
        }
    }

    /// <summary>Decrypts a keystore; the key.</summary>
    /// <exception cref="DecryptionException">Wrong password, changed ciphertext, or a key of another address than the one named.</exception>
    /// <exception cref="InvalidKeyStoreException">A field is missing or out of range.</exception>
    public byte[] DecryptKeyStore(string password, KeyStore<T> keyStore)
    {
        ArgumentNullException.ThrowIfNull(password);
        ArgumentNullException.ThrowIfNull(keyStore);
        CryptoInfo<T> crypto = keyStore.Crypto ?? throw new InvalidKeyStoreException("The keystore has no crypto section.");
        if (keyStore.Version != CurrentVersion)
        {
            throw new InvalidKeyStoreException($"The keystore is of version {keyStore.Version}, not {CurrentVersion}.");
        }

        if (!string.Equals(crypto.Cipher, GetCipherType(), StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidKeyStoreException($"The keystore's cipher is not {GetCipherType()}.");
        }

        T parameters = crypto.Kdfparams ?? throw new InvalidKeyStoreException("The keystore has no kdfparams.");
        byte[] ciphertext = KeyStoreCipher.Bytes(crypto.CipherText, "ciphertext", null);
        byte[] iv = KeyStoreCipher.Bytes(crypto.CipherParams?.Iv, "iv", 16);
        byte[] mac = KeyStoreCipher.Bytes(crypto.Mac, "mac", 32);
        byte[] derived = DeriveKey(password, KeyStoreCipher.Bytes(parameters.Salt, "salt", null), parameters);
        try
        {
            byte[] key = KeyStoreCipher.Decrypt(derived, ciphertext, iv, mac);
            RequireAddress(key, keyStore.Address);
            return key;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(derived);
        }
    }

    /// <summary>Decrypts a file's text; the key.</summary>
    /// <inheritdoc cref="DecryptKeyStore"/>
    public byte[] DecryptKeyStoreFromJson(string password, string json)
    {
        ArgumentNullException.ThrowIfNull(password);
        return DecryptKeyStore(password, DeserializeKeyStoreFromJson(json));
    }

    /// <summary>The code of a keystore does not cover the initial counter: only the address shows that the key is the right one.</summary>
    private static void RequireAddress(byte[] key, string? address)
    {
        bool named = address is not null && AddressUtil.Current.IsValidEthereumAddressHexFormat(address.EnsureHexPrefix());
        if (!named)
        {
            return;
        }

        try
        {
            if (new EthECKey(key, true).GetPublicAddress().IsTheSameAddress(address))
            {
                return;
            }
        }
        catch (ArgumentException)
        {
            throw new DecryptionException("The keystore does not hold a private key: the file was changed.");
        }

        throw new DecryptionException("The keystore's key is not that of its address: the file was changed.");
    }

    /// <summary>The settings for new keystores.</summary>
    protected abstract T GetDefaultParams();

    /// <summary>Says what is wrong with the function's settings; null if nothing is.</summary>
    private protected abstract string? Refuse(T kdfParams);

    private protected abstract byte[] DeriveKey(byte[] password, byte[] salt, T kdfParams);

    private byte[] DeriveKey(string password, byte[] salt, T kdfParams)
    {
        string? reason = kdfParams.Dklen is < KeyStoreCipher.DerivedKeySize or > MaxDerivedKeySize
            ? $"dklen is {kdfParams.Dklen}, not {KeyStoreCipher.DerivedKeySize} to {MaxDerivedKeySize}"
            : Refuse(kdfParams);
        if (reason is not null)
        {
            throw new InvalidKeyStoreException($"The keystore's settings are out of range: {reason}.");
        }

        byte[] bytes = Encoding.UTF8.GetBytes(password);
        try
        {
            return DeriveKey(bytes, salt, kdfParams);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }
    }
}
