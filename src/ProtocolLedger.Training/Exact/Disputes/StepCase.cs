using System.Runtime.InteropServices;
using ProtocolLedger.Core;

namespace ProtocolLedger.Training.Exact;

/// <summary>
/// A disputed step: over the results of its operators and the state after them, to one result, 64 of its numbers, one number, a part of
/// the chain that it is the end of; or over the state after to 64 bytes of it.
/// </summary>
public sealed class StepCase : IDeepCase
{
    private const int ResultLeaf = ExactDescriptions.LeafNumbers * sizeof(float);

    private readonly ExactDescriptions terms;
    private readonly TextTrees text;
    private readonly ExactStep step;
    private readonly ExactReads reads;
    private readonly Lazy<BytesTree> before;
    private readonly BytesTree after;
    private readonly BytesTree[] results;
    private readonly Hash32[] leaves;
    private readonly StepWork work;

    /// <summary>Hashes everything that the step came to.</summary>
    /// <param name="beacon">Of the round.</param>
    public StepCase(ExactDescriptions terms, TextTrees text, ExactStep step, Beacon beacon)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(step);
        this.terms = terms;
        this.text = text;
        this.step = step;
        reads = new ExactReads(terms.Program, step.Batch);
        before = new Lazy<BytesTree>(() => new BytesTree(step.Before, StateRootHasher.LeafSize));
        after = new BytesTree(step.After, StateRootHasher.LeafSize);
        results = [.. step.Results.Select(one => new BytesTree(one, ResultLeaf))];
        leaves = [.. results.Append(after).Select(tree => MerkleTree.HashLeaf(tree.Root.AsSpan()))];
        Results = MerkleTree.Root(leaves);
        work = new StepWork(before.Value.Root, after.Root, Results, beacon.Value, step.Number);
    }

    /// <inheritdoc/>
    public Hash32 Results { get; }

    private int StateIndex => results.Length;

    /// <inheritdoc/>
    public ReadOnlySpan<Hash32> Leaves(IReadOnlyList<ulong> place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return place.Count switch
        {
            0 => leaves,
            1 => (int)place[0] == StateIndex ? after.Leaves : results[place[0]].Leaves,
            _ => [],
        };
    }

    /// <inheritdoc/>
    public StepOpening Open(IReadOnlyList<ulong> place)
    {
        ArgumentNullException.ThrowIfNull(place);
        int index = (int)place[0];
        return index == StateIndex ? OpenState(place) : OpenResult(terms.Program.Operators[index], place);
    }

    /// <inheritdoc/>
    public int? Difference(IReadOnlyList<ulong> place, ReadOnlySpan<byte> shown)
    {
        ArgumentNullException.ThrowIfNull(place);
        int index = (int)place[0];
        if (index == StateIndex)
        {
            return First(shown, after.Leaf((int)place[1]).Span, StepProgram.BlockSize);
        }

        ReadOnlySpan<byte> own = place.Count == 2
            ? results[index].Leaf((int)place[1]).Span
            : Accumulators(terms.Program.Operators[index], Element(place)).AsSpan();
        return First(shown, own, sizeof(float));
    }

    internal static int? First(ReadOnlySpan<byte> shown, ReadOnlySpan<byte> own, int size)
    {
        int same = shown.CommonPrefixLength(own);
        return same == shown.Length && same == own.Length ? null : Math.Min(same, Math.Max(shown.Length, 1) - 1) / size;
    }

    private static int Element(IReadOnlyList<ulong> place) => checked((int)((place[1] * ExactDescriptions.LeafNumbers) + place[2]));

    private StepOpening OpenResult(ExactOperator one, IReadOnlyList<ulong> place)
    {
        int index = one.Result.Index;
        BytesTree tree = results[index];
        if (place.Count == 1)
        {
            IEnumerable<ProvenLeaf> operands = one.Operands.Where(IsResult).Select(operand => Result(operand.Index));
            return new StepOpening(tree.Root.ToArray(), new StepFiling(terms.Terms) { ReadsWork = true, Stage = DisputeStage.Operators, Work = work, Leaves = [terms.Prove(index), .. operands] });
        }

        StepFiling filing = new(terms.Terms) { Stage = DisputeStage.Result, Work = work, Task = Task(one) };
        if (place.Count == 2)
        {
            return new StepOpening(tree.Leaf((int)place[1]), filing);
        }

        int element = Element(place);
        NumberSpot spot = new(place[1], tree.Leaf((int)place[1]), 0, ReadOnlyMemory<byte>.Empty);
        filing = filing with { Stage = DisputeStage.Element, Spot = spot };
        if (place.Count == 3 && reads.Parts(one, element) > 1)
        {
            return new StepOpening(default, filing with { ReadsProgram = ExactReads.AreShapesOfTheProgram(one), Leaves = [new ProvenLeaf(Accumulators(one, element), [])] });
        }

        bool readsWork = ExactReads.IsOfTheText(one) || !one.Operands.All(IsResult);
        filing = filing with { ReadsProgram = readsWork || ExactReads.AreShapesOfTheProgram(one), ReadsWork = readsWork };
        if (place.Count == 3)
        {
            return new StepOpening(default, Read(filing, one, element, 0));
        }

        BytesTree accumulators = new(Accumulators(one, element), ResultLeaf);
        filing = filing with { Stage = DisputeStage.Part, Spot = new NumberSpot(place[1], default, (uint)place[2], accumulators.Root.ToArray()) };
        int part = (int)place[3], first = Math.Max(part - 1, 0);
        filing = Read(filing, one, element, part);
        return new StepOpening(default, filing with { Leaves = [.. accumulators.Range(sizeof(float) * (long)first, sizeof(float) * (part + 1 - first)), .. filing.Leaves] });
    }

    private StepOpening OpenState(IReadOnlyList<ulong> place)
    {
        if (place.Count == 1)
        {
            return new StepOpening(after.Root.ToArray(), new StepFiling(terms.Terms) { ReadsWork = true, Stage = DisputeStage.Operators, Work = work });
        }

        StepFiling filing = new(terms.Terms) { Stage = DisputeStage.State, Work = work };
        ReadOnlyMemory<byte> leaf = after.Leaf((int)place[1]);
        if (place.Count == 2)
        {
            return new StepOpening(leaf, filing);
        }

        filing = filing with { ReadsProgram = true, ReadsWork = true, Stage = DisputeStage.StateBlock, Spot = new NumberSpot(place[1], leaf, 0, ReadOnlyMemory<byte>.Empty) };
        long at = (long)((place[1] * StateRootHasher.LeafSize) + (place[2] * StepProgram.BlockSize));
        if (at < terms.HeaderBytes)
        {
            return new StepOpening(default, filing with { Leaves = [.. before.Value.Range(at, StepProgram.BlockSize)] });
        }

        long number = (at - terms.HeaderBytes) / sizeof(float);
        (ExactOperator maker, long first) = terms.Maker(number);
        int index = maker.Result.Index;
        return new StepOpening(
            default,
            filing with { Operator = (uint)index, Leaves = [terms.Prove(index), Result(index), .. results[index].Range(sizeof(float) * (number - first), StepProgram.BlockSize)] });
    }

    // What the chain's parts come to; the last one is what was claimed, whatever it should be.
    private byte[] Accumulators(ExactOperator one, int element)
    {
        float[] accumulators = reads.Accumulators(one, element, Numbers);
        accumulators[^1] = step.Numbers(one.Result)[element];
        return MemoryMarshal.AsBytes(accumulators.AsSpan()).ToArray();
    }

    private StepFiling Read(StepFiling filing, ExactOperator one, int element, int part)
    {
        List<ProvenLeaf> shown = [];
        foreach (ExactRead read in reads.Of(one, element, part))
        {
            switch (read)
            {
                case ExactRead.Numbers range when IsResult(one.Operands[range.Operand]):
                    shown.AddRange(results[one.Operands[range.Operand].Index].Range(sizeof(float) * (long)range.First, sizeof(float) * range.Count));
                    break;
                case ExactRead.Numbers range:
                    shown.AddRange(before.Value.Range(terms.HeaderBytes + (sizeof(float) * (terms.Offset(one.Operands[range.Operand]) + range.First)), sizeof(float) * range.Count));
                    break;
                case ExactRead.Text range:
                    (TextSegment segment, IEnumerable<ProvenLeaf> bytes) = text.Read(step.Windows.Span[range.Window], range.Place, range.Count);
                    filing = filing with { Segment = segment };
                    shown.AddRange(bytes);
                    break;
                case ExactRead.Step:
                    shown.AddRange(before.Value.Range(CheckpointHeader.StepOffset, sizeof(ulong)));
                    break;
            }
        }

        return filing with { Leaves = shown };
    }

    private ReadOnlySpan<float> Numbers(ExactMatrix matrix) => IsResult(matrix)
        ? step.Numbers(matrix)
        : MemoryMarshal.Cast<byte, float>(step.Before.Span[checked(terms.HeaderBytes + (sizeof(float) * (int)terms.Offset(matrix)))..])[..matrix.Length];

    private ProvenLeaf Result(int index) => new(results[index].Root.ToArray(), MerkleTree.InclusionProof(leaves, index));

    private OperatorTask Task(ExactOperator one) =>
        new(terms.Prove(one.Result.Index).Data, [.. one.Operands.Select(operand => IsResult(operand) ? results[operand.Index].Root : Hash32.Zero)]);

    private static bool IsResult(ExactMatrix matrix) => matrix.Source == ExactSource.Operator;
}
