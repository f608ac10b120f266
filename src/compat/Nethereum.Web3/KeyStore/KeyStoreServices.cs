using System.Numerics;
using System.Security.Cryptography;
using Nethereum.KeyStore.Crypto;
using Nethereum.KeyStore.Model;

namespace Nethereum.KeyStore;

/// <summary>Keystores with scrypt.</summary>
public class KeyStoreScryptService : KeyStoreServiceBase<ScryptParams>
{
    /// <summary>The name in the file.</summary>
    public const string KdfType = "scrypt";

    /// <summary>At most this memory is used, so that a file from elsewhere cannot exhaust the machine: 1 GiB.</summary>
    private const long MaxMemory = 1L << 30;

    /// <summary>At most p passes over this many bytes in all: 16 GiB.</summary>
    private const long MaxWork = 1L << 34;

    /// <inheritdoc/>
    public override string GetKdfType()
    {
        return KdfType;
    }

    /// <inheritdoc/>
    protected override ScryptParams GetDefaultParams()
    {
        return new ScryptParams { Dklen = 32, N = 262144, R = 1, P = 8 };
    }

    private protected override string? Refuse(ScryptParams kdfParams)
    {
        if (kdfParams.N < 2 || !BitOperations.IsPow2(kdfParams.N))
        {
            return $"n is {kdfParams.N}, not a power of two";
        }

        if (kdfParams.R < 1 || kdfParams.P < 1)
        {
            return "r and p are at least 1";
        }

        BigInteger memory = (BigInteger)128 * kdfParams.N * kdfParams.R;
        BigInteger blocks = (BigInteger)128 * kdfParams.R * kdfParams.P;
        return memory > MaxMemory || memory * kdfParams.P > MaxWork || blocks > MaxMemory
            ? $"scrypt with n {kdfParams.N}, r {kdfParams.R}, p {kdfParams.P} would take more than 1 GiB of memory or 16 GiB of work"
            : null;
    }

    private protected override byte[] DeriveKey(byte[] password, byte[] salt, ScryptParams kdfParams)
    {
        return Scrypt.DeriveKey(password, salt, kdfParams.N, kdfParams.R, kdfParams.P, kdfParams.Dklen);
    }
}

/// <summary>Keystores with PBKDF2 and HMAC-SHA256.</summary>
public class KeyStorePbkdf2Service : KeyStoreServiceBase<Pbkdf2Params>
{
    /// <summary>The name in the file.</summary>
    public const string KdfType = "pbkdf2";

    private const string Prf = "hmac-sha256";
    private const int MaxCount = 20_000_000;

    /// <inheritdoc/>
    public override string GetKdfType()
    {
        return KdfType;
    }

    /// <inheritdoc/>
    protected override Pbkdf2Params GetDefaultParams()
    {
        return new Pbkdf2Params { Dklen = 32, Count = 262144, Prf = Prf };
    }

    private protected override string? Refuse(Pbkdf2Params kdfParams)
    {
        if (!string.Equals(kdfParams.Prf, Prf, StringComparison.OrdinalIgnoreCase))
        {
            return $"prf is not {Prf}";
        }

        return kdfParams.Count is < 1 or > MaxCount ? $"c is {kdfParams.Count}, not 1 to {MaxCount}" : null;
    }

    private protected override byte[] DeriveKey(byte[] password, byte[] salt, Pbkdf2Params kdfParams)
    {
        return Rfc2898DeriveBytes.Pbkdf2(password, salt, kdfParams.Count, HashAlgorithmName.SHA256, kdfParams.Dklen);
    }
}
