using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Rewards;

namespace ProtocolLedger.Cli.Commands;

/// <summary>What <c>pledger verify rewards --json</c> reports of a round. Amounts are decimal wei in strings.</summary>
/// <param name="Holds">Whether the posted root follows from events and record; null when nobody hands the record out.</param>
/// <param name="ScoresHold">Whether scores and checkpoint follow from the updates; null when that was not asked for, or they can't be had.</param>
/// <param name="Problem">What differs, or can't be had; null when all holds.</param>
internal sealed record RewardRoundReport(
    ulong Round, string RewardRoot, bool? Holds, bool? ScoresHold, string? Problem, IReadOnlyList<RewardShareReport> Participants);

/// <summary>One node's part in a round.</summary>
internal sealed record RewardShareReport(ulong Node, uint Steps, double Quality, string RewardWei);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true)]
[JsonSerializable(typeof(IReadOnlyList<RewardRoundReport>))]
internal sealed partial class RewardRoundReportJson : JsonSerializerContext;

/// <summary><c>pledger verify</c>: computes anew what the ledger holds.</summary>
internal static class VerifyCommand
{
    public static Command Build() => new("verify", "Computes anew what the ledger holds, from what anybody can get") { Rewards() };

    private static Command Rewards()
    {
        Option<bool> scores = new("--scores") { Description = "Also scores the updates anew that nodes still hand out, and makes the checkpoint from them; needs the run's engine" };
        Option<ulong?> round = new("--round") { HelpName = "number", Description = "Shows one round (all of them if not given)" };
        Option<bool> json = new("--json") { Description = "JSON for programs" };
        Command command = new("rewards", "Computes every reward root of the run anew, from the chain's events and the rounds' records; needs no stake or key") { scores, round, json };
        LedgerAccess access = new(command, signs: false, anyRun: true);
        command.SetHandler(async (parsed, cancellation) =>
        {
            using LedgerSession session = await access.OpenAsync(parsed, cancellation);
            using RewardVerification verification = new(session.Config, session.Ledger, session.Logs, TimeProvider.System);
            IReadOnlyList<RewardVerdict> verdicts = await verification.RewardsAsync((await session.HistoryAsync(cancellation)).Events, cancellation);
            using ScoreTools? tools = parsed.GetValue(scores) ? await ScoreTools.StartAsync(session.Config, session.Ledger, cancellation) : null;
            List<RewardRoundReport> reports = [];
            foreach (RewardVerdict verdict in verdicts.Where(verdict => parsed.GetValue(round) is not { } only || verdict.Paid.Round.Value == only))
            {
                RewardRoundReport report = await ReportAsync(verdict, verification, tools, cancellation);
                reports.Add(report);
                if (!parsed.GetValue(json))
                {
                    Console.WriteLine(Sentence(report));
                }
            }

            if (reports.Count == 0 && parsed.GetValue(round) is { } wanted)
            {
                throw new PledgerException(ExitCode.Usage, $"Round {wanted} of run {session.Run} has posted no rewards.", "`pledger status` says how far the run is.");
            }

            Console.WriteLine(parsed.GetValue(json)
                ? JsonSerializer.Serialize(reports, RewardRoundReportJson.Default.IReadOnlyListRewardRoundReport)
                : Summary(session.Run, reports));
            return reports.Any(report => report.Holds == false || report.ScoresHold == false) ? ExitCode.AuditFailed : ExitCode.Success;
        });
        return command;
    }

    private static async Task<RewardRoundReport> ReportAsync(RewardVerdict verdict, RewardVerification verification, ScoreTools? tools, CancellationToken cancellation)
    {
        bool? scoresHold = null;
        string? problem = verdict.Problem ?? (verdict.Record is null ? "nobody hands out its record" : null);
        if (tools is not null && verdict.Holds)
        {
            (bool Differs, string Problem)? outcome = await verification.OutcomeAsync(verdict, tools, cancellation);
            scoresHold = outcome is null ? true : outcome.Value.Differs ? false : null;
            problem = outcome?.Problem;
        }

        return new RewardRoundReport(
            verdict.Paid.Round.Value,
            verdict.Paid.Posted.ToString(),
            verdict.Record is null ? null : verdict.Holds,
            scoresHold,
            problem,
            [.. (verdict.Record?.Participants ?? []).Select(participant => Share(verdict, participant))]);
    }

    private static RewardShareReport Share(RewardVerdict verdict, Participant participant)
    {
        Wei before = verdict.Before.Of(participant.Node)?.Rewards ?? Wei.Zero;
        Wei after = verdict.After?.Of(participant.Node)?.Rewards ?? before;
        return new RewardShareReport(participant.Node.Value, participant.Steps, participant.Quality.Millionths / (double)Quality.Unit, (after - before).ToString());
    }

    private static string Sentence(RewardRoundReport report)
    {
        if (report.Holds != true)
        {
            return report.Holds is null ? $"round {report.Round}: can't be computed, {report.Problem}" : $"round {report.Round}: does not hold, {report.Problem}";
        }

        string paid = string.Join(", ", report.Participants.Select(share => $"node {share.Node} {Wei.Parse(share.RewardWei).ToTokens()} (quality {share.Quality.ToString("0.######", CultureInfo.InvariantCulture)})"));
        string scored = report.ScoresHold switch
        {
            true => "; scores and checkpoint too",
            false => $"; but {report.Problem}",
            null when report.Problem is not null => $"; scores can't be computed, {report.Problem}",
            null => "",
        };
        return $"round {report.Round}: holds{scored}: {paid}";
    }

    private static string Summary(RunId run, List<RewardRoundReport> reports)
    {
        int held = reports.Count(report => report.Holds == true), wrong = reports.Count(report => report.Holds == false || report.ScoresHold == false);
        string missing = reports.Count - reports.Count(report => report.Holds is not null) is > 0 and var unknown ? $", {unknown} can't be computed" : "";
        return wrong > 0
            ? $"run {run}: the rewards of {wrong} of {CommandText.Count((ulong)reports.Count, "round")} do not hold{missing}"
            : $"run {run}: the rewards of {held} of {CommandText.Count((ulong)reports.Count, "round")} are those that this machine computed{missing}";
    }
}
