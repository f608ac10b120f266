using ProtocolLedger.Core;

namespace ProtocolLedger.Training.Exact;

/// <summary>
/// Places by the names of the model's parts, from the run's specification alone: "block2.attention, Matmul (operator 41), row 41, column 7,
/// links 64 to 127", "number 1234 of tokens.weight, first moments, after step 5".
/// </summary>
public sealed class DisputePlaces : IDisputePlaces
{
    private static readonly string[] Sections = ["weights", "first moments", "second moments"];

    private readonly ExactProgram program;
    private readonly TensorTable table;
    private readonly long headerBytes;
    private readonly ulong leaves;

    /// <param name="spec">The run's, of the exact engine.</param>
    public DisputePlaces(RunSpec spec)
        : this(spec, (ulong)(spec?.InnerSteps ?? 0) + 2)
    {
    }

    /// <param name="spec">The run's, of the exact engine.</param>
    /// <param name="leaves">Of the disputed trace, which may have another number of them than the run's have.</param>
    public DisputePlaces(RunSpec spec, ulong leaves)
    {
        ArgumentNullException.ThrowIfNull(spec);
        program = ExactProgram.Training(spec.Model, spec.Inner, spec.Batch);
        table = CheckpointTables.OfModel(spec.Model);
        headerBytes = ExactDescriptions.HeaderLength(spec);
        this.leaves = leaves;
    }

    /// <inheritdoc/>
    public string Describe(ulong leaf, IReadOnlyList<ulong> place)
    {
        ArgumentNullException.ThrowIfNull(place);
        switch (place)
        {
            case []:
                return IDisputePlaces.TraceLeaf(leaf, leaves);
            case [_, _] when IsUpdate(leaf):
            case [_, _, _] when IsState(place[0]):
                return Bytes(leaf, At(place), At(place) + StepProgram.BlockSize);
            case [ulong below]:
                return Describe(leaf, [], below, below);
            case [ulong result, ulong below]:
                return Describe(leaf, [result], below, below);
        }

        ExactOperator one = program.Operators[(int)place[0]];
        long element = (long)((place[1] * ExactDescriptions.LeafNumbers) + place[2]);
        string number = $"{Name(one)}, {Numbers(one, element, element)}";
        return place.Count == 3 ? number : $"{number}, {Part(one, element, (long)place[3])}";
    }

    /// <inheritdoc/>
    public string Describe(ulong leaf, IReadOnlyList<ulong> tree, ulong first, ulong last)
    {
        ArgumentNullException.ThrowIfNull(tree);
        if (tree.Count == 0 && !IsUpdate(leaf))
        {
            return Results(leaf, first, last);
        }

        if (IsUpdate(leaf) || IsState(tree[0]))
        {
            return Bytes(leaf, (long)first * StateRootHasher.LeafSize, ((long)last + 1) * StateRootHasher.LeafSize);
        }

        ExactOperator one = program.Operators[(int)tree[0]];
        long after = Math.Min(((long)last + 1) * ExactDescriptions.LeafNumbers, one.Result.Length);
        return $"{Name(one)}, {Numbers(one, (long)first * ExactDescriptions.LeafNumbers, after - 1)}";
    }

    /// <inheritdoc/>
    public (string Name, bool IsNumber) DescribeNumber(ulong leaf, IReadOnlyList<ulong> block, int number)
    {
        ArgumentNullException.ThrowIfNull(block);
        long at = At(block) + (sizeof(float) * number);
        return at < Header(leaf)
            ? ($"bytes {at} to {at + sizeof(float) - 1} of the header of {IDisputePlaces.TraceLeaf(leaf, leaves)}", false)
            : (Bytes(leaf, at, at + sizeof(float)), true);
    }

    private static long At(IReadOnlyList<ulong> block) => (long)((block[^2] * StateRootHasher.LeafSize) + (block[^1] * StepProgram.BlockSize));

    private static string Name(ExactOperator one) => $"{one.Part}, {Step(one)}";

