namespace ProtocolLedger.Core.Tests.Hashing;

public sealed class Hash32Tests
{
    private const string Digits = "00ff7f80aabbccddeeff00112233445566778899aabbccddeeff001122334455";

    [Theory]
    [InlineData(Digits)]
    [InlineData("0x" + Digits)]
    public void Parse_WithOrWithoutPrefix_RoundTrips(string text)
    {
        Assert.Equal("0x" + Digits, Hash32.Parse(text).ToString());
        Assert.Equal("0x" + Digits, Hash32.Parse(text.ToUpperInvariant().Replace("0X", "0x", StringComparison.Ordinal)).ToString());
    }

    [Theory]
    [InlineData("", "0 hexadecimal digits, expected 64")]
    [InlineData("0x12", "2 hexadecimal digits, expected 64")]
    [InlineData("0xg0ff7f80aabbccddeeff00112233445566778899aabbccddeeff001122334455", "not hexadecimal at position 2")]
    public void Parse_Malformed_SaysWhy(string text, string reason)
    {
        Assert.Contains(reason, Assert.Throws<FormatException>(() => Hash32.Parse(text)).Message, StringComparison.Ordinal);
        Assert.False(Hash32.TryParse(text, out _));
    }

    [Fact]
    public void Constructor_WrongLength_Throws()
    {
        Assert.Throws<ArgumentException>(() => new Hash32(new byte[31]));
        Assert.Throws<ArgumentException>(() => new Hash32(new byte[33]));
    }

    [Fact]
    public void CompareTo_OrdersAsBigEndianNumbers()
    {
        Hash32 small = Hash32.Parse("00" + new string('f', 62));
        Hash32 large = Hash32.Parse("80" + new string('0', 62));
        Assert.True(small < large);
        Assert.True(large > small);
        Assert.NotEqual(small, large);
    }

    [Fact]
    public void Equals_AnyBytes_IsBytewise()
    {
        Check.ForAll<(byte[] A, byte[] B)>(pair =>
        {
            Hash32 a = Hash32.Sha256(pair.A ?? []);
            Hash32 b = Hash32.Sha256(pair.B ?? []);
            return a == Hash32.Parse(a.ToString()) && (a == b) == (pair.A ?? []).AsSpan().SequenceEqual(pair.B ?? []);
        });
    }

    [Theory]
    [InlineData("", "0xc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470")]
    [InlineData("Transfer(address,address,uint256)", "0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef")]
    public void Keccak256_KnownText_IsEthereumsHash(string text, string hash)
    {
        Assert.Equal(hash, Keccak256.HashText(text).ToString());
        Assert.Equal(hash, Keccak256.HashText(text).ToString()); // the digest was reset
    }
}
