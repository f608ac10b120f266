using ProtocolLedger.Core;
using ProtocolLedger.Training.Model;

namespace ProtocolLedger.Training;

/// <summary>Which tensors a run's checkpoints hold.</summary>
public static class CheckpointTables
{
    private const string OuterPrefix = "outer.";

    /// <summary>The model's own tensors: what updates and training states are made of.</summary>
    public static TensorTable OfModel(ModelSpec model) => ModelLayout.Table(model);

    /// <summary>The model's tensors and, where the outer step has momentum, its buffer (<see cref="OuterOptimizer"/>).</summary>
    public static TensorTable OfRun(RunSpec spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        TensorTable model = OfModel(spec.Model);
        return spec.Outer.Momentum == 0
            ? model
            : new TensorTable([.. model.Entries, .. model.Entries.Select(entry => entry with { Name = OuterPrefix + entry.Name })]);
    }

    /// <summary>Refuses a checkpoint of another run or model.</summary>
    /// <exception cref="MalformedDataException">Another specification or other tensors.</exception>
    public static void Require(CheckpointView checkpoint, RunSpec spec)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        ArgumentNullException.ThrowIfNull(spec);
        CheckpointHeader header = checkpoint.Header;
        if (header.Spec != spec.Hash() || !header.Tensors.Equals(OfRun(spec)))
        {
            throw new MalformedDataException(FormatErrorKind.Mismatch, 0, "The checkpoint is not of this run's specification.");
        }
    }
}
