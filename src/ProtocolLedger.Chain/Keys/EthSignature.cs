using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>A recoverable ECDSA signature: r, s and v (27 or 28), 65 bytes.</summary>
public sealed class EthSignature : IEquatable<EthSignature>
{
    /// <summary>Length in bytes.</summary>
    public const int Size = 65;

    private readonly byte[] _bytes;

    /// <summary>Copies exactly 65 bytes; whether they are a valid signature shows on recovery.</summary>
    /// <exception cref="ArgumentException">Another length.</exception>
    public EthSignature(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Size)
        {
            throw new ArgumentException($"A signature has {Size} bytes, got {bytes.Length}.", nameof(bytes));
        }

        _bytes = bytes.ToArray();
    }

    public ReadOnlySpan<byte> AsSpan() => _bytes;

    /// <summary>r and s with v's parity in the highest bit of s: 64 bytes (EIP-2098).</summary>
    public byte[] Compact()
    {
        byte[] compact = _bytes[..64];
        compact[32] |= (byte)(_bytes[64] == 28 ? 0x80 : 0);
        return compact;
    }

    public byte[] ToArray() => [.. _bytes];

    public bool Equals(EthSignature? other) => other is not null && AsSpan().SequenceEqual(other._bytes);

    public override bool Equals(object? obj) => Equals(obj as EthSignature);

    public override int GetHashCode() => BitConverter.ToInt32(_bytes);

    public override string ToString() => Hex.Format(_bytes);
}
