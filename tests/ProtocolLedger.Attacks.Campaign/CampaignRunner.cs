using System.Diagnostics;
using ProtocolLedger.Attacks.Campaign.RealNetworks;
using ProtocolLedger.Attacks.Campaign.RealTraining;
using ProtocolLedger.Attacks.Campaign.Reporting;
using ProtocolLedger.Attacks.Campaign.Simulation;

namespace ProtocolLedger.Attacks.Campaign;

/// <summary>Measures part by part; what is measured is written down before the next part begins.</summary>
internal sealed class CampaignRunner(CampaignOptions options, TextWriter result, TextWriter progress)
{
    private const int LongSteps = 1_024;

    private Findings findings = new([], [], null, [], null);

    /// <summary>Runs what the options ask for and shows it.</summary>
    /// <returns>Whether every goal that was measured is met.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellation)
    {
        if (options.SimulatedRuns > 0)
        {
            await SimulateAsync(cancellation);
        }

        if (options.Segments.Rounds > 0)
        {
            findings = findings with { Training = await SegmentProcesses.RunAsync(options.Segments, progress, cancellation) };
            await findings.ToSummary().SaveAsync(options.Output, cancellation);
        }

        if (options.HostileRounds > 0)
        {
            await HostileTrials.RunAsync(options.HostileRounds, options.Simulated, RecordAsync, progress, cancellation);
        }

        await RunRealAsync(cancellation);

        Summary summary = findings.ToSummary();
        IReadOnlyList<Goal> goals = Goals.Of(findings);
        foreach (string line in Tables.Cheats(summary).Append(Tables.Formula).Append("").Concat(Tables.Of(goals)))
        {
            await result.WriteLineAsync(line);
        }

        return goals.All(goal => goal.Met != false);

        Task RecordAsync(HostileLosses losses)
        {
            findings = findings with { Hostile = losses };
            return findings.ToSummary().SaveAsync(options.Output, cancellation);
        }
    }

    private async Task RunRealAsync(CancellationToken cancellation)
    {
        if (options.Again && Directory.Exists(options.RealFolder))
        {
            Directory.Delete(options.RealFolder, recursive: true);
        }

        RealSample sample = new(options.RealFolder, progress);
        await RecordAsync();
        await sample.RunAsync(options.Real, RecordAsync, cancellation);

        Task RecordAsync()
        {
            findings = findings with { Real = sample.Known() };
            return findings.ToSummary().SaveAsync(options.Output, cancellation);
        }
    }

    private static async Task<LongDisputeFigures> DisputeAsync(int jurors, CancellationToken cancellation)
    {
        SimulationTerms terms = new() { Seats = jurors };
        GasTable gas = Gas(jurors);
        MoveTally hidden = await LongDispute.PlayAsync(terms, LongSteps, LongSteps * 2 / 3, served: false, gas.Of, cancellation);
        MoveTally served = await LongDispute.PlayAsync(terms, LongSteps, LongSteps * 2 / 3, served: true, gas.Of, cancellation);
        return new LongDisputeFigures(LongSteps, jurors, hidden.Transactions, hidden.Gas, served.Transactions, served.Gas);
    }

    private static GasTable Gas(int jurors) =>
        GasTable.Load(Path.Combine(CampaignOptions.Repository, "contracts", "snapshots", "gas", "Disputes.json"), jurors);

    private async Task SimulateAsync(CancellationToken cancellation)
    {
        SimulationTerms terms = new();
        findings = findings with { LongDisputes = [await DisputeAsync(3, cancellation), await DisputeAsync(5, cancellation)] };
        GasTable gas = Gas(terms.Seats);
        foreach (Misbehaviour misbehaviour in options.Simulated)
        {
            long began = Stopwatch.GetTimestamp();
            CheatFigures figures = await CheatFigures.SimulateAsync(terms, misbehaviour, options.SimulatedRuns, options.Seed, gas.Of, cancellation);
            findings = findings with { Simulated = [.. findings.Simulated, figures] };
            await findings.ToSummary().SaveAsync(options.Output, cancellation);
            await progress.WriteLineAsync($"simulated {figures.Runs.Count} runs of {misbehaviour} in {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s");
        }
    }
}
