using System.Buffers.Binary;
using System.Text;

namespace ProtocolLedger.Core;

/// <summary>Reads little-endian fields and refuses to run over the end.</summary>
internal ref struct ByteCursor(ReadOnlySpan<byte> data)
{
    private readonly ReadOnlySpan<byte> data = data;

    public int Position { get; private set; }

    public readonly int Remaining => data.Length - Position;

    public ReadOnlySpan<byte> Take(int count, string field)
    {
        if (count > Remaining)
        {
            throw new MalformedDataException(
                FormatErrorKind.Truncated, Position, $"'{field}' needs {count} bytes, {Remaining} are left.");
        }

        ReadOnlySpan<byte> taken = data.Slice(Position, count);
        Position += count;
        return taken;
    }

    public byte U8(string field) => Take(1, field)[0];

    public ushort U16(string field) => BinaryPrimitives.ReadUInt16LittleEndian(Take(2, field));

    public uint U32(string field) => BinaryPrimitives.ReadUInt32LittleEndian(Take(4, field));

    public ulong U64(string field) => BinaryPrimitives.ReadUInt64LittleEndian(Take(8, field));

    public Hash32 Hash(string field) => new(Take(Hash32.Size, field));

    public string Ascii(int count, string field) => Encoding.ASCII.GetString(Take(count, field));

    public void Magic(ReadOnlySpan<byte> magic, uint version)
    {
        int start = Position;
        if (!Take(magic.Length, "magic").SequenceEqual(magic))
        {
            throw new MalformedDataException(
                FormatErrorKind.BadMagic, start, $"expected the magic {Encoding.ASCII.GetString(magic)}.");
        }

        uint found = U32("version");
        if (found != version)
        {
            throw new MalformedDataException(
                FormatErrorKind.UnsupportedVersion, start + magic.Length, $"version {found}; this program reads version {version}.");
        }
    }

    public readonly MalformedDataException Error(FormatErrorKind kind, string detail) => new(kind, Position, detail);

    /// <summary>The rest has to be zero.</summary>
    public void ZeroPadding()
    {
        int start = Position;
        int bad = Take(Remaining, "padding").IndexOfAnyExcept((byte)0);
        if (bad >= 0)
        {
            throw new MalformedDataException(FormatErrorKind.NotCanonical, start + bad, "padding is not zero.");
        }
    }
}
