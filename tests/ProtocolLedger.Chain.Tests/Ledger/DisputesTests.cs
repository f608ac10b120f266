using ProtocolLedger.Core;

namespace ProtocolLedger.Chain.Tests;

/// <summary>Disputes about a trace of ten steps, eleven leaves: a tree that is not full.</summary>
[Collection(DisputeTests.Name)]
public sealed class DisputesTests(DisputeFixture chain)
{
    private const int Steps = 19;
    private const int LastLeaf = Steps + 1;
    private const int WrongStep = 6;
    private const int WrongLeaf = WrongStep + 1;

    /// <summary>What the challenger gets of a slash of 50 tokens, at the deployment's 30 %.</summary>
    private static readonly Wei Reward = Wei.FromTokens(15);

    private static readonly RoundTrace Honest = Trace(wrongFrom: Steps);

    [Fact]
    public async Task Dispute_WrongStep_IsNarrowedDownAndPunishedByAJury()
    {
        DisputedWork work = await chain.WorkAsync(Trace(WrongStep));
        using LedgerClient challenger = await chain.NewAccountAsync(tokens: 100);
        EventReader reader = chain.Treasury.ReadEvents((await chain.Treasury.ReadEvents(null).ReadToHeadAsync(Tools.Token)).Cursor);
        (Wei bond, Wei fee) = await challenger.Disputes.BondAsync(work.Contribution.Run, Steps, Tools.Token);

        GameOpened opened = (await OpenAsync(challenger, work, null)).Event<GameOpened>();
        ulong game = opened.Game;
        Assert.Equal((work.Node, challenger.Account!.Value, work.Contribution.Run, work.Contribution.Round), (opened.Node, opened.Challenger, opened.Run, opened.Round));
        Assert.Equal((work.Contribution.Digest(chain.Treasury.Domain), bond, fee), (opened.Digest, opened.Bond, opened.Fee));
        Assert.Equal(game, await challenger.Disputes.GameCountAsync(Tools.Token));
        DisputeState start = await challenger.Disputes.GameAsync(game, Tools.Token);
        Assert.Equal((work.Trace.Root().Value, chain.Deployment.Addresses.JuryReferee, work.Node), (start.Hash, start.Referee, start.Node));
        Assert.Equal(await challenger.Disputes.ClockSecondsAsync(Tools.Token) + start.Turn.MovedAt, start.Turn.Deadline);

        int rounds = await NarrowAsync(challenger, work, game);
        Assert.Equal(2, rounds);
        DisputeTurn leaf = (await challenger.Disputes.GameAsync(game, Tools.Token)).Turn;
        Assert.Equal((DisputeStatus.NodeTurn, 0, (ulong)WrongLeaf, 1ul), (leaf.Status, leaf.Height, leaf.FirstLeaf, leaf.LeafCount));

        TxReceipt receipt = await OpenLeafAsync(work, game, WrongLeaf);
        CaseOpened opening = receipt.Event<CaseOpened>();
        Assert.Equal((ulong)WrongLeaf, opening.Index);
        Assert.Equal(work.Trace.LeafBytes(WrongLeaf - 1), opening.PreviousLeaf.ToArray());
        Assert.Equal(work.Trace.Segments[WrongStep].State.Value, opening.Claimed);
        Assert.Equal(receipt.Event<Refereed>().Deadline, (await challenger.Disputes.GameAsync(game, Tools.Token)).RefereeEnd);
        Hash32 right = Honest.Segments[WrongStep].State.Value;
        CaseSettled settled = (await DecideAsync(challenger, game, right, right, right)).Event<CaseSettled>();
        Assert.Equal((DisputeOutcome.ChallengerWins, right, 3), (settled.Outcome, settled.Answer, settled.Votes));

        GameClosed closed = (await reader.ReadToHeadAsync(Tools.Token)).Added.OfType<GameClosed>().Single();
        Assert.Equal((Wei.FromTokens(50), Reward + bond - fee, Wei.Zero), (closed.Slashed, closed.ToChallenger, closed.ToNode));
        Assert.Equal(Wei.FromTokens(50), (await challenger.Nodes.GetAsync(work.Node, Tools.Token)).Stake);
        Assert.Equal(closed.ToChallenger, await challenger.Disputes.OwedAsync(challenger.Account.Value, Tools.Token));
        await challenger.Disputes.WithdrawAsync(challenger.Account.Value, Tools.Token).EnsureMinedAsync("withdraw");
        Assert.Equal(Wei.FromTokens(100) + Reward - fee, await challenger.Token.BalanceAsync(challenger.Account.Value, Tools.Token));
        Assert.Equal(DisputeStatus.Closed, (await challenger.Disputes.GameAsync(game, Tools.Token)).Turn.Status);
        await EventsAsync(game);
    }

