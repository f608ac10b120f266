using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;
using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.Signer;
using Nethereum.Util;

namespace Nethereum.Compat.Tests.Signer;

public sealed class EthECKeyTests
{
    private const string Key = "0x94e001d6adf3a3275d5dd45971c2a5f6637d3e9c51f9693f2e678f649e164fa5";

    [Fact]
    public void GetPublicAddress_CastVectors_Agree()
    {
        Assert.NotEmpty(CryptoVectors.All.Accounts);
        foreach (CryptoVectors.AccountVector vector in CryptoVectors.All.Accounts)
        {
            var key = new EthECKey(vector.Key);
            Assert.Equal(vector.Address, key.GetPublicAddress());
            Assert.Equal(vector.Key, key.GetPrivateKey());
            Assert.Equal(vector.PublicKey, key.GetPubKeyNoPrefix().ToHex(true));
            Assert.Equal(vector.Address, new EthECKey(key.GetPubKey(true), false).GetPublicAddress());
            Assert.Equal(vector.Address, new EthECKey(key.GetPubKey(), false).GetPublicAddress());
        }
    }

    [Fact]
    public void SignAndCalculateV_CastVectors_Agree()
    {
        Assert.NotEmpty(CryptoVectors.All.HashSignatures);
        foreach (CryptoVectors.HashSignatureVector vector in CryptoVectors.All.HashSignatures)
        {
            EthECDSASignature signature = new EthECKey(vector.Key).SignAndCalculateV(vector.Hash.HexToByteArray());
            Assert.Equal(vector.Signature, EthECDSASignature.CreateStringSignature(signature));
        }
    }

    [Fact]
    public void RecoverFromSignature_AnyMessage_GivesTheSigner()
    {
        Prop.ForAll<byte[], byte[]>((seed, message) =>
        {
            var key = new EthECKey(Sha3Keccack.Current.CalculateHash(seed), true);
            byte[] hash = Sha3Keccack.Current.CalculateHash(message);
            EthECDSASignature signature = key.SignAndCalculateV(hash);
            EthECKey recovered = EthECKey.RecoverFromSignature(signature, hash);
            hash[0] ^= 1;
            bool other = key.Verify(hash, signature);
            hash[0] ^= 1;
            return recovered.GetPublicAddress() == key.GetPublicAddress()
                && signature.IsLowS && recovered.Verify(hash, signature) && key.VerifyAllowingOnlyLowS(hash, signature) && !other;
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("")]
    [InlineData("0x01")]
    [InlineData("0x0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141")]
    [InlineData("0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff")]
    [InlineData("0x94e001d6adf3a3275d5dd45971c2a5f6637d3e9c51f9693f2e678f649e164fa5aa")]
    public void Constructor_NoPrivateKey_ThrowsWithoutRepeatingIt(string key)
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => new EthECKey(key));
        Assert.True(key.Length == 0 || !exception.ToString().Contains(key[2..], StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Constructor_NotHex_ThrowsWithoutRepeatingIt()
    {
        FormatException exception = Assert.Throws<FormatException>(() => new EthECKey(Key[..^1] + "g"));
        Assert.DoesNotContain(Key[10..20], exception.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Key[10..20], new EthECKey(Key).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Constructor_NoPublicKey_Throws()
    {
        byte[] key = new EthECKey(Key).GetPubKey();
        key[40] ^= 1;
        Assert.Throws<ArgumentException>(() => new EthECKey(key, false));
        Assert.Throws<ArgumentException>(() => new EthECKey(key[..64], false));
        Assert.Throws<ArgumentException>(() => new EthECKey([], false));
    }

    [Fact]
    public void Sign_PublicKeyOnlyOrWrongHash_Throws()
    {
        var key = new EthECKey(Key);
        var publicOnly = new EthECKey(key.GetPubKey(), false);
        Assert.Throws<InvalidOperationException>(() => publicOnly.Sign(new byte[32]));
        Assert.Throws<InvalidOperationException>(publicOnly.GetPrivateKeyAsBytes);
        Assert.Throws<ArgumentException>(() => key.Sign(new byte[31]));
        Assert.Throws<ArgumentException>(() => key.Verify(new byte[33], key.Sign(new byte[32])));
    }

    [Fact]
    public void RecoverFromSignature_RandomBytes_GivesAKeyOrTypedError()
    {
        var random = new Random(7);
        byte[] bytes = new byte[65];
        int failures = 0;
        for (int i = 0; i < 400; i++)
        {
            random.NextBytes(bytes);
            bytes[64] = (byte)(i % 40);
            if (i % 7 == 0)
            {
                Array.Fill(bytes, (byte)(i % 2 == 0 ? 0 : 255), 0, 32);
            }

            try
            {
                EthECKey key = EthECKey.RecoverFromSignature(EthECDSASignatureFactory.ExtractECDSASignature(bytes), new byte[32]);
                Assert.Equal(65, key.GetPubKey().Length);
            }
            catch (Exception exception) when (exception is ArgumentException or CryptographicException)
            {
                failures++;
            }
        }

        Assert.InRange(failures, 1, 399);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0x00")]
    [InlineData("0xzz")]
    public void ExtractECDSASignature_WrongLengthOrNotHex_Throws(string signature)
    {
        Assert.Throws<FormatException>(() => EthECDSASignatureFactory.ExtractECDSASignature(signature));
    }

    [Fact]
    public void GenerateKey_Twice_GivesDifferentKeys()
    {
        Assert.NotEqual(EthECKey.GenerateKey().GetPublicAddress(), EthECKey.GenerateKey().GetPublicAddress());
    }
}
