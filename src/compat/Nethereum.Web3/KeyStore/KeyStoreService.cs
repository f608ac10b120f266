using System.Text.Json;

namespace Nethereum.KeyStore;

/// <summary>Reads keystores of version 3 with either key derivation function; writes them with scrypt.</summary>
public class KeyStoreService
{
    private readonly KeyStoreKdfChecker checker = new();
    private readonly KeyStoreScryptService scrypt = new();
    private readonly KeyStorePbkdf2Service pbkdf2 = new();

    /// <summary>The address as the file has it, which may lack "0x" and the checksum.</summary>
    /// <exception cref="InvalidKeyStoreException">Not a keystore, or without an address.</exception>
    public string GetAddressFromKeyStore(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        using JsonDocument document = KeyStoreKdfChecker.Parse(json);
        return KeyStoreKdfChecker.Member(document.RootElement, "address", JsonValueKind.String)?.GetString()
            ?? throw new InvalidKeyStoreException("The keystore has no address.");
    }

    /// <summary>Decrypts a file's text; the key.</summary>
    /// <exception cref="Crypto.DecryptionException">Wrong password, or changed ciphertext.</exception>
    /// <exception cref="InvalidKeyStoreException">Not a keystore of version 3.</exception>
    /// <exception cref="InvalidKdfException">With another key derivation function.</exception>
    public byte[] DecryptKeyStoreFromJson(string password, string json)
    {
        ArgumentNullException.ThrowIfNull(password);
        return checker.GetKeyStoreKdfType(json) == KeyStoreKdfChecker.KdfType.pbkdf2
            ? pbkdf2.DecryptKeyStoreFromJson(password, json)
            : scrypt.DecryptKeyStoreFromJson(password, json);
    }

    /// <summary>Encrypts a key with scrypt's default settings; the file's text.</summary>
    public string EncryptAndGenerateDefaultKeyStoreAsJson(string password, byte[] key, string address)
    {
        return scrypt.EncryptAndGenerateKeyStoreAsJson(password, key, address);
    }

    /// <summary>Decrypts a file; the key.</summary>
    /// <inheritdoc cref="DecryptKeyStoreFromJson"/>
    public byte[] DecryptKeyStoreFromFile(string password, string filePath)
    {
        return DecryptKeyStoreFromJson(password, File.ReadAllText(filePath));
    }
}
