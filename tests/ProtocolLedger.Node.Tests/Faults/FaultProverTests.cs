using ProtocolLedger.Chain;
using ProtocolLedger.Chain.Tests;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Events;
using ProtocolLedger.Node.Faults;
using ProtocolLedger.Node.Rounds;
using ProtocolLedger.Storage;
using ProtocolLedger.TestKit;

namespace ProtocolLedger.Node.Tests.Faults;

/// <summary>What a node sends when it has a proof in hand, on a real chain with the contracts.</summary>
[Collection(LedgerTests.Name)]
public sealed class FaultProverTests(LedgerFixture chain) : IAsyncLifetime
{
    /// <summary>What the prover gets of a slash of 50 tokens, at the deployment's 30 %.</summary>
    private static readonly Wei Award = Wei.FromTokens(15);

    private readonly List<Prover> provers = [];
    private RunId run;
    private Worker accused = null!;
    private RoundOpened opened = null!;

    public enum Kind
    {
        Contributions,
        Commitments,
        Unopened,
    }

    public async ValueTask InitializeAsync()
    {
        run = await chain.NewRunAsync(new CheckpointRoot(Hash32.Sha256("genesis"u8)));
        accused = await Worker.JoinAsync(chain, run, 100);
        Worker[] honest = [await Worker.JoinAsync(chain, run, 100), await Worker.JoinAsync(chain, run, 100)];
        opened = (await chain.Treasury.Rounds.OpenAsync(run, Tools.Token).EnsureMinedAsync("open")).Event<RoundOpened>();
        provers.AddRange(honest.OrderBy(one => TurnOrder.Rank(one.Node, opened.Round, [.. honest.Select(other => other.Node)])).Select(one => new Prover(chain, run, one)));
    }

    public ValueTask DisposeAsync()
    {
        provers.ForEach(prover => prover.Dispose());
        accused.Ledger.Dispose();
        return default;
    }

    [Theory]
    [InlineData(Kind.Contributions)]
    [InlineData(Kind.Commitments)]
    [InlineData(Kind.Unopened)]
    public async Task Pursue_EachKindOfEvidence_IsCommittedToProvenClaimedAndPaid(Kind kind)
    {
        Prover prover = provers[0];
        FaultProof proof = Evidence(kind);
        await prover.Proofs.AddAsync(proof, shared: true, Tools.Token);

        Assert.True(await prover.PursueAsync());

        FaultProven proven = Assert.IsType<FaultProven>(Assert.Single(prover.Told.Events));
        Assert.Equal((proof.Round.Value, accused.Node.Value, proof.Fault), (proven.Round, proven.Node, proven.Fault));
        Assert.Equal(Wei.FromTokens(50), (await chain.Treasury.Nodes.GetAsync(accused.Node, Tools.Token)).Stake);
        ProvenFault? fault = await prover.FaultAsync(proof.Round, accused.Node);
        Assert.Equal((prover.Account, Award), (fault?.Convicted.Award.Prover, fault?.Convicted.Award.Amount));
        Assert.InRange(await prover.CommittedAsync(proof), 1ul, fault!.Convicted.Award.Sequence);

        Assert.False(await prover.PursueAsync());
        Assert.Equal(prover.Account, (await prover.FaultAsync(proof.Round, accused.Node))?.Claim?.Claimant);
        Wei before = await prover.TokensAsync();
        prover.Restart();
        await PassClaimWindowAsync();
        Assert.False(await prover.PursueAsync());

        Assert.Equal(before + Award, await prover.TokensAsync());
        Assert.Equal(Award.ToString(), Assert.IsType<BountyPaid>(prover.Told.Events[^1]).AmountWei);
        Assert.False(await prover.PursueAsync());
        Assert.Empty(await prover.Proofs.AllAsync(run, Tools.Token));
    }

    /// <summary>Somebody sees the proof in the pool, commits to it and sends it first: the bounty goes to the node all the same, also after a restart.</summary>
    [Fact]
    public async Task Pursue_ProofIsCopiedOutOfThePool_TheNodeIsPaid()
    {
        Prover prover = provers[0];
        FaultProof proof = Evidence(Kind.Contributions);
        await prover.Proofs.AddAsync(proof, shared: true, Tools.Token);
        EvidenceSecret secret = Assert.Single(await prover.Proofs.AllAsync(run, Tools.Token)).Secret;
        await prover.Ledger.SendAsync(prover.Ledger.Proofs.CommitRequest(secret.Commitment), Tools.Token).EnsureMinedAsync("commit");
        using LedgerClient copier = await chain.NewAccountAsync();
        EvidenceSecret copy = EvidenceSecret.Create(copier.Account!.Value, proof);
        await copier.SendAsync(copier.Proofs.CommitRequest(copy.Commitment), Tools.Token).EnsureMinedAsync("commit");
        FaultConvicted convicted = (await copier.SendAsync(copier.Proofs.ProveRequest(proof), Tools.Token).EnsureMinedAsync("prove")).Event<FaultConvicted>();
        await copier.SendAsync(copier.Proofs.ClaimRequest(convicted, copy), Tools.Token).EnsureMinedAsync("claim");
        prover.Restart();

        Assert.False(await prover.PursueAsync());
        await PassClaimWindowAsync();
        Wei before = await prover.TokensAsync();
        Assert.False(await prover.PursueAsync());

        Assert.Equal(before + Award, await prover.TokensAsync());
        Assert.Equal(Wei.Zero, await copier.Token.BalanceAsync(copier.Account.Value, Tools.Token));
    }

