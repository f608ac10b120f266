using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Audits;
using ProtocolLedger.Training;

namespace ProtocolLedger.Cli.Commands;

/// <summary>What <c>pledger audit --json</c> reports.</summary>
/// <param name="Holds">Whether the node did what it committed to, as far as the audit went.</param>
/// <param name="Steps">Inner steps done over again.</param>
/// <param name="Part">What differs first; null when all holds.</param>
/// <param name="Step">At which inner step, from 0.</param>
/// <param name="Committed">What the node committed to there.</param>
/// <param name="Computed">What this machine computed.</param>
internal sealed record AuditReport(
    ulong Run, ulong Round, ulong Node, string Checkpoint, string CheckpointSource, string TraceRoot, bool TraceServed, bool Holds, uint Steps, string? Part, uint? Step, string? Committed, string? Computed, double Seconds);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true)]
[JsonSerializable(typeof(AuditReport))]
internal sealed partial class AuditReportJson : JsonSerializerContext;

/// <summary><c>pledger audit</c>: does a node's work of a round over again and says whether it is what the node committed to.</summary>
internal static class AuditCommand
{
    public static Command Build()
    {
        Option<ulong> round = new("--round") { HelpName = "number", Description = "The round", Required = true };
        Option<ulong> node = new("--node") { HelpName = "number", Description = "The node whose work is audited", Required = true };
        Option<uint?> step = new("--step") { HelpName = "number", Description = "Inner step to go up to, from 0 (the last one if not given; then the update is compared too)" };
        Option<bool> json = new("--json") { Description = "JSON for programs" };
        Command command = new("audit", "Does a node's work of a round over again and says whether it is what the node committed to; needs the run's engine, and no stake or key")
        {
            round, node, step, json,
        };
        LedgerAccess access = new(command, signs: false, anyRun: true);
        command.SetHandler(async (parsed, cancellation) =>
        {
            using LedgerSession session = await access.OpenAsync(parsed, cancellation);
            bool forPrograms = parsed.GetValue(json);
            AuditPlan? plan = null;
            bool watched = !forPrograms && !Console.IsErrorRedirected;
            long began = Stopwatch.GetTimestamp();
            AuditVerdict verdict = await AuditHost.RunAsync(
                session.Config,
                session.Ledger,
                new Round(parsed.GetValue(round)),
                new NodeId(parsed.GetValue(node)),
                parsed.GetValue(step),
                Begin,
                watched ? new StepCounter(() => plan!.LastStep) : null,
                session.Logs,
                TimeProvider.System,
                cancellation);
            if (watched)
            {
                Console.Error.WriteLine();
            }

            AuditReport report = Report(plan!, verdict, Stopwatch.GetElapsedTime(began));
            Console.WriteLine(forPrograms ? JsonSerializer.Serialize(report, AuditReportJson.Default.AuditReport) : Sentence(report, verdict));
            return report.Holds ? ExitCode.Success : ExitCode.AuditFailed;

            void Begin(AuditPlan begun)
            {
                plan = begun;
                if (!forPrograms)
                {
                    Console.Error.WriteLine(Introduction(begun));
                }
            }
        });
        return command;
    }

    private static AuditReport Report(AuditPlan plan, AuditVerdict verdict, TimeSpan elapsed)
    {
        Contribution audited = plan.Contribution;
        AuditVerdict.Differs? differs = verdict as AuditVerdict.Differs;
        return new AuditReport(
            audited.Run.Value,
            audited.Round.Value,
            audited.Node.Value,
            audited.ParentCheckpoint.ToString(),
            plan.Source,
            audited.TraceRoot.ToString(),
            plan.TraceServed,
            differs is null,
            differs?.Part is AuditedPart.Steps or AuditedPart.TraceUpdate ? 0 : plan.LastStep + 1,
            differs?.Part.ToString(),
            differs?.Step,
            differs?.Committed,
            differs?.Computed,
            Math.Round(elapsed.TotalSeconds, 1));
    }

    private static string Introduction(AuditPlan plan)
    {
        Contribution audited = plan.Contribution;
        string steps = plan.LastStep == 0 ? "step 0" : $"steps 0 to {plan.LastStep}";
        string trace = plan.TraceServed ? "compares every state with its trace" : "compares the trace's root at the end, since it hands out no trace";
        return $"does {steps} of node {audited.Node} in round {audited.Round} over again, from checkpoint {audited.ParentCheckpoint} ({plan.Source}); {trace}";
    }

    private static string Sentence(AuditReport report, AuditVerdict verdict)
    {
        string whose = $"node {report.Node}, round {report.Round}:";
        switch (verdict)
        {
            case AuditVerdict.Holds holds:
                return $"{whose} holds; after step {holds.Steps - 1} the state is {holds.State}, as committed{(holds.Update ? ", and so is the update" : "")} ({report.Seconds:0.0} s)";
            case AuditVerdict.Differs { Part: AuditedPart.TraceUpdate } differs:
                return $"{whose} does not hold; the contribution names the update {differs.Committed}, and its trace ends with {differs.Computed}";
            case AuditVerdict.Differs differs:
                string where = differs.Step is { } step ? $" of step {step}" : "";
                string what = differs.Part switch
                {
                    AuditedPart.Steps => "number of steps",
                    AuditedPart.Start => "state that it started from",
                    AuditedPart.Batch => "batch",
                    AuditedPart.State => "state at the end",
                    AuditedPart.TraceRoot => "trace root",
                    _ => "update",
                };
                return $"{whose} does not hold; the {what}{where} was committed as {differs.Committed}, this machine came to {differs.Computed} ({report.Seconds:0.0} s)";
            default:
                throw new InvalidOperationException($"An audit can't end as {verdict.GetType().Name}.");
        }
    }

    /// <summary>Rewrites one line of the terminal after every step.</summary>
    private sealed class StepCounter(Func<uint> last) : IProgress<InnerStepReport>
    {
        public void Report(InnerStepReport value) => Console.Error.Write($"\rstep {value.Step} of {last()}");
    }
}
