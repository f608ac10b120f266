using System.Diagnostics;
using ProtocolLedger.Core;
using ProtocolLedger.Training.Exact;

namespace ProtocolLedger.Training;

/// <summary>Whose work of which round an inner loop does.</summary>
/// <param name="Run">The run.</param>
/// <param name="Round">The round.</param>
/// <param name="Node">The node; it decides the batches.</param>
/// <param name="Stage">The model's stage.</param>
/// <param name="Beacon">The round's beacon; it decides the batches.</param>
public sealed record RoundTask(RunId Run, Round Round, NodeId Node, StageIndex Stage, Beacon Beacon);

/// <summary>What one inner step did.</summary>
/// <param name="Step">Within the round, from 0.</param>
/// <param name="Loss">Mean loss of its batch in nats per byte, before the update.</param>
/// <param name="State">Root of the state before the step.</param>
public readonly record struct InnerStepReport(uint Step, double Loss, StateRoot State);

/// <summary>Asked before every inner step; the loop stops without another step as soon as the answer is false.</summary>
/// <param name="step">The step about to start, from 0.</param>
public delegate ValueTask<bool> StepGuard(uint step, CancellationToken cancellationToken);

/// <summary>How an inner loop ended.</summary>
public abstract record InnerLoopOutcome
{
    private InnerLoopOutcome()
    {
    }

    /// <summary>All steps were done.</summary>
    /// <param name="Trace">The state after every step.</param>
    /// <param name="Update">The update blob.</param>
    /// <param name="UpdateHash">Its hash.</param>
    /// <param name="Losses">Loss per step in nats per byte.</param>
    /// <param name="Tokens">Bytes trained on.</param>
    /// <param name="Elapsed">Time from load to update.</param>
    /// <param name="Hashing">Time spent hashing states, most of it beside the training.</param>
    /// <param name="HashWait">Time by which hashing held the training up.</param>
    public sealed record Completed(
        RoundTrace Trace,
        ReadOnlyMemory<byte> Update,
        UpdateHash UpdateHash,
        IReadOnlyList<double> Losses,
        ulong Tokens,
        TimeSpan Elapsed,
        TimeSpan Hashing,
        TimeSpan HashWait) : InnerLoopOutcome;

    /// <summary>The guard said no. The work is worth nothing and is dropped.</summary>
    /// <param name="StepsDone">Steps done before.</param>
    public sealed record Stopped(uint StepsDone) : InnerLoopOutcome;
}

/// <summary>One node's work of one round: load the checkpoint, take the inner steps, trace each, build the update.</summary>
public sealed class InnerLoop(ITrainingEngine engine, RunSpec spec, TrainingData data)
{
    private readonly TensorTable table = CheckpointTables.OfModel(spec.Model);

    /// <summary>What computes.</summary>
    public ITrainingEngine Engine => engine;

    /// <summary>What is trained, and how.</summary>
    public RunSpec Spec => spec;

    /// <summary>What it is trained on.</summary>
    public TrainingData Data => data;

    /// <summary>Runs the round's steps from the checkpoint.</summary>
    /// <param name="start">The canonical checkpoint.</param>
    /// <param name="mayStep">Asked before every step.</param>
    /// <param name="progress">Told after every step.</param>
    /// <exception cref="MalformedDataException">The checkpoint is of another run.</exception>
    /// <exception cref="OperationCanceledException">Cancelled between two steps.</exception>
    public async Task<InnerLoopOutcome> RunAsync(
        RoundTask task, Checkpoint start, StepGuard mayStep, IProgress<InnerStepReport>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(mayStep);
        long begin = Stopwatch.GetTimestamp();
        Walk walk = await WalkAsync(task, start, (uint)spec.InnerSteps, mayStep, progress, cancellationToken);
        if (walk.Losses.Count < spec.InnerSteps)
        {
            return new InnerLoopOutcome.Stopped((uint)walk.Losses.Count);
        }

        byte[] update = BuildUpdate(task, start);
        UpdateHash hash = UpdateView.Hash(update);
        walk.Trace.End(hash);
        return new InnerLoopOutcome.Completed(
            walk.Trace, update, hash, walk.Losses, spec.TokensPerRound, Stopwatch.GetElapsedTime(begin), walk.Hashing, walk.HashWait);
    }

