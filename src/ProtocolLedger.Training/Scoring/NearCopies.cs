using ProtocolLedger.Core;

namespace ProtocolLedger.Training;

/// <summary>
/// Finds updates that point where another one of the round points, whatever their length: nobody who trains on data of her own
/// comes that near to another's by chance. How near is near differs with the model and over a training, so that the round's own
/// distances are the measure.
/// </summary>
public static class NearCopies
{
    /// <summary>Elements that are compared at most.</summary>
    public const int Elements = 1 << 16;

    /// <summary>
    /// Two updates are copies from this share on of the distance that three of ten pairs of the round stay below: copies among up to 30 %
    /// of the nodes make up fewer pairs than that, and honest updates more, whatever the others hand in.
    /// </summary>
    public const double NearShare = 0.25;

    private const int TypicalTenths = 3;

    /// <summary>Copies at any rate, also where there is no third update to compare with: a cosine of all but a millionth.</summary>
    private const double Same = 1e-6;

    /// <summary>Sets of at least two updates, each of which is a near-copy of another one of its set.</summary>
    /// <param name="ordered">The round's updates in ascending order of node.</param>
    /// <param name="draw">Says which elements are compared.</param>
    public static IReadOnlyList<IReadOnlyList<UpdateView>> Among(IReadOnlyList<UpdateView> ordered, ScoreDraw draw)
    {
        ArgumentNullException.ThrowIfNull(ordered);
        ArgumentNullException.ThrowIfNull(draw);
        if (ordered.Count < 2)
        {
            return [];
        }

        int[] elements = draw.Elements(checked((int)ordered[0].Header.ElementCount), Elements);
        double[][] samples = [.. ordered.Select(update => Direction(update.Delta, elements))];
        (int First, int Second, double Distance)[] pairs =
        [
            .. from first in Enumerable.Range(0, samples.Length)
               from second in Enumerable.Range(first + 1, samples.Length - first - 1)
               select (first, second, Distance(samples[first], samples[second])),
        ];
        double near = Math.Max(Same, NearShare * pairs.Select(pair => pair.Distance).Order().ElementAt(pairs.Length * TypicalTenths / 10));
        int[] sets = [.. Enumerable.Range(0, samples.Length)];
        foreach ((int first, int second, _) in pairs.Where(pair => pair.Distance <= near))
        {
            (int kept, int joined) = (sets[first], sets[second]);
            sets = [.. sets.Select(set => set == joined ? kept : set)];
        }

        return [.. ordered.Zip(sets).GroupBy(entry => entry.Second, entry => entry.First).Select(set => set.ToArray()).Where(set => set.Length > 1)];
    }

    /// <summary>The sampled elements as a vector of length 1; of length 0 if they are all zero.</summary>
    private static double[] Direction(ReadOnlySpan<float> delta, int[] elements)
    {
        double[] sample = new double[elements.Length];
        for (int i = 0; i < sample.Length; i++)
        {
            sample[i] = delta[elements[i]];
        }

        double length = Math.Sqrt(SquaredLength(sample));
        for (int i = 0; length > 0 && i < sample.Length; i++)
        {
            sample[i] /= length;
        }

        return sample;
    }

    /// <summary>1 less the cosine, of vectors of length 1. Summed one element after the other: another order would round otherwise.</summary>
    private static double Distance(double[] left, double[] right)
    {
        double sum = 0;
        for (int i = 0; i < left.Length; i++)
        {
            double difference = left[i] - right[i];
            sum += difference * difference;
        }

        return sum / 2;
    }

    private static double SquaredLength(double[] vector)
    {
        double sum = 0;
        foreach (double number in vector)
        {
            sum += number * number;
        }

        return sum;
    }
}
