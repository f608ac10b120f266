using System.Text;

namespace Nethereum.Hex.HexConvertors.Extensions;

/// <summary>Text to the hex of its UTF-8 bytes and back.</summary>
public static class HexStringUTF8ConvertorExtensions
{
    /// <summary>The UTF-8 bytes as hex with "0x".</summary>
    public static string ToHexUTF8(this string value)
    {
        return Encoding.UTF8.GetBytes(value).ToHex(true);
    }

    /// <summary>The text of hex UTF-8 bytes.</summary>
    /// <exception cref="FormatException">Not hex.</exception>
    public static string HexToUTF8String(this string hex)
    {
        return Encoding.UTF8.GetString(hex.HexToByteArray());
    }
}
