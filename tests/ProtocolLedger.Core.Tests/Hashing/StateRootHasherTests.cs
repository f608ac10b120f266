using FsCheck.Fluent;

namespace ProtocolLedger.Core.Tests.Hashing;

public sealed class StateRootHasherTests
{
    private const int Chunk = StateRootHasher.ChunkSize;
    private static readonly byte[] Data = MakeData((3 * Chunk) + 12_345);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Chunk - 1)]
    [InlineData(Chunk)]
    [InlineData(Chunk + 1)]
    [InlineData((3 * Chunk) + 12_345)]
    public void Finish_OnePiece_IsTheRootOverItsChunks(int length)
    {
        Hash32[] leaves = [.. Data.AsSpan(0, length).ToArray().Chunk(Chunk).Select(chunk => MerkleTree.HashLeaf(chunk))];
        ChunkManifest manifest = ChunkManifest.Of(Data.AsSpan(0, length));
        Assert.Equal(MerkleTree.Root(leaves), manifest.Root);
        Assert.Equal(leaves, manifest.Chunks.Select(chunk => chunk.Value));
        Assert.Equal(length, manifest.Length);
    }

    [Fact]
    public void Append_AnyPieces_GivesTheSameRoot()
    {
        Hash32 whole = ChunkManifest.Of(Data).Root;
        using StateRootHasher hasher = new();
        Check.ForAll(Gen.Choose(0, Data.Length).ArrayOf().Resize(8), cuts =>
        {
            int start = 0;
            foreach (int cut in cuts.Append(Data.Length).Order())
            {
                hasher.Append(Data.AsSpan(start, cut - start));
                start = cut;
            }

            return hasher.Finish().Root == whole;
        });
    }

    [Fact]
    public void AppendKnownLeaf_UnchangedChunks_GivesTheSameRootWithoutTheirBytes()
    {
        ChunkManifest before = ChunkManifest.Of(Data);
        byte[] changed = [.. Data];
        changed[Chunk + 5] ^= 1;
        using StateRootHasher hasher = new();
        hasher.AppendKnownLeaf(before.Chunks[0]);
        hasher.Append(changed.AsSpan(Chunk, Chunk));
        hasher.AppendKnownLeaf(before.Chunks[2]);
        hasher.AppendKnownLeaf(before.Chunks[3], before.ChunkLength(3));
        Assert.Equal(ChunkManifest.Of(changed).Root, hasher.Finish().Root);
    }

    [Fact]
    public void AppendKnownLeaf_WithinAChunkOrAfterAShortOne_Throws()
    {
        using StateRootHasher hasher = new();
        hasher.Append([1]);
        Assert.Throws<InvalidOperationException>(() => hasher.AppendKnownLeaf(default));
        hasher.Finish();
        hasher.AppendKnownLeaf(default, 10);
        Assert.Throws<InvalidOperationException>(() => hasher.Append([1]));
    }

    [Fact]
    public void Matches_EveryChunk_OnlyItsOwnBytes()
    {
        ChunkManifest manifest = ChunkManifest.Of(Data);
        Assert.True(manifest.Matches(1, Data.AsSpan(Chunk, Chunk)));
        Assert.False(manifest.Matches(0, Data.AsSpan(Chunk, Chunk)));
        Assert.False(manifest.Matches(1, Data.AsSpan(Chunk, Chunk - 1)));
        Assert.True(manifest.Matches(3, Data.AsSpan(3 * Chunk)));
    }

    [Fact]
    public void Manifest_ChunksThatDoNotFollowFromTheLength_IsRefused()
    {
        ChunkHash hash = default;
        Assert.Equal(FormatErrorKind.BadField, Assert.Throws<MalformedDataException>(() => new ChunkManifest(Chunk + 1, [hash])).Error.Kind);
        Assert.Throws<MalformedDataException>(() => new ChunkManifest(-1, []));
        Assert.Throws<MalformedDataException>(() => new ChunkManifest(long.MaxValue, [hash]));
    }

    [Fact]
    public void RequireRoot_AnotherRoot_Throws()
    {
        ChunkManifest manifest = ChunkManifest.Of([1, 2, 3]);
        manifest.RequireRoot(manifest.Root);
        Assert.Equal(FormatErrorKind.WrongHash, Assert.Throws<MalformedDataException>(() => manifest.RequireRoot(default)).Error.Kind);
    }

    private static byte[] MakeData(int length)
    {
        byte[] data = new byte[length];
        new Random(7).NextBytes(data);
        return data;
    }
}
