using FsCheck.Fluent;

namespace ProtocolLedger.Core.Tests.Hashing;

/// <summary>
/// Known answers are from Python, by RFC 6962's recursive definition:
/// <code>
/// from hashlib import sha256 as h
/// def root(d):
///     k = 1024
///     while 2 * k &lt; len(d): k *= 2
///     return h(b"\1" + root(d[:k]) + root(d[k:])).digest() if len(d) > 1024 else h((b"\0" if d else b"") + d).digest()
/// root(bytes(i // 7 % 256 ^ i % 251 for i in range(length))).hex()
/// </code>
/// </summary>
public sealed class StateRootHasherTests
{
    private const int Leaf = StateRootHasher.LeafSize;
    private const int Chunk = StateRootHasher.ChunkSize;
    private static readonly byte[] Data = MakeData((3 * Chunk) + 12_345);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Leaf - 1)]
    [InlineData(Leaf)]
    [InlineData(Leaf + 1)]
    [InlineData((16 * Leaf) + 1)]
    [InlineData(37 * Leaf)]
    [InlineData((37 * Leaf) + 5)]
    [InlineData(Chunk - 1)]
    [InlineData(Chunk)]
    [InlineData(Chunk + 1)]
    [InlineData((3 * Chunk) + 12_345)]
    public void Finish_OnePiece_IsTheRootOverItsLeavesAndOverItsChunks(int length)
    {
        Hash32[] leaves = [.. Data.AsSpan(0, length).ToArray().Chunk(Leaf).Select(leaf => MerkleTree.HashLeaf(leaf))];
        ChunkManifest manifest = ChunkManifest.Of(Data.AsSpan(0, length));
        Assert.Equal(MerkleTree.Root(leaves), manifest.Root);
        Assert.Equal(MerkleTree.Blocks(leaves, 10), manifest.Chunks.Select(chunk => chunk.Value));
        Assert.Equal(length, manifest.Length);
    }

    [Theory]
    [InlineData(0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData(1024, "3d4cc339b28d15737d9df1f63bd0a96e94e16b16f8fee1b4a0babddf84976adb")]
    [InlineData(5000, "4d261e9bc0e8d7041e4c23b43ce9a42015023e9e5eea9f50d0ba42ebdbdc2d07")]
    [InlineData(3_158_073, "dbfa6a1f81129d139b832cbfd88bdcd15d9c652ee04be45c0ba2ad17ccacdd97")]
    public void RootOf_KnownBytes_IsTheRootThatPythonFound(int length, string root)
    {
        byte[] data = [.. Enumerable.Range(0, length).Select(i => (byte)((i / 7) ^ (i % 251)))];
        Assert.Equal(Hash32.Parse(root), StateRootHasher.RootOf(data));
    }

    [Fact]
    public void Append_AnyPieces_GivesTheSameRoot()
    {
        Hash32 whole = ChunkManifest.Of(Data).Root;
        StateRootHasher hasher = new();
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
    public void AppendKnownChunk_UnchangedChunks_GivesTheSameRootWithoutTheirBytes()
    {
        ChunkManifest before = ChunkManifest.Of(Data);
        byte[] changed = [.. Data];
        changed[Chunk + 5] ^= 1;
        StateRootHasher hasher = new();
        hasher.AppendKnownChunk(before.Chunks[0]);
        hasher.Append(changed.AsSpan(Chunk, Chunk));
        hasher.AppendKnownChunk(before.Chunks[2]);
        hasher.AppendKnownChunk(before.Chunks[3], before.ChunkLength(3));
        Assert.Equal(ChunkManifest.Of(changed).Root, hasher.Finish().Root);
    }

    [Fact]
    public void AppendKnownChunk_WithinAChunkOrAfterAShortOne_Throws()
    {
        StateRootHasher hasher = new();
        hasher.Append([1]);
        Assert.Throws<InvalidOperationException>(() => hasher.AppendKnownChunk(default));
        hasher.Finish();
        hasher.AppendKnownChunk(default, 10);
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
