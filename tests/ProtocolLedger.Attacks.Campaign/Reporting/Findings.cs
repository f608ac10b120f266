using ProtocolLedger.Attacks.Campaign.Simulation;

namespace ProtocolLedger.Attacks.Campaign.Reporting;

/// <summary>A run of a cheat with real processes on a real chain.</summary>
/// <param name="Cheat">The misbehaviour.</param>
/// <param name="AsExpected">A provable one was convicted; another one was not, and lost what it is said to lose.</param>
/// <param name="RoundsToConviction">From its first round to the round in which it was convicted; null without a conviction.</param>
/// <param name="Transactions">From the opening of the dispute, or the proof, to the verdict; null when there was none.</param>
/// <param name="Gas">That their receipts say was used.</param>
/// <param name="HonestConvictions">Slashed nodes that did not cheat.</param>
/// <param name="Outcome">In a sentence.</param>
/// <param name="Seconds">That the network ran.</param>
internal sealed record RealRun(
    string Cheat, bool AsExpected, int? RoundsToConviction, int? Transactions, long? Gas, int HonestConvictions, string Outcome, double Seconds);

/// <summary>Real training that was audited.</summary>
/// <param name="Segments">Done over again.</param>
/// <param name="Differing">Of them, those that did not hold although the work was honest.</param>
/// <param name="Remark">On the kernels that trained and audited.</param>
internal sealed record AuditedTraining(long Segments, long Differing, string Remark);

/// <summary>Held-out loss in nats per byte after the same rounds.</summary>
/// <param name="Clean">Without a hostile node.</param>
/// <param name="ByCheat">With 30 % of the nodes hostile, by cheat.</param>
internal sealed record HostileLosses(double Clean, IReadOnlyDictionary<string, double> ByCheat);

/// <summary>A dispute over many steps.</summary>
/// <param name="Jurors">Seats of the jury.</param>
internal sealed record LongDisputeFigures(int Steps, int Jurors, int Moves, long Gas, int MovesFromLeaf, long GasFromLeaf);

/// <summary>All that was measured; null for what was left out.</summary>
internal sealed record Findings(
    IReadOnlyList<CheatFigures> Simulated, IReadOnlyList<RealRun> Real, AuditedTraining? Training, IReadOnlyList<LongDisputeFigures> LongDisputes, HostileLosses? Hostile)
{
    /// <summary>As it is written.</summary>
    public Summary ToSummary()
    {
        SimulatedRun[] runs = [.. Simulated.SelectMany(cheat => cheat.Runs)];
        double trained = runs.Sum(run => run.TrainedSteps);
        CheatRow[] rows = [.. Enum.GetValues<Misbehaviour>().Select(Row).OfType<CheatRow>()];
        return new Summary(rows, new CampaignTotals(
            Training?.Segments,
            runs.Sum(run => run.AuditedSteps),
            rows.Sum(row => row.HonestConvictions) + (Training?.Differing ?? 0),
            trained == 0 ? null : runs.Sum(run => run.AuditedSteps) / trained,
            trained == 0 ? null : runs.Sum(run => run.DisputeSteps) / trained,
            LongDisputes.Count == 0 ? null : LongDisputes.ToDictionary(dispute => dispute.Jurors, dispute => dispute.Moves),
            LongDisputes.Count == 0 ? null : LongDisputes.ToDictionary(dispute => dispute.Jurors, dispute => dispute.Gas),
            Hostile?.Clean,
            Hostile?.ByCheat.Values.Max(),
            Hostile?.ByCheat));
    }

    private CheatRow? Row(Misbehaviour misbehaviour)
    {
        CheatFigures? simulated = Simulated.FirstOrDefault(cheat => cheat.Misbehaviour == misbehaviour);
        RealRun[] real = [.. Real.Where(run => run.Cheat == misbehaviour.ToString())];
        if (simulated is null && real.Length == 0)
        {
            return null;
        }

        bool provable = misbehaviour.ProvenBy() != Proof.None;
        int runs = simulated?.Runs.Count ?? 0, caught = simulated?.Caught ?? 0;
        (double Low, double High)? interval = provable && runs > 0 ? Statistics.Wilson(caught, runs) : null;
        return new CheatRow(
            misbehaviour.ToString(),
            provable,
            runs,
            real.Length,
            caught,
            interval is null ? null : (double)caught / runs,
            interval?.Low,
            interval?.High,
            provable ? simulated?.MedianRounds : null,
            Statistics.Median(real.Select(run => (double?)run.Transactions)) ?? simulated?.MedianTransactions,
            Statistics.Median(real.Select(run => (double?)run.Gas)) ?? simulated?.MedianGas,
            simulated?.MeanNet,
            (simulated?.HonestConvictions ?? 0) + real.Sum(run => run.HonestConvictions));
    }
}
