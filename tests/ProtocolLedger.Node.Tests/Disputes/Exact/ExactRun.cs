using ProtocolLedger.Chain;
using ProtocolLedger.Chain.Tests;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Disputes;
using ProtocolLedger.Training;
using ProtocolLedger.Training.Exact;

namespace ProtocolLedger.Node.Tests.Disputes.Exact;

/// <summary>One run of the exact engine, and the games about it.</summary>
internal sealed class ExactRun(ExactGames chain, RunSpec spec, TrainingData data, Checkpoint genesis, TextTrees text, ExactDescriptions terms, RoundOpened round)
{
    internal RunSpec Spec => spec;

    internal TrainingData Data => data;

    internal RoundOpened Round => round;

    internal ExactProgram Program => terms.Program;

    internal StepProgram Terms => terms.Terms;

    internal int Steps => spec.InnerSteps;

    internal Checkpoint Genesis => genesis;

    /// <summary>A new node with stake, its worker's key, and its task in the round.</summary>
    internal async Task<(RoundTask Task, LedgerKey Worker)> NodeAsync()
    {
        LedgerKey worker = await chain.Anvil.FundedKeyAsync();
        TxReceipt receipt = await chain.Owner.Nodes.RegisterAsync(worker.Address, "https://127.0.0.1:1", Hash32.Sha256("certificate"u8), Wei.FromTokens(100), Tools.Token)
            .EnsureMinedAsync("register");
        return (new RoundTask(round.Run, round.Round, receipt.Event<NodeRegistered>().Node, default, round.Beacon), worker);
    }

    /// <summary>A new node's work in the round, as it should be.</summary>
    internal async Task<ExactWork> WorkAsync()
    {
        (RoundTask task, LedgerKey worker) = await NodeAsync();
        using ExactEngine engine = new(spec.Model, spec.Inner);
        InnerLoopOutcome outcome = await new InnerLoop(engine, spec, data).RunAsync(task, genesis, (_, _) => ValueTask.FromResult(true), null, Tools.Token);
        InnerLoopOutcome.Completed done = Assert.IsType<InnerLoopOutcome.Completed>(outcome);
        List<ExactStep> steps = [];
        CheckpointView state = genesis.View;
        for (uint number = 0; number < Steps; number++)
        {
            ExactStep step = Step(state, task, number);
            steps.Add(step);
            state = CheckpointView.Parse(step.After);
        }

        return new ExactWork(task, worker, done.Trace, steps, done.Update);
    }

    internal ExactStep Step(CheckpointView before, RoundTask task, uint number) => ExactStep.Compute(spec, data, before, task, number);

    internal StepCase Case(ExactStep step) => new(terms, text, step, round.Beacon);

    internal UpdateCase Case(Contribution contribution, ReadOnlyMemory<byte> end, ReadOnlyMemory<byte> update) => new(Terms, contribution, genesis.View.Bytes, end, update);

    internal Contribution Contribution(ExactWork work, RoundTrace trace) => new(
        round.Run, round.Round, work.Task.Node, default, genesis.Root, trace.Root(), trace.Update!.Value, (uint)Steps, spec.TokensPerRound);

    /// <summary>Somebody disputes one leaf of a trace.</summary>
    /// <param name="work">Whose.</param>
    /// <param name="signed">The trace that the node has signed.</param>
    /// <param name="leaf">Of it.</param>
    /// <param name="node">What the node answers; null where the leaf leads no further.</param>
    /// <param name="challenger">What the challenger does below the trace.</param>
    /// <param name="fromRoot">Whether the trace is narrowed down on the chain too, since its maker handed it out to nobody.</param>
    /// <param name="served">What the challenger knows, where the node hands its trees out so that she can go down by herself.</param>
    internal async Task<ExactGame> OpenAsync(
        ExactWork work, RoundTrace signed, int leaf, IDeepCase? node, Func<ExactTurn, ulong> challenger, bool fromRoot = false, IDeepCase? served = null)
    {
        Contribution contribution = Contribution(work, signed);
        EthSignature signature = ContributionSigner.Sign(contribution, chain.Treasury.Domain, work.Worker);
        TxReceipt opened = await chain.Challenger.Disputes.OpenAsync(contribution, signature, fromRoot ? null : Subtree.Leaf(signed.Leaves, leaf), Tools.Token).EnsureMinedAsync("open");
        bool isStep = leaf > 0 && leaf <= Steps;
        StepFiling filing = new(Terms) { ReadsWork = isStep, Contribution = isStep ? null : contribution, Work = StepWork.Empty with { Results = node?.Results ?? default } };
        int stride = await chain.Treasury.ExactReferee.StrideAsync(Tools.Token);
        return new ExactGame(chain.Challenger, await chain.ConnectAsync(work.Worker), opened, signed, leaf, filing, node, challenger, stride, served);
    }

    /// <summary>Plays a dispute to its end, all of it on the chain.</summary>
    internal async Task<ExactVerdict> PlayAsync(
        ExactWork work, RoundTrace signed, int leaf, IDeepCase? node, Func<ExactTurn, ulong> challenger, bool fromRoot = false, IDeepCase? served = null)
    {
        using ExactGame game = await OpenAsync(work, signed, leaf, node, challenger, fromRoot, served);
        return await game.PlayAsync();
    }

    /// <summary>What an honest challenger does.</summary>
    internal static Func<ExactTurn, ulong> Honest(IDeepCase own) => at =>
        at.Turn.Listed ? (ulong)own.Difference(at.Place, at.List.Span)!.Value : GameMoves.Pick(at.Turn, [.. at.Shown], own.Leaves(at.Place))!.Index - (at.Turn.FirstLeaf >> at.Turn.ShownHeight);
}

/// <summary>A node's work.</summary>
internal sealed record ExactWork(RoundTask Task, LedgerKey Worker, RoundTrace Trace, IReadOnlyList<ExactStep> Steps, ReadOnlyMemory<byte> Update)
{
    /// <summary>The trace with another state after a step, as a liar signs it.</summary>
    internal RoundTrace With(int step, StateRoot state) => Signed(Trace.Start, step, state);

    /// <summary>The trace with another start.</summary>
    internal RoundTrace WithStart(StateRoot start) => Signed(start, -1, default);

    private RoundTrace Signed(StateRoot start, int step, StateRoot state)
    {
        RoundTrace trace = new(start);
        foreach (TraceSegment segment in Trace.Segments)
        {
            trace.Add(segment.Step == step ? segment with { State = state } : segment);
        }

        trace.End(Trace.Update!.Value);
        return trace;
    }
}
