using System.Text;
using Nethereum.Hex.HexConvertors.Extensions;

namespace Nethereum.Util;

/// <summary>Addresses as text: 20 bytes of hex and the mixed-case checksum of EIP-55.</summary>
public class AddressUtil
{
    /// <summary>The address of 20 zero bytes.</summary>
    public const string ZERO_ADDRESS = "0x0000000000000000000000000000000000000000";

    /// <summary>"0x0", how some interfaces write "no address".</summary>
    public const string AddressEmptyAsHex = "0x0";

    private const int Digits = 40;

    /// <summary>A shared instance; the class holds no state.</summary>
    public static AddressUtil Current { get; } = new();

    /// <summary>The address with its EIP-55 checksum.</summary>
    /// <exception cref="FormatException">Not 40 hex digits, with or without "0x".</exception>
    public string ConvertToChecksumAddress(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        string digits = address.RemoveHexPrefix();
        if (!IsFortyHexDigits(digits))
        {
            throw new FormatException($"'{address}' is not an address: expected 40 hex digits.");
        }

        return Checksum(digits);
    }

    /// <inheritdoc cref="ConvertToChecksumAddress(string)"/>
    public string ConvertToChecksumAddress(byte[] address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return ConvertToChecksumAddress(address.ToHex());
    }

    /// <summary>Pads an address with zeros on the left to 20 bytes; "0x" in front. Null stands for the zero address.</summary>
    public string ConvertToValid20ByteAddress(string? address)
    {
        return (address ?? AddressEmptyAsHex).RemoveHexPrefix().PadLeft(Digits, '0').EnsureHexPrefix();
    }

    /// <summary>True for 40 characters after an optional "0x".</summary>
    public bool IsValidAddressLength(string? address)
    {
        return address is not null && address.RemoveHexPrefix().Length == Digits;
    }

    /// <summary>True for "0x" and 40 hex digits.</summary>
    public bool IsValidEthereumAddressHexFormat(string? address)
    {
        return address is not null && address.HasHexPrefix() && IsFortyHexDigits(address.RemoveHexPrefix());
    }

    /// <summary>True if the letters' case is the EIP-55 checksum of the address; false for anything that is no address.</summary>
    public bool IsChecksumAddress(string? address)
    {
        if (address is null)
        {
            return false;
        }

        string digits = address.RemoveHexPrefix();
        return IsFortyHexDigits(digits)
            && string.Equals(Checksum(digits), address.EnsureHexPrefix(), StringComparison.Ordinal);
    }

    /// <summary>True for null, "", and the forms of "0x" and "0x0" that stand for no address.</summary>
    public bool IsAnEmptyAddress(string? address)
    {
        return string.IsNullOrWhiteSpace(address) || address is "0x" or AddressEmptyAsHex;
    }

    /// <summary>The opposite of <see cref="IsAnEmptyAddress"/>.</summary>
    public bool IsNotAnEmptyAddress(string? address)
    {
        return !IsAnEmptyAddress(address);
    }

    /// <summary>True for an empty address and for 20 zero bytes.</summary>
    public bool IsEmptyOrEqualsZeroAddress(string? address)
    {
        return IsAnEmptyAddress(address) || AreAddressesTheSame(address, ZERO_ADDRESS);
    }

    /// <summary>Compares two addresses regardless of case and "0x".</summary>
    public bool AreAddressesTheSame(string? address1, string? address2)
    {
        if (address1 is null || address2 is null)
        {
            return address1 is null && address2 is null;
        }

        return address1.IsTheSameHex(address2);
    }

    private static bool IsFortyHexDigits(string digits)
    {
        return digits.Length == Digits && digits.All(char.IsAsciiHexDigit);
    }

    private static string Checksum(string digits)
    {
        string lower = digits.ToLowerInvariant();
        Span<byte> ascii = stackalloc byte[Digits];
        Encoding.ASCII.GetBytes(lower, ascii);
        Span<byte> hash = stackalloc byte[Keccak256.Size];
        Keccak256.Hash(ascii, hash);
        Span<char> text = stackalloc char[2 + Digits];
        text[0] = '0';
        text[1] = 'x';
        for (int i = 0; i < Digits; i++)
        {
            int nibble = (hash[i / 2] >> (i % 2 == 0 ? 4 : 0)) & 0xf;
            text[2 + i] = nibble > 7 ? char.ToUpperInvariant(lower[i]) : lower[i];
        }

        return text.ToString();
    }
}
