using ProtocolLedger.Core;

namespace ProtocolLedger.Chain.Tests;

[Collection(LedgerTests.Name)]
public sealed class RoundTests(LedgerFixture chain)
{
    private static readonly CheckpointRoot Genesis = new(Hash32.Sha256("genesis"u8));
    private static readonly CheckpointRoot Next = new(Hash32.Sha256("after round 1"u8));

    [Fact]
    public async Task Round_ThreeNodes_IsFinalisedAndPaid()
    {
        RunId run = await chain.NewRunAsync(Genesis);
        Worker[] workers = [await Worker.JoinAsync(chain, run, 100), await Worker.JoinAsync(chain, run, 200), await Worker.JoinAsync(chain, run, 300)];

        RoundOpened opened = (await chain.Treasury.Rounds.OpenAsync(run, Tools.Token).EnsureMinedAsync("open")).Event<RoundOpened>();
        Assert.Equal((run, new Round(1), Genesis, 3u), (opened.Run, opened.Round, opened.Parent, opened.Expected));
        workers = [.. workers.Select(worker => worker.Train(opened))];
        BatchCommitted batch = await CommitAsync(run, opened, workers);
        Assert.Equal(RoundPhase.Reveal, (await chain.Treasury.Rounds.PhaseAsync(run, Tools.Token)).Phase);
        foreach (Worker worker in workers)
        {
            BatchPlace place = new RoundEvents(opened, [batch], [], [], [], null, null).PlaceOf(worker.Node)!;
            Revealed revealed = (await worker.RevealAsync(place)).Event<Revealed>();
            Assert.Equal(worker.Contribution, revealed.Contribution(Genesis));
        }

        Assert.Equal(RoundPhase.Propose, (await chain.Treasury.Rounds.PhaseAsync(run, Tools.Token)).Phase);
        RewardTerms terms = new(Wei.FromTokens(30), Wei.FromTokens(300), 10);
        RewardTree tree = RewardLedger.Empty
            .Add(opened.Round, terms, [.. workers.Select(worker => new Participant(worker.Node, 10, default, Quality.Full))], node => workers.Single(worker => worker.Node == node).Ledger.Account!.Value)
            .Tree();
        Proposal proposal = await ProposeAsync(run, opened.Round, workers, tree.Root);
        foreach (Worker worker in workers)
        {
            NodeInRound did = await worker.Ledger.Rounds.NodeAsync(run, opened.Round, worker.Node, Tools.Token);
            if (!did.Attested && (await chain.Treasury.Rounds.PhaseAsync(run, Tools.Token)).Phase == RoundPhase.Attest)
            {
                await worker.Ledger.Rounds.AttestAsync(run, opened.Round, worker.Node, proposal.Hash(), Tools.Token).EnsureMinedAsync("attest");
            }
        }

        Assert.Equal(RoundPhase.Finalisable, (await chain.Treasury.Rounds.PhaseAsync(run, Tools.Token)).Phase);
        TxReceipt final = await chain.Treasury.Rounds.FinaliseAsync(run, opened.Round, Tools.Token).EnsureMinedAsync("finalise");
        CheckpointRecorded recorded = final.Event<CheckpointRecorded>();
        Assert.Equal((Next, Genesis), (recorded.Root, recorded.Parent));
        Assert.Equal(new CanonicalCheckpoint(opened.Round, Next), await chain.Treasury.Rounds.LatestCheckpointAsync(run, Tools.Token));

        await ClaimAsync(run, workers[0], tree);
        await HistoryAsync(run, opened, workers);
    }

