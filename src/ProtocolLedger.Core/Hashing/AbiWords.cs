using System.Buffers.Binary;
using System.Numerics;

namespace ProtocolLedger.Core;

/// <summary>abi.encode for static types only: a row of 32-byte words. Enough for everything this protocol hashes.</summary>
public sealed class AbiWords
{
    private readonly List<byte> bytes = [];

    /// <summary>Appends a bytes32.</summary>
    public AbiWords Add(Hash32 value)
    {
        bytes.AddRange(value.AsSpan());
        return this;
    }

    /// <summary>Appends an unsigned integer of up to 64 bits.</summary>
    public AbiWords Add(ulong value)
    {
        Span<byte> word = stackalloc byte[32];
        word.Clear();
        BinaryPrimitives.WriteUInt64BigEndian(word[24..], value);
        bytes.AddRange(word);
        return this;
    }

    /// <summary>Appends an address.</summary>
    public AbiWords Add(EthAddress value)
    {
        bytes.AddRange(new byte[12]);
        bytes.AddRange(value.AsSpan());
        return this;
    }

    /// <summary>Appends a uint256.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or more than 256 bits.</exception>
    public AbiWords Add(BigInteger value)
    {
        if (value.Sign < 0 || value.GetBitLength() > 256)
        {
            throw new ArgumentOutOfRangeException(nameof(value), "A uint256 is at least 0 and below 2^256.");
        }

        byte[] digits = value.ToByteArray(isUnsigned: true, isBigEndian: true);
        bytes.AddRange(new byte[32 - digits.Length]);
        bytes.AddRange(digits);
        return this;
    }

    public byte[] ToArray() => [.. bytes];

    /// <summary>keccak256 of the words.</summary>
    public Hash32 Keccak() => Keccak256.Hash(ToArray());
}
