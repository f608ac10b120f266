using System.Numerics;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;

namespace ProtocolLedger.Cli.Demo;

/// <summary>What the halt came to.</summary>
internal sealed record DemoHalt(BigInteger ProposalId, ulong ExecutedBlock, ulong LastFinalizedRound, string AttemptError, double SecondsToLastInnerStep);

/// <summary>A vote that was carried out.</summary>
internal sealed record DemoPassed(BigInteger ProposalId, TxReceipt Executed, Wei For, Wei Against);

/// <summary>Votes of the token holders: any one, and the one that ends the run, while it trains; then a commit that the ledger refuses.</summary>
internal sealed class DemoVote(DemoNetwork network, IReadOnlyList<DemoNode> nodes, DemoBoard board, TimeProvider time)
{
    /// <summary>Proposes, votes, queues and executes the halt, and waits until every node has stopped by itself.</summary>
    public async Task<DemoHalt> HaltAsync(CancellationToken cancellation)
    {
        GovernanceProposal proposal = network.Ledger.Governance.Halt(network.Run, $"Halt run {network.Run}: the demo has shown enough");
        DemoPassed passed = await PassAsync("halt", proposal, "training goes on", null, cancellation);
        DateTimeOffset halted = time.GetUtcNow();
        board.Note($"run {network.Run} is halted in block {passed.Executed.Block}");

        double seconds = await WaitForNodesAsync(halted, cancellation);
        CanonicalCheckpoint last = await network.Ledger.Rounds.LatestCheckpointAsync(network.Run, cancellation);
        string refused = await CommitAfterHaltAsync(cancellation);
        board.Note($"a commit after the halt is refused: {refused}");
        return new DemoHalt(passed.ProposalId, passed.Executed.Block, last.Round.Value, refused, seconds);
    }

    /// <summary>Proposes, votes, queues and executes.</summary>
    /// <param name="what">What becomes of the run, as a verb.</param>
    /// <param name="proposal">The calls.</param>
    /// <param name="meanwhile">What the nodes do while the owners vote.</param>
    /// <param name="opponent">Whose owner votes against it; null for none.</param>
    public async Task<DemoPassed> PassAsync(
        string what, GovernanceProposal proposal, string meanwhile, DemoNode? opponent, CancellationToken cancellation)
    {
        LedgerClient proposer = nodes[0].OwnerLedger;
        TxReceipt proposed = await proposer.Governance.ProposeAsync(proposal, cancellation).EnsureMinedAsync($"propose to {what} the run");
        BigInteger id = proposed.Event<VoteProposed>().ProposalId;
        board.Note($"{nodes[0].Row.Name}'s owner proposes to {what} the run; {meanwhile} while the token holders vote");

        await WaitForAsync(what, id, VoteState.Active, cancellation);
        foreach (DemoNode node in nodes)
        {
            VoteSupport support = node == opponent ? VoteSupport.Against : VoteSupport.For;
            await node.OwnerLedger.Governance.CastVoteAsync(id, support, $"{support}: {what}", cancellation).EnsureMinedAsync($"vote of {node.Row.Name}'s owner");
        }

        await WaitForAsync(what, id, VoteState.Succeeded, cancellation);
        await proposer.Governance.QueueAsync(proposal, cancellation).EnsureMinedAsync($"queue the vote to {what}");
        VoteStatus queued = await proposer.Governance.StatusAsync(id, cancellation);
        board.Note($"the vote to {what} has passed, {queued.For.ToTokens()} for and {queued.Against.ToTokens()} against, staked and liquid tokens; the timelock runs");
        await WaitForTimeAsync(queued.ExecutableAt, cancellation);
        TxReceipt executed = await proposer.Governance.ExecuteAsync(proposal, cancellation).EnsureMinedAsync($"execute the vote to {what}");
        return new DemoPassed(id, executed, queued.For, queued.Against);
    }

    private async Task WaitForAsync(string what, BigInteger id, VoteState wanted, CancellationToken cancellation)
    {
        while (true)
        {
            VoteState state = (await network.Ledger.Governance.StatusAsync(id, cancellation)).State;
            if (state == wanted)
            {
                return;
            }

            if (state is VoteState.Canceled or VoteState.Defeated or VoteState.Expired)
            {
                throw new PledgerException(ExitCode.TransactionFailed, $"The proposal to {what} ended as {state}.", "See the votes in the demo's log folder.");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(250), time, cancellation);
        }
    }

    private async Task WaitForTimeAsync(ulong timestamp, CancellationToken cancellation)
    {
        while ((await network.Ledger.HeadAsync(1, cancellation)).Timestamp < timestamp)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(250), time, cancellation);
        }
    }

    /// <summary>Waits until every node has ended by itself; returns how long after the halt the last inner step of any of them ended.</summary>
    private async Task<double> WaitForNodesAsync(DateTimeOffset halted, CancellationToken cancellation)
    {
        int[] codes = await Task.WhenAll(nodes.Select(node => node.Exited)).WaitAsync(TimeSpan.FromSeconds(60), time, cancellation);
        if (codes.Any(code => code != (int)ExitCode.RunNotActive))
        {
            throw new PledgerException(ExitCode.Unexpected, $"The nodes ended with exit codes {string.Join(", ", codes)} after the halt, not {(int)ExitCode.RunNotActive}.", "See the nodes' logs.");
        }

        DateTimeOffset last = nodes.Select(node => node.Row.LastInnerStep).OfType<DateTimeOffset>().DefaultIfEmpty(halted).Max();
        return Math.Max(0, (last - halted).TotalSeconds);
    }

    /// <summary>What the ledger answers to a worker who goes on as if nothing had happened.</summary>
    private async Task<string> CommitAfterHaltAsync(CancellationToken cancellation)
    {
        using LedgerClient worker = await network.ConnectAsync(nodes[0].Worker, cancellation);
        PhaseStatus phase = await worker.Rounds.PhaseAsync(network.Run, cancellation);
        TxOutcome outcome = await worker.Rounds.CommitAsync(network.Run, phase.Round, nodes[0].Node, new Commitment(Hash32.Sha256("after the halt"u8)), cancellation);
        return outcome is TxOutcome.Reverted { Reason.Name: RevertReason.RunNotActive } reverted
            ? reverted.Sentence
            : throw new PledgerException(ExitCode.Unexpected, $"A commit after the halt was not refused as it must be: {outcome.Sentence}", "The off-switch is broken: don't use this version.");
    }
}
