using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace ProtocolLedger.Core;

/// <summary>Writes little-endian fields.</summary>
internal sealed class ByteBuilder
{
    private readonly ArrayBufferWriter<byte> buffer = new();

    public int Length => buffer.WrittenCount;

    public ReadOnlySpan<byte> Written => buffer.WrittenSpan;

    public ByteBuilder Bytes(ReadOnlySpan<byte> value)
    {
        buffer.Write(value);
        return this;
    }

    public ByteBuilder U8(byte value) => Bytes([value]);

    public ByteBuilder U16(ushort value)
    {
        Span<byte> bytes = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, value);
        return Bytes(bytes);
    }

    public ByteBuilder U32(uint value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        return Bytes(bytes);
    }

    public ByteBuilder U64(ulong value)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, value);
        return Bytes(bytes);
    }

    public ByteBuilder Hash(Hash32 value) => Bytes(value.AsSpan());

    public ByteBuilder Ascii(string value) => Bytes(Encoding.ASCII.GetBytes(value));
}
