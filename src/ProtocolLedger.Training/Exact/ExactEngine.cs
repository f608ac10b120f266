using System.Runtime.InteropServices;
using ProtocolLedger.Core;
using ProtocolLedger.Training.Model;

namespace ProtocolLedger.Training.Exact;

/// <summary>
/// The engine whose arithmetic SPEC.md beside this file fixes to the bit: the same bytes on every processor, for any width of its
/// vectors and any number of threads, so that a contract can do any one operation of a step over again. Needs no library.
/// </summary>
public sealed class ExactEngine : ITrainingEngine
{
    /// <summary>What a run's specification calls it.</summary>
    public const string EngineId = "exact-fp32/1";

    private readonly ModelSpec model;
    private readonly InnerOptimizerSpec inner;
    private readonly LaneWidth width;
    private readonly WorkTeam team;
    private readonly TensorTable table;
    private readonly ExactState state;
    private ExactExecutor? training;
    private ExactExecutor? evaluation;
    private ulong steps;

    /// <summary>Makes room for the model; <see cref="Load"/> gives it its numbers.</summary>
    /// <param name="model">The model.</param>
    /// <param name="inner">The optimiser.</param>
    /// <param name="threads">How many share the work.</param>
    /// <param name="width">How many numbers side by side; the widest that there is when null.</param>
    public ExactEngine(ModelSpec model, InnerOptimizerSpec inner, int threads = 1, LaneWidth? width = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(inner);
        this.model = model;
        this.inner = inner;
        team = new WorkTeam(threads);
        this.width = width ?? ExactMatmul.Widest;
        table = CheckpointTables.OfModel(model);
        state = new ExactState(Room(), Room(), Room());

        Memory<float>[] Room() => [.. ModelLayout.Table(model).Entries.Select(entry => AlignedMemory.Allocate((int)entry.ElementCount))];
    }

    /// <inheritdoc/>
    public string Id => EngineId;

    /// <inheritdoc/>
    public void Load(CheckpointView checkpoint)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        if (!checkpoint.Header.Tensors.Entries.Take(table.Entries.Count).SequenceEqual(table.Entries))
        {
            throw new MalformedDataException(FormatErrorKind.Mismatch, 0, "The checkpoint is of another model.");
        }

        for (int i = 0; i < state.Weights.Length; i++)
        {
            checkpoint.Tensor(CheckpointSection.Weights, i).CopyTo(state.Weights[i].Span);
            checkpoint.Tensor(CheckpointSection.FirstMoments, i).CopyTo(state.FirstMoments[i].Span);
            checkpoint.Tensor(CheckpointSection.SecondMoments, i).CopyTo(state.SecondMoments[i].Span);
        }

        steps = checkpoint.Header.Step;
    }

    /// <inheritdoc/>
    public double Gradient(TokenBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        if (training is null || training.Program.Windows != batch.Windows)
        {
            training = ExactExecutor.Create(ExactProgram.Training(model, inner, batch.Windows), state, width, team);
        }

        training.Gradient(batch);
        return Loss(training, batch);
    }

    /// <inheritdoc/>
    public void Update(double learningRate)
    {
        if (training is null)
        {
            throw new InvalidOperationException("There is no gradient to apply.");
        }

        training.Update(AdamWStep.At(inner, ++steps, (float)learningRate));
    }

    /// <inheritdoc/>
    public void ReadState(BytesReceiver receive)
    {
        ArgumentNullException.ThrowIfNull(receive);
        foreach (Memory<float> numbers in state.Weights.Concat(state.FirstMoments).Concat(state.SecondMoments))
        {
            receive(MemoryMarshal.AsBytes(numbers.Span));
        }
    }

    /// <inheritdoc/>
    public double Loss(TokenBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ExactExecutor executor = Evaluate(batch);
        return Loss(executor, batch);
    }

    /// <inheritdoc/>
    public void NextByteLogits(ReadOnlySpan<byte> context, Span<float> logits)
    {
        ArgumentOutOfRangeException.ThrowIfZero(context.Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(context.Length, model.Sequence);
        long[] window = new long[model.Sequence + 1]; // a place sees nothing of those after it
        for (int i = 0; i < context.Length; i++)
        {
            window[i] = context[i];
        }

        ExactExecutor executor = Evaluate(new TokenBatch(window, 1, window.Length));
        executor.Read(executor.Program.Logits).Slice((context.Length - 1) * model.Vocab, model.Vocab).CopyTo(logits);
    }

    /// <inheritdoc/>
    public void Dispose() => team.Dispose();

    private ExactExecutor Evaluate(TokenBatch batch)
    {
        if (evaluation is null || evaluation.Program.Windows != batch.Windows)
        {
            evaluation = ExactExecutor.Create(ExactProgram.Evaluation(model, batch.Windows), state, width, team);
        }

        evaluation.Gradient(batch);
        return evaluation;
    }

    // Mean of log(total) + greatest - logit of the byte that follows; in binary64 from the first row to the last, the logarithm exact.
    private static double Loss(ExactExecutor executor, TokenBatch batch)
    {
        ExactProgram program = executor.Program;
        ReadOnlySpan<float> logits = executor.Read(program.Logits), greatest = executor.Read(program.Greatest), total = executor.Read(program.Total);
        ReadOnlySpan<long> tokens = batch.Tokens.Span;
        double sum = 0;
        for (int row = 0; row < greatest.Length; row++)
        {
            int target = checked((int)tokens[(row / program.Sequence * batch.Length) + (row % program.Sequence) + 1]);
            float logit = logits[(row * program.Logits.Columns) + target];
            sum += ExactMath.Add(ExactMath.Log(total[row]), ExactMath.Sub(greatest[row], logit));
        }

        return sum / greatest.Length;
    }
}
