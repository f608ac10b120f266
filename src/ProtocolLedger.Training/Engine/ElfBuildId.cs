using System.Buffers.Binary;
using ProtocolLedger.Core;

namespace ProtocolLedger.Training;

/// <summary>
/// The build id that a linker wrote into a program or library, the note NT_GNU_BUILD_ID of its program header PT_NOTE
/// (elf(5), "Notes"; System V gABI, chapter 5).
/// </summary>
internal static class ElfBuildId
{
    private const int HeaderLength = 64, ProgramHeaderLength = 56, NoteHeaderLength = 12;
    private const uint NoteSegment = 4, BuildIdNote = 3;

    /// <summary>Reads it.</summary>
    /// <returns>The id's bytes; null where the file has none.</returns>
    /// <exception cref="MalformedDataException">The file is not a little-endian ELF64 file, or ends too early.</exception>
    internal static byte[]? Read(Stream file)
    {
        byte[] header = At(file, 0, HeaderLength);
        if (!header.AsSpan(0, 6).SequenceEqual("\u007fELF\u0002\u0001"u8))
        {
            throw new MalformedDataException(FormatErrorKind.BadMagic, 0, "This is not a little-endian ELF64 file.");
        }

        ulong table = BinaryPrimitives.ReadUInt64LittleEndian(header.AsSpan(32));
        int entryLength = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(54)), entries = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(56));
        for (int i = 0; i < entries; i++)
        {
            byte[] entry = At(file, table + ((ulong)i * (ulong)entryLength), ProgramHeaderLength);
            if (BinaryPrimitives.ReadUInt32LittleEndian(entry) == NoteSegment && Find(Segment(file, entry), Alignment(entry)) is { } id)
            {
                return id;
            }
        }

        return null;
    }

    private static byte[] Segment(Stream file, ReadOnlySpan<byte> entry) =>
        At(file, BinaryPrimitives.ReadUInt64LittleEndian(entry[8..]), BinaryPrimitives.ReadUInt64LittleEndian(entry[32..]));

    private static long Alignment(ReadOnlySpan<byte> entry) => BinaryPrimitives.ReadUInt64LittleEndian(entry[48..]) == 8 ? 8 : 4;

    private static byte[]? Find(ReadOnlySpan<byte> notes, long alignment)
    {
        while (notes.Length >= NoteHeaderLength)
        {
            long nameLength = BinaryPrimitives.ReadUInt32LittleEndian(notes), idLength = BinaryPrimitives.ReadUInt32LittleEndian(notes[4..]);
            long start = Aligned(NoteHeaderLength + nameLength, alignment), end = start + idLength;
            if (end > notes.Length)
            {
                throw new MalformedDataException(FormatErrorKind.Truncated, 0, "A note goes beyond its segment of the ELF file.");
            }

            bool isGnu = notes.Slice(NoteHeaderLength, (int)nameLength).SequenceEqual("GNU\0"u8);
            if (isGnu && BinaryPrimitives.ReadUInt32LittleEndian(notes[8..]) == BuildIdNote)
            {
                return notes[(int)start..(int)end].ToArray();
            }

            notes = notes[(int)Math.Min(Aligned(end, alignment), notes.Length)..];
        }

        return null;
    }

    private static long Aligned(long length, long alignment) => (length + alignment - 1) / alignment * alignment;

    private static byte[] At(Stream file, ulong offset, ulong length)
    {
        if (offset > (ulong)file.Length || length > (ulong)file.Length - offset)
        {
            throw new MalformedDataException(FormatErrorKind.Truncated, file.Length, $"The ELF file ends before what it says lies at {offset}, of {length} bytes.");
        }

        byte[] bytes = new byte[length];
        file.Position = (long)offset;
        file.ReadExactly(bytes);
        return bytes;
    }
}