    /// <summary>Does a node's first <paramref name="steps"/> steps of a round over again, to see what they should have come to.</summary>
    /// <param name="start">The canonical checkpoint.</param>
    /// <param name="steps">At most the run's inner steps; all of them give the update too.</param>
    /// <param name="progress">Told after every step.</param>
    /// <returns>The trace so far; after all steps it has the update.</returns>
    /// <exception cref="MalformedDataException">The checkpoint is of another run.</exception>
    /// <exception cref="OperationCanceledException">Cancelled between two steps.</exception>
    public async Task<RoundTrace> ReplayAsync(
        RoundTask task, Checkpoint start, uint steps, IProgress<InnerStepReport>? progress, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(steps, (uint)spec.InnerSteps);
        Walk walk = await WalkAsync(task, start, steps, (_, _) => ValueTask.FromResult(true), progress, cancellationToken);
        if (steps == spec.InnerSteps)
        {
            walk.Trace.End(UpdateView.Hash(BuildUpdate(task, start)));
        }

        return walk.Trace;
    }

    /// <summary>
    /// Takes steps until there are enough or the guard says no. State i is hashed while step i computes its gradient, which
    /// leaves the state alone; the update waits for the hash.
    /// </summary>
    private async Task<Walk> WalkAsync(
        RoundTask task, Checkpoint start, uint steps, StepGuard mayStep, IProgress<InnerStepReport>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(task);
        ArgumentNullException.ThrowIfNull(start);
        CheckpointTables.Require(start.View, spec);
        engine.Load(start.View);
        var hash = new StateHash(engine, start.View.Header with { Tensors = table, Stage = task.Stage });
        RoundTrace? trace = null;
        List<double> losses = [];
        TimeSpan waited = TimeSpan.Zero;
        Hash32 lastBatch = Hash32.Zero;
        for (uint step = 0; ; step++)
        {
            Task<StateRoot> hashing = hash.StartAsync(step);
            ulong[]? batch = null;
            try
            {
                if (step < steps)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    if (await mayStep(step, cancellationToken))
                    {
                        batch = data.Assignment.Batch(task.Beacon, task.Node, step, spec.Batch);
                        losses.Add(engine.Gradient(data.Read(data.Assignment.Offsets(batch))));
                    }
                }
            }
            finally
            {
                long wait = Stopwatch.GetTimestamp();
                await hashing; // whatever happens: nothing may change or free the state while it is read
                waited += Stopwatch.GetElapsedTime(wait);
            }

            StateRoot state = await hashing;
            if (trace is null)
            {
                trace = new RoundTrace(state);
            }
            else
            {
                trace.Add(new TraceSegment(step - 1, lastBatch, state));
            }

            if (batch is null)
            {
                return new Walk(trace, losses, hash.Busy, waited);
            }

            engine.Update(spec.Inner.RateAt(start.View.Header.Step + step + 1));
            lastBatch = RoundTrace.BatchHash(batch);
            progress?.Report(new InnerStepReport(step, losses[^1], state));
        }
    }

    private byte[] BuildUpdate(RoundTask task, Checkpoint start)
    {
        float[] end = new float[3 * table.ElementCount];
        int filled = 0;
        engine.ReadState(bytes =>
        {
            LittleEndian.Floats(bytes).CopyTo(end.AsSpan(filled));
            filled += bytes.Length / sizeof(float);
        });
        var header = new UpdateHeader(task.Run, task.Round, task.Node, task.Stage, start.Root, (uint)spec.InnerSteps, table.ElementCount);
        return UpdateBuilder.Build(header, start.View, end);
    }

    /// <summary>Steps taken: their trace, their losses, and what hashing took.</summary>
    private sealed record Walk(RoundTrace Trace, IReadOnlyList<double> Losses, TimeSpan Hashing, TimeSpan HashWait);
}
