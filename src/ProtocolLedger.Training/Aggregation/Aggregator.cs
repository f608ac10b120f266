using ProtocolLedger.Core;
using ProtocolLedger.Training.Aggregation;

namespace ProtocolLedger.Training;

/// <summary>The mean of a round's updates.</summary>
/// <param name="Delta">Mean pseudo-gradient: how far the weights moved.</param>
/// <param name="FirstMoments">Mean first moments.</param>
/// <param name="SecondMoments">Mean second moments.</param>
public sealed record MeanUpdate(ReadOnlyMemory<float> Delta, ReadOnlyMemory<float> FirstMoments, ReadOnlyMemory<float> SecondMoments);

/// <summary>Averages updates in float32, as the run says. The order of arrival changes no byte.</summary>
public static class Aggregator
{
    /// <summary>Tenths of the updates that a trimmed mean leaves out at either end.</summary>
    private const int TrimmedTenths = 3;

    /// <summary>The run's mean of accepted updates of one round.</summary>
    /// <param name="rule"><see cref="RunSpec.Mean"/> or <see cref="RunSpec.TrimmedMean"/>.</param>
    /// <exception cref="ArgumentException">None, a node twice, updates of different rounds, parents or shapes, or another rule.</exception>
    public static MeanUpdate Of(string rule, IReadOnlyCollection<UpdateView> updates) => rule switch
    {
        RunSpec.Mean => Mean(updates),
        RunSpec.TrimmedMean => TrimmedMean(updates),
        _ => throw new ArgumentException($"'{rule}' is no aggregation.", nameof(rule)),
    };

    /// <summary>Summed element by element in ascending order of node id, then multiplied by 1/n, itself rounded to float32.</summary>
    /// <exception cref="ArgumentException">None, a node twice, or updates of different rounds, parents or shapes.</exception>
    public static MeanUpdate Mean(IReadOnlyCollection<UpdateView> updates)
    {
        UpdateView[] ordered = OfOneRound(updates);
        int count = checked((int)ordered[0].Header.ElementCount);
        float[] delta = new float[count], first = new float[count], second = new float[count];
        foreach (UpdateView update in ordered)
        {
            VectorMath.Add(delta, update.Delta);
            VectorMath.Add(first, update.FirstMoments);
            VectorMath.Add(second, update.SecondMoments);
        }

        float share = 1f / ordered.Length;
        VectorMath.Scale(delta, share);
        VectorMath.Scale(first, share);
        VectorMath.Scale(second, share);
        return new MeanUpdate(delta, first, second);
    }

    /// <summary>
    /// The coordinate-wise trimmed mean of Yin et al. (arXiv:1803.01498): of an element's n values the lowest and the highest
    /// 3n/10, rounded down, are left out; the others are summed in ascending order and multiplied by 1/count, itself rounded to
    /// float32. Zero has no sign here.
    /// </summary>
    /// <exception cref="ArgumentException">None, a node twice, or updates of different rounds, parents or shapes.</exception>
    public static MeanUpdate TrimmedMean(IReadOnlyCollection<UpdateView> updates)
    {
        UpdateView[] ordered = OfOneRound(updates);
        int trimmed = ordered.Length * TrimmedTenths / 10;
        return new MeanUpdate(
            TrimmedMean(ordered, trimmed, update => update.Delta),
            TrimmedMean(ordered, trimmed, update => update.FirstMoments),
            TrimmedMean(ordered, trimmed, update => update.SecondMoments));
    }

    private static float[] TrimmedMean(UpdateView[] ordered, int trimmed, Func<UpdateView, ReadOnlySpan<float>> part)
    {
        const int Block = 1 << 12;
        float[] mean = new float[checked((int)ordered[0].Header.ElementCount)];
        float[] columns = new float[Block * ordered.Length];
        int kept = ordered.Length - (2 * trimmed);
        float share = 1f / kept;
        for (int from = 0; from < mean.Length; from += Block)
        {
            int count = Math.Min(Block, mean.Length - from);
            for (int i = 0; i < ordered.Length; i++)
            {
                ReadOnlySpan<float> values = part(ordered[i]).Slice(from, count);
                for (int k = 0; k < count; k++)
                {
                    columns[(k * ordered.Length) + i] = values[k] + 0f; // -0 becomes 0: the two would sort as equals
                }
            }

            for (int k = 0; k < count; k++)
            {
                Span<float> column = columns.AsSpan(k * ordered.Length, ordered.Length);
                column.Sort();
                float sum = 0;
                foreach (float value in column.Slice(trimmed, kept))
                {
                    sum += value;
                }

                mean[from + k] = sum * share;
            }
        }

        return mean;
    }

    private static UpdateView[] OfOneRound(IReadOnlyCollection<UpdateView> updates)
    {
        ArgumentNullException.ThrowIfNull(updates);
        UpdateView[] ordered = [.. updates.OrderBy(update => update.Header.Node)];
        if (ordered.Length == 0)
        {
            throw new ArgumentException("No update to average.");
        }

        UpdateHeader first = ordered[0].Header;
        for (int i = 1; i < ordered.Length; i++)
        {
            UpdateHeader header = ordered[i].Header;
            if (header.Node == ordered[i - 1].Header.Node)
            {
                throw new ArgumentException($"Node {header.Node} has two updates.");
            }

            if (header != first with { Node = header.Node })
            {
                throw new ArgumentException($"Updates of different rounds or shapes: {first} and {header}.");
            }
        }

        return ordered;
    }
}
