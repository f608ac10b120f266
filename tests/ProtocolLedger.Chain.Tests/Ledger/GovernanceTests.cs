using System.Numerics;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain.Tests;

[Collection(LedgerTests.Name)]
public sealed class GovernanceTests(LedgerFixture chain)
{
    private static readonly CheckpointRoot Genesis = new(Hash32.Sha256("genesis"u8));

    [Fact]
    public async Task Halt_Passed_StopsTheRun()
    {
        LedgerClient holder = chain.Treasury;
        RunId run = await chain.NewRunAsync(Genesis);
        Worker worker = await Worker.JoinAsync(chain, run, 100);
        RoundOpened opened = (await worker.Ledger.Rounds.OpenAsync(run, Tools.Token).EnsureMinedAsync("open")).Event<RoundOpened>();
        await holder.Token.DelegateAsync(holder.Account!.Value, Tools.Token).EnsureMinedAsync("delegate");
        await chain.Anvil.IncreaseTimeAsync(TimeSpan.FromSeconds(5), Tools.Token);

        GovernanceProposal proposal = holder.Governance.Halt(run, $"Halt run {run}");
        await PassAsync(holder, proposal);

        Assert.Equal(RunState.Halted, await holder.Runs.StateAsync(run, Tools.Token));
        TxOutcome commit = await worker.Ledger.Rounds.CommitAsync(run, opened.Round, worker.Node, new Commitment(Hash32.Sha256("late"u8)), Tools.Token);
        RevertReason reason = Assert.IsType<TxOutcome.Reverted>(commit).Reason;
        Assert.Equal($"RunNotActive(run {run}, state Halted)", reason.ToString());
        PledgerException refused = Assert.Throws<PledgerException>(() => commit.EnsureMined("commit"));
        Assert.Equal(ExitCode.RunNotActive, refused.ExitCode);
    }

    [Fact]
    public async Task Queue_VoteStillOn_IsDecoded()
    {
        LedgerClient holder = chain.Treasury;
        RunId run = await chain.NewRunAsync(Genesis);
        await holder.Token.DelegateAsync(holder.Account!.Value, Tools.Token).EnsureMinedAsync("delegate");
        await chain.Anvil.IncreaseTimeAsync(TimeSpan.FromSeconds(5), Tools.Token);
        GovernanceProposal proposal = holder.Governance.ExtendMandate(run, 10, (await holder.HeadAsync(1, Tools.Token)).Timestamp + 900_000, "More rounds");
        await holder.Governance.ProposeAsync(proposal, Tools.Token).EnsureMinedAsync("propose");

        TxOutcome queued = await holder.Governance.QueueAsync(proposal, Tools.Token);

        Assert.Equal("GovernorUnexpectedProposalState", Assert.IsType<TxOutcome.Reverted>(queued).Reason.Name);
    }

    [Fact]
    public async Task Propose_InOnesName_NobodyElseCanCopyIt()
    {
        LedgerClient holder = chain.Treasury;
        RunId run = await chain.NewRunAsync(Genesis);
        await holder.Token.DelegateAsync(holder.Account!.Value, Tools.Token).EnsureMinedAsync("delegate");
        using LedgerClient copier = await chain.NewAccountAsync(tokens: 1000);
        await copier.Token.DelegateAsync(copier.Account!.Value, Tools.Token).EnsureMinedAsync("delegate");
        await chain.Anvil.IncreaseTimeAsync(TimeSpan.FromSeconds(5), Tools.Token);
        GovernanceProposal proposal = holder.Governance.Halt(run, "Enough").InNameOf(holder.Account!.Value);

        TxOutcome copied = await copier.Governance.ProposeAsync(proposal, Tools.Token);

        Assert.Equal("GovernorRestrictedProposer", Assert.IsType<TxOutcome.Reverted>(copied).Reason.Name);
        await holder.Governance.ProposeAsync(proposal, Tools.Token).EnsureMinedAsync("propose");
    }

    [Fact]
    public async Task Change_Rule_HoldsOncePassed()
    {
        LedgerClient holder = chain.Treasury;
        await holder.Token.DelegateAsync(holder.Account!.Value, Tools.Token).EnsureMinedAsync("delegate");
        await chain.Anvil.IncreaseTimeAsync(TimeSpan.FromSeconds(5), Tools.Token);
        GovernanceProposal proposal = holder.Governance.Change(GovernanceRule.ProposalThreshold, 2, "Fewer proposals");
        Assert.Equal(VoteMajority.TwoThirds, await holder.Governance.MajorityForAsync(proposal, Tools.Token));
        Assert.Equal(
            VoteMajority.Simple,
            await holder.Governance.MajorityForAsync(holder.Governance.ExtendMandate(new RunId(1), 5, 5, "Go on"), Tools.Token));

        (TxPreview? preview, TxOutcome? refusal) = await holder.PreviewAsync(holder.Governance.ProposeRequest(proposal), Tools.Token);
        Assert.Null(refusal);
        await PassAsync(holder, proposal);

        Assert.InRange(preview!.Gas, 50_000UL, 500_000UL);
        Assert.True(preview.Cost > 0 && preview.MostCost > preview.Cost);
        VotingRules rules = await holder.Governance.RulesAsync(Tools.Token);
        Assert.Equal(Wei.FromTokens(2), rules.ProposalThreshold);
        Assert.Equal((await holder.Token.TotalSupplyAsync(Tools.Token)).Value * 4 / 100, rules.Quorum.Value);
        Assert.Equal(30UL, rules.TimelockDelay);
    }

    private async Task PassAsync(LedgerClient holder, GovernanceProposal proposal)
    {
        VoteProposed proposed = (await holder.Governance.ProposeAsync(proposal, Tools.Token).EnsureMinedAsync("propose")).Event<VoteProposed>();
        Assert.Equal(proposal.Calls, proposed.Calls);
        BigInteger id = proposed.ProposalId;
        await chain.Anvil.IncreaseTimeAsync(TimeSpan.FromSeconds(5), Tools.Token);
        Assert.Equal(VoteState.Active, (await holder.Governance.StatusAsync(id, Tools.Token)).State);
        await holder.Governance.CastVoteAsync(id, VoteSupport.For, "enough", Tools.Token).EnsureMinedAsync("vote");
        await chain.Anvil.IncreaseTimeAsync(TimeSpan.FromMinutes(3), Tools.Token);
        Assert.Equal(VoteState.Succeeded, (await holder.Governance.StatusAsync(id, Tools.Token)).State);
        await holder.Governance.QueueAsync(proposal, Tools.Token).EnsureMinedAsync("queue");
        await chain.Anvil.IncreaseTimeAsync(TimeSpan.FromMinutes(1), Tools.Token);
        await holder.Governance.ExecuteAsync(proposal, Tools.Token).EnsureMinedAsync("execute");
        Assert.Equal(VoteState.Executed, (await holder.Governance.StatusAsync(id, Tools.Token)).State);
    }
}