    [Fact]
    public async Task Dispute_RightStep_PaysTheNodeAndTheJurorsWhoSaySo()
    {
        DisputedWork work = await chain.WorkAsync(Honest);
        using LedgerClient challenger = await chain.NewAccountAsync(tokens: 100);
        Wei before = await work.Ledger.Token.BalanceAsync(work.Ledger.Account!.Value, Tools.Token);
        TxReceipt receipt = await OpenAsync(challenger, work, Subtree.Leaf(Honest.Leaves, Steps));
        ulong game = receipt.Event<GameOpened>().Game;
        Descended descended = receipt.Event<Descended>();
        Assert.Equal((0, (ulong)Steps, Honest.Leaves[Steps]), (descended.Height, descended.Index, descended.Hash));
        await OpenLeafAsync(work, game, Steps);

        Hash32 claimed = Honest.Segments[^1].State.Value;
        receipt = await DecideAsync(challenger, game, claimed, claimed, Hash32.Sha256("another"u8));

        Assert.Equal((DisputeOutcome.NodeWins, 2), (receipt.Event<CaseSettled>().Outcome, receipt.Event<CaseSettled>().Votes));
        GameClosed closed = receipt.Event<GameClosed>();
        Assert.Equal((DisputeOutcome.NodeWins, Wei.Zero, Wei.FromTokens(6)), (closed.Outcome, closed.Slashed, closed.ToNode));
        await work.Ledger.Disputes.WithdrawAsync(work.Ledger.Account.Value, Tools.Token).EnsureMinedAsync("withdraw");
        Assert.Equal(before + closed.ToNode, await work.Ledger.Token.BalanceAsync(work.Ledger.Account.Value, Tools.Token));
        Assert.Equal(Wei.FromTokens(100), (await challenger.Nodes.GetAsync(work.Node, Tools.Token)).Stake);
    }

    [Fact]
    public async Task Timeout_NodeSilent_IsSlashedAndLaterGamesAreClosed()
    {
        DisputedWork work = await chain.WorkAsync(Trace(WrongStep));
        using LedgerClient challenger = await chain.NewAccountAsync(tokens: 100);
        using LedgerClient second = await chain.NewAccountAsync(tokens: 100);
        ulong game = (await OpenAsync(challenger, work, null)).Event<GameOpened>().Game;
        ulong other = (await OpenAsync(second, work, null)).Event<GameOpened>().Game;
        TxOutcome early = await challenger.Disputes.TimeoutAsync(game, Tools.Token);
        Assert.Equal("ClockRunning", Assert.IsType<TxOutcome.Reverted>(early).Reason.Name);
        await PassAsync((await challenger.Disputes.GameAsync(game, Tools.Token)).Turn.Deadline!.Value);

        GameClosed closed = (await challenger.Disputes.TimeoutAsync(game, Tools.Token).EnsureMinedAsync("time out")).Event<GameClosed>();
        GameClosed late = (await second.Disputes.CloseAsync(other, Tools.Token).EnsureMinedAsync("close")).Event<GameClosed>();

        (Wei bond, _) = await challenger.Disputes.BondAsync(work.Contribution.Run, Steps, Tools.Token);
        Assert.Equal((DisputeOutcome.ChallengerWins, Wei.FromTokens(50), Reward + bond), (closed.Outcome, closed.Slashed, closed.ToChallenger));
        Assert.Equal((DisputeOutcome.Void, Wei.Zero, bond), (late.Outcome, late.Slashed, late.ToChallenger));
    }

