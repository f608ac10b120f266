using System.Runtime.InteropServices;
using ProtocolLedger.Chain;
using ProtocolLedger.Chain.Tests;
using ProtocolLedger.Core;
using ProtocolLedger.Training.Exact;

namespace ProtocolLedger.Node.Tests.Disputes.Exact;

/// <summary>Whoever does not play by the rules of a game that the chain judges loses it, or can't do what she tries.</summary>
[Collection(ExactGamesTests.Name)]
public sealed class ExactLiarTests(ExactGames chain)
{
    private static readonly TimeSpan Clock = TimeSpan.FromMinutes(11); // longer than a party has

    private readonly ExactRun run = chain.Small;

    public static TheoryData<DisputeStage> Openings => [DisputeStage.Operators, DisputeStage.Result, DisputeStage.Element, DisputeStage.Part];

    [Theory]
    [MemberData(nameof(Openings))]
    public async Task Node_FallsSilentAtALevel_Loses(DisputeStage stage)
    {
        using ExactGame game = await GameAsync();
        await game.ToAsync(stage);
        await chain.Anvil.IncreaseTimeAsync(Clock, Tools.Token);

        GameClosed closed = (await chain.Treasury.Disputes.TimeoutAsync(game.Number, Tools.Token).EnsureMinedAsync("time out")).Event<GameClosed>();

        Assert.Equal(DisputeOutcome.ChallengerWins, closed.Outcome);
        Assert.Equal(Wei.FromTokens(50), closed.Slashed);
    }

    [Theory]
    [MemberData(nameof(Openings))]
    public async Task Challenger_FallsSilentAtALevel_Loses(DisputeStage stage)
    {
        using ExactGame game = await GameAsync();
        await game.ToAsync(stage);
        if (stage == DisputeStage.Part)
        {
            return; // that opening decides; there is no turn of hers after it
        }

        Assert.IsType<TxOutcome.Mined>(await game.MoveAsync());
        Assert.Equal(DisputeStatus.ChallengerTurn, (await game.TurnAsync()).Status);
        await chain.Anvil.IncreaseTimeAsync(Clock, Tools.Token);

        GameClosed closed = (await game.Worker.Disputes.TimeoutAsync(game.Number, Tools.Token).EnsureMinedAsync("time out")).Event<GameClosed>();

        Assert.Equal(DisputeOutcome.NodeWins, closed.Outcome);
    }

    [Fact]
    public async Task Node_AnswersAtTheLastSecondOfItsClock_GainsNoTime()
    {
        using ExactGame game = await GameAsync();
        await game.ToAsync(DisputeStage.Result);
        DisputeTurn turn = await game.TurnAsync();
        await chain.Anvil.IncreaseTimeAsync(TimeSpan.FromSeconds(turn.NodeClock - 20), Tools.Token);
        Assert.IsType<TxOutcome.Mined>(await game.MoveAsync());
        Assert.InRange((await game.TurnAsync()).NodeClock, 0U, 20U);
        Assert.IsType<TxOutcome.Mined>(await game.MoveAsync()); // the challenger's
        await chain.Anvil.IncreaseTimeAsync(TimeSpan.FromSeconds(30), Tools.Token);

        GameClosed closed = (await chain.Treasury.Disputes.TimeoutAsync(game.Number, Tools.Token).EnsureMinedAsync("time out")).Event<GameClosed>();

        Assert.Equal(DisputeOutcome.ChallengerWins, closed.Outcome);
    }

