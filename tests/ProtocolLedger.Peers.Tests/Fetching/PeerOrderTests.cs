using ProtocolLedger.Core;

namespace ProtocolLedger.Peers.Tests;

public sealed class PeerOrderTests
{
    private static readonly PeerAddress[] Peers = [.. Enumerable.Range(1, 8).Select(i => Make.Address((ulong)i, i, default))];

    [Fact]
    public void Seeded_SameSeed_SameOrderHoweverListed()
    {
        Hash32 seed = Hash32.Sha256([1]);

        Assert.Equal(PeerOrder.Seeded(Peers, seed), PeerOrder.Seeded(Peers.Reverse(), seed));
        Assert.Equal(Peers.ToHashSet(), PeerOrder.Seeded(Peers, seed).ToHashSet());
    }

    [Fact]
    public void Seeded_ManySeeds_EachPeerComesFirst()
    {
        var first = Enumerable.Range(0, 100).Select(i => PeerOrder.Seeded(Peers, Hash32.Sha256([(byte)i]))[0]);

        Assert.Equal(Peers.ToHashSet(), first.ToHashSet());
    }

    [Fact]
    public void Rotated_AnyNumber_StartsThere()
    {
        Assert.Equal([Peers[1], Peers[2], Peers[0]], PeerOrder.Rotated(Peers[..3], 4));
        Assert.Empty(PeerOrder.Rotated([], 3));
    }
}