    /// <summary>Killed between the commitment and the proof, and again after it: nothing is committed to twice, nothing is lost.</summary>
    [Fact]
    public async Task Pursue_RestartedAfterTheCommitment_ProvesWithTheSameOne()
    {
        Prover prover = provers[0];
        FaultProof proof = Evidence(Kind.Commitments);
        await prover.Proofs.AddAsync(proof, shared: true, Tools.Token);
        EvidenceSecret secret = Assert.Single(await prover.Proofs.AllAsync(run, Tools.Token)).Secret;
        await prover.Ledger.SendAsync(prover.Ledger.Proofs.CommitRequest(secret.Commitment), Tools.Token).EnsureMinedAsync("commit");
        prover.Restart();
        await prover.Proofs.AddAsync(proof, shared: true, Tools.Token); // seen again

        await prover.PursueAsync();

        EvidenceSecret kept = Assert.Single(await prover.Proofs.AllAsync(run, Tools.Token)).Secret;
        Assert.Equal(secret.Commitment, kept.Commitment);
        ProvenFault fault = Assert.IsType<ProvenFault>(await prover.FaultAsync(proof.Round, accused.Node));
        Assert.Equal(fault.Convicted.Award.Sequence, await prover.Ledger.Proofs.CommittedAsAsync(kept.Commitment, Tools.Token));
    }

    /// <summary>The block of the commitment, the proof, the claim and the payment is replaced, one after the other: the same comes of it.</summary>
    [Fact]
    public async Task Pursue_EachTransactionIsLostToAReorganisation_ConvictedAndPaidAllTheSame()
    {
        Prover prover = provers[0];
        FaultProof proof = Evidence(Kind.Contributions);
        await prover.Proofs.AddAsync(proof, shared: true, Tools.Token);
        EvidenceSecret secret = Assert.Single(await prover.Proofs.AllAsync(run, Tools.Token)).Secret;
        await prover.Ledger.SendAsync(prover.Ledger.Proofs.CommitRequest(secret.Commitment), Tools.Token).EnsureMinedAsync("commit");
        await chain.Anvil.ReorgAsync(1, Tools.Token);
        Assert.Equal(0ul, await prover.CommittedAsync(proof));

        await LookUntilAsync(async () => await StakeAsync() == Wei.FromTokens(50));
        await chain.Anvil.ReorgAsync(1, Tools.Token);
        Assert.Equal(Wei.FromTokens(100), await StakeAsync());
        await LookUntilAsync(async () => await StakeAsync() == Wei.FromTokens(50));

        await LookUntilAsync(IsClaimedAsync);
        await chain.Anvil.ReorgAsync(1, Tools.Token);
        Assert.False(await IsClaimedAsync());
        await LookUntilAsync(IsClaimedAsync);

        await PassClaimWindowAsync();
        Wei before = await prover.TokensAsync();
        await LookUntilAsync(async () => await prover.TokensAsync() == before + Award);
        await chain.Anvil.ReorgAsync(1, Tools.Token);
        Assert.Equal(before, await prover.TokensAsync());
        await LookUntilAsync(async () => await prover.TokensAsync() == before + Award);
        await prover.PursueAsync();
        Assert.Empty(await prover.Proofs.AllAsync(run, Tools.Token));
        Assert.Empty(prover.Told.Events.OfType<NodeWarning>());

        async Task<bool> IsClaimedAsync() => (await prover.FaultAsync(proof.Round, proof.Node))?.Claim?.Claimant == prover.Account;

        async Task LookUntilAsync(Func<Task<bool>> done)
        {
            for (int looks = 0; !await done(); looks++)
            {
                Assert.InRange(looks, 0, 3);
                await prover.PursueAsync();
            }
        }
    }

    [Fact]
    public async Task Pursue_SeveralHaveTheProof_OnePaysForIt()
    {
        FaultProof proof = Evidence(Kind.Contributions);
        foreach (Prover prover in provers)
        {
            await prover.Proofs.AddAsync(proof, shared: true, Tools.Token);
        }

        Assert.True(await provers[1].PursueAsync());
        Assert.Empty(provers[1].Told.Events);
        await provers[0].PursueAsync();
        Assert.IsType<FaultProven>(Assert.Single(provers[0].Told.Events));
        provers[1].Time.Advance(Prover.Turn);

        Assert.False(await provers[1].PursueAsync());

        Assert.Empty(provers[1].Told.Events);
        Assert.Empty(await provers[1].Proofs.AllAsync(run, Tools.Token));
    }