    /// <summary>Whatever of an opening is not what it has to be, it can't be made; the clock runs on.</summary>
    [Fact]
    public async Task Node_FilesWhatIsNotBound_CantMove()
    {
        using ExactGame game = await GameAsync();
        StepCase other = run.Case((await run.WorkAsync()).Steps[0]);
        foreach (DisputeStage stage in new[] { DisputeStage.Operators, DisputeStage.Result, DisputeStage.Element, DisputeStage.Part })
        {
            await game.ToAsync(stage);
            ulong index = (await game.TurnAsync()).Index;
            StepOpening others = other.Open([.. game.Place, index]);
            await RefusedAsync(game, _ => others, "OtherCase", "WrongLeaf");
            await RefusedAsync(game, _ => others with { Leaf = Real(game, index) }, "OtherCase");
            await RefusedAsync(game, opening => With(opening, filing => filing with { ReadsProgram = true, Program = filing.Program with { Rate = 1 } }), "OtherProgram");
            await RefusedAsync(game, opening => With(opening, filing => filing with { Work = filing.Work with { Before = Hash32.Sha256([1]) } }), "OtherCase");
            await RefusedAsync(game, opening => With(opening, filing => filing with { Work = filing.Work with { Step = filing.Work.Step + 1 } }), "OtherCase");
            await RefusedAsync(game, opening => With(opening, filing => filing with { Stage = DisputeStage.Part, Spot = filing.Spot with { Element = 1 } }), "OtherCase");
            await RefusedAsync(game, opening => With(opening, filing => filing with { Task = new OperatorTask(Changed(filing.Task.Description), filing.Task.Roots) }), "OtherCase");
            if (stage == DisputeStage.Operators)
            {
                await RefusedAsync(game, opening => With(opening, filing => filing with { ReadsWork = false }), "NotFiled");
            }

            if (stage is DisputeStage.Operators or DisputeStage.Part)
            {
                string[] unproven = ["NotOfProgram", "NotAResult", "NotInTensor", "BadDescription"];
                await RefusedAsync(game, opening => With(opening, filing => filing with { Leaves = [filing.Leaves[0] with { Data = Changed(filing.Leaves[0].Data) }, .. filing.Leaves.Skip(1)] }), unproven);
                await RefusedAsync(game, opening => With(opening, filing => filing with { Leaves = [filing.Leaves[0] with { Data = filing.Leaves[0].Data[..^1] }, .. filing.Leaves.Skip(1)] }), unproven);
                await RefusedAsync(game, opening => With(opening, filing => filing with { Leaves = [filing.Leaves[0] with { Path = [.. filing.Leaves[0].Path, Hash32.Zero] }, .. filing.Leaves.Skip(1)] }), unproven);
                await RefusedAsync(game, opening => With(opening, filing => filing with { Leaves = [.. filing.Leaves.Reverse()] }), unproven);
                await RefusedAsync(game, opening => With(opening, filing => filing with { Leaves = [.. filing.Leaves.SkipLast(1)] }), "LeafMissing", "Panic");
            }

            if (stage == DisputeStage.Part)
            {
                await RefusedAsync(game, opening => With(opening, filing => filing with { Leaves = [.. filing.Leaves, filing.Leaves[^1]] }), "LeavesLeft");
            }
        }

        ExactVerdict verdict = await game.PlayAsync();
        Assert.Equal(DisputeOutcome.ChallengerWins, verdict.Closed.Outcome);

        ReadOnlyMemory<byte> Real(ExactGame at, ulong index) => Liar(at, index).Leaf;
    }

    [Fact]
    public async Task Node_ShowsAccumulatorsThatDontEndInItsNumber_Loses()
    {
        using ExactGame game = await GameAsync();
        await game.ToAsync(DisputeStage.Element);

        TxOutcome.Mined mined = Assert.IsType<TxOutcome.Mined>(await game.MoveAsync(opening =>
            With(opening, filing => filing with { Leaves = [filing.Leaves[0] with { Data = Changed(filing.Leaves[0].Data, ^1) }] })));

        Assert.Equal(DisputeOutcome.ChallengerWins, mined.Receipt.Event<GameClosed>().Outcome);
    }

