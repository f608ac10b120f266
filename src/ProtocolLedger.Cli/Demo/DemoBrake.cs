using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Events;

namespace ProtocolLedger.Cli.Demo;

/// <summary>A pull of the brake and what it did.</summary>
/// <param name="Puller">Whose owner pulled, on its own.</param>
/// <param name="Needed">Votes that a pull takes.</param>
/// <param name="Phase">Where the round stood.</param>
/// <param name="PausedUntil">Timestamp at which the pause would have ended by itself.</param>
/// <param name="SecondsToRest">From the pull to the last node's word that it has seen the pause.</param>
/// <param name="SecondsToLastInnerStep">From the pull to the end of the last inner step before the resume.</param>
internal sealed record DemoPull(
    DemoNode Puller, Wei Votes, Wei Needed, Wei Bond, ulong Block, ulong Round, RoundPhase Phase, ulong PausedUntil, double SecondsToRest, double SecondsToLastInnerStep);

/// <summary>One owner, a minority, pauses the run amid a round; the token holders vote to resume it.</summary>
internal sealed class DemoBrake(DemoNetwork network, IReadOnlyList<DemoNode> nodes, DemoBoard board, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Pulls the brake at the next inner step, waits until every node that trains rests, and has the run resumed by a vote.</summary>
    public async Task<(DemoPull Pull, DemoPassed Resume)> RunAsync(CancellationToken cancellation)
    {
        DemoNode puller = nodes[Math.Min(1, nodes.Count - 1)];
        LedgerClient owner = puller.OwnerLedger;
        BrakeRules rules = await owner.Brake.RulesAsync(cancellation);
        await owner.Token.ApproveAsync(owner.Deployment.Addresses.Brake, rules.Bond, cancellation).EnsureMinedAsync("approve the bond");
        await InnerStepAsync(cancellation);
        TxReceipt receipt = await owner.SendAsync(owner.Brake.PullRequest(network.Run, []), cancellation).EnsureMinedAsync("pull the brake");
        DateTimeOffset pulled = time.GetUtcNow();
        BrakePulled told = receipt.Event<BrakePulled>();
        PhaseStatus phase = await network.Ledger.Rounds.PhaseAsync(network.Run, cancellation);
        board.Note($"{puller.Row.Name}'s owner alone pulls the brake in round {phase.Round}, block {receipt.Block}, with {told.Votes.ToTokens()} votes ({rules.NeededVotes.ToTokens()} needed) and a bond of {rules.Bond.ToTokens()} tokens");

        WorkerRow[] working = [.. nodes.Select(node => node.Row).Where(row => row.Round > 0)];
        await WaitAsync(() => working.All(row => row.PausedSince is not null), "rests after the brake was pulled", cancellation);
        double rested = Math.Max(0, (working.Max(row => row.PausedSince!.Value) - pulled).TotalSeconds);
        board.Note(FormattableString.Invariant($"every node rests after the inner step under way; the last one knew {rested:0.0} s after the pull"));
        DemoNode? opponent = nodes.Count > 2 ? puller : null; // two owners alone make no quorum without it
        DemoPassed resumed = await new DemoVote(network, nodes, board, time).PassAsync(
            "resume", network.Ledger.Governance.Resume(network.Run, $"Resume run {network.Run}: we have looked at it"), "the nodes rest", opponent, cancellation);
        await WaitAsync(() => working.All(row => row.PausedSince is null), "goes on after the resume", cancellation);
        DateTimeOffset last = working.Select(row => row.LastInnerStepBeforeResume).OfType<DateTimeOffset>().DefaultIfEmpty(pulled).Max();
        board.Note($"run {network.Run} is resumed in block {resumed.Executed.Block}; round {phase.Round} goes on where it rested");
        DemoPull pull = new(
            puller, told.Votes, rules.NeededVotes, rules.Bond, receipt.Block, phase.Round.Value, phase.Phase, told.Until, rested, Math.Max(0, (last - pulled).TotalSeconds));
        return (pull, resumed);
    }

    /// <summary>Takes the bond back, which a halt for good has freed.</summary>
    public async Task TakeBondBackAsync(DemoPull pull, CancellationToken cancellation)
    {
        LedgerClient owner = pull.Puller.OwnerLedger;
        await owner.SendAsync(owner.Brake.WithdrawRequest(pull.Bond), cancellation).EnsureMinedAsync("take the bond back");
        board.Note($"{pull.Puller.Row.Name}'s owner takes back the {pull.Bond.ToTokens()} tokens of bond, which the halt has freed");
    }

    private async Task InnerStepAsync(CancellationToken cancellation)
    {
        TaskCompletionSource stepped = new(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look(WorkerRow? worker, NodeEvent? nodeEvent, string? note)
        {
            if (nodeEvent is InnerStepDone)
            {
                stepped.TrySetResult();
            }
        }

        board.Changed += Look;
        try
        {
            await stepped.Task.WaitAsync(cancellation);
        }
        finally
        {
            board.Changed -= Look;
        }
    }

    private async Task WaitAsync(Func<bool> condition, string what, CancellationToken cancellation)
    {
        long began = time.GetTimestamp();
        while (!condition())
        {
            if (time.GetElapsedTime(began) > Patience)
            {
                throw new PledgerException(
                    ExitCode.Unexpected, $"Within {Patience.TotalSeconds:0} s not every node {what}.", $"The nodes' logs are in {network.Folder}.");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), time, cancellation);
        }
    }
}
