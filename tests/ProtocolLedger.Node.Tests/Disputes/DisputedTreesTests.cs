using System.Runtime.InteropServices;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Disputes;
using ProtocolLedger.Node.Tests.Rounds;
using ProtocolLedger.Peers;
using ProtocolLedger.TestKit;

namespace ProtocolLedger.Node.Tests.Disputes;

public sealed class DisputedTreesTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly Hash32[] Leaves = [.. Enumerable.Range(0, 13).Select(i => Hash32.Sha256([(byte)i]))];

    private readonly NodeDisk disk = new();
    private readonly ManualTimeProvider time = new();

    public void Dispose() => disk.Dispose();

    [Fact]
    public async Task Offer_DisputedSubtree_IsServedAndGivenTime()
    {
        DisputedTrees trees = new(disk.Blobs, (_, _, _, _) => throw new InvalidOperationException(), Patience, time);
        DisputeState state = At(height: 2, index: 1);

        Assert.False(trees.Offer(state, Leaves));
        await using Stream? served = await disk.Blobs.OpenAsync(new BlobKey(state.Hash, BlobKind.LeafHashes), Make.Token);
        Assert.Equal(4 * Hash32.Size, served!.Length);
        time.Advance(Patience - TimeSpan.FromSeconds(1));
        Assert.False(trees.Offer(state, Leaves));
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(trees.Offer(state, Leaves));
        Assert.False(trees.Offer(At(height: 4, index: 0), Leaves)); // another tree, another while

        trees.KeepOnly(new HashSet<Round>());
        Assert.Null(await disk.Blobs.OpenAsync(new BlobKey(state.Hash, BlobKind.LeafHashes), Make.Token));
        Assert.False(trees.Offer(state, Leaves)); // anew
        Assert.NotNull(await disk.Blobs.OpenAsync(new BlobKey(state.Hash, BlobKind.LeafHashes), Make.Token));
    }

    [Fact]
    public void Offer_LittleTimeLeft_WaitsForATenthOfIt()
    {
        DisputedTrees trees = new(disk.Blobs, (_, _, _, _) => throw new InvalidOperationException(), Patience, time);
        DisputeState state = At(height: 4, index: 0);
        state = state with { Turn = state.Turn with { NodeClock = 50 } };

        Assert.False(trees.Offer(state, Leaves));
        time.Advance(TimeSpan.FromSeconds(4));
        Assert.False(trees.Offer(state, Leaves));
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(trees.Offer(state, Leaves));
    }

    [Fact]
    public async Task Fetch_LeafHashes_AreThoseOfTheDisputedSubtree()
    {
        DisputeState state = At(height: 2, index: 3); // the last leaf alone
        DisputedTrees trees = new(disk.Blobs, (node, key, length, _) => Task.FromResult(Answer(node, key, length)), Patience, time);

        Assert.Equal(Leaves[12..], await trees.FetchAsync(state, Make.Token));

        ReadOnlyMemory<byte>? Answer(NodeId node, BlobKey key, int length)
        {
            Assert.Equal((state.Node, new BlobKey(state.Hash, BlobKind.LeafHashes), Hash32.Size), (node, key, length));
            return MemoryMarshal.AsBytes(Leaves.AsSpan(12)).ToArray();
        }
    }

    /// <summary>A node that hands nothing out, and one that takes inner hashes for leaves: their root would be the same.</summary>
    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    public async Task Fetch_NothingOrAnotherNumberOfHashes_IsNone(int hashes)
    {
        ReadOnlyMemory<byte>? answer = hashes < 0 ? null : MemoryMarshal.AsBytes(MerkleTree.Blocks(Leaves, 3).AsSpan(0, hashes)).ToArray();
        DisputedTrees trees = new(disk.Blobs, (_, _, _, _) => Task.FromResult(answer), Patience, time);

        Assert.Null(await trees.FetchAsync(At(height: 4, index: 0), Make.Token));
    }

    [Fact]
    public async Task Fetch_TreeTooLargeForABlob_IsNotAskedFor()
    {
        DisputedTrees trees = new(disk.Blobs, (_, _, _, _) => throw new InvalidOperationException("asked"), Patience, time);
        DisputeState state = At(height: 4, index: 0);

        Assert.Null(await trees.FetchAsync(state with { Turn = state.Turn with { Height = 30, Leaves = 1UL << 30 } }, Make.Token));
    }

    private static DisputeState At(int height, ulong index)
    {
        DisputeTurn turn = new(DisputeStatus.NodeTurn, Level: 1, height, Stride: 5, MovedAt: 0, NodeClock: 1000, ChallengerClock: 1000, index, (ulong)Leaves.Length);
        Hash32 hash = MerkleTree.Root(Leaves.AsSpan((int)turn.FirstLeaf, (int)turn.LeafCount));
        return new DisputeState(1, turn, hash, default, default, default, default, default, new RunId(1), new Round(3), new NodeId(7), 0, false);
    }
}
