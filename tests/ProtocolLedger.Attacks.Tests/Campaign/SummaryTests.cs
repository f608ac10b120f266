using System.Text.Json.Nodes;
using ProtocolLedger.Attacks.Campaign.Reporting;
using ProtocolLedger.Attacks.Campaign.Simulation;

namespace ProtocolLedger.Attacks.Tests.Campaign;

public sealed class SummaryTests
{
    private static readonly SimulatedRun Run = new(true, 12, 14, 1_800_000, -5 * System.Numerics.BigInteger.Pow(10, 18), 0, 1_000, 45, 5, true);

    [Fact]
    public void ToJson_OfFindings_HasExactlyTheKeysOfTheFormat()
    {
        JsonNode json = JsonNode.Parse(Findings(Misbehaviour.Lazy, 200).ToSummary().ToJson())!;

        Assert.Equal(["cheats", "totals"], json.AsObject().Select(pair => pair.Key));
        Assert.Equal(
            [
                "cheat", "provable", "simulated_runs", "real_runs", "caught", "recall", "recall_low", "recall_high", "median_rounds_to_conviction",
                "transactions", "gas", "cheater_net", "honest_convictions",
            ],
            Assert.Single(json["cheats"]!.AsArray())!.AsObject().Select(pair => pair.Key));
        Assert.Equal(
            [
                "audited_segments", "simulated_audited_segments", "honest_convictions", "audit_share_of_compute", "dispute_share_of_compute",
                "dispute_moves_1024", "dispute_gas_1024", "held_out_loss_clean", "held_out_loss_worst", "held_out_loss_by_cheat",
            ],
            json["totals"]!.AsObject().Select(pair => pair.Key));
    }

    [Fact]
    public void ToSummary_OfAProvableCheat_HasItsFigures()
    {
        Findings findings = Findings(Misbehaviour.Lazy, 200) with
        {
            Real = [new RealRun("Lazy", true, 2, 10, 1_100_000, 0, "convicted", 60)],
            Training = new AuditedTraining(10_000, 0, "0 differ"),
        };

        CheatRow row = Assert.Single(findings.ToSummary().Cheats);

        Assert.Equal(("Lazy", true, 200, 1, 200, 1.0), (row.Cheat, row.Provable, row.SimulatedRuns, row.RealRuns, row.Caught, row.Recall!.Value));
        Assert.Equal((12.0, 10.0, 1_100_000.0, -5.0), (row.MedianRoundsToConviction!.Value, row.Transactions!.Value, row.Gas!.Value, row.CheaterNet!.Value));
        Assert.Equal(0.045, findings.ToSummary().Totals.AuditShareOfCompute!.Value, 12);
        Assert.All(Goals.Of(findings).Where(goal => goal.Name.StartsWith("recall", StringComparison.Ordinal)), goal => Assert.True(goal.Met));
    }

    [Fact]
    public void ToSummary_OfACheatThatNothingConvicts_HasNoRecall()
    {
        CheatRow row = Assert.Single(Findings(Misbehaviour.SilentJuror, 10).ToSummary().Cheats);

        Assert.False(row.Provable);
        Assert.Null(row.Recall);
        Assert.Null(row.RecallLow);
        Assert.Null(row.MedianRoundsToConviction);
    }

    [Fact]
    public void Of_FindingsThatMissAGoal_SaysSoAndNamesTheCheat()
    {
        SimulatedRun missed = Run with { Caught = false, CheaterNet = 1 };
        Findings findings = new([new CheatFigures(Misbehaviour.Lazy, [missed, Run])], [], null, [], null);

        IReadOnlyList<Goal> goals = Goals.Of(findings);

        Assert.Contains(goals, goal => goal is { Met: false, Measured: { } measured } && measured.Contains("Lazy", StringComparison.Ordinal));
        Assert.Contains(goals, goal => goal is { Met: null, Measured: null });
    }

    private static Findings Findings(Misbehaviour misbehaviour, int runs) =>
        new([new CheatFigures(misbehaviour, [.. Enumerable.Repeat(Run, runs)])], [], null, [], null);
}
