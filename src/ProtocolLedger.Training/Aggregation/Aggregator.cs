using ProtocolLedger.Core;
using ProtocolLedger.Training.Aggregation;

namespace ProtocolLedger.Training;

/// <summary>The mean of a round's updates.</summary>
/// <param name="Delta">Mean pseudo-gradient: how far the weights moved.</param>
/// <param name="FirstMoments">Mean first moments.</param>
/// <param name="SecondMoments">Mean second moments.</param>
public sealed record MeanUpdate(ReadOnlyMemory<float> Delta, ReadOnlyMemory<float> FirstMoments, ReadOnlyMemory<float> SecondMoments);

/// <summary>
/// Averages updates in float32: summed element by element in ascending order of node id, then multiplied by 1/n
/// (itself rounded to float32). The order of arrival changes no byte.
/// </summary>
public static class Aggregator
{
    /// <summary>Averages accepted updates of one round.</summary>
    /// <exception cref="ArgumentException">None, a node twice, or updates of different rounds, parents or shapes.</exception>
    public static MeanUpdate Mean(IReadOnlyCollection<UpdateView> updates)
    {
        ArgumentNullException.ThrowIfNull(updates);
        UpdateView[] ordered = [.. updates.OrderBy(update => update.Header.Node)];
        RequireOneRound(ordered);
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

    private static void RequireOneRound(UpdateView[] ordered)
    {
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
    }
}
