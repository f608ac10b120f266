using ProtocolLedger.Core;

namespace ProtocolLedger.Peers.Tests;

/// <summary>Passing signed commitments on.</summary>
public sealed class CommitmentTests
{
    private static readonly RunId Run = new(7);
    private static readonly Round Third = new(3);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TryCommitment_NotYetThenThere_IsFetchedAndNobodyIsBlamed()
    {
        await using TestPeer peer = await TestPeer.StartAsync(node: 4);
        using PeerClient client = Make.Client();

        Assert.Null(await client.TryCommitmentAsync(peer.Address, Run, Third, new NodeId(4), Token));
        peer.Commitments.Offered = Offer(new NodeId(4), 65);
        OfferedCommitment offered = Assert.IsType<OfferedCommitment>(await client.TryCommitmentAsync(peer.Address, Run, Third, new NodeId(4), Token));

        Assert.Equal(peer.Commitments.Offered.Entry, offered.Entry);
        Assert.Equal(peer.Commitments.Offered.Signature.ToArray(), offered.Signature.ToArray());
        Assert.Null(await client.TryCommitmentAsync(peer.Address, Run, Third.Next, new NodeId(4), Token));
    }

    [Theory]
    [InlineData(5, 65)]
    [InlineData(4, 64)]
    public async Task TryCommitment_OfAnotherNodeOrMalformed_BansThePeer(ulong node, int signatureBytes)
    {
        await using TestPeer peer = await TestPeer.StartAsync(node: 4);
        using PeerClient client = Make.Client();
        peer.Commitments.Offered = Offer(new NodeId(node), signatureBytes);
        Assert.Null(await client.TryCommitmentAsync(peer.Address, Run, Third, new NodeId(4), Token));

        peer.Commitments.Offered = Offer(new NodeId(4), 65);
        Assert.Null(await client.TryCommitmentAsync(peer.Address, Run, Third, new NodeId(4), Token));
    }

    [Fact]
    public async Task TryCommitment_OfAnotherNode_IsWhatItHasShown()
    {
        await using TestPeer peer = await TestPeer.StartAsync(node: 4);
        using PeerClient client = Make.Client();
        peer.Commitments.Offered = Offer(new NodeId(4), 65);
        Assert.Null(await client.TryCommitmentAsync(peer.Address, Run, Third, new NodeId(5), Token));
        peer.Commitments.Shown = Offer(new NodeId(5), 65);

        Assert.Equal(new NodeId(5), (await client.TryCommitmentAsync(peer.Address, Run, Third, new NodeId(5), Token))?.Entry.Node);
        Assert.Null(await client.TryCommitmentAsync(peer.Address, Run, Third, new NodeId(6), Token));
    }

    private static OfferedCommitment Offer(NodeId node, int signatureBytes) =>
        new(new CommitmentEntry(Run, Third, node, new Commitment(Hash32.Sha256("commitment"u8))), new byte[signatureBytes]);
}
