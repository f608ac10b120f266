using System.Numerics;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.Hex.HexTypes;

namespace Nethereum.Compat.Tests.Hex;

public sealed class HexBigIntegerTests
{
    [Fact]
    public void HexValue_Number_HasNoLeadingZeros()
    {
        Assert.Equal("0x0", new HexBigInteger(0).HexValue);
        Assert.Equal("0xff", new HexBigInteger(255).HexValue);
        Assert.Equal("255", new HexBigInteger(255).ToString());
        Assert.Equal("0x100", new HexBigInteger(256).HexValue);
    }

    [Fact]
    public void Value_Hex_IsUnsigned()
    {
        Assert.Equal(256, new HexBigInteger("0x0100").Value);
        Assert.Equal(255, new HexBigInteger("0xff").Value);
        Assert.Equal(255, new HexBigInteger("ff").Value);
        Assert.Equal(0, new HexBigInteger("0x").Value);
        BigInteger implicitly = new HexBigInteger("0x10");
        Assert.Equal(16, implicitly);
    }

    [Fact]
    public void Constructor_NegativeOrNotHex_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new HexBigInteger(-1));
        Assert.Throws<FormatException>(() => new HexBigInteger("0xhello"));
    }

    [Fact]
    public void HexValue_AnyNumber_RoundTrips()
    {
        Prop.ForAll<BigInteger>(number =>
        {
            BigInteger value = BigInteger.Abs(number) * BigInteger.Pow(3, 90);
            return new HexBigInteger(new HexBigInteger(value).HexValue).Value == value
                && new HexBigInteger(value).Equals(new HexBigInteger("0x00" + new HexBigInteger(value).HexValue[2..]));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void ToHex_NotCompact_KeepsWholeBytes()
    {
        Assert.Equal("0x0100", new BigInteger(256).ToHex(false, false));
        Assert.Equal("0xff", new BigInteger(255).ToHex(false, false));
        Assert.Equal(new BigInteger(0x0201), "0x0102".HexToBigInteger(true));
    }

#if !PACKAGES_NUGET
    [Fact]
    public void JsonSerializer_HexBigInteger_IsAHexString()
    {
        Assert.Equal("\"0xff\"", JsonSerializer.Serialize(new HexBigInteger(255)));
        Assert.Equal(255, JsonSerializer.Deserialize<HexBigInteger>("\"0xff\"")!.Value);
        Assert.Null(JsonSerializer.Deserialize<HexBigInteger>("null"));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<HexBigInteger>("\"0xfz\""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<HexBigInteger>("{}"));
    }
#endif
}
