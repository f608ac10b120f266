#if !PACKAGES_NUGET
using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.Signer.Crypto;
using Nethereum.Util;

namespace Nethereum.Compat.Tests.Signer;

/// <summary>libsecp256k1 and BouncyCastle give the same answers to everything.</summary>
public sealed class Secp256k1Tests
{
    private const int Keys = 300;

    private static readonly ISecp256k1 Managed = Secp256k1.Managed;

    private static ISecp256k1 Native
    {
        get
        {
            Assert.SkipWhen(Secp256k1.Native is null, "libsecp256k1 is not installed: apt-get install libsecp256k1-1.");
            return Secp256k1.Native!;
        }
    }

    [Fact]
    public void Sign_ManyKeys_BothGiveTheSameBytes()
    {
        ISecp256k1 native = Native;
        for (int i = 0; i < Keys; i++)
        {
            byte[] key = Key(i);
            byte[] hash = Sha3Keccack.Current.CalculateHash(key);
            byte[] one = new byte[64], other = new byte[64], publicOne = new byte[65], publicOther = new byte[65];
            Assert.Equal(native.Sign(hash, key, one), Managed.Sign(hash, key, other));
            Assert.Equal(one.ToHex(), other.ToHex());
            native.PublicKey(key, publicOne);
            Managed.PublicKey(key, publicOther);
            Assert.Equal(publicOne.ToHex(), publicOther.ToHex());
        }
    }

    [Fact]
    public void TryRecover_AnySignature_BothAgree()
    {
        ISecp256k1 native = Native;
        int recovered = 0;
        for (int i = 0; i < Keys; i++)
        {
            byte[] signature = [.. Key(i), .. Key(i + 1000)];
            byte[] hash = Key(i + 2000);
            if (i % 10 == 0)
            {
                Array.Fill(signature, (byte)(i % 20 == 0 ? 0 : 255), i % 3 * 16, 32);
            }

            byte[] one = new byte[65], other = new byte[65];
            bool found = native.TryRecover(hash, signature, i % 6 - 1, one);
            Assert.Equal(found, Managed.TryRecover(hash, signature, i % 6 - 1, other));
            Assert.Equal(one.ToHex(), other.ToHex());
            recovered += found ? 1 : 0;
        }

        Assert.InRange(recovered, 1, Keys - 1);
    }

    [Fact]
    public void Verify_LowAndHighS_BothAccept()
    {
        byte[] key = Key(1), hash = Key(2), signature = new byte[64], publicKey = new byte[65];
        Managed.Sign(hash, key, signature);
        Managed.PublicKey(key, publicKey);
        var order = new Org.BouncyCastle.Math.BigInteger("FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141", 16);
        byte[] high = order.Subtract(new Org.BouncyCastle.Math.BigInteger(1, signature[32..])).ToByteArrayUnsigned();
        byte[] flipped = [.. signature[..32], .. high];
        foreach (ISecp256k1 curve in new[] { Native, Managed })
        {
            Assert.True(curve.Verify(hash, signature, publicKey));
            Assert.True(curve.Verify(hash, flipped, publicKey));
            Assert.False(curve.Verify(key, signature, publicKey));
            Assert.False(curve.Verify(hash, new byte[64], publicKey));
            Assert.False(curve.Verify(hash, signature, new byte[65]));
        }
    }

    [Fact]
    public void TryParsePublicKey_AnyBytes_BothAgree()
    {
        ISecp256k1 native = Native;
        for (int i = 0; i < Keys; i++)
        {
            byte[] encoded = [(byte)(i % 8), .. Key(i), .. i % 2 == 0 ? [] : Key(i + 1)];
            byte[] one = new byte[65], other = new byte[65];
            Assert.Equal(native.TryParsePublicKey(encoded, one), Managed.TryParsePublicKey(encoded, other));
            Assert.Equal(one.ToHex(), other.ToHex());
        }
    }

    private static byte[] Key(int index)
    {
        return Sha3Keccack.Current.CalculateHash(BitConverter.GetBytes(index));
    }
}
#endif
