using ProtocolLedger.Core;

namespace ProtocolLedger.Training.Exact;

/// <summary>Does disputed work over again and keeps what a game about it can come to.</summary>
public sealed class ReplayedWork
{
    private readonly RunSpec spec;
    private readonly TrainingData data;
    private readonly TextTrees text;
    private readonly ExactDescriptions terms;

    /// <summary>Hashes the data and writes the run's operators down.</summary>
    /// <exception cref="PledgerException"><see cref="ExitCode.BadConfiguration"/>: no contract can judge the run's model.</exception>
    public ReplayedWork(RunSpec spec, TrainingData data)
    {
        ArgumentNullException.ThrowIfNull(spec);
        this.spec = spec;
        this.data = data;
        text = new TextTrees(data);
        terms = new ExactDescriptions(spec, data, text);
    }

    /// <summary>What the ledger has to know of the run to judge its disputes.</summary>
    public StepProgram Program => terms.Terms;

    /// <summary>What there is to say about one leaf of a round's trace, below it.</summary>
    /// <param name="engine">The run's; used alone by this until it is done.</param>
    /// <param name="work">Does the work: as it should be done, or as it was.</param>
    /// <param name="task">Whose work of which round.</param>
    /// <param name="start">The round's checkpoint.</param>
    /// <param name="contribution">What was signed; for the node itself, whose filings name it, else null.</param>
    /// <param name="leaf">Of the trace; not its first, which leads no further.</param>
    /// <returns>Null when the work was not finished.</returns>
    public async Task<IDeepCase?> AgainAsync(
        ITrainingEngine engine, Func<InnerLoop, Task<InnerLoopOutcome>> work, RoundTask task, Checkpoint start, Contribution? contribution, uint leaf)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(task);
        ArgumentNullException.ThrowIfNull(start);
        ArgumentOutOfRangeException.ThrowIfZero(leaf);
        uint last = (uint)spec.InnerSteps;
        bool isUpdate = leaf == last + 1;
        StateRecorder recorder = new(engine, isUpdate ? [last] : [leaf - 1, leaf]);
        if (await work(new InnerLoop(recorder, spec, data)) is not InnerLoopOutcome.Completed done)
        {
            return null;
        }

        CheckpointHeader header = start.View.Header;
        if (isUpdate)
        {
            return new UpdateCase(Program, contribution, start.View.Bytes, recorder.State(header, last), done.Update);
        }

        CheckpointView before = CheckpointView.Parse(recorder.State(header, leaf - 1));
        ExactStep step = await Task.Run(() => ExactStep.Compute(spec, data, before, task, leaf - 1));
        return new StepCase(terms, text, step with { After = recorder.State(header, leaf) }, task.Beacon);
    }
}
