using ProtocolLedger.Core;
using ProtocolLedger.Training.Model;

namespace ProtocolLedger.Training;

/// <summary>Round 0 of a run: the same bytes on every machine, from the specification alone and without torch.</summary>
public static class GenesisCheckpoint
{
    /// <summary>First weights from the specification's seed; all moments zero; step 0.</summary>
    public static Checkpoint Create(RunSpec spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        TensorTable table = CheckpointTables.OfRun(spec);
        float[] zero = new float[table.ElementCount], weights = new float[table.ElementCount];
        ModelLayout.FirstWeights(spec.Model, spec.Seed).CopyTo(weights, 0);
        return Checkpoint.Create(new CheckpointHeader(spec.Hash(), new StageIndex(0), 0, table), weights, zero, zero);
    }
}
