using System.Buffers;
using System.Text;
using Nethereum.Util;

namespace Nethereum.ABI.Codecs;

/// <summary><c>bool</c>: 0 or 1 and nothing else.</summary>
internal sealed class BoolCodec() : WordCodec<bool>("bool", packedSize: 1)
{
    protected override void EncodeWord(bool value, Span<byte> word) => word[^1] = value ? (byte)1 : (byte)0;

    protected override bool DecodeWord(ReadOnlySpan<byte> word) =>
        word[..^1].IndexOfAnyExcept((byte)0) < 0 && word[^1] <= 1
            ? word[^1] == 1
            : throw new AbiDecodingException("A bool is neither 0 nor 1.");
}

/// <summary><c>address</c> as hex text of 20 bytes; decoded with the EIP-55 checksum.</summary>
internal sealed class AddressCodec() : WordCodec<string>("address", AddressSize)
{
    private const int AddressSize = 20;

    protected override void EncodeWord(string value, Span<byte> word)
    {
        if (value is null)
        {
            throw new AbiValueException("The address is null.");
        }

        ReadOnlySpan<char> digits = value.AsSpan();
        if (digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
        {
            digits = digits[2..];
        }

        Span<byte> target = word[^AddressSize..];
        if (digits.Length != AddressSize * 2 || Convert.FromHexString(digits, target, out _, out _) != OperationStatus.Done)
        {
            throw new AbiValueException($"'{Shorten(value)}' is not an address of 20 bytes in hex.");
        }
    }

    protected override string DecodeWord(ReadOnlySpan<byte> word)
    {
        if (word[..^AddressSize].IndexOfAnyExcept((byte)0) >= 0)
        {
            throw new AbiDecodingException("The bytes before an address are not zero.");
        }

        return AddressUtil.Current.ConvertToChecksumAddress(word[^AddressSize..].ToArray());
    }

    private static string Shorten(string value) => value.Length <= 64 ? value : value[..64] + "...";
}

/// <summary><c>bytesN</c>, N from 1 to 32.</summary>
internal sealed class FixedBytesCodec : WordCodec<byte[]>
{
    private readonly int size;

    public FixedBytesCodec(int size)
        : base($"bytes{size}", size, packedFromLeft: true)
    {
        this.size = size;
    }

    protected override void EncodeWord(byte[] value, Span<byte> word)
    {
        if (value is null)
        {
            throw new AbiValueException($"The {CanonicalName} value is null.");
        }

        if (value.Length != size)
        {
            throw new AbiValueException($"{CanonicalName} takes {size} bytes, not {value.Length}.");
        }

        value.CopyTo(word);
    }

    protected override byte[] DecodeWord(ReadOnlySpan<byte> word) => word[size..].IndexOfAnyExcept((byte)0) < 0
        ? word[..size].ToArray()
        : throw new AbiDecodingException($"The bytes after a {CanonicalName} are not zero.");
}

/// <summary><c>bytes</c>.</summary>
internal sealed class BytesCodec() : AbiCodec<byte[]>("bytes", isDynamic: true, AbiReader.WordSize)
{
    public override int SizeOf(byte[] value) => ByteString.Size((value ?? throw Null()).Length);

    public override int Encode(byte[] value, Span<byte> destination)
    {
        ByteString.WriteLength(value.Length, destination);
        value.CopyTo(destination[AbiReader.WordSize..]);
        return ByteString.Size(value.Length);
    }

    public override byte[] Decode(ref AbiReader reader, int position) => reader.Bytes(position).ToArray();

    public override void EncodePacked(byte[] value, ArrayBufferWriter<byte> output) => output.Write(value ?? throw Null());

    private static AbiValueException Null() => new("The bytes value is null.");
}

/// <summary><c>string</c>, strict UTF-8 both ways.</summary>
internal sealed class StringCodec() : AbiCodec<string>("string", isDynamic: true, AbiReader.WordSize)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public override int SizeOf(string value) => ByteString.Size(ByteCount(value));

    public override int Encode(string value, Span<byte> destination)
    {
        int written = Utf8.GetBytes(value, destination[AbiReader.WordSize..]);
        ByteString.WriteLength(written, destination);
        return ByteString.Size(written);
    }

    public override string Decode(ref AbiReader reader, int position)
    {
        try
        {
            return Utf8.GetString(reader.Bytes(position));
        }
        catch (DecoderFallbackException e)
        {
            throw new AbiDecodingException("A string is not valid UTF-8.", e);
        }
    }

    public override void EncodePacked(string value, ArrayBufferWriter<byte> output)
    {
        Span<byte> target = output.GetSpan(ByteCount(value));
        output.Advance(Utf8.GetBytes(value, target));
    }

    private static int ByteCount(string value)
    {
        try
        {
            return Utf8.GetByteCount(value ?? throw new AbiValueException("The string value is null."));
        }
        catch (EncoderFallbackException e)
        {
            throw new AbiValueException("The string has an unpaired surrogate and no UTF-8 form.", e);
        }
    }
}

/// <summary>The layout that <c>bytes</c> and <c>string</c> share: a length word, then the bytes padded to whole words.</summary>
internal static class ByteString
{
    public static int Size(int length) => checked(AbiReader.WordSize + ((length + 31) & ~31));

    public static void WriteLength(int length, Span<byte> destination) =>
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(destination[28..], length);
}
