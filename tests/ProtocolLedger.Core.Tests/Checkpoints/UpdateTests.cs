namespace ProtocolLedger.Core.Tests.Checkpoints;

public sealed class UpdateTests
{
    private static readonly UpdateHeader Header = new(
        new RunId(1), new Round(2), new NodeId(3), new StageIndex(0), new CheckpointRoot(Hash32.Sha256([4])), 10, 2);

    private static readonly byte[] Valid = Bytes(1, -2, 3, -4, 5, 6);

    private static readonly Contribution Revealed = new(
        Header.Run, Header.Round, Header.Node, Header.Stage, Header.Parent, default, UpdateView.Hash(Valid), 10, 20_480);

    [Fact]
    public void Parse_WrittenBytes_GivesTheSameNumbers()
    {
        UpdateView view = UpdateView.ParseVerified(Valid, Revealed, 2);
        Assert.Equal(Header, view.Header);
        Assert.Equal([1f, -2f], view.Delta.ToArray());
        Assert.Equal([3f, -4f], view.FirstMoments.ToArray());
        Assert.Equal([5f, 6f], view.SecondMoments.ToArray());
        Assert.Equal(128 + 24, Valid.Length);
    }

    [Fact]
    public void Hash_Blob_IsTheRootOverItsLeaves()
    {
        byte[] blob = [.. Enumerable.Range(0, 1025).Select(i => (byte)i)];
        Assert.Equal(MerkleTree.HashNode(MerkleTree.HashLeaf(blob.AsSpan(0, 1024)), MerkleTree.HashLeaf(blob.AsSpan(1024))), UpdateView.Hash(blob).Value);
    }

    [Fact]
    public void ParseVerified_OneBitFlipped_IsRefusedByItsHash()
    {
        byte[] flipped = [.. Valid];
        flipped[^1] ^= 1;
        Assert.Equal(FormatErrorKind.WrongHash, Refused(() => UpdateView.ParseVerified(flipped, Revealed, 2)));
    }

    [Fact]
    public void ParseVerified_BlobForAnotherContribution_IsRefused()
    {
        Contribution[] others =
        [
            Revealed with { Run = new RunId(9) },
            Revealed with { Round = new Round(9) },
            Revealed with { Node = new NodeId(9) },
            Revealed with { Stage = new StageIndex(9) },
            Revealed with { ParentCheckpoint = default },
            Revealed with { Steps = 9 },
        ];
        Assert.All(others, other => Assert.Equal(FormatErrorKind.Mismatch, Refused(() => UpdateView.ParseVerified(Valid, other, 2))));
        Assert.Equal(FormatErrorKind.Mismatch, Refused(() => UpdateView.ParseVerified(Valid, Revealed, 3)));
    }

    [Theory]
    [InlineData(0, float.NaN)]
    [InlineData(1, float.PositiveInfinity)]
    [InlineData(3, float.NegativeInfinity)]
    [InlineData(4, -1e-30f)]
    public void Parse_NumberThatPoisonsTheMean_IsRefused(int position, float value)
    {
        float[] numbers = [1, 2, 3, 4, 5, 6];
        numbers[position] = value;
        Assert.Equal(FormatErrorKind.BadNumber, Refused(() => UpdateView.Parse(Bytes(numbers))));
    }

    [Fact]
    public void Parse_AnyMutation_IsRefusedOrReencodesToTheSameBytes()
    {
        Check.ForAll(Check.Mutations(Valid), bytes =>
            !UpdateView.TryParse(bytes, out UpdateView? view, out _)
            || view!.Header.ToBytes().AsSpan().SequenceEqual(bytes.AsSpan(0, UpdateHeader.Length)));
    }

    [Fact]
    public void Parse_WrongLengthOrHugeCount_IsRefused()
    {
        Assert.Equal(FormatErrorKind.Truncated, Refused(() => UpdateView.Parse(Valid.AsMemory(0, 100))));
        Assert.Equal(FormatErrorKind.Truncated, Refused(() => UpdateView.Parse(Valid.AsMemory(0, Valid.Length - 4))));
        Assert.Equal(FormatErrorKind.TrailingData, Refused(() => UpdateView.Parse((byte[])[.. Valid, 0])));
        Assert.Equal(FormatErrorKind.TooLarge, Refused(() => UpdateView.Parse((Header with { ElementCount = -1 }).ToBytes())));
        Assert.Equal(FormatErrorKind.Truncated, Refused(() => UpdateView.Parse((Header with { ElementCount = 1L << 38 }).ToBytes())));
    }

    private static FormatErrorKind Refused(Func<object> parse) => Assert.Throws<MalformedDataException>(parse).Error.Kind;

    private static byte[] Bytes(params float[] numbers) => [.. Header.ToBytes(), .. LittleEndian.Bytes(numbers)];
}
