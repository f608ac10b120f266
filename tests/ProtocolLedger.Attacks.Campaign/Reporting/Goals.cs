using System.Globalization;
using System.Numerics;
using ProtocolLedger.Attacks.Campaign.Simulation;

namespace ProtocolLedger.Attacks.Campaign.Reporting;

/// <summary>A figure beside its goal.</summary>
/// <param name="Name">What is measured.</param>
/// <param name="Wanted">The goal.</param>
/// <param name="Measured">The figure; null when it was left out.</param>
/// <param name="Met">Whether it reaches the goal; null when it was left out.</param>
internal sealed record Goal(string Name, string Wanted, string? Measured, bool? Met);

/// <summary>The figures to reach.</summary>
internal static class Goals
{
    private const double Recall = 0.99;
    private const long Segments = 10_000;
    private const double AuditShare = 0.05;
    private const long DisputeGas = 1_500_000;
    private const double LossRise = 0.02;

    /// <summary>Most transactions that a dispute over so many steps may take.</summary>
    public static int MostMoves(int steps) => (2 * BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)steps))) + 6;

    /// <summary>Judges what was measured.</summary>
    public static IReadOnlyList<Goal> Of(Findings findings)
    {
        CampaignTotals totals = findings.ToSummary().Totals;
        List<Goal> goals = [.. OfSimulation(findings.Simulated, totals)];
        goals.Add(new Goal(
            "segments of real training audited", At($">= {Segments:#,0}"), findings.Training is { } training ? At($"{training.Segments:#,0} ({training.Remark})") : null, findings.Training?.Segments >= Segments));
        goals.Add(new Goal("honest nodes convicted", "0", At($"{totals.HonestConvictions}"), totals.HonestConvictions == 0));
        if (findings.LongDisputes is [{ } dispute, ..])
        {
            int most = MostMoves(dispute.Steps);
            string moves = Each(findings.LongDisputes, one => At($"{one.Moves} ({one.MovesFromLeaf} when the trace is served)"));
            string gas = Each(findings.LongDisputes, one => At($"{one.Gas:#,0} ({one.GasFromLeaf:#,0})"));
            goals.Add(new Goal(At($"moves of a dispute over {dispute.Steps:#,0} steps, jury of {dispute.Jurors}"), At($"<= {most}"), moves, dispute.Moves <= most));
            goals.Add(new Goal(At($"gas of a dispute over {dispute.Steps:#,0} steps, jury of {dispute.Jurors}"), At($"<= {DisputeGas:#,0}"), gas, dispute.Gas <= DisputeGas));
        }

        int wanted = Enum.GetValues<Misbehaviour>().Length, real = findings.Real.Select(run => run.Cheat).Distinct().Count();
        string[] failed = [.. findings.Real.Where(run => !run.AsExpected).Select(run => run.Cheat)];
        goals.Add(new Goal(
            "real runs that went as they have to", At($"{wanted} of {wanted}"), real == 0 ? null : At($"{real - failed.Distinct().Count()}{Named(failed)}"), failed.Length > 0 ? false : real == wanted ? true : null));
        goals.Add(new Goal(
            "held-out loss with 30 % hostile nodes",
            At($"<= {1 + LossRise:0.00} x clean"),
            totals is { HeldOutLossClean: { } clean, HeldOutLossWorst: { } worst } ? At($"{worst / clean:0.000} x {clean:0.000}") : null,
            totals.HeldOutLossWorst <= totals.HeldOutLossClean * (1 + LossRise)));
        return [.. goals.Select(goal => goal.Measured is null ? goal with { Met = null } : goal)];
    }

    private static IEnumerable<Goal> OfSimulation(IReadOnlyList<CheatFigures> simulated, CampaignTotals totals)
    {
        if (simulated.Count == 0)
        {
            yield break;
        }

        CheatFigures[] provable = [.. simulated.Where(cheat => cheat.Provable)];
        double lowest = provable.Length == 0 ? 1 : provable.Min(cheat => (double)cheat.Caught / cheat.Runs.Count);
        string[] below = [.. provable.Where(cheat => cheat.Caught < Recall * cheat.Runs.Count).Select(cheat => cheat.Misbehaviour.ToString())];
        yield return new Goal("recall of the provable cheat that is caught least", At($">= {Recall:P0}"), At($"{lowest:P1}{Named(below)}"), below.Length == 0);
        yield return new Goal("audited steps of trained steps", At($"<= {AuditShare:P0}"), At($"{totals.AuditShareOfCompute:P2}"), totals.AuditShareOfCompute <= AuditShare);
        yield return NetLoss("net result of the provable cheat that loses least, tokens", provable);
        yield return NetLoss("net result of accusers, stallers and others, tokens", [.. simulated.Where(cheat => !cheat.Provable || cheat.Misbehaviour == Misbehaviour.DisputeStaller)]);
        string[] harmed = [.. simulated.Where(cheat => !cheat.VictimsMadeWhole).Select(cheat => cheat.Misbehaviour.ToString())];
        yield return new Goal("victims of disputes made whole", "all", harmed.Length == 0 ? "all" : Named(harmed), harmed.Length == 0);
    }

    private static Goal NetLoss(string name, CheatFigures[] cheats)
    {
        string[] winners = [.. cheats.Where(cheat => cheat.MeanNet >= 0).Select(cheat => cheat.Misbehaviour.ToString())];
        return new Goal(name, "< 0", cheats.Length == 0 ? null : At($"{cheats.Max(cheat => cheat.MeanNet):0.0}{Named(winners)}"), winners.Length == 0);
    }

    // The first one is what the goal is for; the others stand beside it.
    private static string Each(IEnumerable<LongDisputeFigures> disputes, Func<LongDisputeFigures, string> figure) =>
        string.Join("; ", disputes.Select((one, i) => i == 0 ? figure(one) : At($"jury of {one.Jurors}: {figure(one)}")));

    private static string Named(IReadOnlyCollection<string> cheats) => cheats.Count == 0 ? "" : $": not {string.Join(", ", cheats.Distinct())}";

    private static string At(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