    [Theory]
    [InlineData(-4)]
    [InlineData(4)]
    public async Task Node_ShowsTooFewOrTooManyAccumulators_Loses(int bytes)
    {
        using ExactGame game = await GameAsync();
        await game.ToAsync(DisputeStage.Element);

        TxOutcome.Mined mined = Assert.IsType<TxOutcome.Mined>(await game.MoveAsync(opening =>
            With(opening, filing => filing with { Leaves = [filing.Leaves[0] with { Data = Sized(filing.Leaves[0].Data, bytes) }] })));

        Assert.Equal(DisputeOutcome.ChallengerWins, mined.Receipt.Event<GameClosed>().Outcome);
    }

    /// <summary>A result of another shape than the operator's has a tree of another height, or a leaf of another length.</summary>
    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    [InlineData(640)]
    public async Task Node_ResultHasAnotherShape_Loses(int more)
    {
        ExactWork work = await run.WorkAsync();
        ExactStep right = work.Steps[0];
        ExactOperator one = run.Program.Operators.First(each => each.Kind == ExactOperatorKind.AddRow);
        ReadOnlyMemory<byte>[] results = [.. right.Results];
        float[] numbers = right.Numbers(one.Result).ToArray();
        Array.Resize(ref numbers, numbers.Length + more);
        results[one.Result.Index] = MemoryMarshal.AsBytes(numbers.AsSpan()).ToArray();
        StepCase honest = run.Case(right), liars = run.Case(right with { Results = results, After = Changed(right.After, ^1) });
        RoundTrace signed = work.With(0, new StateRoot(ChunkManifest.Of(Changed(right.After, ^1).Span).Root));
        int last = honest.Leaves([(ulong)one.Result.Index]).Length - 1;
        using ExactGame game = await run.OpenAsync(work, signed, 1, liars, at =>
            at.Place.Count == 1 ? ((ulong)last - at.Turn.FirstLeaf) >> at.Turn.ShownHeight : ExactRun.Honest(honest)(at));

        while (await game.TurnAsync() is { Status: not DisputeStatus.Closed } turn)
        {
            TxOutcome outcome = await game.MoveAsync();
            if (outcome is TxOutcome.Reverted)
            {
                Assert.Equal(DisputeStatus.NodeTurn, turn.Status); // it has no tree of the right shape to show
                await chain.Anvil.IncreaseTimeAsync(Clock, Tools.Token);
                await chain.Treasury.Disputes.TimeoutAsync(game.Number, Tools.Token).EnsureMinedAsync("time out");
            }
        }

        Assert.True(await chain.Treasury.Proofs.IsConvictedAsync(work.Task.Run, work.Task.Round, work.Task.Node, Tools.Token));
    }

    /// <summary>What is not a number, or next to none, is judged like any number.</summary>
    [Theory]
    [InlineData(0x7fc00000)]
    [InlineData(0x7f800000)]
    [InlineData(0xff800000)]
    [InlineData(0x80000000)]
    [InlineData(0x00000001)]
    [InlineData(0x807fffff)]
    [InlineData(0x7f800001)]
    public async Task Node_ClaimsOddNumbers_Loses(uint bits)
    {
        foreach (ExactOperatorKind kind in new[] { ExactOperatorKind.Matmul, ExactOperatorKind.Gelu, ExactOperatorKind.RowMax, ExactOperatorKind.Weight })
        {
            ExactWork work = await run.WorkAsync();
            using ExactGame game = await GameAsync(work, run.Program.Operators.First(one => one.Kind == kind), 0, bits);
            ExactVerdict verdict = await game.PlayAsync();
            Assert.Equal(DisputeOutcome.ChallengerWins, verdict.Closed.Outcome);
        }
    }

    [Fact]
    public async Task Stranger_MovesInSomebodyElsesGame_IsRefused()
    {
        using ExactGame game = await GameAsync();
        using LedgerClient stranger = await chain.NewAccountAsync();
        await game.ToAsync(DisputeStage.Result);
        StepOpening opening = Liar(game, (await game.TurnAsync()).Index);
        Assert.Equal("NotNode", Reason(await stranger.Disputes.OpenLeafAsync(game.Number, opening.Leaf, opening.Filing, [], Tools.Token)));
        Assert.IsType<TxOutcome.Mined>(await game.MoveAsync());

        Assert.Equal("NotChallenger", Reason(await stranger.Disputes.ChooseAsync(game.Number, 0, Tools.Token)));
        Assert.Equal(DisputeOutcome.ChallengerWins, (await game.PlayAsync()).Closed.Outcome);
    }

