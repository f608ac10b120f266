using FsCheck;
using FsCheck.Fluent;
using Nethereum.Hex.HexConvertors.Extensions;

namespace Nethereum.Compat.Tests.Hex;

public sealed class HexByteConvertorExtensionsTests
{
    [Fact]
    public void HexToByteArray_ToHex_RoundTrips()
    {
        Prop.ForAll<byte[]>(bytes =>
            bytes.ToHex().HexToByteArray().AsSpan().SequenceEqual(bytes)
            && bytes.ToHex(true).ToUpperInvariant().Replace("0X", "0x", StringComparison.Ordinal).HexToByteArray().AsSpan().SequenceEqual(bytes))
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void HexToByteArray_OddNumberOfDigits_TakesTheFirstAsAByte()
    {
        Assert.Equal(new byte[] { 0x0f, 0xff }, "0xfff".HexToByteArray());
        Assert.Equal(new byte[] { 0x07 }, "7".HexToByteArray());
    }

    [Fact]
    public void HexToByteArray_Nothing_IsNoBytes()
    {
        Assert.Empty(((string)null!).HexToByteArray());
        Assert.Empty("".HexToByteArray());
        Assert.Empty("0x".HexToByteArray());
    }

    [Theory]
    [InlineData("0xzz")]
    [InlineData("xyzxy")]
    [InlineData("0x1g")]
    [InlineData("0x0x12")]
    [InlineData("12 4")]
    [InlineData("٣٣")]
    public void HexToByteArray_NotHex_ThrowsWithoutRepeatingTheText(string text)
    {
        FormatException exception = Assert.Throws<FormatException>(() => text.HexToByteArray());
        Assert.DoesNotContain(text, exception.Message, StringComparison.Ordinal);
        Assert.False(text.IsHex());
    }

    [Fact]
    public void HexToByteArray_AnyText_GivesBytesOrFormatException()
    {
        Prop.ForAll<string?>(text =>
        {
            try
            {
                return text.HexToByteArray().Length <= ((text?.Length ?? 0) + 1) / 2;
            }
            catch (FormatException)
            {
                return !text!.IsHex();
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void HexPrefix_AddedAndRemoved_IsIdempotent()
    {
        Assert.Equal("0xab", "ab".EnsureHexPrefix().EnsureHexPrefix());
        Assert.Equal("ab", "0xab".RemoveHexPrefix().RemoveHexPrefix());
        Assert.True("0xAB".IsTheSameHex("ab"));
        Assert.False("0xAB".IsTheSameHex("ac"));
    }
}
