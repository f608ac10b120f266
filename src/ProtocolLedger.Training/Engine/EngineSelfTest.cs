using ProtocolLedger.Core;
using ProtocolLedger.Training.Exact;

namespace ProtocolLedger.Training;

/// <summary>What a machine's engine computed when it was tried.</summary>
public abstract record SelfTestResult
{
    private SelfTestResult()
    {
    }

    /// <summary>The engine is the run's and gives the bytes that are on record for it.</summary>
    /// <param name="State">The state root it reached.</param>
    public sealed record Ok(StateRoot State) : SelfTestResult;

    /// <summary>The engine is another than the run's, or gives other bytes. Its node must not join the run.</summary>
    /// <param name="Expected">The state root on record; null where none is.</param>
    /// <param name="Actual">The state root it reached.</param>
    /// <param name="Reason">One line for people: what differs.</param>
    public sealed record Differs(StateRoot? Expected, StateRoot Actual, string Reason) : SelfTestResult;
}

/// <summary>
/// Two training steps of a small model, whose state root must be the one on record for the engine's id. It proves that this
/// machine computes what the others compute, before it stakes anything on it.
/// </summary>
public static class EngineSelfTest
{
    private const int Steps = 2;

    // One line per engine that was released. A new engine's line is what Run reports for it on two unlike machines.
    private static readonly Dictionary<string, StateRoot> OnRecord = new(StringComparer.Ordinal)
    {
        [ExactEngine.EngineId] = StateRoot.Parse("0x77379d24eb7993917cb7a91888bf5542e470bc5c550d80dc1aca044de42e9ab8"),
        ["torch/1.13.0/openblas-0.3.21-haswell-serial/avx2/threads-1"] = StateRoot.Parse("0xa92e1f602eaae9d5d7438c00ab77f1e12543b6d36d2c695dbdfd812d09be4000"),
    };

    /// <summary>Tries this process's engine.</summary>
    /// <param name="engineId">The engine that the run names.</param>
    /// <exception cref="PledgerException"><see cref="ExitCode.EngineUnavailable"/>: the engine can't start at all.</exception>
    public static SelfTestResult Run(string engineId)
    {
        RunSpec spec = Spec(engineId);
        using ITrainingEngine engine = TrainingEngines.Create(spec);
        StateRoot state = Train(engine, spec);
        return engine is ExactEngine && ExactSelfTest.Differing(ExactMatmul.Widest) is { } kind
            ? new SelfTestResult.Differs(OnRecord[engineId], state, $"the operator {kind} of the engine {engineId} gives other bytes on this processor")
            : Judge(engineId, engine.Id, state);
    }

    internal static SelfTestResult Judge(string wanted, string present, StateRoot actual)
    {
        StateRoot? expected = OnRecord.TryGetValue(wanted, out StateRoot recorded) ? recorded : null;
        if (wanted != present)
        {
            return new SelfTestResult.Differs(expected, actual, $"the run is for the engine {wanted}, this process has {present}");
        }

        if (expected is null)
        {
            return new SelfTestResult.Differs(null, actual, $"no self-test vector is on record for the engine {wanted}");
        }

        return actual == expected
            ? new SelfTestResult.Ok(actual)
            : new SelfTestResult.Differs(expected, actual, $"the engine {wanted} should reach state {expected} and reached {actual}");
    }

    private static RunSpec Spec(string engineId) => new(
        "self-test",
        new ModelSpec(ModelSpec.GptByte, Layers: 2, Width: 128, Heads: 4, Sequence: 128, Vocab: 256),
        Batch: 4,
        Steps,
        new InnerOptimizerSpec(LearningRate: 1e-3, Beta1: 0.9, Beta2: 0.95, Epsilon: 1e-8, WeightDecay: 0.01, WarmupSteps: 0, GradClip: 0.5),
        new OuterOptimizerSpec(Momentum: 0, Rate: 1),
        RunSpec.Mean,
        new DatasetSpec("self-test", default, HeldOutWindows: 1),
        Seed: 1,
        engineId);

    private static StateRoot Train(ITrainingEngine engine, RunSpec spec)
    {
        // The id is no part of the arithmetic: the same header for all, so that roots can be compared between engines.
        Checkpoint genesis = GenesisCheckpoint.Create(spec with { Engine = "self-test" });
        engine.Load(genesis.View);
        for (int step = 0; step < Steps; step++)
        {
            engine.Gradient(Batch(spec, step));
            engine.Update(spec.Inner.LearningRate);
        }

        using var hash = new StateHash(engine, genesis.View.Header);
        return hash.Compute(Steps);
    }

    // Bytes with some structure, made by integer arithmetic.
    private static TokenBatch Batch(RunSpec spec, int step)
    {
        int length = spec.Model.Sequence + 1;
        long[] tokens = new long[spec.Batch * length];
        for (int i = 0; i < tokens.Length; i++)
        {
            long position = i + ((long)step * tokens.Length);
            tokens[i] = ((position * position / 7) + (31 * position)) % 251;
        }

        return new TokenBatch(tokens, spec.Batch, length);
    }
}
