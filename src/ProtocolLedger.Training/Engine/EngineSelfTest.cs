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
    /// <param name="Reason">For people, a sentence without its full stop: which operator and which settings differ.</param>
    public sealed record Differs(StateRoot? Expected, StateRoot Actual, string Reason) : SelfTestResult;
}

/// <summary>
/// Two training steps of a small model, whose state root must be the one on record for the engine's id, and every operator on
/// inputs of its own. It proves that this machine computes what the others compute, before it stakes anything on it.
/// </summary>
public static class EngineSelfTest
{
    private const int Steps = 2;

    /// <summary>Tries this process's engine.</summary>
    /// <param name="engineId">The engine that the run names.</param>
    /// <exception cref="PledgerException"><see cref="ExitCode.EngineUnavailable"/>: the engine can't start at all.</exception>
    public static SelfTestResult Run(string engineId)
    {
        RunSpec spec = Spec(engineId);
        using ITrainingEngine engine = TrainingEngines.Create(spec);
        StateRoot state = Train(engine, spec);
        EngineTrial trial = engine is ExactEngine
            ? new EngineTrial(engine.Id, state, ExactSelfTest.Differing(ExactMatmul.Widest)?.ToString(), EngineSetting.OfId(engine.Id))
            : new EngineTrial(engine.Id, state, EngineRecord.Find(engineId) is { } record ? TorchSelfTest.Differing(record.Operators) : null, TorchSettings(engine.Id));
        return trial.Judge(engineId);
    }

    private static IReadOnlyList<EngineSetting> TorchSettings(string id) =>
        [.. EngineSetting.OfEnvironment(Environment.GetEnvironmentVariable), .. EngineSetting.OfId(id), .. EngineSetting.OfLibraries(LibraryBuild.Loaded)];

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

        StateHash hash = new(engine, genesis.View.Header);
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
