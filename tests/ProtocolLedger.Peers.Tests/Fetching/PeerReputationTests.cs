using ProtocolLedger.Core;

namespace ProtocolLedger.Peers.Tests;

public sealed class PeerReputationTests
{
    private static readonly PeerAddress Peer = Make.Address(1, 1, default);
    private static readonly PeerClientOptions Options = new();
    private readonly ShiftedTime time = new();
    private readonly PeerReputation reputation;

    public PeerReputationTests()
    {
        reputation = new PeerReputation(Options, time, new Random(5));
    }

    [Fact]
    public void Failed_Repeatedly_DoublesWithJitterUpToTheLimit()
    {
        for (int i = 0; i < 20; i++)
        {
            TimeSpan full = TimeSpan.FromTicks(Math.Min(Options.FirstBackOff.Ticks << i, Options.MaxBackOff.Ticks));

            Assert.InRange(reputation.Failed(Peer), full / 2, full);
        }
    }

    [Fact]
    public void Misbehaved_Repeatedly_DoublesUpToTheLimit()
    {
        Assert.Equal(Options.FirstBan, reputation.Misbehaved(Peer));
        Assert.Equal(Options.FirstBan * 2, reputation.Misbehaved(Peer));
        for (int i = 0; i < 100; i++)
        {
            reputation.Misbehaved(Peer);
        }

        Assert.Equal(Options.MaxBan, reputation.Misbehaved(Peer));
    }

    [Fact]
    public void Succeeded_AfterFailuresAndOffence_ForgivesOnlyTheFailures()
    {
        reputation.Failed(Peer);
        reputation.Failed(Peer);
        reputation.Misbehaved(Peer);

        reputation.Succeeded(Peer);

        Assert.InRange(reputation.Failed(Peer), Options.FirstBackOff / 2, Options.FirstBackOff);
        Assert.Equal(Options.FirstBan * 2, reputation.Misbehaved(Peer));
    }

    [Fact]
    public void WaitFor_Banned_LastsUntilTheBanIsOver()
    {
        Assert.Equal(TimeSpan.Zero, reputation.WaitFor(Peer));
        reputation.Misbehaved(Peer);
        reputation.Failed(Peer);

        time.Advance(Options.FirstBan - TimeSpan.FromSeconds(5));
        Assert.True(reputation.WaitFor(Peer) > TimeSpan.Zero);

        time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(TimeSpan.Zero, reputation.WaitFor(Peer));
    }

    [Fact]
    public void WaitFor_NewCertificateOnChain_StartsAfresh()
    {
        reputation.Misbehaved(Peer);

        Assert.Equal(TimeSpan.Zero, reputation.WaitFor(Make.Address(1, 1, new TlsFingerprint(Hash32.Sha256([1])))));
    }
}
