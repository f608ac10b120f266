using System.Text.Json.Serialization;

namespace Nethereum.KeyStore.Model;

/// <summary>What every key derivation function takes.</summary>
public class KdfParams
{
    /// <summary>Length of the derived key in bytes.</summary>
    [JsonPropertyName("dklen")]
    public int Dklen { get; set; }

    /// <summary>The salt in hex.</summary>
    [JsonPropertyName("salt")]
    public string? Salt { get; set; }
}

/// <summary>Settings of scrypt (RFC 7914); it takes 128 x N x R bytes of memory.</summary>
public class ScryptParams : KdfParams
{
    /// <summary>Cost, a power of two.</summary>
    [JsonPropertyName("n")]
    public int N { get; set; }

    /// <summary>Block size.</summary>
    [JsonPropertyName("r")]
    public int R { get; set; }

    /// <summary>Parallelisation.</summary>
    [JsonPropertyName("p")]
    public int P { get; set; }
}

/// <summary>Settings of PBKDF2.</summary>
public class Pbkdf2Params : KdfParams
{
    /// <summary>Iterations.</summary>
    [JsonPropertyName("c")]
    public int Count { get; set; }

    /// <summary>The pseudo-random function: "hmac-sha256".</summary>
    [JsonPropertyName("prf")]
    public string? Prf { get; set; }
}

/// <summary>Settings of the cipher.</summary>
public class CipherParams
{
    /// <summary>The initial counter in hex, 16 bytes.</summary>
    [JsonPropertyName("iv")]
    public string? Iv { get; set; }
}

/// <summary>The encrypted part of a keystore.</summary>
public class CryptoInfo<TKdfParams>
    where TKdfParams : KdfParams
{
    /// <summary>"aes-128-ctr".</summary>
    [JsonPropertyName("cipher")]
    public string? Cipher { get; set; }

    /// <summary>The encrypted key in hex.</summary>
    [JsonPropertyName("ciphertext")]
    public string? CipherText { get; set; }

    /// <summary>Settings of the cipher.</summary>
    [JsonPropertyName("cipherparams")]
    public CipherParams? CipherParams { get; set; }

    /// <summary>"scrypt" or "pbkdf2".</summary>
    [JsonPropertyName("kdf")]
    public string? Kdf { get; set; }

    /// <summary>Keccak-256 of the derived key's bytes 16 to 31 and the ciphertext, in hex.</summary>
    [JsonPropertyName("mac")]
    public string? Mac { get; set; }

    /// <summary>Settings of the key derivation.</summary>
    [JsonPropertyName("kdfparams")]
    public TKdfParams? Kdfparams { get; set; }
}

/// <summary>A keystore of version 3 (Web3 Secret Storage).</summary>
public class KeyStore<TKdfParams>
    where TKdfParams : KdfParams
{
    /// <summary>The encrypted part.</summary>
    [JsonPropertyName("crypto")]
    public CryptoInfo<TKdfParams>? Crypto { get; set; }

    /// <summary>A random UUID.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; set; }

    /// <summary>The key's address; optional.</summary>
    [JsonPropertyName("address")]
    public string? Address { get; set; }

    /// <summary>3.</summary>
    [JsonPropertyName("version")]
    public int Version { get; set; }
}
