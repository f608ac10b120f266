using System.CommandLine;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;

namespace ProtocolLedger.Cli.Commands;

/// <summary><c>pledger runs</c>: makes runs, lists them, shows one, pays into one and back.</summary>
internal static class RunsCommand
{
    public static Command Build() => new("runs", "Makes runs, lists them, shows one, pays into one and back") { RunsCreateCommand.Build(), RunsDeclareCommand.Build(), List(), Show(), RunsMoney.Fund(), RunsMoney.Refund() };

    private static Command List()
    {
        Option<bool> json = new("--json") { Description = "JSON for programs" };
        Command command = new("list", "Lists all runs: state, round, what is left of the mandate, compute") { json };
        LedgerAccess access = new(command, signs: false);
        command.SetHandler(async (parsed, cancellation) =>
        {
            using LedgerSession session = await access.OpenAsync(parsed, cancellation);
            List<RunSummary> runs = [];
            ulong count = await session.Ledger.Runs.CountAsync(cancellation);
            for (ulong run = 1; run <= count; run++)
            {
                runs.Add(await RunReports.SummaryAsync(session.Ledger, new RunId(run), cancellation));
            }

            if (parsed.GetValue(json))
            {
                Console.WriteLine(JsonSerializer.Serialize(runs, RunReportsJson.Default.IReadOnlyListRunSummary));
            }
            else if (runs.Count == 0)
            {
                Console.WriteLine("no run yet; `pledger runs create` makes one");
            }
            else
            {
                runs.ForEach(run => Console.WriteLine(Line(run)));
            }

            return ExitCode.Success;
        });
        return command;
    }

    private static Command Show()
    {
        Argument<ulong?> run = new("run") { Description = "The run's number (the configuration's own if not given)", Arity = ArgumentArity.ZeroOrOne };
        Option<bool> json = new("--json") { Description = "JSON for programs" };
        Command command = new("show", "Shows everything that the ledger has of a run") { run, json };
        LedgerAccess access = new(command, signs: false);
        command.SetHandler(async (parsed, cancellation) =>
        {
            using LedgerSession session = await access.OpenAsync(parsed, cancellation);
            RunId which = parsed.GetValue(run) is { } number ? new RunId(number) : session.Run;
            RunDetails details = await RunReports.DetailsAsync(session, which, cancellation);
            if (parsed.GetValue(json))
            {
                Console.WriteLine(JsonSerializer.Serialize(details, RunReportsJson.Default.RunDetails));
            }
            else
            {
                Print(details, session.NameOf(EthAddress.Parse(details.Terms.Referee)), session.Ledger.Deployment.Addresses);
            }

            return ExitCode.Success;
        });
        return command;
    }

    private static string Line(RunSummary run) => string.Create(
        CultureInfo.InvariantCulture,
        $"run {run.Run,-4} {run.State,-10} {(run.Round == 0 ? "no round yet" : $"round {run.Round}: {run.Phase}"),-22} {Left(run),-48} {Flop(run.LineageFlop)} FLOP");

    private static string Left(RunSummary run) => run.MandateRounds == 0
        ? "no mandate yet"
        : string.Create(CultureInfo.InvariantCulture, $"{run.RoundsLeft} of {run.MandateRounds} rounds left until {run.MandateExpiry}");

    private static void Print(RunDetails run, string referee, DeploymentAddresses at)
    {
        RunTerms terms = run.Terms;
        string deadline = run.PhaseDeadline is null ? "" : $" until {run.PhaseDeadline}";
        Console.WriteLine($"run {run.Summary.Run} is {run.Summary.State}; {(run.Summary.Round == 0 ? "no round has been opened yet" : $"round {run.Summary.Round}: {run.Summary.Phase}{deadline}")}");
        Row("created by", run.Creator);
        Row("mandate", Left(run.Summary));
        Row("pause", run.ReviewRequired ? "until a review passes or the mandate lapses" : run.PausedUntil is null ? "none" : $"until {run.PausedUntil}");
        Row("reward", $"{Tokens(terms.RewardPerRoundWei)} tokens a round; {Tokens(run.EscrowWei)} in escrow, {Tokens(run.VestedWei)} to be claimed, {Tokens(run.UnvestedWei)} not vested");
        Row("shares", $"{Tokens(terms.FirstIssue)} issued by the first round, half as many every {CommandText.Count(terms.HalvingRounds, "round")}");
        Row("checkpoint", $"round {run.CheckpointRound}: {run.CheckpointRoot}");
        string lineage = run.Ancestors.Count == 0 ? "" : $", {Flop(run.Summary.LineageFlop)} with its ancestors ({Names(run.Ancestors)})";
        Row("compute", $"{Flop(run.OwnFlop)} FLOP of its own{lineage}; {Flop(terms.FlopPerStep)} a step");
        Row("reviews", $"from {string.Join(", ", run.ReviewFlop.Select(Flop))} FLOP on, or above {run.ReviewGigabytes} GB of accelerator memory in a node; passed {(run.ReviewedFlop == "0" ? "none" : $"up to {Flop(run.ReviewedFlop)} FLOP")}");
        Row("training", string.Create(CultureInfo.InvariantCulture, $"{terms.InnerSteps} inner steps a round; {CommandText.Count(terms.Stages, "stage")}, {CommandText.Count(terms.Replicas, "replica")}"));
        Row("phases", string.Create(CultureInfo.InvariantCulture, $"commit {terms.CommitSeconds} s, reveal {terms.RevealSeconds} s, propose {terms.ProposeSeconds} s for each leader, attest {terms.AttestSeconds} s"));
        Row("stake", $"at least {Tokens(terms.MinStakeWei)} tokens a node; a proven fault costs {Tokens(terms.SlashWei)}");
        Row("admits", CommandText.Admission(EthAddress.Parse(terms.Admission), at));
        Row("referee", EthAddress.Parse(terms.Referee).IsZero ? "none: only proofs of one transaction" : $"{terms.Referee}{(referee == terms.Referee ? "" : $", {referee}")}");
        Row("parents", terms.Parents.Count == 0 ? "none" : Names(terms.Parents));
        Row("spec", $"{terms.SpecHash} at {terms.SpecUri}");
        Row("dataset", string.Create(CultureInfo.InvariantCulture, $"{terms.DatasetRoot}; a step trains on {new DataTerms(terms.TrainWindows, terms.BatchWindows)}"));
        Row("engine", terms.EngineHash);
        Row("genesis", terms.GenesisRoot);
        Row("council", $"has pulled the brake {CommandText.Count(run.CouncilPulls, "time")}");
        Row("nodes", run.Nodes.Count == 0 ? "none" : string.Join(", ", run.Nodes));
    }

    private static string Names(IEnumerable<ulong> runs) => string.Join(", ", runs.Select(run => string.Create(CultureInfo.InvariantCulture, $"run {run}")));

    private static void Row(string name, string value) => Console.WriteLine($"  {name,-11} {value}");

    private static string Tokens(string wei) => Wei.Parse(wei).ToTokens();

    private static string Flop(string flop) => CommandText.Flop(BigInteger.Parse(flop, CultureInfo.InvariantCulture));
}
