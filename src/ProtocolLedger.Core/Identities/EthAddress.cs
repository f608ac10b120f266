using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace ProtocolLedger.Core;

/// <summary>An Ethereum address: 20 bytes, printed with the EIP-55 checksum.</summary>
public readonly struct EthAddress : IEquatable<EthAddress>
{
    /// <summary>Length in bytes.</summary>
    public const int Size = 20;

    private readonly Bytes20 bytes;

    /// <summary>Copies exactly 20 bytes.</summary>
    /// <exception cref="ArgumentException">The span is not 20 bytes long.</exception>
    public EthAddress(ReadOnlySpan<byte> source)
    {
        if (source.Length != Size)
        {
            throw new ArgumentException($"An address has {Size} bytes, got {source.Length}.", nameof(source));
        }

        source.CopyTo(bytes);
    }

    public static EthAddress Zero => default;

    public bool IsZero => this == default;

    /// <summary>The bytes in place; valid as long as the value it is called on.</summary>
    [UnscopedRef]
    public ReadOnlySpan<byte> AsSpan() => bytes;

    public byte[] ToArray() => AsSpan().ToArray();

    /// <summary>Parses 40 hexadecimal digits with or without 0x. Mixed case must be the EIP-55 checksum.</summary>
    /// <exception cref="FormatException">Wrong length, a character that is not hexadecimal, or a wrong checksum.</exception>
    public static EthAddress Parse(string text)
    {
        Span<byte> buffer = stackalloc byte[Size];
        Hex.Parse(text, buffer, "address");
        EthAddress address = new(buffer);
        string digits = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? text[2..] : text;
        bool mixed = digits.Any(char.IsAsciiLetterUpper) && digits.Any(char.IsAsciiLetterLower);
        if (mixed && !string.Equals(address.ToString()[2..], digits, StringComparison.Ordinal))
        {
            throw new FormatException($"'{text}' has a wrong checksum: a digit is mistyped (EIP-55).");
        }

        return address;
    }

    public bool Equals(EthAddress other) => AsSpan().SequenceEqual(other.AsSpan());

    public override bool Equals(object? obj) => obj is EthAddress other && Equals(other);

    public override int GetHashCode() => BitConverter.ToInt32(AsSpan());

    /// <summary>0x and 40 digits with the checksum of EIP-55.</summary>
    public override string ToString()
    {
        char[] digits = Convert.ToHexStringLower(AsSpan()).ToCharArray();
        Hash32 hash = Keccak256.HashText(new string(digits));
        for (int i = 0; i < digits.Length; i++)
        {
            int nibble = i % 2 == 0 ? hash.AsSpan()[i / 2] >> 4 : hash.AsSpan()[i / 2] & 15;
            digits[i] = nibble >= 8 ? char.ToUpperInvariant(digits[i]) : digits[i];
        }

        return "0x" + new string(digits);
    }

    public static bool operator ==(EthAddress left, EthAddress right) => left.Equals(right);

    public static bool operator !=(EthAddress left, EthAddress right) => !left.Equals(right);

    [InlineArray(Size)]
    private struct Bytes20
    {
        private byte first;
    }
}
