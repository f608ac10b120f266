using System.Numerics;
using Nethereum.Hex.HexConvertors.Extensions;

namespace Nethereum.Hex.HexConvertors;

/// <summary>Unsigned numbers as JSON-RPC quantities: big-endian, no leading zeros, zero as "0x0".</summary>
public class HexBigIntegerBigEndianConvertor : IHexConvertor<BigInteger>
{
    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public string ConvertToHex(BigInteger value)
    {
        return value.ToHex(false);
    }

    /// <inheritdoc/>
    public BigInteger ConvertFromHex(string value)
    {
        return value.HexToBigInteger(false);
    }
}
