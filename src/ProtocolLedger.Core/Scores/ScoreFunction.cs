namespace ProtocolLedger.Core;

/// <summary>
/// Version 1 of quality: what an update does to the loss, compared with what the round's other updates do. A pure function in
/// float64 with a fixed order, so that every honest node comes to the same millionths.
/// </summary>
/// <remarks>
/// The loss change on assigned against unassigned data is the score of Lidin et al., "Incentivizing Permissionless Distributed
/// Learning of LLMs" (arXiv:2505.21684). Gains are compared by median and median absolute deviation (Hampel, 1974), which up to
/// half of the nodes can't move: an update counts in full down to <see cref="Tolerance"/> deviations below the median, then less,
/// and not at all from twice that distance on. Updates above the median are as good as the median's. Where every update would be
/// an outlier the comparison says nothing, and all count in full.
/// </remarks>
public static class ScoreFunction
{
    /// <summary>Deviations below the median that cost nothing: for normally spread gains, one honest update of 740.</summary>
    public const double Tolerance = 3;

    /// <summary>Makes the median absolute deviation of normally spread numbers their standard deviation.</summary>
    private const double NormalConsistency = 1.4826;

    /// <summary>
    /// A deviation is at least this share of the median, since a few updates may be alike by chance: half of the median's gain still
    /// counts in full, and no gain not at all.
    /// </summary>
    private const double LeastDeviation = 1.0 / (2 * Tolerance);

    /// <summary>The quality of each of a round's updates.</summary>
    /// <param name="gains">One a node.</param>
    /// <param name="copies">Sets of nodes whose updates are near-copies of each other, with how much better each fits all data that its own node had to train on than other updates do: whose does best did the work, the others score nothing.</param>
    /// <exception cref="ArgumentException">No gain, or two of one node.</exception>
    public static IReadOnlyDictionary<NodeId, Quality> Score(IReadOnlyCollection<LossGain> gains, IReadOnlyCollection<IReadOnlyDictionary<NodeId, double>> copies)
    {
        ArgumentNullException.ThrowIfNull(gains);
        ArgumentNullException.ThrowIfNull(copies);
        LossGain[] ordered = [.. gains.OrderBy(gain => gain.Node)];
        if (ordered.Length == 0)
        {
            throw new ArgumentException("There is no update to score.", nameof(gains));
        }

        double[] assigned = Shares([.. ordered.Select(gain => gain.Assigned)]), heldOut = Shares([.. ordered.Select(gain => gain.HeldOut)]);
        Quality[] alone = [.. assigned.Zip(heldOut, (own, others) => Quality.FromShare(Math.Min(own, others)))];
        bool saysNothing = alone.All(quality => quality == Quality.None);
        SortedDictionary<NodeId, Quality> scores = [];
        for (int i = 0; i < ordered.Length; i++)
        {
            scores.Add(ordered[i].Node, saysNothing ? Quality.Full : alone[i]);
        }

        foreach (NodeId copied in copies.SelectMany(Copied))
        {
            scores[copied] = Quality.None;
        }

        return scores;
    }

    /// <summary>1 at or above the median less the tolerance, 0 at twice the tolerance below the median, linear between them.</summary>
    private static double[] Shares(double[] gains)
    {
        double[] finite = [.. gains.Where(double.IsFinite)];
        if (finite.Length == 0)
        {
            return new double[gains.Length];
        }

        double median = Median(finite);
        double deviation = Math.Max(NormalConsistency * Median([.. finite.Select(gain => Math.Abs(gain - median))]), LeastDeviation * Math.Abs(median));
        double allowed = Tolerance * deviation;
        return [.. gains.Select(gain => !double.IsFinite(gain) ? 0 : gain >= median - allowed ? 1 : 2 - ((median - gain) / allowed))];
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        int middle = values.Length / 2;
        return values.Length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    /// <summary>All of a set of copies but the one that fits its own data best; of equals the lowest node.</summary>
    private static IEnumerable<NodeId> Copied(IReadOnlyDictionary<NodeId, double> copies) =>
        copies.OrderByDescending(copy => double.IsNaN(copy.Value) ? double.NegativeInfinity : copy.Value).ThenBy(copy => copy.Key).Skip(1).Select(copy => copy.Key);
}
