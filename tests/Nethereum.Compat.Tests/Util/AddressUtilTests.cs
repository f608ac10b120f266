using Nethereum.Util;

namespace Nethereum.Compat.Tests.Util;

public sealed class AddressUtilTests
{
    /// <summary>The test cases of EIP-55.</summary>
    public static TheoryData<string> Eip55 =>
    [
        "0x52908400098527886E0F7030069857D2E4169EE7",
        "0x8617E340B3D01FA5F11F306F4090FD50E238070D",
        "0xde709f2102306220921060314715629080e2fb77",
        "0x27b1fdb04752bbc536007a920d24acb045561c26",
        "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
        "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
        "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB",
        "0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb",
    ];

    [Theory]
    [MemberData(nameof(Eip55))]
    public void ConvertToChecksumAddress_Eip55Case_RestoresTheCase(string address)
    {
        Assert.Equal(address, AddressUtil.Current.ConvertToChecksumAddress(address.ToLowerInvariant()));
        Assert.Equal(address, address[2..].ToLowerInvariant().ConvertToEthereumChecksumAddress());
        Assert.True(AddressUtil.Current.IsChecksumAddress(address));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0x")]
    [InlineData("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAe")]
    [InlineData("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAedd")]
    [InlineData("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeg")]
    public void ConvertToChecksumAddress_NotAnAddress_Throws(string address)
    {
        Assert.Throws<FormatException>(() => AddressUtil.Current.ConvertToChecksumAddress(address));
        Assert.False(AddressUtil.Current.IsChecksumAddress(address));
        Assert.False(AddressUtil.Current.IsValidEthereumAddressHexFormat(address));
    }

    [Fact]
    public void IsChecksumAddress_OneLetterInTheWrongCase_IsFalse()
    {
        Assert.False(AddressUtil.Current.IsChecksumAddress("0x5AAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"));
    }

    [Fact]
    public void IsEmptyOrEqualsZeroAddress_FormsOfNoAddress_AreTrue()
    {
        foreach (string? address in new[] { null, "", "0x", "0x0", AddressUtil.ZERO_ADDRESS })
        {
            Assert.True(AddressUtil.Current.IsEmptyOrEqualsZeroAddress(address));
        }

        Assert.False(AddressUtil.Current.IsEmptyOrEqualsZeroAddress("0x52908400098527886E0F7030069857D2E4169EE7"));
    }

    [Fact]
    public void ConvertToValid20ByteAddress_Short_PadsOnTheLeft()
    {
        Assert.Equal("0x0000000000000000000000000000000000000abc", AddressUtil.Current.ConvertToValid20ByteAddress("0xabc"));
    }
}
