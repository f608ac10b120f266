using System.Buffers.Binary;

namespace ProtocolLedger.Core.Tests.Checkpoints;

public sealed class CheckpointTests
{
    private static readonly TensorTable Table = new([new("wte.weight", [3, 2]), new("scale", []), new("ln_f.bias", [4])]);
    private static readonly CheckpointHeader Header = new(new SpecHash(Hash32.Sha256([1])), new StageIndex(2), 77, Table);
    private static readonly byte[] Valid = Bytes(Header);

    [Fact]
    public void Parse_WrittenBytes_GivesTheSameTensors()
    {
        CheckpointView view = CheckpointView.Parse(Valid);
        Assert.Equal(Header, view.Header);
        Assert.Equal([6f], view.Tensor(CheckpointSection.Weights, 1).ToArray());
        Assert.Equal([11f, 12f, 13f, 14f, 15f, 16f], view.Tensor(CheckpointSection.FirstMoments, 0).ToArray());
        Assert.Equal([29f, 30f, 31f, 32f], view.Tensor(CheckpointSection.SecondMoments, 2).ToArray());
    }

    [Fact]
    public void ToBytes_KnownHeader_HasTheDocumentedLayout()
    {
        byte[] header = Header.ToBytes();
        Assert.Equal(0, header.Length % 64);
        Assert.Equal("PLCHKPT1"u8, header.AsSpan(0, 8));
        Assert.Equal(1u, BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(8)));
        Assert.Equal((uint)header.Length, BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(12)));
        Assert.Equal(Header.Spec.Value.ToArray(), header[16..48]);
        Assert.Equal(2u, BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(48)));
        Assert.Equal(77u, BinaryPrimitives.ReadUInt64LittleEndian(header.AsSpan(52)));
        Assert.Equal(0, header[60]);
        Assert.Equal(3u, BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(61)));
        Assert.Equal("wte.weight"u8, header.AsSpan(67, 10));
    }

    [Fact]
    public void ParseVerified_OneBitFlipped_IsRefusedByItsHash()
    {
        CheckpointRoot root = new(ChunkManifest.Of(Valid).Root);
        Assert.Equal(Header, CheckpointView.ParseVerified(Valid, root).Header);
        byte[] flipped = [.. Valid];
        flipped[^1] ^= 1;
        Assert.Equal(FormatErrorKind.WrongHash, Refused(() => CheckpointView.ParseVerified(flipped, root)));
    }

    [Fact]
    public void Parse_AnyMutation_IsRefusedOrReencodesToTheSameBytes()
    {
        Check.ForAll(Check.Mutations(Valid), bytes =>
        {
            if (!CheckpointHeader.TryParse(bytes, out CheckpointHeader? header, out int length, out _))
            {
                return true;
            }

            return header!.ToBytes().AsSpan().SequenceEqual(bytes.AsSpan(0, length)); // one encoding only
        });
    }

    [Theory]
    [InlineData(0, 0, FormatErrorKind.BadMagic)]
    [InlineData(8, 2, FormatErrorKind.UnsupportedVersion)]
    [InlineData(12, 1, FormatErrorKind.TooLarge)]
    [InlineData(60, 1, FormatErrorKind.BadField)]
    [InlineData(64, 255, FormatErrorKind.TooLarge)]
    [InlineData(67, 32, FormatErrorKind.BadField)]
    [InlineData(77, 9, FormatErrorKind.BadField)]
    [InlineData(78, 200, FormatErrorKind.BadField)]
    [InlineData(82, 128, FormatErrorKind.TooLarge)]
    [InlineData(87, 1, FormatErrorKind.NotCanonical)]
    public void Parse_FieldChanged_SaysWhichKindOfProblem(int position, byte value, FormatErrorKind kind)
    {
        byte[] bytes = [.. Valid];
        bytes[position] = value;
        Assert.Equal(kind, Refused(() => CheckpointView.Parse(bytes)));
    }

    [Fact]
    public void Parse_TooShortOrTooLong_IsRefused()
    {
        Assert.Equal(FormatErrorKind.Truncated, Refused(() => CheckpointView.Parse(Valid.AsMemory(0, Valid.Length - 1))));
        Assert.Equal(FormatErrorKind.Truncated, Refused(() => CheckpointView.Parse(Valid.AsMemory(0, 70))));
        Assert.Equal(FormatErrorKind.TrailingData, Refused(() => CheckpointView.Parse((byte[])[.. Valid, 0])));
    }

    [Fact]
    public void Parse_ShapeWhoseProductOverflows_IsRefused()
    {
        IReadOnlyList<TensorEntry> huge = [new("a", [int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue])];
        Assert.Equal(FormatErrorKind.BadField, Refused(() => new TensorTable(huge)));
    }

    [Fact]
    public void TensorTable_NameTwiceOrDimensionOfZero_IsRefused()
    {
        Assert.Equal(FormatErrorKind.BadField, Refused(() => new TensorTable([new("a", [1]), new("a", [1])])));
        Assert.Equal(FormatErrorKind.BadField, Refused(() => new TensorTable([new("a", [0])])));
        Assert.Equal(FormatErrorKind.BadField, Refused(() => new TensorTable([])));
    }

    private static FormatErrorKind Refused(Func<object> parse) => Assert.Throws<MalformedDataException>(parse).Error.Kind;

    private static byte[] Bytes(CheckpointHeader header)
    {
        float[] numbers = [.. Enumerable.Range(0, 33).Select(i => (float)i)];
        return [.. header.ToBytes(), .. LittleEndian.Bytes(numbers)];
    }
}
