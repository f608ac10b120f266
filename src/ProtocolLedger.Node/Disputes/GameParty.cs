using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Audits;
using ProtocolLedger.Node.Rounds;

namespace ProtocolLedger.Node.Disputes;

/// <summary>A party's moves in the bisection: the disputed node answers from the trace that it committed to, the challenger from the one that the work should have.</summary>
public sealed class GameParty(
    RunMembership member, LedgerClient ledger, RunHistory history, ContributionJournal journal, NodeBlobs blobs, WorkReplay replay, NodeConduct conduct, DisputeMoves moves)
{
    /// <summary>Makes the move that is due, if one is; ends the game when the other party's clock has run out.</summary>
    public async Task MoveAsync(DisputedGame game, DisputeState state, CancellationToken cancellation)
    {
        bool challenges = state.Challenger == ledger.Account;
        DisputeTurn turn = state.Turn;
        if (challenges && await ledger.Proofs.IsConvictedAsync(state.Run, state.Round, state.Node, cancellation))
        {
            await moves.TryAsync(game, "closes it, since another proof has convicted the node", () => ledger.Disputes.CloseAsync(game.Number, cancellation));
            return;
        }

        switch (turn.Status)
        {
            case var _ when !conduct.Answers:
                break;
            case DisputeStatus.NodeTurn when state.Node == member.Node:
                await AnswerAsync(game, state, cancellation);
                break;
            case DisputeStatus.ChallengerTurn when challenges:
                await PickAsync(game, turn, cancellation);
                break;
            case DisputeStatus.NodeTurn or DisputeStatus.ChallengerTurn when (await ledger.HeadAsync(0, cancellation)).Timestamp > turn.Deadline:
                await moves.TryAsync(game, "ends it, since the other party's clock has run out", () => ledger.Disputes.TimeoutAsync(game.Number, cancellation));
                break;
        }
    }

    private async Task AnswerAsync(DisputedGame game, DisputeState state, CancellationToken cancellation)
    {
        if (state.Turn.Level > 0)
        {
            moves.Warn(game, "its referee asks for more than the trace, which this program does not have");
            return;
        }

        if (await TraceAsync(state, cancellation) is not { } trace)
        {
            moves.Warn(game, "the trace of the disputed work is not on the disk, so that nothing can be answered");
            return;
        }

        if (state.Turn.Height > 0)
        {
            Hash32[] nodes = state.Turn.Nodes(trace.Leaves);
            await moves.TryAsync(game, $"shows {nodes.Length} subtrees", () => ledger.Disputes.RevealAsync(game.Number, nodes, cancellation));
            return;
        }

        int leaf = (int)state.Turn.Index;
        byte[] before = leaf == 0 ? [] : trace.LeafBytes(leaf - 1);
        IReadOnlyList<Hash32> path = leaf == 0 ? [] : trace.InclusionProof(leaf - 1);
        await moves.TryAsync(
            game, $"opens leaf {leaf} for the jury", () => ledger.Disputes.OpenLeafAsync(game.Number, trace.LeafBytes(leaf), before, path, ReadOnlyMemory<byte>.Empty, cancellation));
    }

    private async Task PickAsync(DisputedGame game, DisputeTurn turn, CancellationToken cancellation)
    {
        RoundEvents round = await history.RoundAsync(game.Opened.Round, cancellation);
        if (game.Shown is null || round.Opened is null || await replay.PollAsync(round.Opened, game.Opened.Node, cancellation) is not { } right)
        {
            return; // not known yet, or being computed
        }

        if (GameMoves.Pick(turn, [.. game.Shown.Nodes], right) is not { } pick)
        {
            moves.Warn(game, "all that the node has shown is right");
            return;
        }

        await moves.TryAsync(game, $"picks subtree {pick.Index} of height {pick.Height}", () => ledger.Disputes.DescendAsync(game.Number, pick, cancellation));
    }

    private async Task<RoundTrace?> TraceAsync(DisputeState state, CancellationToken cancellation)
    {
        SealedContribution? work = await journal.FindAsync(state.Run, state.Round, cancellation);
        return work is not null && work.Contribution.TraceRoot.Value == state.Root ? await blobs.FindOwnAsync(work.Contribution.TraceRoot, cancellation) : null;
    }
}
