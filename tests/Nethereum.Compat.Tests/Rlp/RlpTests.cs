using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.RLP;

namespace Nethereum.Compat.Tests.Rlp;

public sealed class RlpTests
{
    [Fact]
    public void Encode_CastVectors_Agree()
    {
        Assert.NotEmpty(CryptoVectors.All.Rlp);
        foreach (CryptoVectors.RlpVector vector in CryptoVectors.All.Rlp)
        {
            byte[] expected = vector.Encoded.HexToByteArray();
            Assert.Equal(vector.Encoded, Encode(JsonDocument.Parse(vector.ValueJson).RootElement).ToHex(true));
            Assert.Equal(vector.Encoded, Encode(RLP.RLP.Decode(expected)).ToHex(true));
        }
    }

    [Fact]
    public void Decode_AnyTree_RoundTrips()
    {
        Prop.ForAll<byte[][][]>(tree =>
        {
            byte[] encoded = RLP.RLP.EncodeList(Array.ConvertAll(tree, RLP.RLP.EncodeDataItemsAsElementOrListAndCombineAsList));
            var decoded = (RLPCollection)RLP.RLP.Decode(encoded);
            return decoded.Count == tree.Length
                && decoded.Zip(tree).All(pair => ((RLPCollection)pair.First).Zip(pair.Second).All(
                    item => (item.First.RLPData ?? []).AsSpan().SequenceEqual(item.Second)));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Decode_RandomBytes_GivesTheirElementOrRlpException()
    {
        Config config = Config.QuickThrowOnFailure.WithMaxTest(3000);
        Prop.ForAll<byte[]>(bytes =>
        {
            try
            {
                return Encode(RLP.RLP.Decode(bytes)).AsSpan().SequenceEqual(bytes);
            }
            catch (RLPException)
            {
                return true;
            }
        }).Check(config);
    }

    [Theory]
    [InlineData("")]
    [InlineData("8100")]
    [InlineData("817f")]
    [InlineData("b800")]
    [InlineData("b83700")]
    [InlineData("b90001ff")]
    [InlineData("83aabb")]
    [InlineData("c1")]
    [InlineData("c281")]
    [InlineData("c0c0")]
    [InlineData("0000")]
    [InlineData("bfffffffffffffffff")]
    [InlineData("ff7fffffffffffffff")]
    [InlineData("f7")]
    [InlineData("f800")]
    [InlineData("c483aabb")]
    public void Decode_NotCanonicalTruncatedOrTrailing_Throws(string hex)
    {
        Assert.Throws<RLPException>(() => RLP.RLP.Decode(hex.HexToByteArray()));
    }

    [Fact]
    public void Decode_ListsNestedTooDeep_Throws()
    {
        byte[] nested = RLP.RLP.EncodeList();
        for (int i = 0; i < 1000; i++)
        {
            nested = RLP.RLP.EncodeList(nested);
        }

        Assert.Throws<RLPException>(() => RLP.RLP.Decode(nested));
    }

    [Fact]
    public void ToBytesForRLPEncoding_Number_HasNoLeadingZeros()
    {
        Assert.Empty(0.ToBytesForRLPEncoding());
        Assert.Equal(new byte[] { 0x80 }, 128.ToBytesForRLPEncoding());
        Assert.Equal(1024, 1024L.ToBytesForRLPEncoding().ToIntFromRLPDecoded());
        Assert.Throws<ArgumentOutOfRangeException>(() => (-1).ToBytesForRLPEncoding());
    }

    private static byte[] Encode(JsonElement value)
    {
        return value.ValueKind == JsonValueKind.String
            ? RLP.RLP.EncodeElement(value.GetString()!.HexToByteArray())
            : RLP.RLP.EncodeList([.. value.EnumerateArray().Select(Encode)]);
    }

    private static byte[] Encode(IRLPElement element)
    {
        return element is RLPCollection list
            ? RLP.RLP.EncodeList([.. list.Select(Encode)])
            : RLP.RLP.EncodeElement(element.RLPData!);
    }
}
