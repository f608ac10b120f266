using System.Buffers.Binary;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain.Tests;

/// <summary>
/// The contract that judges runs of the exact engine, played down to 64 bytes of a state. The run is made up: a model of 16 numbers, whose
/// state after a step has another header, and a step of one operator.
/// </summary>
[Collection(DisputeTests.Name)]
public sealed class ExactRefereeTests(DisputeFixture chain)
{
    private const int Leaf = 1024;
    private const int HeaderBytes = 64;
    private const int StepAt = 52;
    private const int DisputedStep = 2;
    private const int Steps = 4;

    private static readonly StepProgram Program =
        new(Hash32.Sha256("operators"u8), Hash32.Sha256("text"u8), 1, 1, 8, 2, 1_000_003, HeaderBytes, 16, 1, 0x3f666666, 0x3f733333, 0, 0x3a83126f, 10);

    private static readonly byte[] Before = State(step: 6);
    private static readonly byte[] After = State(step: 7);
    private static readonly CheckpointRoot Genesis = new(Hash32.Sha256("the exact run's genesis"u8));

    [Fact]
    public async Task Declare_ByTheCreatorOnce_IsThereUnderItsHash()
    {
        RunId run = await NewRunAsync();
        using LedgerClient stranger = await chain.NewAccountAsync();
        Assert.Null(await stranger.ExactReferee.ProgramHashAsync(run, Tools.Token));
        TxOutcome refused = await stranger.ExactReferee.DeclareAsync(run, Program, Tools.Token);
        Assert.Equal("NotCreator", Assert.IsType<TxOutcome.Reverted>(refused).Reason.Name);

        ProgramDeclared declared = (await chain.Treasury.ExactReferee.DeclareAsync(run, Program, Tools.Token).EnsureMinedAsync("declare")).Event<ProgramDeclared>();

        Assert.Equal((run, Program), (declared.Run, declared.Program));
        Assert.Equal(Program.Hash(), await stranger.ExactReferee.ProgramHashAsync(run, Tools.Token));
        TxOutcome again = await chain.Treasury.ExactReferee.DeclareAsync(run, Program, Tools.Token);
        Assert.Equal("AlreadyDeclared", Assert.IsType<TxOutcome.Reverted>(again).Reason.Name);
    }

