using System.Security.Cryptography;
using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.KeyStore.Model;
using Nethereum.Util;

namespace Nethereum.KeyStore.Crypto;

/// <summary>AES-128-CTR and the authentication code of a keystore.</summary>
internal static class KeyStoreCipher
{
    internal const string Name = "aes-128-ctr";
    internal const int DerivedKeySize = 32;
    private const int BlockSize = 16;
    private const int CipherKeySize = 16;

    /// <summary>Encrypts a key under a derived key of at least 32 bytes.</summary>
    internal static CryptoInfo<T> Encrypt<T>(byte[] derivedKey, byte[] key, string kdf, T parameters)
        where T : KdfParams
    {
        byte[] iv = RandomNumberGenerator.GetBytes(BlockSize);
        byte[] ciphertext = Counter(derivedKey, iv, key);
        return new CryptoInfo<T>
        {
            Cipher = Name,
            CipherText = ciphertext.ToHex(),
            CipherParams = new CipherParams { Iv = iv.ToHex() },
            Kdf = kdf,
            Kdfparams = parameters,
            Mac = Mac(derivedKey, ciphertext).ToHex(),
        };
    }

    /// <summary>Checks the code and decrypts.</summary>
    /// <exception cref="DecryptionException">The code does not match.</exception>
    internal static byte[] Decrypt(byte[] derivedKey, byte[] ciphertext, byte[] iv, byte[] mac)
    {
        if (!CryptographicOperations.FixedTimeEquals(Mac(derivedKey, ciphertext), mac))
        {
            throw new DecryptionException("Cannot decrypt the keystore: the password is wrong or the file was changed.");
        }

        return Counter(derivedKey, iv, ciphertext);
    }

    internal static byte[] Bytes(string? hex, string name, int? size)
    {
        byte[] bytes;
        try
        {
            bytes = hex is null ? throw new InvalidKeyStoreException($"The keystore has no {name}.") : hex.HexToByteArray();
        }
        catch (FormatException exception) when (exception is not InvalidKeyStoreException)
        {
            throw new InvalidKeyStoreException($"The keystore's {name} is not hex.", exception);
        }

        return bytes.Length > 0 && (size is null || bytes.Length == size)
            ? bytes
            : throw new InvalidKeyStoreException($"The keystore's {name} has {bytes.Length} bytes, not {size?.ToString() ?? "at least 1"}.");
    }

    private static byte[] Mac(byte[] derivedKey, byte[] ciphertext)
    {
        return Keccak256.Hash([.. derivedKey.AsSpan(CipherKeySize, DerivedKeySize - CipherKeySize), .. ciphertext]);
    }

    private static byte[] Counter(byte[] derivedKey, byte[] iv, byte[] input)
    {
        using var aes = Aes.Create();
        aes.SetKey(derivedKey.AsSpan(0, CipherKeySize));
        Span<byte> counter = stackalloc byte[BlockSize];
        iv.CopyTo(counter);
        Span<byte> stream = stackalloc byte[BlockSize];
        byte[] output = new byte[input.Length];
        for (int i = 0; i < input.Length; i++)
        {
            if (i % BlockSize == 0)
            {
                aes.EncryptEcb(counter, stream, PaddingMode.None);
                Increment(counter);
            }

            output[i] = (byte)(input[i] ^ stream[i % BlockSize]);
        }

        stream.Clear();
        return output;
    }

    private static void Increment(Span<byte> counter)
    {
        for (int i = counter.Length - 1; i >= 0 && ++counter[i] == 0; i--)
        {
        }
    }
}
