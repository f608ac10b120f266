namespace ProtocolLedger.Core.Tests.Hashing;

public sealed class BytesTreeTests
{
    [Theory]
    [InlineData(1, 64)]
    [InlineData(64, 64)]
    [InlineData(65, 64)]
    [InlineData(5_000, 256)]
    [InlineData(70_001, 1024)]
    [InlineData(20_000, 100)]
    public void Range_AnyBytes_AreProvenByTheLeavesThatTheyLieIn(int length, int size)
    {
        byte[] bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        BytesTree tree = new(bytes, size);
        int count = (length + size - 1) / size;
        Assert.Equal(count, tree.Leaves.Length);
        foreach (int from in new[] { 0, length / 3, length - 1 })
        {
            int many = Math.Min(length - from, size);
            int leaf = from / size;
            List<byte> shown = [];
            foreach (ProvenLeaf proven in tree.Range(from, many))
            {
                Assert.True(MerkleTree.VerifyInclusion(MerkleTree.HashLeaf(proven.Data.Span), leaf++, count, [.. proven.Path], tree.Root));
                shown.AddRange(proven.Data.Span);
            }

            Assert.Equal(bytes.AsSpan(from, many).ToArray(), shown.Skip(from % size).Take(many));
        }
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 0)]
    [InlineData(90, 11)]
    public void Range_BeyondTheBytes_Throws(int from, int count) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new BytesTree(new byte[100], 64).Range(from, count));
}
