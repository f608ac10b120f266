using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Audits;
using ProtocolLedger.Training;
using ProtocolLedger.Training.Exact;

namespace ProtocolLedger.Node.Disputes;

/// <summary>
/// What games about the exact engine's work can come to below a leaf of the trace: the work is done over again up to that leaf, and its
/// step once more with everything kept. Nothing of it is on the disk, so that a restart computes it again.
/// </summary>
/// <param name="startEngine">Starts the run's engine, for each case anew.</param>
public sealed class DeepCases(RunId run, RunSpec spec, TrainingData data, Func<ITrainingEngine> startEngine, CheckpointLookup checkpoints)
{
    private readonly Lazy<ReplayedWork> work = new(() => new ReplayedWork(spec, data));
    private readonly Lazy<DisputePlaces> places = new(() => new DisputePlaces(spec));
    private readonly Dictionary<Key, Task<IDeepCase?>> cases = [];

    /// <summary>What the ledger has to know of the run to judge its disputes.</summary>
    public StepProgram Program => work.Value.Program;

    /// <summary>Names the places that games come to.</summary>
    public DisputePlaces Places => places.Value;

    /// <summary>What there is to say of a leaf, without waiting: null while it is being computed.</summary>
    /// <param name="round">The round as the ledger opened it.</param>
    /// <param name="node">Whose work.</param>
    /// <param name="conduct">How the work is done over again: as it should be, or as the node itself did it.</param>
    /// <param name="contribution">What was signed; for the node itself.</param>
    /// <param name="leaf">Of the trace.</param>
    /// <param name="cancellation">Stops between two steps.</param>
    /// <exception cref="PledgerException"><see cref="ExitCode.Peer"/>: nobody has the round's checkpoint; the next call tries again.</exception>
    public async Task<IDeepCase?> PollAsync(
        RoundOpened round, NodeId node, NodeConduct conduct, Contribution? contribution, uint leaf, CancellationToken cancellation)
    {
        Key key = new(round.Round, node, round.Beacon, leaf, contribution is not null);
        if (!cases.TryGetValue(key, out Task<IDeepCase?>? asked))
        {
            asked = Task.Run(() => ComputeAsync(round, node, conduct, contribution, leaf, cancellation), cancellation);
            cases.Add(key, asked);
        }

        if (asked.IsFaulted || asked.IsCanceled)
        {
            cases.Remove(key);
        }

        return asked.IsCompleted ? await asked : null;
    }

    /// <summary>Drops what is about no game that goes on: a case of a large model takes much memory.</summary>
    public void KeepOnly(IReadOnlySet<Round> disputed)
    {
        foreach (Key key in cases.Where(one => one.Value.IsCompleted && !disputed.Contains(one.Key.Round)).Select(one => one.Key).ToArray())
        {
            cases.Remove(key);
        }
    }

    private async Task<IDeepCase?> ComputeAsync(
        RoundOpened round, NodeId node, NodeConduct conduct, Contribution? contribution, uint leaf, CancellationToken cancellation)
    {
        Checkpoint start = await checkpoints(round.Parent, cancellation);
        RoundTask task = new(run, round.Round, node, default, round.Beacon);
        using ITrainingEngine engine = startEngine();
        return await work.Value.AgainAsync(
            engine,
            loop => conduct.WorkAsync(loop, task, start, (_, _) => ValueTask.FromResult(true), new Progress(), cancellation),
            task,
            start,
            contribution,
            leaf);
    }

    /// <summary>Which case.</summary>
    private readonly record struct Key(Round Round, NodeId Node, Beacon Beacon, uint Leaf, bool AsDone);

    /// <summary>Work that is done over again is told to nobody.</summary>
    private sealed class Progress : IProgress<InnerStepReport>
    {
        public void Report(InnerStepReport value)
        {
        }
    }
}