    [Fact]
    public async Task Timeout_ChallengerSilent_Loses()
    {
        DisputedWork work = await chain.WorkAsync(Honest);
        using LedgerClient challenger = await chain.NewAccountAsync(tokens: 100);
        ulong game = (await OpenAsync(challenger, work, null)).Event<GameOpened>().Game;
        DisputeState state = await work.Ledger.Disputes.GameAsync(game, Tools.Token);
        await work.Ledger.Disputes.RevealAsync(game, state.Turn.Nodes(Honest.Leaves), Tools.Token).EnsureMinedAsync("reveal");
        DisputeTurn turn = (await work.Ledger.Disputes.GameAsync(game, Tools.Token)).Turn;
        Assert.Equal(DisputeStatus.ChallengerTurn, turn.Status);
        await PassAsync(turn.Deadline!.Value);

        GameClosed closed = (await work.Ledger.Disputes.TimeoutAsync(game, Tools.Token).EnsureMinedAsync("time out")).Event<GameClosed>();

        Assert.Equal((DisputeOutcome.NodeWins, Wei.Zero, Wei.Zero), (closed.Outcome, closed.Slashed, closed.ToChallenger));
        Assert.Equal(state.Bond, closed.ToNode + closed.Burnt);
    }

    [Fact]
    public async Task Descend_ShortLastSubtree_IsTheLeafThatItConsistsOf()
    {
        DisputedWork work = await chain.WorkAsync(Honest);
        using LedgerClient challenger = await chain.NewAccountAsync(tokens: 100);
        ulong game = (await OpenAsync(challenger, work, null)).Event<GameOpened>().Game;
        DisputeTurn turn = (await challenger.Disputes.GameAsync(game, Tools.Token)).Turn;
        Hash32[] shown = turn.Nodes(Honest.Leaves);
        await work.Ledger.Disputes.RevealAsync(game, shown, Tools.Token).EnsureMinedAsync("reveal");
        Subtree last = turn.Pick(shown, shown.Length - 1);
        Assert.Equal((1, 10ul), (last.Height, last.Index));

        Descended descended = (await challenger.Disputes.DescendAsync(game, last, Tools.Token).EnsureMinedAsync("descend")).Event<Descended>();

        Assert.Equal((0, (ulong)LastLeaf, Honest.Leaves[LastLeaf]), (descended.Height, descended.Index, descended.Hash));
        await OpenLeafAsync(work, game, LastLeaf);
        Assert.Equal(DisputeStatus.Referee, (await challenger.Disputes.GameAsync(game, Tools.Token)).Turn.Status);
    }

    [Fact]
    public async Task Expire_NoJuryInTime_IsVoid()
    {
        DisputedWork work = await chain.WorkAsync(Honest);
        using LedgerClient challenger = await chain.NewAccountAsync(tokens: 100);
        ulong game = (await OpenAsync(challenger, work, Subtree.Leaf(Honest.Leaves, 0))).Event<GameOpened>().Game;
        Refereed refereed = (await work.Ledger.Disputes.OpenLeafAsync(game, Honest.LeafBytes(0), default, [], default, Tools.Token)
            .EnsureMinedAsync("open the leaf")).Event<Refereed>();
        await PassAsync(refereed.Deadline);

        GameClosed closed = (await challenger.Disputes.ExpireAsync(game, Tools.Token).EnsureMinedAsync("expire")).Event<GameClosed>();

        DisputeState state = await challenger.Disputes.GameAsync(game, Tools.Token);
        Assert.True(state.FeePaid);
        Assert.Equal((DisputeOutcome.Void, state.Bond - state.Fee), (closed.Outcome, closed.ToChallenger));
        CaseSettled settled = (await challenger.Juries.SettleAsync(game, Tools.Token).EnsureMinedAsync("settle")).Event<CaseSettled>();
        Assert.Equal((DisputeOutcome.Void, null, 0), (settled.Outcome, settled.Answer, settled.Votes));
        await challenger.Juries.WithdrawAsync(challenger.Account!.Value, Tools.Token).EnsureMinedAsync("withdraw the fee");
        await challenger.Disputes.WithdrawAsync(challenger.Account.Value, Tools.Token).EnsureMinedAsync("withdraw the bond");
        Assert.Equal(Wei.FromTokens(100), await challenger.Token.BalanceAsync(challenger.Account.Value, Tools.Token));
    }