    [Fact]
    public async Task Pursue_TheFirstInTurnIsSilent_TheNextOneProves()
    {
        Prover second = provers[1];
        await second.Proofs.AddAsync(Evidence(Kind.Contributions), shared: true, Tools.Token);
        Assert.True(await second.PursueAsync());
        Assert.Empty(second.Told.Events);
        second.Time.Advance(Prover.Turn);

        await second.PursueAsync();

        Assert.IsType<FaultProven>(Assert.Single(second.Told.Events));
    }

    [Fact]
    public async Task Pursue_TheRoundMayOpenYet_IsDroppedAndNothingIsSent()
    {
        Prover prover = provers[0];
        FaultProof proof = FaultProof.Unopened(Work() with { Round = opened.Round.Next }, Sign(Work() with { Round = opened.Round.Next }));
        await prover.Proofs.AddAsync(proof, shared: false, Tools.Token);
        ulong sequence = await SequenceAsync();

        Assert.False(await prover.PursueAsync());

        Assert.StartsWith($"the fault of node {accused.Node} in round {opened.Round.Next} can't be proven: ", Assert.IsType<NodeWarning>(Assert.Single(prover.Told.Events)).Message, StringComparison.Ordinal);
        Assert.Empty(await prover.Proofs.AllAsync(run, Tools.Token));
        Assert.Equal(sequence + 1, await SequenceAsync());
    }

    private async Task<Wei> StakeAsync() => (await chain.Treasury.Nodes.GetAsync(accused.Node, Tools.Token)).Stake;

    private FaultProof Evidence(Kind kind)
    {
        Contribution work = Work(), other = work with { UpdateHash = new UpdateHash(Hash32.Sha256("another"u8)) }, ahead = work with { Round = opened.Round.Next.Next };
        return kind switch
        {
            Kind.Contributions => FaultProof.TwoContributions(work, Sign(work), other, Sign(other), chain.Treasury.Domain),
            Kind.Commitments => FaultProof.TwoCommitments(Offer(work), Offer(other)),
            _ => FaultProof.Unopened(ahead, Sign(ahead)),
        };
    }

    private Contribution Work() => accused.Train(opened).Contribution!;

    private EthSignature Sign(Contribution work) => ContributionSigner.Sign(work, chain.Treasury.Domain, accused.Key);

    private SignedCommitment Offer(Contribution work) => (accused with { Contribution = work }).Offer(chain);

    /// <summary>Commitments ever made, this one included.</summary>
    private async Task<ulong> SequenceAsync() =>
        (await chain.Treasury.SendAsync(chain.Treasury.Proofs.CommitRequest(Hash32.Sha256(Guid.NewGuid().ToByteArray())), Tools.Token).EnsureMinedAsync("commit")).Event<EvidenceCommitted>().Number;

    private async Task PassClaimWindowAsync()
    {
        ulong seconds = await chain.Treasury.Proofs.ClaimSecondsAsync(Tools.Token);
        await chain.Anvil.IncreaseTimeAsync(TimeSpan.FromSeconds(seconds + 1), Tools.Token);
    }
}

/// <summary>What of a node takes part in proofs.</summary>
internal sealed class Prover : IDisposable
{
    public static readonly TimeSpan Turn = TimeSpan.FromSeconds(10);

    private readonly TempDirectory folder = new();
    private readonly ILocalStore documents;
    private readonly RunHistory history;
    private readonly RunMembership member;
    private FaultProver prover = null!;

    public Prover(LedgerFixture chain, RunId run, Worker worker)
    {
        Ledger = worker.Ledger;
        member = Make.Member(worker.Node.Value) with { Run = run };
        documents = SqliteStore.Open(folder.At("node.db"));
        history = new RunHistory(new LedgerHistory(chain.Treasury.ReadEvents(null)), run);
        Restart();
    }

    public LedgerClient Ledger { get; }

    public EthAddress? Account => Ledger.Account;

    public ManualTimeProvider Time { get; } = new();

    public Recorder Told { get; } = new();

    public PendingProofs Proofs { get; private set; } = null!;

    /// <summary>Forgets all that is not on the disk.</summary>
    public void Restart()
    {
        Proofs = new PendingProofs(documents, Ledger.Account!.Value);
        prover = new FaultProver(member, Ledger, history, Proofs, Told, Turn, Time);
    }

    public Task<bool> PursueAsync() => prover.PursueAsync(Tools.Token);

    public Task<ProvenFault?> FaultAsync(Round round, NodeId node) => history.FaultAsync(round, node, Tools.Token);

    public Task<Wei> TokensAsync() => Ledger.Token.BalanceAsync(Ledger.Account!.Value, Tools.Token);

    /// <summary>The number of the commitment to a proof that is kept; 0 for none.</summary>
    public async Task<ulong> CommittedAsync(FaultProof proof)
    {
        PendingProof kept = (await Proofs.AllAsync(member.Run, Tools.Token)).Single(one => one.Proof.Hash == proof.Hash);
        return await Ledger.Proofs.CommittedAsAsync(kept.Secret.Commitment, Tools.Token);
    }

    public void Dispose()
    {
        history.Dispose();
        Ledger.Dispose();
        documents.Dispose();
        folder.Dispose();
    }
}