    [Fact]
    public async Task Commit_DirectlyAndTwice_IsKnownAndDecoded()
    {
        RunId run = await chain.NewRunAsync(Genesis);
        Worker worker = await Worker.JoinAsync(chain, run, 100);
        Worker other = await Worker.JoinAsync(chain, run, 100);
        RoundOpened opened = (await other.Ledger.Rounds.OpenAsync(run, Tools.Token).EnsureMinedAsync("open")).Event<RoundOpened>();
        worker = worker.Train(opened);
        Commitment commitment = worker.Contribution!.Commit(worker.Salt);
        Committed committed = (await worker.CommitAsync().EnsureMinedAsync("commit")).Event<Committed>();
        Assert.Equal((run, commitment), (committed.Run, committed.Commitment));
        NodeInRound did = await worker.Ledger.Rounds.NodeAsync(run, opened.Round, worker.Node, Tools.Token);
        Assert.True(did.IsDirectly(commitment));
        Assert.False(did.IsDirectly(new Commitment(Hash32.Sha256("another"u8))));
        Assert.Equal((true, false, false), (did.HasCommitted, did.Counted, did.Revealed));

        TxOutcome again = await worker.CommitAsync();

        RevertReason reason = Assert.IsType<TxOutcome.Reverted>(again).Reason;
        Assert.Equal("AlreadyCommitted", reason.Name);
        Assert.Equal(worker.Node.ToString(), reason.Argument("node"));
        Assert.StartsWith($"Node {worker.Node} has already committed in round 1 of run {run}.", reason.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_RevertsInItsBlock_IsDecodedWithReceipt()
    {
        RunId run = await chain.NewRunAsync(Genesis);
        GovernanceCall halt = Assert.Single(chain.Treasury.Governance.Halt(run, "not through the timelock").Calls);

        TxOutcome outcome = await chain.Treasury.SendAsync(new TxRequest("halt", halt.Target, halt.Data) { GasLimit = 200_000 }, Tools.Token);

        TxOutcome.Reverted reverted = Assert.IsType<TxOutcome.Reverted>(outcome);
        Assert.Equal($"NotTimelock(caller {chain.Treasury.Account})", reverted.Reason.ToString());
        Assert.False(reverted.Receipt!.Succeeded);
        Assert.Equal(RunState.Active, await chain.Treasury.Runs.StateAsync(run, Tools.Token));
    }

    [Fact]
    public async Task Send_TooLittleGas_SaysSo()
    {
        byte[] transfer = [.. Keccak256.HashText("transfer(address,uint256)").AsSpan()[..4], .. new byte[12], .. LedgerKey.Generate().Address.ToArray(), .. new byte[31], 1];

        TxOutcome outcome = await chain.Treasury.SendAsync(
            new TxRequest("transfer", chain.Deployment.Addresses.LedgerToken, transfer) { GasLimit = 30_000 }, Tools.Token);

        Assert.Contains("used all of its 30000 gas", Assert.IsType<TxOutcome.Reverted>(outcome).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leads_NobodyRevealed_IsNull()
    {
        RunId run = await chain.NewRunAsync(Genesis);
        Worker worker = await Worker.JoinAsync(chain, run, 100);
        RoundOpened opened = (await worker.Ledger.Rounds.OpenAsync(run, Tools.Token).EnsureMinedAsync("open")).Event<RoundOpened>();

        Assert.Null(await worker.Ledger.Rounds.LeadsAsync(run, opened.Round, worker.Node, Tools.Token));
        Assert.Equal(new Round(1), await worker.Ledger.Rounds.MemberSinceAsync(run, worker.Node, Tools.Token));
    }

    private static async Task<Proposal> ProposeAsync(RunId run, Round round, Worker[] workers, RewardRoot rewards)
    {
        (Worker Worker, uint? View)[] views = await Task.WhenAll(workers.Select(async worker =>
            (worker, await worker.Ledger.Rounds.LeadsAsync(run, round, worker.Node, Tools.Token))));
        (Worker proposer, uint? view) = Assert.Single(views, leader => leader.View is not null);
        Proposal proposal = new(run, round, view!.Value, Next, new ParticipantSetHash(Hash32.Sha256("record"u8)), rewards);
        TxReceipt receipt = await proposer.Ledger.Rounds.ProposeAsync(proposal, proposer.Node, Tools.Token).EnsureMinedAsync("propose");
        Assert.Equal(proposal, receipt.Event<Proposed>().Proposal);
        RoundInfo info = await proposer.Ledger.Rounds.GetAsync(run, round, Tools.Token);
        Assert.Equal((proposal.Hash(), Next, rewards), (info.Proposal!.Hash, info.Proposal.CheckpointRoot, info.Proposal.RewardRoot));
        Assert.Equal(Wei.FromTokens(600), info.CountedStake);
        return proposal;
    }

    /// <summary>Anybody brings the batch; an entry signed by a stranger is left out.</summary>
    private async Task<BatchCommitted> CommitAsync(RunId run, RoundOpened opened, Worker[] workers)
    {
        SignedCommitment[] offers = [.. workers.Select(worker => worker.Offer(chain))];
        SignedCommitment forged = workers[0].Offer(chain) with { Signature = offers[1].Signature };
        BatchCommitted batch = (await chain.Treasury.Rounds.CommitBatchAsync(run, opened.Round, [forged, .. offers], Tools.Token)
            .EnsureMinedAsync("commit")).Event<BatchCommitted>();
        Assert.Equal(offers.Select(offer => offer.Entry), batch.Entries);
        Assert.Equal(CommitBatchTree.Root([.. batch.Entries.Select(entry => entry.Leaf())]), batch.Root);
        return batch;
    }

    private async Task ClaimAsync(RunId run, Worker worker, RewardTree tree)
    {
        RewardsClient rewards = worker.Ledger.Rewards;
        Assert.Equal(Wei.FromTokens(10), await rewards.ClaimableAsync(run, worker.Node, tree, Tools.Token));
        TxOutcome early = await rewards.ClaimAsync(run, worker.Node, tree, Tools.Token);
        Assert.Equal("InvalidProof", Assert.IsType<TxOutcome.Reverted>(early).Reason.Name);
        RewardFunds funds = await rewards.FundsAsync(run, Tools.Token);
        Assert.Equal((Round.Genesis, new Round(1), tree.Root), (funds.VestedRound, funds.NewestRound, funds.NewestRoot));
        Assert.Equal((Wei.Zero, Wei.FromTokens(30)), (funds.Claimable, funds.Unvested));

        ulong now = (await worker.Ledger.HeadAsync(1, Tools.Token)).Timestamp;
        await chain.Anvil.IncreaseTimeAsync(TimeSpan.FromSeconds(funds.AllVestAt - now), Tools.Token);
        Assert.Equal(new Round(1), await rewards.ClaimRoundAsync(run, worker.Node, Tools.Token));
        Wei before = await worker.Ledger.Token.BalanceAsync(worker.Ledger.Account!.Value, Tools.Token);
        TxReceipt claim = await rewards.ClaimAsync(run, worker.Node, tree, Tools.Token).EnsureMinedAsync("claim");

        Assert.Equal(Wei.FromTokens(10), claim.Event<RewardClaimed>().Amount);
        Assert.Equal(before + Wei.FromTokens(10), await worker.Ledger.Token.BalanceAsync(worker.Ledger.Account.Value, Tools.Token));
        Assert.Equal(Wei.Zero, await rewards.ClaimableAsync(run, worker.Node, tree, Tools.Token));
        TxOutcome again = await rewards.ClaimAsync(run, worker.Node, tree, Tools.Token);
        Assert.Equal("NothingToClaim", Assert.IsType<TxOutcome.Reverted>(again).Reason.Name);
        await SharesAsync(run, worker, tree);
    }

    private static async Task SharesAsync(RunId run, Worker worker, RewardTree tree)
    {
        (SharesClient shares, EthAddress owner) = (worker.Ledger.Shares, worker.Ledger.Account!.Value);
        Assert.Equal(Wei.FromTokens(100), await shares.MintableAsync(run, worker.Node, tree, Tools.Token));
        TxReceipt minted = await shares.MintAsync(run, worker.Node, tree, Tools.Token).EnsureMinedAsync("mint");
        Assert.Equal((owner, Wei.FromTokens(100)), (minted.Event<SharesMinted>().Owner, minted.Event<SharesMinted>().Amount));
        Assert.Equal(Wei.FromTokens(100), await shares.BalanceAsync(run, owner, Tools.Token));
        Assert.Equal(Wei.Zero, await shares.MintableAsync(run, worker.Node, tree, Tools.Token));

        await worker.Ledger.Token.ApproveAsync(shares.Contract, Wei.FromTokens(2), Tools.Token).EnsureMinedAsync("approve");
        await worker.Ledger.SendAsync(shares.DepositRequest(run, Wei.FromTokens(2)), Tools.Token).EnsureMinedAsync("deposit");
        Wei due = await shares.RevenueAsync(run, owner, Tools.Token);
        Assert.Equal(Wei.FromTokens(2), await shares.DepositedAsync(run, Tools.Token));
        Assert.InRange(due.Value, Wei.FromTokens(2).Value - 1, Wei.FromTokens(2).Value); // fractions of a wei stay behind
        TxReceipt paid = await worker.Ledger.SendAsync(shares.ClaimRequest(run), Tools.Token).EnsureMinedAsync("claim the revenue");
        Assert.Equal(due, paid.Event<RevenueClaimed>().Amount);
    }

    private async Task HistoryAsync(RunId run, RoundOpened opened, Worker[] workers)
    {
        LedgerHistory history = new(chain.Treasury.ReadEvents(null));
        await history.UpdateAsync(Tools.Token);

        RoundEvents round = history.Round(run, opened.Round);
        Assert.Equal(opened, round.Opened);
        Assert.Equal(workers.Select(worker => worker.Node), round.Batches.Single().Entries.Select(e => e.Node));
        Assert.Equal(workers.Select(worker => worker.Contribution!.UpdateHash), round.Revealed.Select(e => e.UpdateHash));
        Assert.Equal(Next, round.Finalised!.CheckpointRoot);
        Assert.Equal(workers.Select(worker => worker.Ledger.Account!.Value), history.Members(run).Select(node => node.Worker));
    }
}
