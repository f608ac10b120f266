using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.Util;

namespace Nethereum.Compat.Tests.Util;

public sealed class Sha3KeccackTests
{
    [Fact]
    public void CalculateHash_Text_IsKeccakNotSha3()
    {
        Assert.Equal("4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45", Sha3Keccack.Current.CalculateHash("abc"));
        Assert.Equal("c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470", Sha3Keccack.Current.CalculateHash(""));
    }

    [Fact]
    public void CalculateHashFromHex_SeveralTexts_HashesTheConcatenation()
    {
        Assert.Equal(Sha3Keccack.Current.CalculateHash("abc"), Sha3Keccack.Current.CalculateHashFromHex("0x61", "6263"));
    }

    [Fact]
    public void CalculateHash_CastVectors_Agree()
    {
        Assert.NotEmpty(CryptoVectors.All.Hashes);
        foreach (CryptoVectors.HashVector vector in CryptoVectors.All.Hashes)
        {
            Assert.Equal(vector.Hash, Sha3Keccack.Current.CalculateHash(vector.Input.HexToByteArray()).ToHex(true));
        }
    }

#if !PACKAGES_NUGET
    [Fact]
    public void Hash_EveryLengthAroundTheRate_AgreesWithBouncyCastle()
    {
        byte[] data = new byte[600];
        new Random(1).NextBytes(data);
        for (int length = 0; length <= data.Length; length++)
        {
            byte[] part = data[..length];
            var digest = new Org.BouncyCastle.Crypto.Digests.KeccakDigest(256);
            byte[] expected = new byte[32];
            digest.BlockUpdate(part, 0, part.Length);
            digest.DoFinal(expected, 0);
            Assert.Equal(expected.ToHex(), Sha3Keccack.Current.CalculateHash(part).ToHex());
        }
    }
#endif
}
