using System.Runtime.InteropServices;

namespace ProtocolLedger.Core.Tests.Hashing;

public sealed class Sha256RowsTests
{
    [Theory]
    [InlineData(64, 0)]
    [InlineData(64, 1)]
    [InlineData(64, 15)]
    [InlineData(64, 16)]
    [InlineData(64, 50)]
    [InlineData(128, 33)]
    [InlineData(1024, 17)]
    [InlineData(1000, 17)]
    [InlineData(1, 16)]
    public void Hash_AnyRows_IsSha256OfEach(int length, int count)
    {
        byte[] rows = new byte[length * count];
        new Random(length + count).NextBytes(rows);
        foreach (byte prefix in new byte[] { 0, 1, 255 })
        {
            Hash32[] hashes = new Hash32[count];
            Sha256Rows.Hash(prefix, rows, length, hashes);
            Assert.Equal(rows.Chunk(length).Select(row => Hash32.Sha256([prefix, .. row])), hashes);
        }
    }

    [Fact]
    public void Hash_IntoTheRowsThemselves_ReadsEachBeforeItIsWrittenOver()
    {
        Hash32[] level = [.. Enumerable.Range(0, 200).Select(i => Hash32.Sha256([(byte)i]))];
        IEnumerable<Hash32> expected = [.. level.Chunk(2).Select(pair => MerkleTree.HashNode(pair[0], pair[1]))];
        Sha256Rows.Hash(MerkleTree.NodePrefix, MemoryMarshal.AsBytes<Hash32>(level), 64, level.AsSpan(0, 100));
        Assert.Equal(expected, level[..100]);
    }
}