    private static RoundTrace Trace(int wrongFrom)
    {
        RoundTrace trace = new(new StateRoot(Hash32.Sha256("start"u8)));
        for (int step = 0; step < Steps; step++)
        {
            trace.Add(new TraceSegment((uint)step, Hash32.Sha256([(byte)step]), new StateRoot(Hash32.Sha256([(byte)step, step < wrongFrom ? (byte)0 : (byte)1]))));
        }

        trace.End(new UpdateHash(Hash32.Sha256([wrongFrom < Steps ? (byte)1 : (byte)0])));
        return trace;
    }

    private static Task<TxReceipt> OpenAsync(LedgerClient challenger, DisputedWork work, Subtree? start) =>
        challenger.Disputes.OpenAsync(work.Contribution, work.Signature, start, Tools.Token).EnsureMinedAsync("open");

    /// <summary>The node shows, the challenger picks the first node that differs from her own trace's, down to a leaf.</summary>
    private static async Task<int> NarrowAsync(LedgerClient challenger, DisputedWork work, ulong game)
    {
        int rounds = 0;
        DisputeTurn turn = (await challenger.Disputes.GameAsync(game, Tools.Token)).Turn;
        while (turn.Height > 0)
        {
            Hash32[] shown = turn.Nodes(work.Trace.Leaves);
            TxReceipt receipt = await work.Ledger.Disputes.RevealAsync(game, shown, Tools.Token).EnsureMinedAsync("reveal");
            Assert.Equal(shown, receipt.Event<NodesRevealed>().Nodes);
            Hash32[] own = turn.Nodes(Honest.Leaves);
            int place = own.Index().First(node => node.Item != shown[node.Index]).Index;
            Subtree pick = turn.Pick(shown, place);
            Descended descended = (await challenger.Disputes.DescendAsync(game, pick, Tools.Token).EnsureMinedAsync("descend")).Event<Descended>();
            Assert.Equal((pick.Height, pick.Index, pick.Hash), (descended.Height, descended.Index, descended.Hash));
            turn = (await challenger.Disputes.GameAsync(game, Tools.Token)).Turn;
            rounds++;
        }

        return rounds;
    }

    private static Task<TxReceipt> OpenLeafAsync(DisputedWork work, ulong game, int leaf) => work.Ledger.Disputes.OpenLeafAsync(
        game, work.Trace.LeafBytes(leaf), work.Trace.LeafBytes(leaf - 1), work.Trace.InclusionProof(leaf - 1), default, Tools.Token).EnsureMinedAsync("open the leaf");

