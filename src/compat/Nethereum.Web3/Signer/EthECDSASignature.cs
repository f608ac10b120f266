using System.Numerics;
using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.Model;
using Nethereum.Signer.Crypto;
using Nethereum.Util;

namespace Nethereum.Signer;

/// <summary>An ECDSA signature on secp256k1 with the V that lets the signer be recovered.</summary>
public class EthECDSASignature : ISignature
{
    private static readonly BigInteger HalfOrder = new(
        Convert.FromHexString("7FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF5D576E7357A4501DDFE92F46681B20A0"), isUnsigned: true, isBigEndian: true);

    internal EthECDSASignature(byte[] compact, byte[] v)
    {
        Compact = compact;
        V = v;
    }

    /// <summary>r, big-endian without leading zeros.</summary>
    public byte[] R => ByteUtil.StripLeadingZeroes(Compact[..32]);

    /// <summary>s, big-endian without leading zeros.</summary>
    public byte[] S => ByteUtil.StripLeadingZeroes(Compact[32..]);

    /// <summary>27 or 28, 0 or 1, or the V of a chain, big-endian; empty if it was not calculated.</summary>
    public byte[] V { get; set; }

    /// <summary>True if s is in the lower half of the group (EIP-2), so that nobody can derive a second valid signature.</summary>
    public bool IsLowS => new BigInteger(Compact.AsSpan(32), isUnsigned: true, isBigEndian: true) <= HalfOrder;

    /// <summary>r and s, 32 bytes each.</summary>
    internal byte[] Compact { get; }

    /// <summary>r and s, 32 bytes each.</summary>
    public byte[] To64ByteArray()
    {
        return [.. Compact];
    }

    /// <summary>"0x", then 64 digits each of r and s, then V.</summary>
    public static string CreateStringSignature(EthECDSASignature signature)
    {
        ArgumentNullException.ThrowIfNull(signature);
        return signature.CreateStringSignature();
    }

    /// <inheritdoc cref="CreateStringSignature(EthECDSASignature)"/>
    public string CreateStringSignature()
    {
        return "0x" + Compact.ToHex() + V.ToHex();
    }
}

/// <summary>Makes signatures of their parts.</summary>
public static class EthECDSASignatureFactory
{
    /// <summary>A signature without V.</summary>
    /// <exception cref="ArgumentException">r or s has more than 32 bytes.</exception>
    public static EthECDSASignature FromComponents(byte[] r, byte[] s)
    {
        return FromComponents(r, s, Array.Empty<byte>());
    }

    /// <inheritdoc cref="FromComponents(byte[], byte[], byte[])"/>
    public static EthECDSASignature FromComponents(byte[] r, byte[] s, byte v)
    {
        return FromComponents(r, s, [v]);
    }

    /// <summary>A signature with V.</summary>
    /// <exception cref="ArgumentException">r or s has more than 32 bytes.</exception>
    public static EthECDSASignature FromComponents(byte[] r, byte[] s, byte[] v)
    {
        byte[] compact = new byte[Secp256k1.SignatureSize];
        Place(r, compact.AsSpan(0, 32), nameof(r));
        Place(s, compact.AsSpan(32), nameof(s));
        return new EthECDSASignature(compact, v);
    }

    /// <summary>The signature of a decoded transaction.</summary>
    public static EthECDSASignature FromSignature(ISignature signature)
    {
        ArgumentNullException.ThrowIfNull(signature);
        return FromComponents(signature.R, signature.S, signature.V);
    }

    /// <summary>Reads "0x", r, s and V, 65 bytes in all; V of 0 and 1 becomes 27 and 28.</summary>
    /// <exception cref="FormatException">Not hex, or not 65 bytes.</exception>
    public static EthECDSASignature ExtractECDSASignature(string signature)
    {
        ArgumentNullException.ThrowIfNull(signature);
        return ExtractECDSASignature(signature.HexToByteArray());
    }

    /// <inheritdoc cref="ExtractECDSASignature(string)"/>
    public static EthECDSASignature ExtractECDSASignature(byte[] signatureArray)
    {
        ArgumentNullException.ThrowIfNull(signatureArray);
        if (signatureArray.Length != Secp256k1.SignatureSize + 1)
        {
            throw new FormatException($"A signature is 65 bytes (r, s, v), not {signatureArray.Length}.");
        }

        byte v = signatureArray[64];
        return new EthECDSASignature(signatureArray[..64], [v is 0 or 1 ? (byte)(v + 27) : v]);
    }

    private static void Place(byte[] number, Span<byte> destination, string name)
    {
        ArgumentNullException.ThrowIfNull(number, name);
        if (number.Length > destination.Length)
        {
            throw new ArgumentException($"A part of a signature has at most 32 bytes, not {number.Length}.", name);
        }

        number.CopyTo(destination[(destination.Length - number.Length)..]);
    }
}
