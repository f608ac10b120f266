using ProtocolLedger.Core;
using ProtocolLedger.Training;

namespace ProtocolLedger.Attacks.Campaign;

/// <summary>What a round starts from where nobody aggregates: the end of one node's honest work of the round before, in place of all nodes' mean.</summary>
internal static class NextCheckpoint
{
    /// <summary>The checkpoint to which an update leads. The run has no outer momentum.</summary>
    public static Checkpoint After(Checkpoint start, UpdateView update)
    {
        float[] weights = [.. start.View.Section(CheckpointSection.Weights)];
        ReadOnlySpan<float> delta = update.Delta;
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] += delta[i];
        }

        CheckpointHeader header = start.View.Header;
        return Checkpoint.Create(header with { Step = header.Step + update.Header.Steps }, weights, update.FirstMoments, update.SecondMoments);
    }
}
