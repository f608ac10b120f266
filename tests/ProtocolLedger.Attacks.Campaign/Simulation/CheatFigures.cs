namespace ProtocolLedger.Attacks.Campaign.Simulation;

/// <summary>What many simulated runs of one cheat came to.</summary>
internal sealed record CheatFigures(Misbehaviour Misbehaviour, IReadOnlyList<SimulatedRun> Runs)
{
    public bool Provable => Misbehaviour.ProvenBy() != Proof.None;

    public int Caught => Runs.Count(run => run.Caught);

    public double? MedianRounds => Statistics.Median(Runs.Select(run => (double?)run.RoundsToConviction));

    public double? MedianTransactions => Statistics.Median(Runs.Select(run => (double?)run.Transactions));

    public double? MedianGas => Statistics.Median(Runs.Select(run => (double?)run.Gas));

    /// <summary>Mean of what cheating brings, in tokens.</summary>
    public double MeanNet => Runs.Average(run => (double)run.CheaterNet / 1e18);

    public int HonestConvictions => Runs.Sum(run => run.HonestConvictions);

    public bool VictimsMadeWhole => Runs.All(run => run.VictimsMadeWhole);

    /// <summary>Simulates runs on all processors; the result does not depend on how many there are.</summary>
    /// <param name="runs">How many.</param>
    /// <param name="seed">With the cheat's name and the run's number it decides everything that is random.</param>
    public static async Task<CheatFigures> SimulateAsync(
        SimulationTerms terms, Misbehaviour misbehaviour, int runs, ulong seed, Func<Move, long> gas, CancellationToken cancellation)
    {
        SimulatedRun[] results = new SimulatedRun[runs];
        await Parallel.ForAsync(0, runs, cancellation, async (run, token) =>
            results[run] = await NetworkSimulation.RunAsync(terms, misbehaviour, Chance.Seed(seed, misbehaviour.ToString(), run), gas, token));
        return new CheatFigures(misbehaviour, results);
    }
}

/// <summary>Figures about samples.</summary>
internal static class Statistics
{
    private const double Normal95 = 1.959963984540054;

    /// <summary>
    /// The interval that holds a proportion with a confidence of 95 % (Wilson, "Probable inference, the law of succession, and
    /// statistical inference", JASA 1927), which stays inside 0 and 1 also when all or none of the sample has it.
    /// </summary>
    public static (double Low, double High) Wilson(int hits, int sample)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sample, 1);
        double share = (double)hits / sample, square = Normal95 * Normal95 / sample;
        double middle = share + (square / 2), spread = Math.Sqrt((share * (1 - share) * square) + (square * square / 4));
        return (Math.Max(0, (middle - spread) / (1 + square)), Math.Min(1, (middle + spread) / (1 + square)));
    }

    /// <summary>The middle value, or the mean of the two in the middle; null for none. Nulls are left out.</summary>
    public static double? Median(IEnumerable<double?> values)
    {
        double[] sorted = [.. values.OfType<double>().Order()];
        return sorted.Length == 0 ? null : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
