using System.Numerics;

namespace Nethereum.Signer;

/// <summary>What V says: the recovery id, and with EIP-155 the chain.</summary>
public static class VRecoveryAndChainCalculations
{
    private const int FirstOfChain = 35;

    /// <summary>V of a legacy transaction for a chain: recovery id + 35 + 2 x chain id (EIP-155).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The chain id is negative.</exception>
    public static BigInteger CalculateV(BigInteger chainId, int recId)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(chainId.Sign, nameof(chainId));
        return (chainId * 2) + recId + FirstOfChain;
    }

    /// <summary>The chain id in V.</summary>
    /// <exception cref="ArgumentException">V names no chain.</exception>
    public static BigInteger GetChainFromVChain(BigInteger vChain)
    {
        return vChain >= FirstOfChain
            ? (vChain - FirstOfChain) / 2
            : throw new ArgumentException($"V {vChain} names no chain: it is below {FirstOfChain}.", nameof(vChain));
    }

    /// <summary>The recovery id in a V that names a chain.</summary>
    /// <exception cref="ArgumentException">V names no chain.</exception>
    public static int GetRecIdFromVChain(BigInteger vChain)
    {
        return vChain >= FirstOfChain
            ? (int)((vChain - FirstOfChain) % 2)
            : throw new ArgumentException($"V {vChain} names no chain: it is below {FirstOfChain}.", nameof(vChain));
    }

    /// <summary>The recovery id in a V of 0, 1, 27 or 28.</summary>
    /// <exception cref="ArgumentException">Any other V.</exception>
    public static int GetRecIdFromV(byte v)
    {
        return v switch
        {
            0 or 1 => v,
            27 or 28 => v - 27,
            _ => throw new ArgumentException($"V {v} stands for no recovery id.", nameof(v)),
        };
    }

    /// <inheritdoc cref="GetRecIdFromV(byte)"/>
    public static int GetRecIdFromV(byte[] v)
    {
        return GetRecId(v);
    }

    /// <summary>True for a V without a chain, 27 or 28.</summary>
    public static bool IsEthV(byte[] v)
    {
        return Value(v) is var value && (value == 27 || value == 28);
    }

    internal static int GetRecId(byte[]? v)
    {
        BigInteger value = Value(v);
        return value >= FirstOfChain ? GetRecIdFromVChain(value) : GetRecIdFromV((byte)value);
    }

    internal static BigInteger Value(byte[]? v)
    {
        return new BigInteger(v, isUnsigned: true, isBigEndian: true);
    }
}
