using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using Nethereum.Signer;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>
/// Signs contributions (EIP-712) with a worker key. Whoever calls it has asked the slashing-protection store first.
/// </summary>
public static class ContributionSigner
{
    private const byte FirstV = 27;

    /// <summary>Half of secp256k1's group order: signatures above it are the malleable twins (EIP-2).</summary>
    private static readonly BigInteger HalfOrder = BigInteger.Parse(
        "07FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF5D576E7357A4501DDFE92F46681B20A0", NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    /// <summary>Signs a contribution for a ledger.</summary>
    public static EthSignature Sign(Contribution contribution, Eip712Domain domain, LedgerKey key) => Sign(contribution.Digest(domain), key);

    /// <summary>Signs a digest, deterministically (RFC 6979).</summary>
    public static EthSignature Sign(SigningDigest digest, LedgerKey key)
    {
        EthECDSASignature signature = key.Key.SignAndCalculateV(digest.Value.ToArray());
        return new EthSignature([.. signature.To64ByteArray(), signature.V[0]]);
    }

    /// <summary>Who signed a contribution; null when the signature is none, or the malleable twin of one.</summary>
    public static EthAddress? Recover(Contribution contribution, Eip712Domain domain, EthSignature signature) =>
        Recover(contribution.Digest(domain), signature);

    /// <summary>Who signed a digest; null when the signature is none, or the malleable twin of one.</summary>
    public static EthAddress? Recover(SigningDigest digest, EthSignature signature)
    {
        ReadOnlySpan<byte> bytes = signature.AsSpan();
        BigInteger r = new(bytes[..32], isUnsigned: true, isBigEndian: true);
        BigInteger s = new(bytes[32..64], isUnsigned: true, isBigEndian: true);
        byte v = bytes[64];
        if (r.IsZero || s.IsZero || s > HalfOrder || v is not (FirstV or FirstV + 1))
        {
            return null;
        }

        try
        {
            EthECDSASignature parts = EthECDSASignatureFactory.FromComponents(bytes[..32].ToArray(), bytes[32..64].ToArray(), v);
            return EthAddress.Parse(EthECKey.RecoverFromSignature(parts, digest.Value.ToArray()).GetPublicAddress());
        }
        catch (Exception failure) when (failure is ArgumentException or CryptographicException)
        {
            // r is not the x coordinate of a point: no key made this.
            return null;
        }
    }
}
