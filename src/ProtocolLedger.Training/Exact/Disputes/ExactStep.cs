using System.Runtime.InteropServices;
using ProtocolLedger.Core;

namespace ProtocolLedger.Training.Exact;

/// <summary>A step of a node's work with everything that it computes on its way: the state before, each operator's result, the state after.</summary>
/// <param name="Number">Within the round, from 0.</param>
/// <param name="Windows">Of its batch, as they are numbered in the draw.</param>
/// <param name="Batch">Their bytes.</param>
/// <param name="Before">Bytes of the state before, header and numbers.</param>
/// <param name="Results">By operator, bytes of its numbers.</param>
/// <param name="After">Bytes of the state after.</param>
public sealed record ExactStep(
    uint Number, ReadOnlyMemory<ulong> Windows, TokenBatch Batch, ReadOnlyMemory<byte> Before, IReadOnlyList<ReadOnlyMemory<byte>> Results, ReadOnlyMemory<byte> After)
{
    /// <summary>Does a step over again, keeping everything.</summary>
    /// <param name="before">The state before it.</param>
    /// <param name="task">Whose work of which round.</param>
    /// <param name="number">The step within the round.</param>
    public static ExactStep Compute(RunSpec spec, TrainingData data, CheckpointView before, RoundTask task, uint number)
    {
        ArgumentNullException.ThrowIfNull(spec);
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(task);
        ulong[] windows = data.Assignment.Batch(task.Beacon, task.Node, number, spec.Batch);
        TokenBatch batch = data.Read(data.Assignment.Offsets(windows));
        ExactProgram program = ExactProgram.Training(spec.Model, spec.Inner, spec.Batch);
        ExactState state = new(Copy(before, CheckpointSection.Weights), Copy(before, CheckpointSection.FirstMoments), Copy(before, CheckpointSection.SecondMoments));
        using WorkTeam alone = new(1);
        ExactExecutor executor = ExactExecutor.Create(program, state, ExactMatmul.Widest, alone, keepsAll: true);
        executor.Gradient(batch);
        ulong step = before.Header.Step + 1;
        executor.Update(AdamWStep.At(spec.Inner, step, spec.Inner.RateAt(step)));
        ReadOnlyMemory<byte>[] results = [.. program.Operators.Select(one => new ReadOnlyMemory<byte>(MemoryMarshal.AsBytes(executor.Read(one.Result)).ToArray()))];
        return new ExactStep(number, windows, batch, before.Bytes, results, Apply(new ExactDescriptions.Writes(program, spec.Model), before, results));
    }

    /// <summary>The state after a step that comes to these results.</summary>
    internal static ReadOnlyMemory<byte> Apply(ExactDescriptions.Writes writes, CheckpointView before, IReadOnlyList<ReadOnlyMemory<byte>> results)
    {
        byte[] header = (before.Header with { Step = before.Header.Step + 1 }).ToBytes();
        byte[] after = new byte[before.Bytes.Length];
        header.CopyTo(after.AsSpan());
        foreach ((ExactOperator one, long first) in writes.All)
        {
            results[one.Result.Index].Span.CopyTo(after.AsSpan(header.Length + checked((int)first * sizeof(float))));
        }

        return after;
    }

    private static Memory<float>[] Copy(CheckpointView view, CheckpointSection section)
    {
        return [.. Enumerable.Range(0, view.Header.Tensors.Entries.Count).Select(i =>
        {
            ReadOnlySpan<float> numbers = view.Tensor(section, i);
            Memory<float> copy = AlignedMemory.Allocate(numbers.Length);
            numbers.CopyTo(copy.Span);
            return copy;
        })];
    }

    /// <summary>The numbers of a result.</summary>
    public ReadOnlySpan<float> Numbers(ExactMatrix result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return MemoryMarshal.Cast<byte, float>(Results[result.Index].Span);
    }
}
