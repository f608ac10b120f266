using ProtocolLedger.Core;
using ProtocolLedger.Training.Aggregation;

namespace ProtocolLedger.Training;

/// <summary>Says what a round's updates are worth.</summary>
public interface IUpdateScorer
{
    /// <summary>The quality of each update.</summary>
    /// <param name="parent">The checkpoint that the round started from.</param>
    /// <param name="beacon">Of the round.</param>
    /// <param name="updates">All updates of the round that are in order, in any order; at least one.</param>
    /// <exception cref="ArgumentException">No update, or two of one node.</exception>
    /// <exception cref="MalformedDataException">The parent is not a checkpoint of this run.</exception>
    IReadOnlyDictionary<NodeId, Quality> Score(Checkpoint parent, Beacon beacon, IReadOnlyCollection<UpdateView> updates);
}

/// <summary>
/// Scores a round's updates: each is applied alone to the round's checkpoint, and the engine says what that does to the loss. The
/// same on every node that runs the run's engine. Overwrites the engine's state.
/// </summary>
public sealed class UpdateScorer(ITrainingEngine engine, RunSpec spec, TrainingData data) : IUpdateScorer
{
    /// <summary>Windows of each kind that an update is scored on: two forward passes over them for each node and round.</summary>
    public const int Windows = 4;

    private readonly TensorTable table = CheckpointTables.OfModel(spec.Model);
    private readonly float[] none = new float[CheckpointTables.OfModel(spec.Model).ElementCount];

    /// <inheritdoc/>
    public IReadOnlyDictionary<NodeId, Quality> Score(Checkpoint parent, Beacon beacon, IReadOnlyCollection<UpdateView> updates)
    {
        ArgumentNullException.ThrowIfNull(parent);
        ArgumentNullException.ThrowIfNull(updates);
        UpdateView[] ordered = [.. updates.OrderBy(update => update.Header.Node)];
        ScoreDraw draw = new(beacon, ordered.ToDictionary(update => update.Header.Node, update => UpdateView.Hash(update.Bytes.Span)));
        CheckpointTables.Require(parent.View, spec);
        LossGain[] gains = Gains(parent, beacon, ordered, draw);
        return ScoreFunction.Score(gains, [.. NearCopies.Among(ordered, draw).Select(copies => Fits(parent, beacon, copies, ordered))]);
    }

    private LossGain[] Gains(Checkpoint parent, Beacon beacon, UpdateView[] ordered, ScoreDraw draw)
    {
        TokenBatch heldOut = data.Read(data.Assignment.HeldOutOffsets(draw.HeldOut(Windows, data.Assignment.HeldOutWindows)));
        TokenBatch[] assigned = [.. ordered.Select(update => Assigned(beacon, update.Header.Node, draw))];
        engine.Load(parent.View);
        double heldOutBefore = engine.Loss(heldOut);
        double[] assignedBefore = [.. assigned.Select(engine.Loss)];
        LossGain[] gains = new LossGain[ordered.Length];
        for (int i = 0; i < ordered.Length; i++)
        {
            engine.Load(Applied(parent, ordered[i]));
            gains[i] = new LossGain(ordered[i].Header.Node, assignedBefore[i] - engine.Loss(assigned[i]), heldOutBefore - engine.Loss(heldOut));
        }

        return gains;
    }

    /// <summary>
    /// By how much each of a set of copies has a lower loss on all that its own node had to train on than the round's other updates have
    /// there (or the round's checkpoint, if there are no others): easy and hard data differ by more than one round's training does.
    /// </summary>
    private Dictionary<NodeId, double> Fits(Checkpoint parent, Beacon beacon, IReadOnlyList<UpdateView> copies, UpdateView[] ordered)
    {
        IEnumerable<CheckpointView> others = ordered.Except(copies).Select(other => Applied(parent, other)).DefaultIfEmpty(parent.View);
        int count = Math.Max(1, ordered.Length - copies.Count);
        Dictionary<NodeId, double> fits = copies.ToDictionary(copy => copy.Header.Node, _ => 0.0);
        foreach (CheckpointView other in others)
        {
            engine.Load(other);
            foreach (UpdateView copy in copies)
            {
                fits[copy.Header.Node] += OwnLoss(beacon, copy.Header.Node) / count;
            }
        }

        foreach (UpdateView copy in copies)
        {
            engine.Load(Applied(parent, copy));
            fits[copy.Header.Node] -= OwnLoss(beacon, copy.Header.Node);
        }

        return fits;
    }

    private double OwnLoss(Beacon beacon, NodeId node)
    {
        double sum = 0;
        for (uint step = 0; step < spec.InnerSteps; step++)
        {
            sum += engine.Loss(data.Read(data.Assignment.Offsets(data.Assignment.Batch(beacon, node, step, spec.Batch))));
        }

        return sum / spec.InnerSteps;
    }

    /// <summary>The first windows of one of the batches that the node had to train on.</summary>
    private TokenBatch Assigned(Beacon beacon, NodeId node, ScoreDraw draw)
    {
        ulong[] batch = data.Assignment.Batch(beacon, node, draw.Step(node, spec.InnerSteps), spec.Batch);
        return data.Read(data.Assignment.Offsets(batch.AsSpan(0, Math.Min(Windows, batch.Length))));
    }

    private CheckpointView Applied(Checkpoint parent, UpdateView update)
    {
        float[] weights = parent.View.Section(CheckpointSection.Weights)[..(int)table.ElementCount].ToArray();
        VectorMath.Add(weights, update.Delta);
        return Checkpoint.Assemble(parent.View.Header with { Tensors = table }, weights, none, none);
    }
}
