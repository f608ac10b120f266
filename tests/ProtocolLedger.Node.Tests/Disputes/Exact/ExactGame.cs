using ProtocolLedger.Chain;
using ProtocolLedger.Chain.Tests;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Disputes;
using ProtocolLedger.Training.Exact;

namespace ProtocolLedger.Node.Tests.Disputes.Exact;

/// <summary>A dispute on the chain, move by move.</summary>
internal sealed class ExactGame(
    LedgerClient challenger,
    LedgerClient worker,
    TxReceipt opened,
    RoundTrace signed,
    int leaf,
    StepFiling filing,
    IDeepCase? node,
    Func<ExactTurn, ulong> pick,
    int stride,
    IDeepCase? served) : IDisposable
{
    private readonly List<ulong> place = [];
    private readonly List<(string Move, ulong Gas)> costs = [("dispute opened", opened.GasUsed)];
    private TxReceipt last = opened;
    private Hash32[] shown = [];
    private ReadOnlyMemory<byte> list;

    internal ulong Number { get; } = opened.Event<GameOpened>().Game;

    internal LedgerClient Worker => worker;

    /// <summary>The indices of what was opened below the trace.</summary>
    internal IReadOnlyList<ulong> Place => place;

    internal async Task<DisputeTurn> TurnAsync() => (await challenger.Disputes.GameAsync(Number, Tools.Token)).Turn;

    /// <summary>Moves for whoever's turn it is.</summary>
    /// <param name="change">What the node changes of an opening below the trace.</param>
    internal async Task<TxOutcome> MoveAsync(Func<StepOpening, StepOpening>? change = null)
    {
        DisputeTurn turn = await TurnAsync();
        string level = turn.Level == 0 ? "trace" : $"level {turn.Level}";
        if (turn.Status == DisputeStatus.ChallengerTurn && turn.Listed)
        {
            return Note($"{level}: item named", await challenger.Disputes.ChooseAsync(Number, pick(new ExactTurn(turn, place, shown, list)), Tools.Token));
        }

        if (turn.Status == DisputeStatus.ChallengerTurn)
        {
            ulong picked = turn.Level == 0 ? ((ulong)leaf - turn.FirstLeaf) >> turn.ShownHeight : pick(new ExactTurn(turn, place, shown, list));
            return Note($"{level}: subtree picked", await challenger.Disputes.DescendAsync(Number, turn.Pick(shown, (int)picked), Tools.Token));
        }

        if (turn.Height > 0 && turn.Level > 0 && served is not null)
        {
            Subtree wrong = GameMoves.Leaf(turn, node!.Leaves(place).Slice((int)turn.FirstLeaf, (int)turn.LeafCount), served.Leaves(place))!;
            return Note($"{level}: leaf picked", await challenger.Disputes.DescendAsync(Number, wrong, Tools.Token));
        }

        if (turn.Height > 0)
        {
            shown = turn.Nodes(turn.Level == 0 ? signed.Leaves : node!.Leaves(place));
            return Note($"{level}: {shown.Length} subtrees shown", await worker.Disputes.RevealAsync(Number, shown, Tools.Token));
        }

        if (turn.Level == 0)
        {
            shown = served is null ? node?.Top([], stride) ?? [] : [];
            byte[] before = leaf == 0 ? [] : signed.LeafBytes(leaf - 1);
            IReadOnlyList<Hash32> path = leaf == 0 ? [] : signed.InclusionProof(leaf - 1);
            return Note(
                "trace: leaf opened" + (shown.Length > 0 ? $", {shown.Length} subtrees shown" : ""),
                await worker.Disputes.OpenLeafAsync(Number, signed.LeafBytes(leaf), before, path, filing, shown, Tools.Token));
        }

        List<ulong> at = [.. place, turn.Index];
        StepOpening opening = node!.Open(at);
        opening = change?.Invoke(opening) ?? opening;
        Hash32[] top = served is null ? node.Top(at, stride) : [];
        TxOutcome outcome = await worker.Disputes.OpenLeafAsync(Number, opening.Leaf, opening.Filing, top, Tools.Token);
        if (outcome is TxOutcome.Mined mined)
        {
            place.Add(turn.Index);
            shown = top;
            list = mined.Receipt.Events.OfType<ChainShown>().FirstOrDefault()?.Accumulators ?? opening.Leaf;
        }

        return Note($"{level}: {opening.Filing.Stage} opened" + (top.Length > 0 ? $", {top.Length} subtrees shown" : ""), outcome);
    }

    /// <summary>Goes on until the node has to open something at a stage.</summary>
    internal async Task ToAsync(DisputeStage stage)
    {
        for (DisputeTurn turn = await TurnAsync(); ; turn = await TurnAsync())
        {
            bool opens = turn.Status == DisputeStatus.NodeTurn && turn.Height == 0 && turn.Level > 0;
            if (opens && node!.Open([.. place, turn.Index]).Filing.Stage == stage)
            {
                return;
            }

            Assert.IsType<TxOutcome.Mined>(await MoveAsync());
        }
    }

    /// <summary>Plays to the end.</summary>
    internal async Task<ExactVerdict> PlayAsync()
    {
        while (last.Events.OfType<GameClosed>().FirstOrDefault() is null)
        {
            Assert.IsType<TxOutcome.Mined>(await MoveAsync());
        }

        return new ExactVerdict(last.Event<GameClosed>(), last.Events.OfType<Computed>().FirstOrDefault(), last.Events.OfType<BlockComputed>().FirstOrDefault(), place, costs);
    }

    public void Dispose() => worker.Dispose();

    private TxOutcome Note(string move, TxOutcome outcome)
    {
        if (outcome is TxOutcome.Mined mined)
        {
            last = mined.Receipt;
            costs.Add((move, mined.Receipt.GasUsed));
        }

        return outcome;
    }
}

/// <summary>What a challenger sees on her turn.</summary>
internal sealed record ExactTurn(DisputeTurn Turn, IReadOnlyList<ulong> Place, IReadOnlyList<Hash32> Shown, ReadOnlyMemory<byte> List);

/// <summary>How a game ended, and what its transactions cost.</summary>
internal sealed record ExactVerdict(GameClosed Closed, Computed? Computed, BlockComputed? Block, IReadOnlyList<ulong> Place, IReadOnlyList<(string Move, ulong Gas)> Costs)
{
    internal ulong Gas => Costs.Aggregate(0UL, (sum, move) => sum + move.Gas);

    /// <summary>Moves that the node made.</summary>
    internal ulong NodeMoves => (ulong)Costs.Count(one => one.Move.Contains("shown", StringComparison.Ordinal) || one.Move.Contains("opened", StringComparison.Ordinal)) - 1;
}
