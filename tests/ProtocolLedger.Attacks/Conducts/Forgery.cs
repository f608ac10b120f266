using System.Runtime.InteropServices;
using ProtocolLedger.Core;
using ProtocolLedger.Training;

namespace ProtocolLedger.Attacks.Conducts;

/// <summary>What cheats make their work of.</summary>
internal static class Forgery
{
    /// <summary>A round without a step: a trace that stays where the round starts, and ends with a made-up update.</summary>
    /// <param name="loop">The honest loop, for the run's specification.</param>
    /// <param name="task">Whose work it poses as.</param>
    /// <param name="start">The round's checkpoint.</param>
    /// <param name="update">The blob.</param>
    public static InnerLoopOutcome.Completed WithoutSteps(InnerLoop loop, RoundTask task, Checkpoint start, byte[] update)
    {
        StateRoot state = Root(loop, task, start, 0, State(loop, start));
        RoundTrace trace = Trace(loop, task, state, _ => state);
        UpdateHash hash = UpdateView.Hash(update);
        trace.End(hash);
        return new InnerLoopOutcome.Completed(
            trace, update, hash, new double[loop.Spec.InnerSteps], loop.Spec.TokensPerRound, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero);
    }

    /// <summary>Finished work with another update, in which its trace ends.</summary>
    public static InnerLoopOutcome.Completed WithUpdate(this InnerLoopOutcome.Completed done, byte[] update)
    {
        RoundTrace trace = new(done.Trace.Start);
        foreach (TraceSegment segment in done.Trace.Segments)
        {
            trace.Add(segment);
        }

        UpdateHash hash = UpdateView.Hash(update);
        trace.End(hash);
        return done with { Trace = trace, Update = update, UpdateHash = hash };
    }

    /// <summary>A trace of all steps with the right batches, which goes on.</summary>
    /// <param name="loop">The honest loop.</param>
    /// <param name="task">Whose work it poses as.</param>
    /// <param name="start">The state that it starts from.</param>
    /// <param name="state">The state that a step is to have led to.</param>
    public static RoundTrace Trace(InnerLoop loop, RoundTask task, StateRoot start, Func<uint, StateRoot> state)
    {
        RoundTrace trace = new(start);
        for (uint step = 0; step < loop.Spec.InnerSteps; step++)
        {
            ulong[] batch = loop.Data.Assignment.Batch(task.Beacon, task.Node, step, loop.Spec.Batch);
            trace.Add(new TraceSegment(step, RoundTrace.BatchHash(batch), state(step)));
        }

        return trace;
    }

    /// <summary>The header of an update that peers take.</summary>
    public static UpdateHeader Header(InnerLoop loop, RoundTask task, Checkpoint start) => new(
        task.Run, task.Round, task.Node, task.Stage, start.Root, (uint)loop.Spec.InnerSteps, Elements(loop.Spec));

    /// <summary>An update made for another task, as an update for this one.</summary>
    public static byte[] Reheaded(InnerLoop loop, RoundTask task, Checkpoint start, ReadOnlyMemory<byte> update) =>
        [.. Header(loop, task, start).ToBytes(), .. update.Span[UpdateHeader.Length..]];

    /// <summary>An update with another difference of weights.</summary>
    /// <param name="update">The blob; it stays as it is.</param>
    /// <param name="change">Gets end weights minus start weights, to change in place.</param>
    public static byte[] Changed(ReadOnlyMemory<byte> update, DeltaChange change)
    {
        byte[] blob = update.ToArray();
        int delta = (blob.Length - UpdateHeader.Length) / 3;
        change(MemoryMarshal.Cast<byte, float>(blob.AsSpan(UpdateHeader.Length, delta)));
        return blob;
    }

    /// <summary>The state that a round starts from: weights, first and second moments.</summary>
    public static float[] State(InnerLoop loop, Checkpoint start)
    {
        int count = Elements(loop.Spec); // the checkpoint may have the outer optimiser's numbers besides
        return
        [
            .. start.View.Section(CheckpointSection.Weights)[..count],
            .. start.View.Section(CheckpointSection.FirstMoments)[..count],
            .. start.View.Section(CheckpointSection.SecondMoments)[..count],
        ];
    }

    /// <summary>The engine's state: weights, first and second moments.</summary>
    public static float[] State(ITrainingEngine engine, RunSpec spec)
    {
        float[] state = new float[3 * Elements(spec)];
        int filled = 0;
        engine.ReadState(bytes =>
        {
            LittleEndian.Floats(bytes).CopyTo(state.AsSpan(filled));
            filled += bytes.Length / sizeof(float);
        });
        return state;
    }

    /// <summary>The root of a state, as the honest loop computes it.</summary>
    /// <param name="loop">The honest loop.</param>
    /// <param name="task">Whose work it poses as.</param>
    /// <param name="start">The round's checkpoint.</param>
    /// <param name="stepsDone">Inner steps done in the round.</param>
    /// <param name="state">Weights, first and second moments.</param>
    public static StateRoot Root(InnerLoop loop, RoundTask task, Checkpoint start, uint stepsDone, ReadOnlySpan<float> state)
    {
        CheckpointHeader header = start.View.Header with
        {
            Tensors = CheckpointTables.OfModel(loop.Spec.Model),
            Stage = task.Stage,
            Step = start.View.Header.Step + stepsDone,
        };
        StateRootHasher hasher = new();
        hasher.Append(header.ToBytes());
        hasher.Append(LittleEndian.Bytes(state));
        return new StateRoot(hasher.Finish().Root);
    }

    private static int Elements(RunSpec spec) => checked((int)CheckpointTables.OfModel(spec.Model).ElementCount);
}

/// <summary>Changes end weights minus start weights in place.</summary>
internal delegate void DeltaChange(Span<float> delta);