    /// <summary>A liar who disputes herself and gives up keeps nobody else from convicting her.</summary>
    [Fact]
    public async Task Liar_PlaysBothSides_IsConvictedBySomebodyElse()
    {
        ExactWork work = await run.WorkAsync();
        ExactOperator one = run.Program.Operators.First(each => each.Kind == ExactOperatorKind.Add);
        (StepCase liars, StepCase honest, RoundTrace signed) = Lie(work, one, 5, 0x3f800000);
        Contribution contribution = run.Contribution(work, signed);
        EthSignature signature = ContributionSigner.Sign(contribution, chain.Treasury.Domain, work.Worker);
        await chain.Owner.Disputes.OpenAsync(contribution, signature, null, Tools.Token).EnsureMinedAsync("dispute herself");

        ExactVerdict verdict = await run.PlayAsync(work, signed, 1, liars, ExactRun.Honest(honest));

        Assert.Equal(DisputeOutcome.ChallengerWins, verdict.Closed.Outcome);
        Assert.Equal(Wei.FromTokens(50), verdict.Closed.Slashed);
    }

    /// <summary>Many disputes of honest work at once: every one is answered, and pays the node's owner for it.</summary>
    [Fact]
    public async Task Griefers_DisputeHonestWorkAllAtOnce_PayForIt()
    {
        ExactWork work = await run.WorkAsync();
        IDeepCase right = run.Case(work.Steps[0]);
        Contribution contribution = run.Contribution(work, work.Trace);
        EthSignature signature = ContributionSigner.Sign(contribution, chain.Treasury.Domain, work.Worker);
        List<(LedgerClient By, ulong Game)> games = [];
        for (int i = 0; i < 4; i++)
        {
            LedgerClient griefer = await chain.NewAccountAsync(tokens: 300);
            TxReceipt opened = await griefer.Disputes.OpenAsync(contribution, signature, Subtree.Leaf(work.Trace.Leaves, 1), Tools.Token).EnsureMinedAsync("open");
            games.Add((griefer, opened.Event<GameOpened>().Game));
        }

        Wei before = await chain.Treasury.Disputes.OwedAsync(chain.Owner.Account!.Value, Tools.Token);
        int stride = await chain.Treasury.ExactReferee.StrideAsync(Tools.Token);
        StepFiling filing = new(run.Terms) { ReadsWork = true, Work = StepWork.Empty with { Results = right.Results } };
        using LedgerClient worker = await chain.ConnectAsync(work.Worker);
        foreach ((LedgerClient _, ulong game) in games)
        {
            await worker.Disputes.OpenLeafAsync(game, work.Trace.LeafBytes(1), work.Trace.LeafBytes(0), work.Trace.InclusionProof(0), filing, right.Top([], stride), Tools.Token).EnsureMinedAsync("open");
        }

        await chain.Anvil.IncreaseTimeAsync(Clock, Tools.Token);
        Wei bonds = Wei.Zero;
        foreach ((LedgerClient by, ulong game) in games)
        {
            GameClosed closed = (await chain.Treasury.Disputes.TimeoutAsync(game, Tools.Token).EnsureMinedAsync("time out")).Event<GameClosed>();
            Assert.Equal(DisputeOutcome.NodeWins, closed.Outcome);
            bonds = new Wei(bonds.Value + closed.ToNode.Value);
            by.Dispose();
        }

        Wei after = await chain.Treasury.Disputes.OwedAsync(chain.Owner.Account!.Value, Tools.Token);
        Assert.Equal(bonds.Value, after.Value - before.Value);
        Assert.True(bonds > Wei.Zero);
    }

