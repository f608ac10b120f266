using Nethereum.Signer;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>A private key on secp256k1. Prints as its address; the key itself leaves only into an encrypted file (<see cref="KeyFile"/>).</summary>
public sealed class LedgerKey
{
    internal LedgerKey(EthECKey key)
    {
        Key = key;
        Address = EthAddress.Parse(key.GetPublicAddress());
    }

    public EthAddress Address { get; }

    internal EthECKey Key { get; }

    /// <summary>A new key from the system's randomness.</summary>
    public static LedgerKey Generate() => new(EthECKey.GenerateKey());

    /// <summary>A key from 32 bytes.</summary>
    /// <exception cref="ArgumentException">Not 32 bytes.</exception>
    public static LedgerKey FromBytes(ReadOnlySpan<byte> privateKey) => privateKey.Length == Hash32.Size
        ? new LedgerKey(new EthECKey(privateKey.ToArray(), isPrivate: true))
        : throw new ArgumentException($"A private key has {Hash32.Size} bytes.", nameof(privateKey));

    public override string ToString() => Address.ToString();
}