    [Fact]
    public async Task Open_NothingDeclared_IsRefused()
    {
        DisputedWork work = await chain.WorkAsync(await NewRunAsync(), Train(After));
        using LedgerClient challenger = await chain.NewAccountAsync(tokens: 100);

        PledgerException failure = await Assert.ThrowsAsync<PledgerException>(() => challenger.Disputes.BondAsync(work.Contribution.Run, Steps, Tools.Token));

        Assert.StartsWith($"The program of run {work.Contribution.Run} was never declared", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaf0_IsTheContributionsParent_NodeWins()
    {
        DisputedWork work = await NewWorkAsync(After);
        using LedgerClient challenger = await chain.NewAccountAsync(tokens: 100);
        ulong game = (await challenger.Disputes.OpenAsync(work.Contribution, work.Signature, Subtree.Leaf(work.Trace.Leaves, 0), Tools.Token)
            .EnsureMinedAsync("open")).Event<GameOpened>().Game;
        Assert.Equal(game, await challenger.Disputes.GameAboutAsync(work.Contribution.Digest(chain.Treasury.Domain), challenger.Account!.Value, Tools.Token));
        Assert.Null(await challenger.Disputes.GameAboutAsync(work.Contribution.Digest(chain.Treasury.Domain), work.Ledger.Account!.Value, Tools.Token));

        GameClosed closed = (await work.Ledger.Disputes.OpenLeafAsync(
            game, work.Trace.LeafBytes(0), new StepFiling(Program) { Contribution = work.Contribution }, [], Tools.Token).EnsureMinedAsync("open")).Event<GameClosed>();

        Assert.Equal(DisputeOutcome.NodeWins, closed.Outcome);
    }

    [Theory]
    [InlineData(7, DisputeOutcome.NodeWins)]
    [InlineData(9, DisputeOutcome.ChallengerWins)]
    public async Task Step_ItsStatesHeaderIsDisputed_IsJudgedByTheContract(byte step, DisputeOutcome outcome)
    {
        byte[] after = State(step);
        DisputedWork work = await NewWorkAsync(after);
        BytesTree before = new(Before, Leaf);
        BytesTree state = new(after, Leaf);
        Hash32[] results = [MerkleTree.HashLeaf(Hash32.Sha256("result"u8).AsSpan()), MerkleTree.HashLeaf(state.Root.AsSpan())];
        StepWork disputed = new(before.Root, state.Root, MerkleTree.Root(results), work.Beacon.Value, DisputedStep);
        using LedgerClient challenger = await chain.NewAccountAsync(tokens: 100);
        ulong game = (await challenger.Disputes.OpenAsync(work.Contribution, work.Signature, Subtree.Leaf(work.Trace.Leaves, DisputedStep + 1), Tools.Token)
            .EnsureMinedAsync("open")).Event<GameOpened>().Game;

        // The trace's leaf: the results of the step's operators, and the state, lie below it.
        StepFiling filing = new(Program) { ReadsWork = true, Work = StepWork.Empty with { Results = disputed.Results } };
        TxReceipt receipt = await work.Ledger.Disputes.OpenLeafAsync(
            game,
            work.Trace.LeafBytes(DisputedStep + 1),
            work.Trace.LeafBytes(DisputedStep),
            work.Trace.InclusionProof(DisputedStep),
            StepFilings.Encode(filing),
            Tools.Token).EnsureMinedAsync("open the trace's leaf");
        LevelOpened level = receipt.Event<LevelOpened>();
        Assert.Equal((1, disputed.Results, 2ul, 1), (level.Level, level.Root, level.Leaves, level.Stride));
        await work.Ledger.Disputes.RevealAsync(game, results, Tools.Token).EnsureMinedAsync("show the results");
        await challenger.Disputes.DescendAsync(game, Subtree.Leaf(results, 1), Tools.Token).EnsureMinedAsync("pick the state");

        // The state: one leaf of 256 bytes, which is a list of four times 64.
        filing = new StepFiling(Program) { ReadsWork = true, Stage = DisputeStage.Operators, Work = disputed };
        receipt = await OpenAsync(work, game, state.Root.ToArray(), filing);
        Assert.Equal((2, state.Root, 1ul), (receipt.Event<LevelOpened>().Level, receipt.Event<LevelOpened>().Root, receipt.Event<LevelOpened>().Leaves));
        receipt = await OpenAsync(work, game, after, filing with { Stage = DisputeStage.State });
        Assert.Equal((3, 4ul), (receipt.Event<ListOpened>().Level, receipt.Event<ListOpened>().Items));
        DisputeTurn turn = (await challenger.Disputes.GameAsync(game, Tools.Token)).Turn;
        Assert.Equal((DisputeStatus.ChallengerTurn, 3, true, 4ul), (turn.Status, turn.Level, turn.Listed, turn.Leaves));
        TxOutcome beyond = await challenger.Disputes.ChooseAsync(game, 4, Tools.Token);
        Assert.Equal("NoSuchItem", Assert.IsType<TxOutcome.Reverted>(beyond).Reason.Name);
        Chosen chosen = (await challenger.Disputes.ChooseAsync(game, 0, Tools.Token).EnsureMinedAsync("name the header")).Event<Chosen>();
        Assert.Equal((3, 0ul), (chosen.Level, chosen.Index));

        filing = filing with { ReadsProgram = true, Stage = DisputeStage.StateBlock, Spot = NumberSpot.Empty with { Values = after }, Leaves = [.. before.Range(0, HeaderBytes)] };
        receipt = await OpenAsync(work, game, default, filing);
        Assert.Equal((3, 0ul, 0, 0), (receipt.Event<LeafOpened>().Level, receipt.Event<LeafOpened>().Index, receipt.Event<LeafOpened>().Leaf.Length, receipt.Event<LeafOpened>().PreviousLeaf.Length));
        Assert.Equal(outcome, receipt.Event<GameClosed>().Outcome);
        BlockComputed block = receipt.Event<BlockComputed>();
        Assert.Equal(After[..HeaderBytes], block.Result.ToArray());
        Assert.Equal(after[..HeaderBytes], block.Claimed.ToArray());
    }

    private static Task<TxReceipt> OpenAsync(DisputedWork work, ulong game, ReadOnlyMemory<byte> leaf, StepFiling filing) =>
        work.Ledger.Disputes.OpenLeafAsync(game, leaf, filing, [], Tools.Token).EnsureMinedAsync($"open a leaf of {filing.Stage}");

    private static Func<RoundOpened, RoundTrace> Train(byte[] after) => opened =>
    {
        RoundTrace trace = new(new StateRoot(opened.Parent.Value));
        for (uint step = 0; step < Steps; step++)
        {
            Hash32 state = step switch
            {
                DisputedStep - 1 => new BytesTree(Before, Leaf).Root,
                DisputedStep => new BytesTree(after, Leaf).Root,
                _ => Hash32.Sha256([(byte)step]),
            };
            trace.Add(new TraceSegment(step, Hash32.Sha256([(byte)step, 1]), new StateRoot(state)));
        }

        trace.End(new UpdateHash(Hash32.Sha256("update"u8)));
        return trace;
    };

    private static byte[] State(ulong step)
    {
        byte[] state = new byte[HeaderBytes + (3 * sizeof(float) * (int)Program.Numbers)];
        new Random(1).NextBytes(state);
        BinaryPrimitives.WriteUInt64LittleEndian(state.AsSpan(StepAt), step);
        return state;
    }

    private Task<RunId> NewRunAsync() => chain.NewRunAsync(Genesis, change: run => run with { Referee = chain.Deployment.Addresses.ExactReferee });

    private async Task<DisputedWork> NewWorkAsync(byte[] after)
    {
        RunId run = await NewRunAsync();
        await chain.Treasury.ExactReferee.DeclareAsync(run, Program, Tools.Token).EnsureMinedAsync("declare");
        return await chain.WorkAsync(run, Train(after));
    }
}
