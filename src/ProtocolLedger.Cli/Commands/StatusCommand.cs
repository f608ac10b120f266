using System.CommandLine;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization;
using ProtocolLedger.Chain;
using ProtocolLedger.Cli.Demo;
using ProtocolLedger.Core;

namespace ProtocolLedger.Cli.Commands;

/// <summary>What <c>pledger status</c> reports.</summary>
internal sealed record RunReport(
    ulong Run, string State, string? PausedUntil, ulong MandateRounds, string MandateExpiry, ulong Round, string Phase, StandingReport? Standing, ulong CheckpointRound, string CheckpointRoot, string LineageFlop, IReadOnlyList<NodeReport> Nodes, IReadOnlyList<ProposalReport> OpenProposals);

/// <summary>The proposal that the present round waits on. Amounts are decimal wei in strings.</summary>
internal sealed record StandingReport(ulong Proposer, string CheckpointRoot, string AttestedWei, string ObjectedWei, string CountingWei, bool Bonded, bool Bondable, string Until);

/// <summary>A member of the run.</summary>
internal sealed record NodeReport(ulong Node, string Owner, string Worker, string Endpoint, string StakeWei, string ClaimedWei);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true)]
[JsonSerializable(typeof(RunReport))]
internal sealed partial class RunReportJson : JsonSerializerContext;

/// <summary><c>pledger status</c>: what the ledger says of the run, its mandate and its nodes.</summary>
internal static class StatusCommand
{
    public static Command Build()
    {
        Option<bool> json = new("--json") { Description = "JSON for programs" };
        Command command = new("status", "Shows the run as the ledger has it: state, mandate, round, checkpoint, nodes; and the open proposals") { json };
        LedgerAccess access = new(command, signs: false, anyRun: true);
        command.SetHandler(async (parsed, cancellation) =>
        {
            using LedgerSession session = await access.OpenAsync(parsed, cancellation);
            RunReport report = await ReadAsync(session, cancellation);
            if (parsed.GetValue(json))
            {
                Console.WriteLine(JsonSerializer.Serialize(report, RunReportJson.Default.RunReport));
            }
            else
            {
                Print(report);
            }

            return ExitCode.Success;
        });
        return command;
    }

    private static async Task<RunReport> ReadAsync(LedgerSession session, CancellationToken cancellation)
    {
        LedgerClient ledger = session.Ledger;
        RunState state = await ledger.Runs.StateAsync(session.Run, cancellation);
        (ulong until, bool review) = await ledger.Runs.PauseAsync(session.Run, cancellation);
        string? pausedUntil = state != RunState.Paused ? null : review ? "a review passes or the mandate lapses" : CommandText.Time(until);
        Mandate mandate = await ledger.Runs.MandateAsync(session.Run, cancellation);
        PhaseStatus phase = await ledger.Rounds.PhaseAsync(session.Run, cancellation);
        CanonicalCheckpoint checkpoint = await ledger.Rounds.LatestCheckpointAsync(session.Run, cancellation);
        LedgerHistory history = await session.HistoryAsync(cancellation);
        List<NodeReport> nodes = [];
        foreach (KnownNode member in history.Members(session.Run))
        {
            NodeRecord record = await ledger.Nodes.GetAsync(member.Node, cancellation);
            Wei claimed = await ledger.Rewards.ClaimedAsync(session.Run, member.Node, cancellation);
            nodes.Add(new NodeReport(member.Node.Value, member.Owner.ToString(), member.Worker.ToString(), member.Endpoint, record.Stake.ToString(), claimed.ToString()));
        }

        return new RunReport(
            session.Run.Value,
            state.ToString(),
            pausedUntil,
            mandate.Rounds,
            CommandText.Time(mandate.Expiry),
            phase.Round.Value,
            phase.Phase.ToString(),
            await StandingAsync(session, phase, cancellation),
            checkpoint.Round.Value,
            checkpoint.Root.ToString(),
            (await ledger.Compute.LineageFlopAsync(session.Run, cancellation)).ToString(CultureInfo.InvariantCulture),
            nodes,
            await OpenProposals.ReadAsync(ledger, history, cancellation));
    }

    private static async Task<StandingReport?> StandingAsync(LedgerSession session, PhaseStatus phase, CancellationToken cancellation)
    {
        RoundInfo round = await session.Ledger.Rounds.GetAsync(session.Run, phase.Round, cancellation);
        if (round is not { Status: RoundStatus.Open, Proposal: { } standing })
        {
            return null;
        }

        return new StandingReport(
            standing.Proposer.Value,
            standing.CheckpointRoot.ToString(),
            round.AttestedStake.ToString(),
            round.ObjectedStake.ToString(),
            round.CountingStake.ToString(),
            round.Bonded,
            phase.Phase == RoundPhase.Propose && round.IsBondable,
            CommandText.Time(round.AttestEnd));
    }

    private static string Line(StandingReport standing)
    {
        string support = $"{DemoFormat.Tokens(standing.AttestedWei)} of {DemoFormat.Tokens(standing.CountingWei)} tokens of stake attest";
        string against = standing.Bonded ? $", {DemoFormat.Tokens(standing.ObjectedWei)} object; bonded, nodes speak until {standing.Until}" : $", until {standing.Until}";
        return $"proposal of node {standing.Proposer}: {support}{against}{(standing.Bondable ? "; too few, but it can be bonded: `pledger bond`" : "")}";
    }

    private static void Print(RunReport report)
    {
        Console.WriteLine($"run {report.Run} is {report.State}{(report.PausedUntil is null ? "" : $" until {report.PausedUntil}")}; mandate for {report.MandateRounds} rounds until {report.MandateExpiry}");
        Console.WriteLine(report.Round == 0 ? "no round has been opened yet" : $"round {report.Round}: {report.Phase}");
        if (report.Standing is { } standing)
        {
            Console.WriteLine(Line(standing));
        }

        Console.WriteLine($"checkpoint of round {report.CheckpointRound}: {report.CheckpointRoot}");
        Console.WriteLine($"training compute so far, its ancestors included: {CommandText.Flop(BigInteger.Parse(report.LineageFlop, CultureInfo.InvariantCulture))} FLOP");
        foreach (NodeReport node in report.Nodes)
        {
            Console.WriteLine($"node {node.Node,-3} owner {DemoFormat.Short(node.Owner)}  worker {DemoFormat.Short(node.Worker)}  {node.Endpoint,-21}  stake {DemoFormat.Tokens(node.StakeWei),12} tokens  claimed {DemoFormat.Tokens(node.ClaimedWei),12} tokens");
        }

        foreach (string line in OpenProposals.Lines(report.OpenProposals))
        {
            Console.WriteLine(line);
        }
    }
}