    private static string Step(ExactOperator one) => $"{one.Kind} (operator {one.Result.Index})";

    private static string Numbers(ExactOperator one, long first, long last)
    {
        (long row, long column) = Math.DivRem(first, one.Result.Columns);
        (long lastRow, long lastColumn) = Math.DivRem(last, one.Result.Columns);
        return first == last ? $"row {row}, column {column}"
            : row == lastRow ? $"row {row}, columns {column} to {lastColumn}"
            : $"row {row}, column {column}, to row {lastRow}, column {lastColumn}";
    }

    /// <summary>A part of the chain that a number is the end of.</summary>
    private string Part(ExactOperator one, long element, long part)
    {
        const int Scattered = ExactReads.ScatteredPart;
        switch (one.Kind)
        {
            case ExactOperatorKind.EmbedGrad:
                (long window, long of) = Math.DivRem(part, (program.Sequence + Scattered - 1) / Scattered);
                return $"window {window}, {Links("place", of, Scattered, program.Sequence)}";
            case ExactOperatorKind.PositionGrad:
                return Links("window", part, Scattered, program.Windows);
            default:
                return Links("link", part, ExactReads.Part, ExactReads.Links(program, one, (int)(element / one.Result.Columns)));
        }
    }

    private static string Links(string name, long part, long size, long count)
    {
        long first = part * size, last = Math.Min(first + size, count) - 1;
        return first == last ? $"{name} {first}" : $"{name}s {first} to {last}";
    }

    private bool IsUpdate(ulong leaf) => leaf + 1 == leaves;

    private bool IsState(ulong index) => index == (ulong)program.Operators.Count;

    private string Results(ulong leaf, ulong first, ulong last)
    {
        string state = IDisputePlaces.TraceLeaf(leaf, leaves);
        if (IsState(first))
        {
            return state;
        }

        ExactOperator from = program.Operators[(int)first];
        if (first == last)
        {
            return Name(from);
        }

        if (IsState(last))
        {
            return $"{Name(from)} to {state}";
        }

        ExactOperator to = program.Operators[(int)last];
        return $"{Name(from)} to {(from.Part == to.Part ? Step(to) : Name(to))}";
    }

    private long Header(ulong leaf) => IsUpdate(leaf) ? UpdateHeader.Length : headerBytes;

    /// <summary>Bytes of the state after a step, or of the update.</summary>
    private string Bytes(ulong leaf, long from, long to)
    {
        long header = Header(leaf), all = 3 * table.ElementCount;
        string whole = IDisputePlaces.TraceLeaf(leaf, leaves);
        if (to <= header)
        {
            return $"the header of {whole}";
        }

        (string tensor, int section, long number) = Spot((Math.Min(to - header, sizeof(float) * all) / sizeof(float)) - 1);
        if (from < header)
        {
            return $"{whole} up to number {number} of {tensor}{(section == 0 ? "" : $", {Sections[section]}")}";
        }

        (string firstTensor, int firstSection, long first) = Spot((from - header) / sizeof(float));
        string numbers = (firstTensor, firstSection) != (tensor, section) ? $"number {first} of {firstTensor}{Other(firstSection, section)} to number {number} of {tensor}"
            : first == number ? $"number {first} of {tensor}"
            : $"numbers {first} to {number} of {tensor}";
        return IsUpdate(leaf) ? $"{numbers} of the update, {Sections[section]}"
            : section == 0 ? $"{numbers} after step {leaf - 1}"
            : $"{numbers}, {Sections[section]}, after step {leaf - 1}";
    }

    private static string Other(int section, int last) => section == last ? "" : $", {Sections[section]},";

    /// <summary>Which number of which tensor a number of a state is.</summary>
    private (string Tensor, int Section, long Number) Spot(long number)
    {
        (long section, long rest) = Math.DivRem(number, table.ElementCount);
        int index = 0;
        for (; rest >= table.Entries[index].ElementCount; index++)
        {
            rest -= table.Entries[index].ElementCount;
        }

        return (table.Entries[index].Name, (int)section, rest);
    }
}
