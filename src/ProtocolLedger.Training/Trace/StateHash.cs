using System.Diagnostics;
using ProtocolLedger.Core;

namespace ProtocolLedger.Training;

/// <summary>
/// Hashes an engine's state beside the work that only reads it, and adds up the time that took. A state is hashed as a checkpoint's
/// bytes: where the outer step has no momentum, the one before the first step has the root of the round's checkpoint.
/// </summary>
internal sealed class StateHash(ITrainingEngine engine, CheckpointHeader header)
{
    private readonly StateRootHasher hasher = new();

    /// <summary>Time spent on hashing, most of it beside the training.</summary>
    internal TimeSpan Busy { get; private set; }

    /// <summary>Starts on the state as it is; it must not change until the task is done.</summary>
    /// <param name="stepsDone">Inner steps done in the round.</param>
    internal Task<StateRoot> StartAsync(uint stepsDone) => Task.Run(() => Compute(stepsDone));

    internal StateRoot Compute(uint stepsDone)
    {
        long begin = Stopwatch.GetTimestamp();
        hasher.Append((header with { Step = header.Step + stepsDone }).ToBytes());
        engine.ReadState(hasher.Append);
        var root = new StateRoot(hasher.Finish().Root);
        Busy += Stopwatch.GetElapsedTime(begin);
        return root;
    }
}
