using ProtocolLedger.Core;
using ProtocolLedger.Training.Exact;

namespace ProtocolLedger.Training;

/// <summary>The engines by the ids under which runs name them.</summary>
public static class TrainingEngines
{
    /// <summary>The engine that a run names: the exact one by its own id, by any other whatever libtorch this process has.</summary>
    /// <exception cref="PledgerException"><see cref="ExitCode.EngineUnavailable"/>: libtorch is not installed.</exception>
    public static ITrainingEngine Create(RunSpec spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        return spec.Engine == ExactEngine.EngineId ? new ExactEngine(spec.Model, spec.Inner) : new TorchEngine(spec.Model, spec.Inner);
    }
}
