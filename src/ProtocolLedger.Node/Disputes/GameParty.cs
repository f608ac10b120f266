using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Audits;
using ProtocolLedger.Node.Rounds;
using ProtocolLedger.Training.Exact;

namespace ProtocolLedger.Node.Disputes;

/// <summary>A party's moves in the bisection: the disputed node answers from the trace that it committed to, the challenger from the one that the work should have.</summary>
public sealed class GameParty(
    RunMembership member, LedgerClient ledger, RunHistory history, ContributionJournal journal, NodeBlobs blobs, WorkReplay replay, DeepCases cases, DisputedTrees trees, NodeConduct conduct, DisputeMoves moves)
{
    private const string AllRight = "all that the node has shown is right";

    private readonly NodeConduct honest = new();

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
                await PickAsync(game, state, cancellation);
                break;
            case DisputeStatus.NodeTurn when challenges && turn.Level > 0 && turn.Height > 0 && await GoDownAsync(game, state, cancellation):
                break;
            case DisputeStatus.NodeTurn or DisputeStatus.ChallengerTurn when (await ledger.HeadAsync(0, cancellation)).Timestamp > turn.Deadline:
                await moves.TryAsync(game, "ends it, since the other party's clock has run out", () => ledger.Disputes.TimeoutAsync(game.Number, cancellation));
                break;
        }
    }

    /// <summary>Drops what is known of games about other rounds.</summary>
    public void KeepOnly(IReadOnlySet<Round> disputed)
    {
        cases.KeepOnly(disputed);
        trees.KeepOnly(disputed);
    }

    private async Task AnswerAsync(DisputedGame game, DisputeState state, CancellationToken cancellation)
    {
        SealedContribution? work = await journal.FindAsync(state.Run, state.Round, cancellation);
        bool isThis = work is not null && (state.Turn.Level > 0 || work.Contribution.TraceRoot.Value == state.Root);
        if (!isThis || await blobs.FindOwnAsync(work!.Contribution.TraceRoot, cancellation) is not { } trace)
        {
            moves.Warn(game, "the trace of the disputed work is not on the disk, so that nothing can be answered");
            return;
        }

        if (state.Turn.Level > 0)
        {
            await AnswerBelowAsync(game, state, work.Contribution, cancellation);
        }
        else if (state.Turn.Height > 0)
        {
            await ShowAsync(game, state.Turn.Nodes(trace.Leaves), cancellation);
        }
        else
        {
            await OpenAsync(game, state, work.Contribution, trace, cancellation);
        }
    }

    private async Task OpenAsync(DisputedGame game, DisputeState state, Contribution work, RoundTrace trace, CancellationToken cancellation)
    {
        int leaf = (int)state.Turn.Index;
        byte[] before = leaf == 0 ? [] : trace.LeafBytes(leaf - 1);
        IReadOnlyList<Hash32> path = leaf == 0 ? [] : trace.InclusionProof(leaf - 1);
        if (!IsChain(state))
        {
            await moves.TryAsync(
                game, $"opens leaf {leaf} for the jury", () => ledger.Disputes.OpenLeafAsync(game.Number, trace.LeafBytes(leaf), before, path, ReadOnlyMemory<byte>.Empty, cancellation));
            return;
        }

        IDeepCase? known = leaf == 0 ? null : await CaseAsync(game, state, conduct, work, (uint)leaf, cancellation);
        if (leaf > 0 && known is null)
        {
            return; // being computed
        }

        bool isStep = leaf > 0 && leaf <= trace.Segments.Count;
        StepFiling filing = new(cases.Program) { ReadsWork = isStep, Contribution = isStep ? null : work, Work = StepWork.Empty with { Results = known?.Results ?? Hash32.Zero } };
        Hash32[] top = known is null ? [] : await TopAsync(game, known, [], cancellation);
        await moves.TryAsync(
            game, $"opens leaf {leaf}, {cases.Places.Describe((ulong)leaf, [])}", () => ledger.Disputes.OpenLeafAsync(game.Number, trace.LeafBytes(leaf), before, path, filing, top, cancellation));
    }

    /// <summary>Answers where the contract that judges has asked for more than the trace.</summary>
    private async Task AnswerBelowAsync(DisputedGame game, DisputeState state, Contribution work, CancellationToken cancellation)
    {
        if (game.TraceLeaf is not { } leaf || await CaseAsync(game, state, conduct, work, (uint)leaf, cancellation) is not { } known)
        {
            return; // being computed
        }

        if (state.Turn.Height > 0)
        {
            if (trees.Offer(state, known.Leaves(game.Place)) || IsShown(game))
            {
                await ShowAsync(game, state.Turn.Nodes(known.Leaves(game.Place)), cancellation);
            }

            return;
        }

        IReadOnlyList<ulong> place = [.. game.Place, state.Turn.Index];
        StepOpening opening = known.Open(place);
        Hash32[] top = await TopAsync(game, known, place, cancellation);
        await moves.TryAsync(
            game, $"opens {cases.Places.Describe(leaf, place)}", () => ledger.Disputes.OpenLeafAsync(game.Number, opening.Leaf, opening.Filing, top, cancellation));
    }

    // A challenger who had to be shown subtrees before is likely to need the next ones too: they go with the opening.
    private async Task<Hash32[]> TopAsync(DisputedGame game, IDeepCase known, IReadOnlyList<ulong> place, CancellationToken cancellation) =>
        IsShown(game) ? known.Top(place, await ledger.ExactReferee.StrideAsync(cancellation)) : [];

    private static bool IsShown(DisputedGame game) => game.Shown is not null;

    private Task ShowAsync(DisputedGame game, Hash32[] nodes, CancellationToken cancellation) =>
        moves.TryAsync(game, $"shows {nodes.Length} subtrees", () => ledger.Disputes.RevealAsync(game.Number, nodes, cancellation));

    private async Task PickAsync(DisputedGame game, DisputeState state, CancellationToken cancellation)
    {
        if (state.Turn.Level > 0)
        {
            await PickBelowAsync(game, state, cancellation);
            return;
        }

        RoundEvents round = await history.RoundAsync(game.Opened.Round, cancellation);
        if (game.Shown is null || round.Opened is null || await replay.PollAsync(round.Opened, game.Opened.Node, cancellation) is not { } right)
        {
            return; // not known yet, or being computed
        }

        Subtree? pick = GameMoves.Pick(state.Turn, [.. game.Shown.Nodes], right.Leaves);
        await DescendAsync(game, pick, $"subtree {pick?.Index} of height {pick?.Height}", cancellation);
    }

    private async Task PickBelowAsync(DisputedGame game, DisputeState state, CancellationToken cancellation)
    {
        if (game.TraceLeaf is not { } leaf || await CaseAsync(game, state, honest, null, (uint)leaf, cancellation) is not { } right)
        {
            return; // being computed
        }

        if (state.Turn.Listed)
        {
            await NameAsync(game, right.Difference(game.Place, game.List.Span), leaf, cancellation);
        }
        else if (!await GoDownAsync(game, state, cancellation))
        {
            Subtree? pick = GameMoves.Pick(state.Turn, [.. game.Shown!.Nodes], right.Leaves(game.Place));
            await DescendAsync(game, pick, pick is null ? "" : NameOf(game, state.Turn, leaf, pick), cancellation);
        }
    }

    /// <summary>Names the item of a list that is wrong.</summary>
    private async Task NameAsync(DisputedGame game, int? item, ulong leaf, CancellationToken cancellation)
    {
        if (item is not { } wrong)
        {
            moves.Warn(game, AllRight);
            return;
        }

        string place = cases.Places.Describe(leaf, [.. game.Place, (ulong)wrong]);
        await moves.TryAsync(game, $"names {place}", () => ledger.Disputes.ChooseAsync(game.Number, (ulong)wrong, cancellation));
    }

    /// <summary>Goes straight to the first wrong leaf of a tree that the node hands out.</summary>
    /// <returns>Whether it did.</returns>
    private async Task<bool> GoDownAsync(DisputedGame game, DisputeState state, CancellationToken cancellation)
    {
        if (game.TraceLeaf is not { } leaf
            || await CaseAsync(game, state, honest, null, (uint)leaf, cancellation) is not { } right
            || await trees.FetchAsync(state, cancellation) is not { } theirs
            || GameMoves.Leaf(state.Turn, theirs, right.Leaves(game.Place)) is not { } wrong)
        {
            return false;
        }

        await DescendAsync(game, wrong, NameOf(game, state.Turn, leaf, wrong), cancellation);
        return true;
    }

    private string NameOf(DisputedGame game, DisputeTurn turn, ulong leaf, Subtree pick)
    {
        ulong first = pick.Index << pick.Height;
        return cases.Places.Describe(leaf, game.Place, first, Math.Min(first + (1UL << pick.Height), turn.Leaves) - 1);
    }

    private async Task DescendAsync(DisputedGame game, Subtree? pick, string name, CancellationToken cancellation)
    {
        if (pick is null)
        {
            moves.Warn(game, AllRight);
            return;
        }

        await moves.TryAsync(game, $"picks {name}", () => ledger.Disputes.DescendAsync(game.Number, pick, cancellation));
    }

    private async Task<IDeepCase?> CaseAsync(
        DisputedGame game, DisputeState state, NodeConduct how, Contribution? work, uint leaf, CancellationToken cancellation)
    {
        RoundEvents round = await history.RoundAsync(game.Opened.Round, cancellation);
        return round.Opened is null ? null : await cases.PollAsync(round.Opened, state.Node, how, work, leaf, cancellation);
    }

    private bool IsChain(DisputeState state) => state.Referee == ledger.Deployment.Addresses.ExactReferee;
}
