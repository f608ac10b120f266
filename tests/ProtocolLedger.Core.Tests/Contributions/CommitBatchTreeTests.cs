namespace ProtocolLedger.Core.Tests;

public sealed class CommitBatchTreeTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(100)]
    public void Proof_AnySize_LeadsToTheRoot(int count)
    {
        Hash32[] leaves = [.. Enumerable.Range(0, count).Select(i => Hash32.Sha256([(byte)i]))];
        Hash32 root = CommitBatchTree.Root(leaves);

        for (int i = 0; i < count; i++)
        {
            Assert.Equal(root, CommitBatchTree.Proof(leaves, i).Aggregate(leaves[i], Keccak256.HashPair));
        }

        Assert.NotEqual(root, CommitBatchTree.Root([.. leaves, leaves[^1]]));
    }

    [Fact]
    public void Root_Nothing_Throws() => Assert.Throws<ArgumentException>(() => CommitBatchTree.Root([]));
}
