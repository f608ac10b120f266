using ProtocolLedger.Core;

namespace ProtocolLedger.Peers.Tests;

/// <summary>Passing signed contributions on.</summary>
public sealed class ContributionTests
{
    private static readonly Contribution Work = new(
        new RunId(7),
        new Round(3),
        new NodeId(4),
        new StageIndex(2),
        new CheckpointRoot(Hash32.Sha256("parent"u8)),
        new TraceRoot(Hash32.Sha256("trace"u8)),
        new UpdateHash(Hash32.Sha256("update"u8)),
        uint.MaxValue,
        ulong.MaxValue);

    private static readonly byte[] Signature = Make.Bytes(65);

    private readonly List<OfferedContribution> sent = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task FetchContribution_Held_TheSameAndCounted()
    {
        await using TestPeer peer = await TestPeer.StartAsync(node: 4);
        peer.Contributions.Held = new OfferedContribution(Work, Signature);
        var traffic = new TrafficMeter();
        using PeerClient client = Make.Client(traffic: traffic);

        FetchResult<OfferedContribution> result = await client.FetchContributionAsync([peer.Address], Work, IsSignature, sent.Add, Token);

        Assert.True(result.IsOk, result.Explain());
        Assert.Equal(Work, result.Value!.Contribution);
        Assert.Equal(Signature, result.Value.Signature.ToArray());
        Assert.Equal(peer.Traffic.Total, new Traffic(traffic.Total.Received, traffic.Total.Sent));
        Assert.NotEqual(default, traffic.Total);
    }

    [Fact]
    public async Task FetchContribution_NotHeld_NotFoundOnceAndNobodyIsLeftAloneForIt()
    {
        await using TestPeer peer = await TestPeer.StartAsync(node: 4), next = await TestPeer.StartAsync(node: 5);
        using PeerClient client = Make.Client(Make.Impatient with { Passes = 3, FirstBackOff = TimeSpan.FromMinutes(1), MaxBackOff = TimeSpan.FromMinutes(1) });
        peer.Contributions.Held = next.Contributions.Held = new OfferedContribution(Work, Signature);

        Contribution[] others = [Work with { Run = new RunId(8) }, Work with { Round = Work.Round.Next }, Work with { Node = new NodeId(5) }];
        foreach (Contribution other in others)
        {
            FetchResult<OfferedContribution> result = await client.FetchContributionAsync([peer.Address], other, IsSignature, sent.Add, Token);
            Assert.Equal(FetchStatus.NotFound, Assert.Single(result.Faults).Status);
        }

        Assert.Equal(peer.Address, (await client.FetchContributionAsync([peer.Address, next.Address], Work, IsSignature, sent.Add, Token)).From);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(64)]
    [InlineData(66)]
    public async Task FetchContribution_SignatureOfAnotherLength_BansThePeer(int length)
    {
        await using TestPeer peer = await TestPeer.StartAsync(node: 4);
        peer.Contributions.Held = new OfferedContribution(Work, new byte[length]);

        await CheckBannedAsync(peer.Address, FetchStatus.ProtocolError, $"32, 32, 32, {length} bytes");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    public async Task FetchContribution_HashesOfAnotherLength_BansThePeer(int length)
    {
        await using BadPeer peer = await BadPeer.StartAsync(Misbehaviour.WrongData, new byte[length], node: 4);

        await CheckBannedAsync(peer.Address, FetchStatus.ProtocolError, $"{length}, {length}, {length}, 65 bytes");
    }

    [Fact]
    public async Task FetchContribution_AnotherSignature_BansThePeer()
    {
        await using TestPeer peer = await TestPeer.StartAsync(node: 4);
        peer.Contributions.Held = new OfferedContribution(Work, Make.Bytes(65, seed: 2));

        await CheckBannedAsync(peer.Address, FetchStatus.WrongSignature, "not by the node's worker key");
    }

    [Fact]
    public async Task FetchContribution_OthersLieOrHaveNone_TheNextIsAsked()
    {
        await using TestPeer maker = await TestPeer.StartAsync(node: 4), without = await TestPeer.StartAsync(node: 5), stale = await TestPeer.StartAsync(node: 6), holder = await TestPeer.StartAsync(node: 7);
        using PeerClient client = Make.Client();
        maker.Contributions.Held = new OfferedContribution(Work, Make.Bytes(65, seed: 2));
        stale.Contributions.Held = new OfferedContribution(Work with { ParentCheckpoint = default }, Signature);
        holder.Contributions.Held = new OfferedContribution(Work, Signature);

        FetchResult<OfferedContribution> result = await client.FetchContributionAsync(
            [maker.Address, without.Address, stale.Address, holder.Address], Work, IsSignature, sent.Add, Token);

        Assert.Equal(Work, result.Value?.Contribution);
        Assert.Equal(holder.Address, result.From);
        Assert.Equal([FetchStatus.WrongSignature, FetchStatus.NotFound, FetchStatus.HashMismatch], result.Faults.Select(fault => fault.Status));

        Assert.Equal(stale.Contributions.Held, Assert.Single(sent) with { Signature = Signature });

        // What was revealed before a reorganisation is no lie.
        stale.Contributions.Held = holder.Contributions.Held;
        Assert.True((await client.FetchContributionAsync([stale.Address], Work, IsSignature, sent.Add, Token)).IsOk);
    }

    [Fact]
    public async Task FetchContribution_AnotherOneByAnotherKey_IsNotHandedOn()
    {
        await using TestPeer peer = await TestPeer.StartAsync(node: 4);
        peer.Contributions.Held = new OfferedContribution(Work with { Steps = 1 }, Make.Bytes(65, seed: 2));
        using PeerClient client = Make.Client();

        Assert.Equal(FetchStatus.HashMismatch, (await client.FetchContributionAsync([peer.Address], Work, IsSignature, sent.Add, Token)).Status);

        Assert.Empty(sent);
    }

    [Fact]
    public async Task TryContribution_HeldOrNot_WhateverItIsAndNobodyIsBlamed()
    {
        await using TestPeer peer = await TestPeer.StartAsync(node: 4);
        using PeerClient client = Make.Client();
        Assert.Null(await client.TryContributionAsync(peer.Address, Work.Run, Work.Round, Work.Node, Token));
        peer.Contributions.Held = new OfferedContribution(Work, Signature);

        OfferedContribution? held = await client.TryContributionAsync(peer.Address, Work.Run, Work.Round, Work.Node, Token);

        Assert.Equal(Work, held?.Contribution);
        Assert.Equal(Signature, held!.Signature.ToArray());
    }

    private async Task CheckBannedAsync(PeerAddress peer, FetchStatus expected, string detail)
    {
        using PeerClient client = Make.Client();

        FetchResult<OfferedContribution> result = await client.FetchContributionAsync([peer], Work, IsSignature, sent.Add, Token);

        Assert.Equal(expected, result.Status);
        Assert.Null(result.Value);
        Assert.Contains(detail, result.Explain(), StringComparison.Ordinal);
        Assert.Equal(FetchStatus.NoPeer, (await client.FetchContributionAsync([peer], Work, IsSignature, sent.Add, Token)).Status);
    }

    private static bool IsSignature(OfferedContribution shown) => shown.Signature.Span.SequenceEqual(Signature);
}
