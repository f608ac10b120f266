namespace Nethereum.KeyStore.Crypto
{
    /// <summary>The password is wrong, or the ciphertext was changed: the two cannot be told apart.</summary>
    public class DecryptionException : Exception
    {
        /// <summary>An error with its reason.</summary>
        public DecryptionException(string msg)
            : base(msg)
        {
        }
    }
}

namespace Nethereum.KeyStore
{
    /// <summary>The keystore names a key derivation function other than scrypt and PBKDF2, or not the one that the service reads.</summary>
    public class InvalidKdfException : Exception
    {
        /// <summary>Names the function.</summary>
        public InvalidKdfException(string? kdf)
            : base($"Invalid kdf: {kdf ?? "none"}")
        {
        }
    }

    /// <summary>The text is no keystore of version 3, or asks for more memory or time than a keystore should.</summary>
    public class InvalidKeyStoreException : FormatException
    {
        /// <summary>An error with its reason.</summary>
        public InvalidKeyStoreException(string message)
            : base(message)
        {
        }

        /// <summary>An error with its reason and cause.</summary>
        public InvalidKeyStoreException(string message, Exception innerException)
            : base(message, innerException)
        {
        }
    }
}
