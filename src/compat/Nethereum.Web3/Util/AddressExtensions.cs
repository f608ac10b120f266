namespace Nethereum.Util;

/// <summary><see cref="AddressUtil"/> as extension methods.</summary>
public static class AddressExtensions
{
    /// <inheritdoc cref="AddressUtil.ConvertToChecksumAddress(string)"/>
    public static string ConvertToEthereumChecksumAddress(this string address)
    {
        return AddressUtil.Current.ConvertToChecksumAddress(address);
    }

    /// <inheritdoc cref="AddressUtil.IsChecksumAddress"/>
    public static bool IsEthereumChecksumAddress(this string? address)
    {
        return AddressUtil.Current.IsChecksumAddress(address);
    }

    /// <inheritdoc cref="AddressUtil.IsValidEthereumAddressHexFormat"/>
    public static bool IsValidEthereumAddressHexFormat(this string? address)
    {
        return AddressUtil.Current.IsValidEthereumAddressHexFormat(address);
    }

    /// <inheritdoc cref="AddressUtil.AreAddressesTheSame"/>
    public static bool IsTheSameAddress(this string? address, string? otherAddress)
    {
        return AddressUtil.Current.AreAddressesTheSame(address, otherAddress);
    }

    /// <inheritdoc cref="AddressUtil.IsAnEmptyAddress"/>
    public static bool IsAnEmptyAddress(this string? address)
    {
        return AddressUtil.Current.IsAnEmptyAddress(address);
    }

    /// <inheritdoc cref="AddressUtil.IsNotAnEmptyAddress"/>
    public static bool IsNotAnEmptyAddress(this string? address)
    {
        return AddressUtil.Current.IsNotAnEmptyAddress(address);
    }

    /// <inheritdoc cref="AddressUtil.IsEmptyOrEqualsZeroAddress"/>
    public static bool IsEmptyOrEqualsZeroAddress(this string? address)
    {
        return AddressUtil.Current.IsEmptyOrEqualsZeroAddress(address);
    }
}
