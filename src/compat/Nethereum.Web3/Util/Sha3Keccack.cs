using System.Text;
using Nethereum.Hex.HexConvertors.Extensions;

namespace Nethereum.Util;

/// <summary>Keccak-256, Ethereum's hash (with the original padding, so not FIPS SHA3-256).</summary>
public class Sha3Keccack
{
    /// <summary>A shared instance; the class holds no state.</summary>
    public static Sha3Keccack Current { get; } = new();

    /// <summary>Hashes the UTF-8 bytes of <paramref name="value"/>; 64 lower-case hex digits without "0x".</summary>
    public string CalculateHash(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return CalculateHash(Encoding.UTF8.GetBytes(value)).ToHex();
    }

    /// <summary>Hashes the concatenation of hex strings (with or without "0x"); 64 hex digits without "0x".</summary>
    /// <exception cref="FormatException">A value is not hex.</exception>
    public string CalculateHashFromHex(params string[] hexValues)
    {
        ArgumentNullException.ThrowIfNull(hexValues);
        string joined = string.Concat(hexValues.Select(value => value.RemoveHexPrefix()));
        return CalculateHash(joined.HexToByteArray()).ToHex();
    }

    /// <summary>Hashes bytes; 32 bytes.</summary>
    public byte[] CalculateHash(byte[] value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Keccak256.Hash(value);
    }

    /// <summary>Hashes the UTF-8 bytes of <paramref name="value"/>; 32 bytes.</summary>
    public byte[] CalculateHashAsBytes(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Keccak256.Hash(Encoding.UTF8.GetBytes(value));
    }
}
