using ProtocolLedger.Core;

namespace ProtocolLedger.Chain.Tests;

/// <summary>Two of five nodes attest to a proposal, which is more than a third and too few: it is bonded.</summary>
[Collection(LedgerTests.Name)]
public sealed class RoundBondTests(LedgerFixture chain)
{
    private static readonly CheckpointRoot Genesis = new(Hash32.Sha256("genesis"u8));
    private static readonly Wei Bond = Wei.FromTokens(50);

    [Fact]
    public async Task Bond_NobodyObjects_IsFinalAndPaidBack()
    {
        (Proposal proposal, _) = await ProposedAsync();
        (RunId run, Round round) = (proposal.Run, proposal.Round);
        LedgerClient payer = await chain.NewAccountAsync(tokens: 50);
        Assert.True((await payer.Rounds.GetAsync(run, round, Tools.Token)).IsBondable);
        TxOutcome early = await payer.Rounds.BondAsync(run, round, proposal.Hash(), Bond, Tools.Token);
        Assert.Equal("BondTooEarly", Assert.IsType<TxOutcome.Reverted>(early).Reason.Name);
        await EndAsync(proposal);

        ProposalBonded bonded = (await payer.Rounds.BondAsync(run, round, proposal.Hash(), Bond, Tools.Token).EnsureMinedAsync("bond")).Event<ProposalBonded>();

        Assert.Equal((run, round, proposal.View, payer.Account!.Value, Bond), (bonded.Run, bonded.Round, bonded.View, bonded.Payer, bonded.Amount));
        RoundInfo info = await payer.Rounds.GetAsync(run, round, Tools.Token);
        Assert.Equal((true, false, bonded.Until), (info.Bonded, info.IsBondable, info.AttestEnd));
        Assert.Equal(Wei.Zero, await payer.Token.BalanceAsync(payer.Account.Value, Tools.Token));
        await EndAsync(proposal);
        Assert.Equal(RoundPhase.Finalisable, (await payer.Rounds.PhaseAsync(run, Tools.Token)).Phase);
        TxReceipt final = await payer.Rounds.FinaliseAsync(run, round, Tools.Token).EnsureMinedAsync("finalise");
        BondSettled settled = final.Event<BondSettled>();
        Assert.Equal((payer.Account.Value, Bond, false), (settled.Payer, settled.Amount, settled.Burnt));
        Assert.Equal(Bond, await payer.Token.BalanceAsync(payer.Account.Value, Tools.Token));
        Assert.Equal(proposal.CheckpointRoot, final.Event<CheckpointRecorded>().Root);
    }

    [Fact]
    public async Task Bond_MoreStakeObjects_IsBurntWhenTheNextLeaderProposes()
    {
        (Proposal proposal, Worker[] workers) = await ProposedAsync();
        (RunId run, Round round) = (proposal.Run, proposal.Round);
        await EndAsync(proposal);
        LedgerClient payer = await chain.NewAccountAsync(tokens: 50);
        await payer.Rounds.BondAsync(run, round, proposal.Hash(), Bond, Tools.Token).EnsureMinedAsync("bond");
        foreach (Worker worker in workers)
        {
            if (!(await worker.Ledger.Rounds.NodeAsync(run, round, worker.Node, Tools.Token)).Attested)
            {
                Objected objected = (await worker.Ledger.Rounds.ObjectAsync(run, round, worker.Node, proposal.Hash(), Tools.Token).EnsureMinedAsync("object")).Event<Objected>();
                Assert.Equal((run, round, worker.Node, proposal.Hash()), (objected.Run, objected.Round, objected.Node, objected.Proposal));
                Assert.True((await worker.Ledger.Rounds.NodeAsync(run, round, worker.Node, Tools.Token)).Objected);
            }
        }

        await EndAsync(proposal);
        Assert.Equal(Wei.FromTokens(300), (await payer.Rounds.GetAsync(run, round, Tools.Token)).ObjectedStake);
        TxOutcome refused = await payer.Rounds.FinaliseAsync(run, round, Tools.Token);
        Assert.Equal("NotEnoughStake", Assert.IsType<TxOutcome.Reverted>(refused).Reason.Name);
        Wei supply = await payer.Token.TotalSupplyAsync(Tools.Token);
        TxReceipt next = await LeadAsync(run, round, workers);

        Assert.True(next.Event<BondSettled>().Burnt);
        Assert.Equal(proposal.View + 1, next.Event<Proposed>().View);
        Assert.Equal(supply - Bond, await payer.Token.TotalSupplyAsync(Tools.Token));
    }

    /// <summary>A proposal to which its leader and one more of five equal nodes attested.</summary>
    private async Task<(Proposal Proposal, Worker[] Workers)> ProposedAsync()
    {
        RunId run = await chain.NewRunAsync(Genesis);
        Worker[] workers = new Worker[5];
        for (int i = 0; i < workers.Length; i++)
        {
            workers[i] = await Worker.JoinAsync(chain, run, 100);
        }

        RoundOpened opened = (await chain.Treasury.Rounds.OpenAsync(run, Tools.Token).EnsureMinedAsync("open")).Event<RoundOpened>();
        workers = [.. workers.Select(worker => worker.Train(opened))];
        BatchCommitted batch = (await chain.Treasury.Rounds.CommitBatchAsync(run, opened.Round, [.. workers.Select(worker => worker.Offer(chain))], Tools.Token)
            .EnsureMinedAsync("commit")).Event<BatchCommitted>();
        RoundEvents events = new(opened, [batch], [], [], [], null, null);
        foreach (Worker worker in workers)
        {
            await worker.RevealAsync(events.PlaceOf(worker.Node)!);
        }

        Proposed proposed = (await LeadAsync(run, opened.Round, workers)).Event<Proposed>();
        Worker second = workers.First(worker => worker.Node != proposed.Node);
        await second.Ledger.Rounds.AttestAsync(run, opened.Round, second.Node, proposed.Proposal.Hash(), Tools.Token).EnsureMinedAsync("attest");
        return (proposed.Proposal, workers);
    }

    /// <summary>Whoever leads now proposes.</summary>
    private static async Task<TxReceipt> LeadAsync(RunId run, Round round, Worker[] workers)
    {
        foreach (Worker worker in workers)
        {
            if (await worker.Ledger.Rounds.LeadsAsync(run, round, worker.Node, Tools.Token) is { } view)
            {
                Proposal proposal = new(
                    run, round, view, new CheckpointRoot(Hash32.Sha256("next"u8)), new ParticipantSetHash(Hash32.Sha256("record"u8)), new RewardRoot(Hash32.Sha256("rewards"u8)));
                return await worker.Ledger.Rounds.ProposeAsync(proposal, worker.Node, Tools.Token).EnsureMinedAsync("propose");
            }
        }

        throw new InvalidOperationException("Nobody leads.");
    }

    /// <summary>Lets the time for attestations, or for objections, pass.</summary>
    private async Task EndAsync(Proposal proposal)
    {
        ulong end = (await chain.Treasury.Rounds.GetAsync(proposal.Run, proposal.Round, Tools.Token)).AttestEnd;
        ulong now = (await chain.Treasury.HeadAsync(1, Tools.Token)).Timestamp;
        await chain.Anvil.IncreaseTimeAsync(TimeSpan.FromSeconds(end - now), Tools.Token);
    }
}
