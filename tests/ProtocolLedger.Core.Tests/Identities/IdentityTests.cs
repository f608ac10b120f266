using System.Numerics;

namespace ProtocolLedger.Core.Tests.Identities;

public sealed class IdentityTests
{
    // The examples of EIP-55.
    [Theory]
    [InlineData("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed")]
    [InlineData("0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359")]
    [InlineData("0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB")]
    [InlineData("0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb")]
    public void EthAddress_Eip55Example_RoundTrips(string text)
    {
        Assert.Equal(text, EthAddress.Parse(text).ToString());
        Assert.Equal(text, EthAddress.Parse("0x" + text[2..].ToLowerInvariant()).ToString());
        Assert.Equal(text, EthAddress.Parse("0x" + text[2..].ToUpperInvariant()).ToString());
    }

    [Theory]
    [InlineData("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1Beaed", "checksum")]
    [InlineData("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeA", "38 hexadecimal digits, expected 40")]
    [InlineData("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeZ", "position 41")]
    public void EthAddress_Malformed_SaysWhy(string text, string reason)
    {
        Assert.Contains(reason, Assert.Throws<FormatException>(() => EthAddress.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_DecimalText_RoundTrip()
    {
        Check.ForAll<ulong>(value =>
            RunId.Parse(new RunId(value).ToString()).Value == value
            && Round.Parse(new Round(value).ToString()).Value == value
            && NodeId.Parse(new NodeId(value).ToString()).Value == value);
        Assert.Equal(new StageIndex(uint.MaxValue), StageIndex.Parse("4294967295"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData(" 1")]
    [InlineData("0x1")]
    [InlineData("18446744073709551616")]
    public void RunId_NotADecimalNumber_Throws(string text)
    {
        Assert.Throws<FormatException>(() => RunId.Parse(text));
    }

    [Fact]
    public void Next_LastRound_Overflows()
    {
        Assert.Equal(new Round(1), Round.Genesis.Next);
        Assert.Throws<OverflowException>(() => new Round(ulong.MaxValue).Next);
    }

    [Fact]
    public void Wei_OutOfRange_Throws()
    {
        BigInteger limit = BigInteger.One << 256;
        Assert.Equal(limit - 1, new Wei(limit - 1).Value);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Wei(limit));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Wei(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Wei(1) - new Wei(2));
        Assert.Throws<FormatException>(() => Wei.Parse("-1"));
        Assert.Equal(Wei.FromTokens(3), Wei.Parse("3000000000000000000"));
    }
}