    /// <summary>Draws a jury whose seats answer as given, and settles; those who gave the first answer are paid.</summary>
    private async Task<TxReceipt> DecideAsync(LedgerClient anyone, ulong game, params Hash32[] answers)
    {
        await chain.Anvil.MineAsync(1, Tools.Token);
        JuryDrawn drawn = (await anyone.Juries.DrawAsync(game, Tools.Token).EnsureMinedAsync("draw")).Event<JuryDrawn>();
        Salt[] salts = [.. answers.Select((_, seat) => new Salt(Hash32.Sha256([(byte)seat, (byte)game])))];
        foreach ((int seat, NodeId node) in drawn.Nodes.Index())
        {
            Hash32 commitment = JuriesClient.HashVote(chain.Deployment.ChainId, chain.Deployment.Addresses.JuryReferee, game, node, answers[seat], salts[seat]);
            VoteCommitted committed = (await chain.ClientOf(node).Juries.CommitVoteAsync(game, seat, commitment, Tools.Token).EnsureMinedAsync("vote")).Event<VoteCommitted>();
            Assert.Equal((seat, node, commitment), (committed.Seat, committed.Node, committed.Commitment));
        }

        foreach ((int seat, NodeId node) in drawn.Nodes.Index())
        {
            VoteRevealed revealed = (await anyone.Juries.RevealVoteAsync(game, seat, answers[seat], salts[seat], Tools.Token).EnsureMinedAsync("reveal")).Event<VoteRevealed>();
            Assert.Equal((seat, node, answers[seat]), (revealed.Seat, revealed.Node, revealed.Answer));
        }

        JuryCase counted = await anyone.Juries.CaseAsync(game, Tools.Token);
        Assert.Equal((JuryStatus.Voting, DisputeFixture.Seats, DisputeFixture.Seats), (counted.Status, counted.Committed, counted.Revealed));
        Assert.Equal((drawn.CommitEnd, drawn.RevealEnd), (counted.CommitEnd, counted.RevealEnd));
        IReadOnlyList<JurySeat> jury = await anyone.Juries.JuryAsync(game, Tools.Token);
        Assert.Equal(answers.Cast<Hash32?>(), jury.Select(seat => seat.Answer));
        TxReceipt receipt = await anyone.Juries.SettleAsync(game, Tools.Token).EnsureMinedAsync("settle");
        await PaidAsync(jury, answers[0]);
        return receipt;
    }

    private async Task PaidAsync(IReadOnlyList<JurySeat> jury, Hash32 answer)
    {
        JuryTerms terms = await chain.Treasury.Juries.TermsAsync(Tools.Token);
        Wei paid = Wei.Zero;
        foreach (JurySeat seat in jury)
        {
            EthAddress payer = seat.Payer!.Value;
            LedgerClient juror = chain.ClientOf(seat.Node);
            Assert.Equal(juror.Account, payer);
            Wei owed = await juror.Juries.OwedAsync(payer, Tools.Token);
            Assert.Equal(seat.Answer == answer, owed > terms.JurorBond);
            paid += owed;
            if (owed > Wei.Zero)
            {
                Wei before = await juror.Token.BalanceAsync(payer, Tools.Token);
                await juror.Juries.WithdrawAsync(payer, Tools.Token).EnsureMinedAsync("withdraw");
                Assert.Equal(before + owed, await juror.Token.BalanceAsync(payer, Tools.Token));
            }
        }

        Assert.Equal(terms.Fee.Value + (jury.Count * terms.JurorBond.Value), paid.Value);
    }

    /// <summary>What a reader who follows the chain has seen of a game that went all the way.</summary>
    private async Task EventsAsync(ulong game)
    {
        LedgerHistory history = new(chain.Treasury.ReadEvents(null));
        await history.UpdateAsync(Tools.Token);
        Type[] seen = [.. history.Events.OfType<DisputeEvent>().Where(e => e.Game == game).Select(e => e.GetType())];

        Type[] votes = [.. Enumerable.Repeat(typeof(VoteCommitted), DisputeFixture.Seats), .. Enumerable.Repeat(typeof(VoteRevealed), DisputeFixture.Seats)];
        Assert.Equal(
            [
                typeof(GameOpened), typeof(NodesRevealed), typeof(Descended), typeof(NodesRevealed), typeof(Descended), typeof(LeafOpened), typeof(CaseOpened),
                typeof(Refereed), typeof(JuryDrawn), .. votes, typeof(CaseSettled), typeof(GameClosed),
            ],
            seen);
    }

    private async Task PassAsync(ulong deadline)
    {
        ulong now = (await chain.Treasury.HeadAsync(1, Tools.Token)).Timestamp;
        await chain.Anvil.IncreaseTimeAsync(TimeSpan.FromSeconds(deadline - now + 1), Tools.Token);
    }
}
