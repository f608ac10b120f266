using System.Globalization;
using System.Numerics;
using System.Text.Json.Serialization;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;

namespace ProtocolLedger.Cli.Commands;

/// <summary>A run in one line. Times are UTC.</summary>
internal sealed record RunSummary(
    ulong Run, string State, ulong Round, string Phase, ulong MandateRounds, ulong ClosedRounds, ulong RoundsLeft, string? MandateExpiry, string LineageFlop);

/// <summary>What a run was created with, besides its mandate. Durations are in seconds.</summary>
internal sealed record RunTerms(
    string SpecHash, string SpecUri, string DatasetRoot, ulong TrainWindows, uint BatchWindows, string EngineHash, string GenesisRoot, uint InnerSteps, uint Stages, uint Replicas,
    uint CommitSeconds, uint RevealSeconds, uint ProposeSeconds, uint AttestSeconds, string MinStakeWei, string SlashWei, string RewardPerRoundWei,
    string Referee, string Admission, string FlopPerStep, string FirstIssue, ulong HalvingRounds, IReadOnlyList<ulong> Parents);

/// <summary>Everything that the ledger has of a run.</summary>
internal sealed record RunDetails(
    RunSummary Summary, string Creator, RunTerms Terms, string? PhaseDeadline, string? PausedUntil, bool ReviewRequired, string EscrowWei, string VestedWei, string UnvestedWei,
    ulong CheckpointRound, string CheckpointRoot, string OwnFlop, IReadOnlyList<ulong> Ancestors, string ReviewedFlop, IReadOnlyList<string> ReviewFlop, uint ReviewGigabytes,
    ulong CouncilPulls, IReadOnlyList<ulong> Nodes);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true)]
[JsonSerializable(typeof(RunDetails))]
[JsonSerializable(typeof(IReadOnlyList<RunSummary>))]
internal sealed partial class RunReportsJson : JsonSerializerContext;

/// <summary>Reads what <c>pledger runs</c> reports.</summary>
internal static class RunReports
{
    public static async Task<RunSummary> SummaryAsync(LedgerClient ledger, RunId run, CancellationToken cancellation)
    {
        RunState state = await ledger.Runs.StateAsync(run, cancellation);
        Mandate mandate = await ledger.Runs.MandateAsync(run, cancellation);
        ulong closed = await ledger.Runs.ClosedRoundsAsync(run, cancellation);
        PhaseStatus phase = await ledger.Rounds.PhaseAsync(run, cancellation);
        return new RunSummary(
            run.Value,
            state.ToString(),
            phase.Round.Value,
            phase.Phase.ToString(),
            mandate.Rounds,
            closed,
            mandate.Rounds - Math.Min(closed, mandate.Rounds),
            mandate.Rounds == 0 ? null : CommandText.Time(mandate.Expiry),
            Text(await ledger.Compute.LineageFlopAsync(run, cancellation)));
    }

    public static async Task<RunDetails> DetailsAsync(LedgerSession session, RunId run, CancellationToken cancellation)
    {
        LedgerClient ledger = session.Ledger;
        RunParameters parameters = await ledger.Runs.ParametersAsync(run, cancellation);
        PhaseStatus phase = await ledger.Rounds.PhaseAsync(run, cancellation);
        RunState state = await ledger.Runs.StateAsync(run, cancellation);
        (ulong until, bool review) = await ledger.Runs.PauseAsync(run, cancellation);
        RewardFunds money = await ledger.Rewards.FundsAsync(run, cancellation);
        CanonicalCheckpoint checkpoint = await ledger.Rounds.LatestCheckpointAsync(run, cancellation);
        ReviewThresholds thresholds = await ledger.Compute.ThresholdsAsync(cancellation);
        return new RunDetails(
            await SummaryAsync(ledger, run, cancellation),
            (await ledger.Runs.CreatorAsync(run, cancellation)).ToString(),
            Terms(parameters),
            phase.Deadline == 0 ? null : CommandText.Time(phase.Deadline),
            state == RunState.Paused && !review ? CommandText.Time(until) : null,
            review,
            money.Escrow.ToString(),
            money.Claimable.ToString(),
            money.Unvested.ToString(),
            checkpoint.Round.Value,
            checkpoint.Root.ToString(),
            Text(await ledger.Compute.OwnFlopAsync(run, cancellation)),
            [.. (await ledger.Compute.AncestorsAsync(run, cancellation)).Select(ancestor => ancestor.Value)],
            Text(await ledger.Compute.ReviewedFlopAsync(run, cancellation)),
            [.. thresholds.Flop.Select(Text)],
            thresholds.Gigabytes,
            await ledger.Brake.CouncilPullsAsync(run, cancellation),
            [.. (await session.HistoryAsync(cancellation)).Members(run).Select(member => member.Node.Value)]);
    }

    private static RunTerms Terms(RunParameters p) => new(
        p.Spec.ToString(),
        p.SpecUri,
        p.Dataset.ToString(),
        p.Data.TrainWindows,
        p.Data.BatchWindows,
        p.Engine.ToString(),
        p.Genesis.ToString(),
        p.InnerSteps,
        p.Stages,
        p.Replicas,
        p.CommitSeconds,
        p.RevealSeconds,
        p.ProposeSeconds,
        p.AttestSeconds,
        p.MinStake.ToString(),
        p.SlashAmount.ToString(),
        p.RewardPerRound.ToString(),
        p.Referee.ToString(),
        p.Admission.ToString(),
        Text(p.FlopPerStep),
        p.FirstIssue.ToString(),
        p.HalvingRounds,
        [.. p.Parents.Select(parent => parent.Value)]);

    private static string Text(BigInteger number) => number.ToString(CultureInfo.InvariantCulture);
}
