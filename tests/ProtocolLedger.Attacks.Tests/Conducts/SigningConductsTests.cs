using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Node;
using ProtocolLedger.Peers;

namespace ProtocolLedger.Attacks.Tests.Conducts;

public sealed class SigningConductsTests(TestRun run) : IClassFixture<TestRun>
{
    private static readonly LedgerKey Key = LedgerKey.FromBytes(Hash32.Sha256("worker"u8).ToArray());
    private static readonly LedgerKey OtherKey = LedgerKey.FromBytes(Hash32.Sha256("another worker"u8).ToArray());
    private static readonly Eip712Domain Domain = new(31337, Key.Address);
    private static readonly WorkSigner Signer = new(Key, Domain);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Show_OfAnEquivocator_IsTwoSignedContributionsByTurnsThatConvictIt()
    {
        Contribution work = (await run.FirstAsync(new NodeConduct())).Contribution;
        IContributionSource shown = Misbehaviour.Equivocator.Conduct(Signer).Show(new Held(work, Signer));

        OfferedContribution?[] seen = [await AskAsync(shown, work), await AskAsync(shown, work), await AskAsync(shown, work), await AskAsync(shown, work)];

        Assert.Equal([1, 3], seen.Index().Where(answer => answer.Item!.Contribution == work).Select(answer => answer.Index));
        Assert.Equal(seen[0]!.Contribution, seen[2]!.Contribution);
        Assert.All(seen, answer => Assert.Equal(Key.Address, ContributionSigner.Recover(answer!.Contribution, Domain, new EthSignature(answer.Signature.Span))));
        FaultProof proof = FaultProof.TwoContributions(
            work, new EthSignature(seen[1]!.Signature.Span), seen[0]!.Contribution, new EthSignature(seen[0]!.Signature.Span), Domain);
        Assert.Equal((work.Round, work.Node), (proof.Round, proof.Node));
    }

    /// <summary>Others' work it hands on as it is: it can't sign for them.</summary>
    [Fact]
    public async Task Show_OfAnEquivocator_OfAnothersWork_IsAsHeld()
    {
        Contribution work = (await run.FirstAsync(new NodeConduct())).Contribution;
        IContributionSource shown = Misbehaviour.Equivocator.Conduct(Signer).Show(new Held(work, new WorkSigner(OtherKey, Domain)));

        Assert.Equal(work, (await AskAsync(shown, work))?.Contribution);
        Assert.Equal(work, (await AskAsync(shown, work))?.Contribution);
        Assert.Null(await AskAsync(shown, work with { Round = work.Round.Next }));
    }

    [Fact]
    public async Task Show_OfAPostHaltWorker_IsSignedWorkForLaterRounds()
    {
        NodeConduct conduct = Misbehaviour.PostHaltWorker.Conduct(Signer);
        Contribution work = (await run.FirstAsync(conduct)).Contribution;
        IContributionSource shown = conduct.Show(new Held(work, Signer));

        OfferedContribution? next = await AskAsync(shown, work with { Round = work.Round.Next });

        Assert.Equal(work with { Round = work.Round.Next }, next?.Contribution);
        Assert.True(Signer.HasSigned(next!.Contribution, next.Signature));
        Assert.Equal(work, (await AskAsync(shown, work))?.Contribution);
        Assert.Null(await AskAsync(shown, work with { Round = work.Round.Next, Node = new NodeId(9) }));
    }

    [Theory]
    [InlineData(Misbehaviour.Equivocator)]
    [InlineData(Misbehaviour.PostHaltWorker)]
    public async Task Work_OfThoseWhoMisuseTheirSignature_IsRight(Misbehaviour misbehaviour)
    {
        Played played = await run.FirstAsync(misbehaviour.Conduct(Signer));

        Assert.Equal(Proof.None, Proofs.Against(played.Contribution, played.Done.Trace, played.Right));
    }

    private static Task<OfferedContribution?> AskAsync(IContributionSource source, Contribution of) => source.FindAsync(of.Run, of.Round, of.Node, Token).AsTask();

    /// <summary>A node that holds one contribution.</summary>
    private sealed class Held(Contribution work, WorkSigner signer) : IContributionSource
    {
        public ValueTask<OfferedContribution?> FindAsync(RunId run, Round round, NodeId node, CancellationToken cancellationToken) =>
            ValueTask.FromResult((run, round, node) == (work.Run, work.Round, work.Node) ? new OfferedContribution(work, signer.Sign(work)) : null);
    }
}
