using System.Numerics;
using System.Runtime.CompilerServices;

namespace Nethereum.ABI.Codecs;

/// <summary>Range rules of <c>uintN</c> and <c>intN</c>, on the 32-byte two's complement word.</summary>
internal static class IntegerWord
{
    /// <summary>Whether the word is a value of the type: all bytes above the type's width repeat its sign.</summary>
    public static bool IsInRange(ReadOnlySpan<byte> word, int bits, bool signed)
    {
        int unused = AbiReader.WordSize - (bits / 8);
        if (!signed)
        {
            return word[..unused].IndexOfAnyExcept((byte)0) < 0;
        }

        byte sign = (word[unused] & 0x80) != 0 ? (byte)0xff : (byte)0;
        return word[..unused].IndexOfAnyExcept(sign) < 0;
    }

    public static AbiRangeException OutOfRange(object value, string type) =>
        new($"{value} is outside the range of {type}.");

    public static AbiDecodingException Dirty(string type) => new($"The word is outside the range of {type}.");
}

/// <summary>A .NET integer of fixed width as <c>uintN</c> or <c>intN</c>.</summary>
internal sealed class IntegerCodec<T>(string canonicalName, int bits, bool signed) : WordCodec<T>(canonicalName, bits / 8)
    where T : struct, IBinaryInteger<T>
{
    protected override void EncodeWord(T value, Span<byte> word)
    {
        bool negative = T.IsNegative(value);
        if (negative)
        {
            word.Fill(0xff);
        }

        value.WriteBigEndian(word[(AbiReader.WordSize - Unsafe.SizeOf<T>())..]);
        // A negative number in an unsigned type, or one too wide, shows in the bytes above the type's width.
        if ((negative && !signed) || !IntegerWord.IsInRange(word, bits, signed))
        {
            throw IntegerWord.OutOfRange(value, CanonicalName);
        }
    }

    protected override T DecodeWord(ReadOnlySpan<byte> word)
    {
        if (!IntegerWord.IsInRange(word, bits, signed))
        {
            throw IntegerWord.Dirty(CanonicalName);
        }

        return T.TryReadBigEndian(word, !signed, out T value)
            ? value
            : throw new AbiDecodingException($"The {CanonicalName} value does not fit {typeof(T).Name}.");
    }
}

/// <summary><see cref="BigInteger"/> as <c>uintN</c> or <c>intN</c>.</summary>
internal sealed class BigIntegerCodec(string canonicalName, int bits, bool signed) : WordCodec<BigInteger>(canonicalName, bits / 8)
{
    protected override void EncodeWord(BigInteger value, Span<byte> word)
    {
        bool negative = value.Sign < 0;
        if (negative && !signed)
        {
            throw IntegerWord.OutOfRange(value, CanonicalName);
        }

        int length = value.GetByteCount(isUnsigned: !signed);
        if (length > AbiReader.WordSize)
        {
            throw IntegerWord.OutOfRange(value, CanonicalName);
        }

        if (negative)
        {
            word.Fill(0xff);
        }

        value.TryWriteBytes(word[(AbiReader.WordSize - length)..], out _, isUnsigned: !signed, isBigEndian: true);
        if (!IntegerWord.IsInRange(word, bits, signed))
        {
            throw IntegerWord.OutOfRange(value, CanonicalName);
        }
    }

    protected override BigInteger DecodeWord(ReadOnlySpan<byte> word) => IntegerWord.IsInRange(word, bits, signed)
        ? new BigInteger(word, isUnsigned: !signed, isBigEndian: true)
        : throw IntegerWord.Dirty(CanonicalName);
}

/// <summary>A .NET enum as the integer type of a Solidity enum.</summary>
internal sealed class EnumCodec<TEnum, TUnderlying>(AbiCodec<TUnderlying> inner) : AbiCodec<TEnum>(inner.CanonicalName, isDynamic: false, AbiReader.WordSize)
    where TEnum : struct, Enum
    where TUnderlying : struct
{
    public override int SizeOf(TEnum value) => AbiReader.WordSize;

    public override int Encode(TEnum value, Span<byte> destination) =>
        inner.Encode(Unsafe.BitCast<TEnum, TUnderlying>(value), destination);

    public override TEnum Decode(ref AbiReader reader, int position) =>
        Unsafe.BitCast<TUnderlying, TEnum>(inner.Decode(ref reader, position));

    public override void EncodePacked(TEnum value, System.Buffers.ArrayBufferWriter<byte> output) =>
        inner.EncodePacked(Unsafe.BitCast<TEnum, TUnderlying>(value), output);
}
