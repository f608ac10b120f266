using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace ProtocolLedger.Core;

/// <summary>32 bytes, compared and ordered as a big-endian number. The typed wrappers in TypedHashes.cs say what was hashed.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly struct Hash32 : IEquatable<Hash32>, IComparable<Hash32>
{
    /// <summary>Length in bytes.</summary>
    public const int Size = 32;

    private readonly Bytes32 bytes;

    /// <summary>Copies exactly 32 bytes.</summary>
    /// <exception cref="ArgumentException">The span is not 32 bytes long.</exception>
    public Hash32(ReadOnlySpan<byte> source)
    {
        if (source.Length != Size)
        {
            throw new ArgumentException($"A hash has {Size} bytes, got {source.Length}.", nameof(source));
        }

        source.CopyTo(bytes);
    }

    /// <summary>All zero: stands for "none".</summary>
    public static Hash32 Zero => default;

    public bool IsZero => this == default;

    /// <summary>The bytes in place; valid as long as the value it is called on.</summary>
    [UnscopedRef]
    public ReadOnlySpan<byte> AsSpan() => bytes;

    public byte[] ToArray() => AsSpan().ToArray();

    public void CopyTo(Span<byte> destination) => AsSpan().CopyTo(destination);

    /// <summary>SHA-256 of the data.</summary>
    public static Hash32 Sha256(ReadOnlySpan<byte> data)
    {
        Span<byte> hash = stackalloc byte[Size];
        SHA256.HashData(data, hash);
        return new Hash32(hash);
    }

    /// <summary>Parses 64 hexadecimal digits with or without 0x.</summary>
    /// <exception cref="FormatException">Wrong length or a character that is not hexadecimal.</exception>
    public static Hash32 Parse(string text)
    {
        Span<byte> buffer = stackalloc byte[Size];
        Hex.Parse(text, buffer, "hash");
        return new Hash32(buffer);
    }

    public static bool TryParse([NotNullWhen(true)] string? text, out Hash32 value)
    {
        Span<byte> buffer = stackalloc byte[Size];
        bool ok = text is not null && Hex.TryParse(text, buffer);
        value = ok ? new Hash32(buffer) : default;
        return ok;
    }

    public bool Equals(Hash32 other) => AsSpan().SequenceEqual(other.AsSpan());

    public override bool Equals(object? obj) => obj is Hash32 other && Equals(other);

    public override int GetHashCode() => MemoryMarshal.Read<int>(AsSpan());

    public int CompareTo(Hash32 other) => AsSpan().SequenceCompareTo(other.AsSpan());

    /// <summary>0x and 64 lower-case digits.</summary>
    public override string ToString() => Hex.Format(AsSpan());

    public static bool operator ==(Hash32 left, Hash32 right) => left.Equals(right);

    public static bool operator !=(Hash32 left, Hash32 right) => !left.Equals(right);

    public static bool operator <(Hash32 left, Hash32 right) => left.CompareTo(right) < 0;

    public static bool operator >(Hash32 left, Hash32 right) => left.CompareTo(right) > 0;

    public static bool operator <=(Hash32 left, Hash32 right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Hash32 left, Hash32 right) => left.CompareTo(right) >= 0;

    [InlineArray(Size)]
    private struct Bytes32
    {
        private byte first;
    }
}
