using System.Runtime.InteropServices;
using ProtocolLedger.Chain;
using ProtocolLedger.Chain.Tests;
using ProtocolLedger.Core;
using ProtocolLedger.Training;
using ProtocolLedger.Training.Exact;

namespace ProtocolLedger.Node.Tests.Disputes.Exact;

/// <summary>What a whole dispute costs where it is largest.</summary>
[Collection(ExactGamesTests.Name)]
public sealed class ExactCostTests(ExactGames chain)
{
    /// <summary>25 million parameters, 100,000 steps: a number of a weight's gradient, whose chain goes over all places of the batch.</summary>
    /// <param name="fromRoot">Whether the node hands out no trace.</param>
    /// <param name="served">Whether it hands out the trees below.</param>
    /// <param name="alone">Whether it is the only dispute; otherwise another one's money lies with the contract too.</param>
    [Theory(Explicit = true)]
    [InlineData(false, true, true)]
    [InlineData(false, true, false)]
    [InlineData(false, false, false)]
    [InlineData(true, false, false)]
    public async Task Play_LargeModelAndLongTrace_TellsTheCosts(bool fromRoot, bool served, bool alone)
    {
        if (alone)
        {
            await chain.Challenger.Disputes.WithdrawAsync(chain.Challenger.Account!.Value, Tools.Token);
        }
        else
        {
            ExactWork other = await chain.Small.WorkAsync();
            await chain.Small.PlayAsync(other, other.WithStart(new StateRoot(Hash32.Sha256("elsewhere"u8))), 0, null, _ => throw new InvalidOperationException());
        }

        const int Steps = 100_000, Step = 61_234;
        ExactRun run = await chain.RunAsync(new ModelSpec(ModelSpec.GptByte, Layers: 8, Width: 512, Heads: 8, Sequence: 128, Vocab: 256), batch: 16, Steps, clip: 1);
        (RoundTask task, LedgerKey worker) = await run.NodeAsync();
        ExactStep right = run.Step(run.Genesis.View, task, Step);
        ExactOperator gradient = run.Program.Operators.Last(one => one.Kind == ExactOperatorKind.Matmul && one.Operands[0].Columns == 2048);
        ReadOnlyMemory<byte>[] results = [.. right.Results];
        float[] numbers = right.Numbers(gradient.Result).ToArray();
        numbers[^77] = numbers[^77] == 0 ? 1 : 0;
        results[gradient.Result.Index] = MemoryMarshal.AsBytes(numbers.AsSpan()).ToArray();
        byte[] after = right.After.ToArray();
        after[^1] ^= 1;
        StepCase honest = run.Case(right), liars = run.Case(right with { Results = results, After = after });
        RoundTrace signed = new(new StateRoot(run.Genesis.Root.Value));
        for (uint step = 0; step < Steps; step++)
        {
            Hash32 state = step == Step - 1 ? run.Genesis.Root.Value : step == Step ? ChunkManifest.Of(after).Root : Hash32.Sha256(BitConverter.GetBytes(step));
            signed.Add(new TraceSegment(step, Hash32.Sha256(BitConverter.GetBytes(step)), new StateRoot(state)));
        }

        signed.End(new UpdateHash(Hash32.Sha256("update"u8)));

        ExactVerdict verdict = await run.PlayAsync(new ExactWork(task, worker, signed, [right], default), signed, Step + 1, liars, ExactRun.Honest(honest), fromRoot, served ? honest : null);

        Assert.Equal(DisputeOutcome.ChallengerWins, verdict.Closed.Outcome);
        foreach ((string move, ulong gas) in verdict.Costs)
        {
            TestContext.Current.TestOutputHelper!.WriteLine($"{gas,10:n0}  {move}");
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{verdict.Gas,10:n0}  {verdict.Costs.Count} transactions, {(fromRoot ? "nothing handed out" : served ? "trace and trees handed out" : "the trace handed out")}, {(alone ? "no other dispute" : "after another dispute")}");
    }
}
