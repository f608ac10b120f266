using System.Buffers.Binary;
using System.Diagnostics;
using ProtocolLedger.Core;

namespace ProtocolLedger.Training.Tests;

public sealed class LibraryBuildTests
{
    private const int Header = 64, ProgramHeader = 56;

    private static readonly byte[] Id = [0x01, 0x23, 0x45, 0x67, 0x89, 0xab, 0xcd, 0xef];

    [Theory]
    [InlineData(4)]
    [InlineData(8)]
    public void Read_NoteAfterAnother_IsTheBuildId(uint alignment)
    {
        byte[] file = Elf(alignment, [.. Note(1, [9, 9, 9, 9, 9], alignment), .. Note(3, Id, alignment)]);

        Assert.Equal(new LibraryBuild("libc10", "0123456789abcdef"), LibraryBuild.Read("libc10", new MemoryStream(file)));
    }

    [Fact]
    public void Read_NoBuildId_IsTheHashOfTheFile()
    {
        byte[] file = Elf(4, Note(1, Id, 4));

        Assert.Equal(Convert.ToHexStringLower(Hash32.Sha256(file).ToArray()), LibraryBuild.Read("libc10", new MemoryStream(file)).BuildId);
    }

    [Fact]
    public void Read_Truncated_SaysSo()
    {
        byte[] file = Elf(4, Note(3, Id, 4));

        foreach (int length in new[] { 0, Header - 1, Header + ProgramHeader, file.Length - 1 })
        {
            var error = Assert.Throws<MalformedDataException>(() => LibraryBuild.Read("libc10", new MemoryStream(file[..length])));
            Assert.Equal(FormatErrorKind.Truncated, error.Error.Kind);
        }
    }

    [Fact]
    public void Read_NoteBeyondItsSegment_SaysSo()
    {
        byte[] note = Note(3, Id, 4);
        BinaryPrimitives.WriteUInt32LittleEndian(note.AsSpan(4), uint.MaxValue);

        var error = Assert.Throws<MalformedDataException>(() => LibraryBuild.Read("libc10", new MemoryStream(Elf(4, note))));

        Assert.Equal(FormatErrorKind.Truncated, error.Error.Kind);
    }

    [Fact]
    public void Read_NoElf_SaysSo()
    {
        var error = Assert.Throws<MalformedDataException>(() => LibraryBuild.Read("libc10", new MemoryStream(new byte[Header])));

        Assert.Equal(FormatErrorKind.BadMagic, error.Error.Kind);
    }

    [Fact]
    public void Hash_AnyOrder_IsOfTheLinesInOrderOfTheNames()
    {
        LibraryBuild[] libraries = [new("libdnnl", "02"), new("libc10", "01")];

        Assert.Equal(Convert.ToHexStringLower(Hash32.Sha256("libc10 01\nlibdnnl 02\n"u8).ToArray()), LibraryBuild.Hash(libraries));
        Assert.Equal(LibraryBuild.Hash(libraries), LibraryBuild.Hash(libraries.Reverse()));
    }

    [Fact]
    public void Libraries_InThisProcess_AreThoseThatDecideBytes()
    {
        Assert.Equal(["libc10", "libdnnl", "libopenblas", "libsleef", "libtorch_cpu"], EngineFacts.Read().Libraries.Select(library => library.Name));
    }

    [Fact]
    public async Task Libraries_InThisProcess_HaveTheBuildIdsThatReadelfPrints()
    {
        foreach (LibraryBuild library in EngineFacts.Read().Libraries)
        {
            using Process? readelf = Process.Start(new ProcessStartInfo("readelf", ["-n", LibraryBuild.PathOf(library.Name)!]) { RedirectStandardOutput = true });
            string output = await readelf!.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            Assert.Contains($"Build ID: {library.BuildId}", output, StringComparison.Ordinal);
        }
    }

    // A header, one program header of kind PT_NOTE, and its segment.
    private static byte[] Elf(uint alignment, byte[] notes)
    {
        byte[] file = [.. new byte[Header + ProgramHeader], .. notes];
        "\u007fELF\u0002\u0001"u8.CopyTo(file);
        BinaryPrimitives.WriteUInt64LittleEndian(file.AsSpan(32), Header);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(54), ProgramHeader);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(56), 1);
        Span<byte> entry = file.AsSpan(Header, ProgramHeader);
        BinaryPrimitives.WriteUInt32LittleEndian(entry, 4);
        BinaryPrimitives.WriteUInt64LittleEndian(entry[8..], Header + ProgramHeader);
        BinaryPrimitives.WriteUInt64LittleEndian(entry[32..], (ulong)notes.Length);
        BinaryPrimitives.WriteUInt64LittleEndian(entry[48..], alignment);
        return file;
    }

    private static byte[] Note(uint type, byte[] content, uint alignment)
    {
        byte[] header = new byte[12];
        BinaryPrimitives.WriteUInt32LittleEndian(header, 4);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(4), (uint)content.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(8), type);
        byte[] note = [.. header, .. "GNU\0"u8, .. content];
        return [.. note, .. new byte[(alignment - (note.Length % alignment)) % alignment]];
    }
}
