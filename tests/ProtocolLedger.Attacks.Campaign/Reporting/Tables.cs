using System.Globalization;

namespace ProtocolLedger.Attacks.Campaign.Reporting;

/// <summary>What the campaign shows on a terminal.</summary>
internal static class Tables
{
    public static readonly string Formula =
        "net = rewards kept - cost of the work done - slash - bonds lost + fees, over what an honest node has; a round's work costs what it earns, a cheated one nothing";

    /// <summary>One line a cheat.</summary>
    public static IEnumerable<string> Cheats(Summary summary)
    {
        yield return Line("cheat", "caught", "recall", "95 % interval", "rounds", "moves", "gas", "net, tokens", "honest", "real");
        foreach (CheatRow row in summary.Cheats)
        {
            yield return Line(
                row.Cheat,
                row.Provable ? At($"{row.Caught}/{row.SimulatedRuns}") : "no proof",
                Or(row.Recall, "0.0 %"),
                row.RecallLow is null ? "" : At($"{row.RecallLow:0.0 %} - {row.RecallHigh:0.0 %}"),
                Or(row.MedianRoundsToConviction, "0.#"),
                Or(row.Transactions, "0.#"),
                Or(row.Gas, "#,0"),
                Or(row.CheaterNet, "#,0.0"),
                At($"{row.HonestConvictions}"),
                At($"{row.RealRuns}"));
        }
    }

    /// <summary>One line a goal.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<Goal> goals)
    {
        foreach (Goal goal in goals)
        {
            string verdict = goal.Met switch { true => "met", false => "MISSED", null => goal.Measured is null ? "not measured" : "incomplete" };
            yield return $"{goal.Name,-58} {goal.Wanted,-16} {goal.Measured ?? "-",-44} {verdict}";
        }
    }

    private static string Line(string cheat, string caught, string recall, string interval, string rounds, string moves, string gas, string net, string honest, string real) =>
        $"{cheat,-26} {caught,9} {recall,8} {interval,17} {rounds,7} {moves,6} {gas,11} {net,12} {honest,7} {real,5}".TrimEnd();

    private static string Or(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "";

    private static string At(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
