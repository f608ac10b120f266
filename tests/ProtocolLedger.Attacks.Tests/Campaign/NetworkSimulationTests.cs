using ProtocolLedger.Attacks.Campaign.Simulation;

namespace ProtocolLedger.Attacks.Tests.Campaign;

public sealed class NetworkSimulationTests
{
    /// <summary>Short, so that a fifth of the work is audited.</summary>
    private static readonly SimulationTerms Short = new() { VestingRounds = 20, WatchedRounds = 20, ClockSeconds = 30_240 };

    public static TheoryData<Misbehaviour> All => [.. Enum.GetValues<Misbehaviour>()];

    public static TheoryData<Misbehaviour> Provable => [.. Enum.GetValues<Misbehaviour>().Where(misbehaviour => misbehaviour.ProvenBy() != Proof.None)];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Provable))]
    public async Task RunAsync_ProvableCheat_IsCaughtLosesAndHarmsNobody(Misbehaviour misbehaviour)
    {
        CheatFigures figures = await CheatFigures.SimulateAsync(Short, misbehaviour, 20, 1, _ => 1, Token);

        Assert.InRange(figures.Caught, 19, 20);
        Assert.InRange(figures.MeanNet, -6_000, -4_000);
        Assert.Equal(0, figures.HonestConvictions);
        Assert.True(figures.VictimsMadeWhole);
    }

    [Theory]
    [InlineData(Misbehaviour.Withholder)]
    [InlineData(Misbehaviour.FalseAccuser)]
    [InlineData(Misbehaviour.SilentJuror)]
    [InlineData(Misbehaviour.LyingJuror)]
    public async Task RunAsync_CheatThatNothingConvicts_LosesAndHarmsNobody(Misbehaviour misbehaviour)
    {
        CheatFigures figures = await CheatFigures.SimulateAsync(Short, misbehaviour, 20, 1, _ => 1, Token);

        Assert.False(figures.Provable);
        Assert.Equal(0, figures.Caught);
        Assert.InRange(figures.MeanNet, -1_000, -0.01);
        Assert.Equal(0, figures.HonestConvictions);
        Assert.True(figures.VictimsMadeWhole);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task RunAsync_SameSeed_ComesToTheSame(Misbehaviour misbehaviour)
    {
        SimulatedRun first = await NetworkSimulation.RunAsync(Short, misbehaviour, 7, _ => 1, Token);
        SimulatedRun second = await NetworkSimulation.RunAsync(Short, misbehaviour, 7, _ => 1, Token);

        Assert.Equal(first, second);
    }

    [Fact]
    public async Task RunAsync_OtherSeeds_ComeToOtherRuns()
    {
        HashSet<SimulatedRun> runs = [];
        for (ulong seed = 1; seed <= 5; seed++)
        {
            runs.Add(await NetworkSimulation.RunAsync(Short, Misbehaviour.Lazy, seed, _ => 1, Token));
        }

        Assert.Equal(5, runs.Count);
    }

    [Fact]
    public async Task RunAsync_DisputedStep_TakesAMoveForEachPartOfTheGame()
    {
        SimulatedRun run = await NetworkSimulation.RunAsync(Short, Misbehaviour.Lazy, 1, move => move == Move.Open ? 1 : 100, Token);

        // Opening, opening of the leaf, draw, five commitments, five reveals, count.
        Assert.Equal(14, run.Transactions);
        Assert.Equal(1_301, run.Gas);
    }

    [Fact]
    public async Task RunAsync_WrongBatch_TakesOneTransaction()
    {
        SimulatedRun run = await NetworkSimulation.RunAsync(Short, Misbehaviour.WrongData, 1, move => move == Move.ProveWrongBatch ? 5 : 0, Token);

        Assert.Equal(1, run.Transactions);
        Assert.Equal(5, run.Gas);
    }
}
