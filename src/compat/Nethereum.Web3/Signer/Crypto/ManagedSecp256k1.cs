using System.Security.Cryptography;
using Org.BouncyCastle.Asn1.Sec;
using Org.BouncyCastle.Asn1.X9;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Math.EC;
using Org.BouncyCastle.Math.EC.Multiplier;
using ECPoint = Org.BouncyCastle.Math.EC.ECPoint;

namespace Nethereum.Signer.Crypto;

/// <summary>The curve by BouncyCastle, for machines without libsecp256k1. Formulas: SEC 1 version 2, sections 4.1.3 to 4.1.6.</summary>
internal sealed class ManagedSecp256k1 : ISecp256k1
{
    private static readonly X9ECParameters Curve = SecNamedCurves.GetByName("secp256k1");
    private static readonly ECDomainParameters Domain = new(Curve.Curve, Curve.G, Curve.N, Curve.H);
    private static readonly BigInteger Order = Curve.N;
    private static readonly BigInteger HalfOrder = Order.ShiftRight(1);
    private static readonly BigInteger FieldPrime = Curve.Curve.Field.Characteristic;

    /// <inheritdoc/>
    public bool IsPrivateKey(ReadOnlySpan<byte> key)
    {
        return key.Length == Secp256k1.KeySize && IsScalar(Number(key));
    }

    /// <inheritdoc/>
    public void PublicKey(ReadOnlySpan<byte> key, Span<byte> publicKey)
    {
        new FixedPointCombMultiplier().Multiply(Domain.G, Number(key)).Normalize().GetEncoded(false).CopyTo(publicKey);
    }

    /// <inheritdoc/>
    public bool TryParsePublicKey(ReadOnlySpan<byte> encoded, Span<byte> publicKey)
    {
        if (Parse(encoded) is not { } point)
        {
            return false;
        }

        point.GetEncoded(false).CopyTo(publicKey);
        return true;
    }

    /// <inheritdoc/>
    public int Sign(ReadOnlySpan<byte> hash, ReadOnlySpan<byte> key, Span<byte> signature)
    {
        BigInteger secret = Number(key);
        BigInteger message = Number(hash);
        var nonces = new HMacDsaKCalculator(new Sha256Digest());
        nonces.Init(Order, secret, hash.ToArray());
        while (true)
        {
            BigInteger nonce = nonces.NextK();
            ECPoint point = new FixedPointCombMultiplier().Multiply(Domain.G, nonce).Normalize();
            BigInteger x = point.AffineXCoord.ToBigInteger();
            BigInteger r = x.Mod(Order);
            BigInteger s = nonce.ModInverse(Order).Multiply(message.Add(secret.Multiply(r))).Mod(Order);
            if (r.SignValue == 0 || s.SignValue == 0)
            {
                continue;
            }

            int recoveryId = (point.AffineYCoord.TestBitZero() ? 1 : 0) | (x.CompareTo(Order) >= 0 ? 2 : 0);
            if (s.CompareTo(HalfOrder) > 0)
            {
                s = Order.Subtract(s);
                recoveryId ^= 1;
            }

            Write(r, signature[..32]);
            Write(s, signature[32..64]);
            return recoveryId;
        }
    }

    /// <inheritdoc/>
    public bool TryRecover(ReadOnlySpan<byte> hash, ReadOnlySpan<byte> signature, int recoveryId, Span<byte> publicKey)
    {
        BigInteger r = Number(signature[..32]);
        BigInteger s = Number(signature[32..64]);
        BigInteger x = (recoveryId & 2) == 0 ? r : r.Add(Order);
        if (recoveryId is < 0 or > 3 || !IsScalar(r) || !IsScalar(s) || x.CompareTo(FieldPrime) >= 0)
        {
            return false;
        }

        Span<byte> compressed = stackalloc byte[33];
        compressed[0] = (byte)(2 + (recoveryId & 1));
        Write(x, compressed[1..]);
        if (Parse(compressed) is not { } point)
        {
            return false;
        }

        // Q = (s R - e G) / r
        BigInteger inverse = r.ModInverse(Order);
        BigInteger forG = Order.Subtract(Number(hash).Mod(Order)).Multiply(inverse).Mod(Order);
        BigInteger forR = s.Multiply(inverse).Mod(Order);
        ECPoint key = ECAlgorithms.SumOfTwoMultiplies(Domain.G, forG, point, forR).Normalize();
        if (key.IsInfinity)
        {
            return false;
        }

        key.GetEncoded(false).CopyTo(publicKey);
        return true;
    }

    /// <inheritdoc/>
    public bool Verify(ReadOnlySpan<byte> hash, ReadOnlySpan<byte> signature, ReadOnlySpan<byte> publicKey)
    {
        if (Parse(publicKey) is not { } point)
        {
            return false;
        }

        var verifier = new ECDsaSigner();
        verifier.Init(false, new ECPublicKeyParameters(point, Domain));
        return verifier.VerifySignature(hash.ToArray(), Number(signature[..32]), Number(signature[32..64]));
    }

    private static ECPoint? Parse(ReadOnlySpan<byte> encoded)
    {
        bool compressed = encoded.Length == 33 && encoded[0] is 2 or 3;
        if (!compressed && !(encoded.Length == Secp256k1.PublicKeySize && encoded[0] == 4))
        {
            return null;
        }

        try
        {
            return Curve.Curve.DecodePoint(encoded.ToArray());
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool IsScalar(BigInteger value)
    {
        return value.SignValue > 0 && value.CompareTo(Order) < 0;
    }

    private static BigInteger Number(ReadOnlySpan<byte> bytes)
    {
        byte[] copy = bytes.ToArray();
        var number = new BigInteger(1, copy);
        CryptographicOperations.ZeroMemory(copy);
        return number;
    }

    private static void Write(BigInteger value, Span<byte> destination)
    {
        byte[] bytes = value.ToByteArrayUnsigned();
        destination.Clear();
        bytes.CopyTo(destination[(destination.Length - bytes.Length)..]);
    }
}
