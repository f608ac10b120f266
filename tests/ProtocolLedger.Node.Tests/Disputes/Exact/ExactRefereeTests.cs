using System.Runtime.InteropServices;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Training.Exact;

namespace ProtocolLedger.Node.Tests.Disputes.Exact;

/// <summary>Whole disputes on a real chain, whose contract computes the one disputed number itself: a liar loses wherever the lie is, an honest node never.</summary>
[Collection(ExactGamesTests.Name)]
public sealed class ExactRefereeTests(ExactGames chain)
{
    private readonly ExactRun run = chain.Small;

    private static readonly int Games = int.TryParse(Environment.GetEnvironmentVariable("EXACT_GAMES"), out int games) ? games : 1;

    public static TheoryData<ExactOperatorKind> Kinds => [.. Enum.GetValues<ExactOperatorKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Play_WrongResultOfAnOperator_TheLiarLoses(ExactOperatorKind kind)
    {
        Random random = new((int)kind);
        for (int game = 0; game < Games; game++)
        {
            ExactWork work = await run.WorkAsync();
            int number = random.Next(run.Steps);
            ExactStep right = work.Steps[number];
            ExactOperator[] ofKind = [.. run.Program.Operators.Where(one => one.Kind == kind)];
            ExactOperator planted = ofKind[random.Next(ofKind.Length)];
            int element = random.Next(planted.Result.Length);
            ExactStep lie = WithNumber(right, planted, element, random);

            ExactVerdict verdict = await DisputeAsync(work, number, lie, right);

            Assert.Equal(DisputeOutcome.ChallengerWins, verdict.Closed.Outcome);
            Assert.Equal(Wei.FromTokens(50), verdict.Closed.Slashed);
            Assert.Equal((ulong)planted.Result.Index, verdict.Place[0]);
            Assert.Equal(element, (int)((verdict.Place[1] * 64) + verdict.Place[2]));
            Assert.NotEqual(verdict.Computed!.Claimed, verdict.Computed.Result);
            Assert.Equal(Bits(lie.Numbers(planted.Result)[element]), verdict.Computed.Claimed);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Play_RightResultOfAnOperator_TheNodeWins(ExactOperatorKind kind)
    {
        Random random = new((int)kind + 1000);
        for (int game = 0; game < Games; game++)
        {
            ExactWork work = await run.WorkAsync();
            int number = random.Next(run.Steps);
            StepCase right = run.Case(work.Steps[number]);
            ExactOperator[] ofKind = [.. run.Program.Operators.Where(one => one.Kind == kind)];
            int wanted = ofKind[random.Next(ofKind.Length)].Result.Index;

            ExactVerdict verdict = await run.PlayAsync(work, work.Trace, number + 1, right, at => Towards(at, (ulong)wanted, random));

            Assert.Equal(DisputeOutcome.NodeWins, verdict.Closed.Outcome);
            Assert.Equal((ulong)wanted, verdict.Place[0]);
            Assert.Equal(verdict.Computed!.Claimed, verdict.Computed.Result);
            AssertPaidFor(verdict);
        }
    }

    [Fact]
    public async Task Play_WrongPartOfAChain_IsFoundAmongItsParts()
    {
        ExactWork work = await run.WorkAsync();
        ExactOperator product = run.Program.Operators.Last(one => one.Kind == ExactOperatorKind.Matmul && one.Operands[0].Columns > 64);
        ExactStep lie = WithNumber(work.Steps[0], product, product.Result.Length - 1, new Random(1));

        ExactVerdict verdict = await DisputeAsync(work, 0, lie, work.Steps[0]);

        Assert.Equal(DisputeOutcome.ChallengerWins, verdict.Closed.Outcome);
        Assert.Equal(4, verdict.Place.Count);
        Assert.Equal((ulong)((product.Operands[0].Columns - 1) / 64), verdict.Place[3]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(52)]
    [InlineData(700)]
    [InlineData(-1)]
    [InlineData(-70_000)]
    public async Task Play_StateThatTheResultsDontMake_TheLiarLoses(int at)
    {
        ExactWork work = await run.WorkAsync();
        byte[] after = work.Steps[1].After.ToArray();
        after[(at + after.Length) % after.Length] ^= 1;

        ExactVerdict verdict = await DisputeAsync(work, 1, work.Steps[1] with { After = after }, work.Steps[1]);

        Assert.Equal(DisputeOutcome.ChallengerWins, verdict.Closed.Outcome);
        Assert.Equal((ulong)run.Program.Operators.Count, verdict.Place[0]);
        AssertBlock(verdict, work.Steps[1].After, after);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(1_000_000)]
    public async Task Play_RightState_TheNodeWins(int seed)
    {
        ExactWork work = await run.WorkAsync();
        Random random = new(seed);

        ExactVerdict verdict = await run.PlayAsync(work, work.Trace, 2, run.Case(work.Steps[1]), at => Towards(at, (ulong)run.Program.Operators.Count, random));

        Assert.Equal(DisputeOutcome.NodeWins, verdict.Closed.Outcome);
        Assert.Equal(verdict.Block!.Claimed.ToArray(), verdict.Block.Result.ToArray());
        AssertPaidFor(verdict);
    }

    [Theory]
    [InlineData(12)]
    [InlineData(100)]
    [InlineData(2_000)]
    [InlineData(-5)]
    public async Task Play_UpdateThatTheStatesDontMake_TheLiarLoses(int at)
    {
        ExactWork work = await run.WorkAsync();
        byte[] update = work.Update.ToArray();
        update[(at + update.Length) % update.Length] ^= 1;
        RoundTrace signed = Ending(work, update);
        UpdateCase right = run.Case(run.Contribution(work, work.Trace), work.Steps[^1].After, work.Update);

        ExactVerdict verdict = await run.PlayAsync(
            work, signed, run.Steps + 1, run.Case(run.Contribution(work, signed), work.Steps[^1].After, update), ExactRun.Honest(right));

        Assert.Equal(DisputeOutcome.ChallengerWins, verdict.Closed.Outcome);
        AssertBlock(verdict, work.Update, update);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(-1)]
    public async Task Play_RightUpdate_TheNodeWins(int leaf)
    {
        ExactWork work = await run.WorkAsync();
        UpdateCase right = run.Case(run.Contribution(work, work.Trace), work.Steps[^1].After, work.Update);
        int leaves = right.Leaves([]).Length;
        Random random = new(leaf);

        ExactVerdict verdict = await run.PlayAsync(work, work.Trace, run.Steps + 1, right, at => Towards(at, (ulong)((leaf + leaves) % leaves), random));

        Assert.Equal(DisputeOutcome.NodeWins, verdict.Closed.Outcome);
        Assert.Equal(verdict.Block!.Claimed.ToArray(), verdict.Block.Result.ToArray());
        AssertPaidFor(verdict);
    }

    [Theory]
    [InlineData(false, DisputeOutcome.NodeWins)]
    [InlineData(true, DisputeOutcome.ChallengerWins)]
    public async Task Play_Start_HasToBeTheRoundsCheckpoint(bool lies, DisputeOutcome outcome)
    {
        ExactWork work = await run.WorkAsync();
        RoundTrace signed = lies ? work.WithStart(new StateRoot(Hash32.Sha256([1]))) : work.Trace;

        ExactVerdict verdict = await run.PlayAsync(work, signed, 0, null, _ => throw new InvalidOperationException());

        Assert.Equal(outcome, verdict.Closed.Outcome);
    }

    private async Task<ExactVerdict> DisputeAsync(ExactWork work, int number, ExactStep lie, ExactStep right)
    {
        StepCase liars = run.Case(lie), own = run.Case(right);
        RoundTrace signed = work.With(number, new StateRoot(ChunkManifest.Of(lie.After.Span).Root));
        return await run.PlayAsync(work, signed, number + 1, liars, ExactRun.Honest(own));
    }

    // The chain has computed the bytes as they should be, and told what the liar has there.
    private static void AssertBlock(ExactVerdict verdict, ReadOnlyMemory<byte> right, ReadOnlyMemory<byte> lie)
    {
        int at = checked((int)((verdict.Place[^2] * 1024) + (verdict.Place[^1] * 64)));
        Assert.Null(verdict.Computed);
        Assert.Equal(right.Slice(at, 64).ToArray(), verdict.Block!.Result.ToArray());
        Assert.Equal(lie.Slice(at, 64).ToArray(), verdict.Block.Claimed.ToArray());
        Assert.NotEqual(verdict.Block.Result.ToArray(), verdict.Block.Claimed.ToArray());
    }

    // Of the challenger's bond the node gets what each of its moves may have cost.
    private static void AssertPaidFor(ExactVerdict verdict) => Assert.True(verdict.Closed.ToNode >= Wei.FromTokens(verdict.NodeMoves));

    private static RoundTrace Ending(ExactWork work, byte[] update)
    {
        RoundTrace trace = new(work.Trace.Start);
        foreach (TraceSegment segment in work.Trace.Segments)
        {
            trace.Add(segment);
        }

        trace.End(UpdateView.Hash(update));
        return trace;
    }

    // The result with one bit of one number changed; and another state, so that there is something to dispute.
    private static ExactStep WithNumber(ExactStep step, ExactOperator one, int element, Random random)
    {
        ReadOnlyMemory<byte>[] results = [.. step.Results];
        float[] numbers = step.Numbers(one.Result).ToArray();
        uint bits = Bits(numbers[element]) ^ (1u << random.Next(23));
        numbers[element] = BitConverter.UInt32BitsToSingle(bits);
        results[one.Result.Index] = MemoryMarshal.AsBytes(numbers.AsSpan()).ToArray();
        byte[] after = step.After.ToArray();
        after[^1] ^= 1;
        return step with { Results = results, After = after };
    }

    /// <summary>The way to one leaf of the first tree, and anywhere below it.</summary>
    private static ulong Towards(ExactTurn at, ulong wanted, Random random)
    {
        if (at.Turn.Listed)
        {
            return (ulong)random.NextInt64((long)at.Turn.Leaves);
        }

        return at.Place.Count == 0
            ? (wanted - at.Turn.FirstLeaf) >> at.Turn.ShownHeight
            : (ulong)random.Next(at.Shown.Count);
    }

    private static uint Bits(float number) => BitConverter.SingleToUInt32Bits(number);
}