    [Fact]
    public async Task Declare_OnceByTheCreatorOnly()
    {
        RunId mine = await chain.NewRunAsync(run.Genesis.Root);

        Assert.Equal("NotCreator", Reason(await chain.Owner.ExactReferee.DeclareAsync(mine, run.Terms, Tools.Token)));
        Assert.Null(await chain.Treasury.ExactReferee.ProgramHashAsync(mine, Tools.Token));
        await chain.Treasury.ExactReferee.DeclareAsync(mine, run.Terms, Tools.Token).EnsureMinedAsync("declare");
        Assert.Equal(run.Terms.Hash(), await chain.Treasury.ExactReferee.ProgramHashAsync(mine, Tools.Token));
        Assert.Equal("AlreadyDeclared", Reason(await chain.Treasury.ExactReferee.DeclareAsync(mine, run.Terms with { Rate = 1 }, Tools.Token)));
    }

    // A game about a product whose chain has more than one part, in its last number.
    private async Task<ExactGame> GameAsync()
    {
        ExactOperator one = run.Program.Operators.Last(each => each.Kind == ExactOperatorKind.Matmul && each.Operands[0].Columns > 64);
        return await GameAsync(await run.WorkAsync(), one, one.Result.Length - 1, 0x3f800000);
    }

    private async Task<ExactGame> GameAsync(ExactWork work, ExactOperator one, int element, uint bits)
    {
        (StepCase liars, StepCase honest, RoundTrace signed) = Lie(work, one, element, bits);
        lie = liars;
        return await run.OpenAsync(work, signed, 1, liars, ExactRun.Honest(honest));
    }

    private (StepCase Liars, StepCase Honest, RoundTrace Signed) Lie(ExactWork work, ExactOperator one, int element, uint bits)
    {
        ExactStep right = work.Steps[0];
        ReadOnlyMemory<byte>[] results = [.. right.Results];
        float[] numbers = right.Numbers(one.Result).ToArray();
        numbers[element] = BitConverter.UInt32BitsToSingle(bits);
        results[one.Result.Index] = MemoryMarshal.AsBytes(numbers.AsSpan()).ToArray();
        ReadOnlyMemory<byte> after = Changed(right.After, ^1);
        return (run.Case(right with { Results = results, After = after }), run.Case(right), work.With(0, new StateRoot(ChunkManifest.Of(after.Span).Root)));
    }

    private StepCase lie = null!;

    private StepOpening Liar(ExactGame game, ulong index) => lie.Open([.. game.Place, index]);

    private static async Task RefusedAsync(ExactGame game, Func<StepOpening, StepOpening> change, params string[] reasons)
    {
        DisputeTurn before = await game.TurnAsync();
        Assert.Contains(Reason(await game.MoveAsync(change)), reasons);
        Assert.Equal(before, await game.TurnAsync());
    }

    private static string Reason(TxOutcome outcome) => Assert.IsType<TxOutcome.Reverted>(outcome).Reason.Name;

    private static StepOpening With(StepOpening opening, Func<StepFiling, StepFiling> change) => opening with { Filing = change(opening.Filing) };

    private static ReadOnlyMemory<byte> Changed(ReadOnlyMemory<byte> bytes, Index? at = null)
    {
        byte[] changed = bytes.Length == 0 ? [1] : bytes.ToArray();
        changed[at ?? 0] ^= 1;
        return changed;
    }

    private static ReadOnlyMemory<byte> Sized(ReadOnlyMemory<byte> bytes, int more)
    {
        byte[] sized = bytes.ToArray();
        Array.Resize(ref sized, sized.Length + more);
        MemoryMarshal.Cast<byte, uint>(bytes.Span)[^1..].CopyTo(MemoryMarshal.Cast<byte, uint>(sized.AsSpan())[^1..]); // its last is as it has to be
        return sized;
    }
}
