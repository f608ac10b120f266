using ProtocolLedger.Attacks.Campaign.Reporting;
using ProtocolLedger.Attacks.Campaign.Simulation;
using ProtocolLedger.TestKit;

namespace ProtocolLedger.Attacks.Tests.Campaign;

public sealed class LongDisputeTests
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(10, 9)]
    [InlineData(100, 0)]
    [InlineData(1_024, 0)]
    [InlineData(1_024, 700)]
    [InlineData(1_024, 1_023)]
    public async Task PlayAsync_FromTheTracesRoot_TakesNoMoreMovesThanTheGoal(int steps, int wrong)
    {
        MoveTally moves = await LongDispute.PlayAsync(new SimulationTerms(), steps, wrong, served: false, _ => 1, TestContext.Current.CancellationToken);

        // A jury of five takes twelve, whatever there is to bisect; the goal allows six and two for each halving.
        Assert.InRange(moves.Transactions, 15, Math.Max(Goals.MostMoves(steps), 18));
        Assert.Equal(moves.Transactions, moves.Gas);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(1_024)]
    public async Task PlayAsync_FromTheLeaf_TakesTheSameWhateverTheSteps(int steps)
    {
        MoveTally moves = await LongDispute.PlayAsync(new SimulationTerms(), steps, steps / 2, served: true, _ => 1, TestContext.Current.CancellationToken);

        Assert.Equal(14, moves.Transactions);
    }

    [Theory]
    [InlineData(2, 8)]
    [InlineData(10, 14)]
    [InlineData(1_024, 26)]
    [InlineData(1_025, 28)]
    public void MostMoves_OfSomeSteps_IsTheFormula(int steps, int moves) => Assert.Equal(moves, Goals.MostMoves(steps));

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    public void GasTable_OfTheSnapshots_HasEveryMove(int jurors)
    {
        GasTable gas = GasTable.Load(RepositoryPaths.At("contracts", "snapshots", "gas", "Disputes.json"), jurors);

        Assert.All(Enum.GetValues<Move>(), move => Assert.InRange(gas.Of(move), 21_000, 1_000_000));
    }
}
