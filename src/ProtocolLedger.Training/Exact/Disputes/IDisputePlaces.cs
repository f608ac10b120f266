using ProtocolLedger.Core;

namespace ProtocolLedger.Training.Exact;

/// <summary>Says in people's words where a dispute has come to: a leaf of the trace, and a place below it as in <see cref="IDeepCase"/>.</summary>
public interface IDisputePlaces
{
    /// <summary>Names a leaf of the trace, or a place below it.</summary>
    /// <param name="leaf">Of the trace.</param>
    /// <param name="place">Below it; empty for the leaf itself.</param>
    string Describe(ulong leaf, IReadOnlyList<ulong> place);

    /// <summary>Names leaves of a tree.</summary>
    /// <param name="leaf">Of the trace.</param>
    /// <param name="tree">Its place.</param>
    /// <param name="first">The first of the leaves.</param>
    /// <param name="last">The last of them.</param>
    string Describe(ulong leaf, IReadOnlyList<ulong> tree, ulong first, ulong last);

    /// <summary>Names four of the 64 bytes of a state or an update.</summary>
    /// <param name="leaf">Of the trace.</param>
    /// <param name="block">The place of the 64 bytes.</param>
    /// <param name="number">Which four, from 0.</param>
    /// <returns>The name, and whether they are a number: those of a header are not.</returns>
    (string Name, bool IsNumber) DescribeNumber(ulong leaf, IReadOnlyList<ulong> block, int number);

    /// <summary>What a leaf of a trace claims.</summary>
    /// <param name="leaf">Its position.</param>
    /// <param name="leaves">Of the trace.</param>
    static string TraceLeaf(ulong leaf, ulong leaves) =>
        leaf == 0 ? "the state that the round starts from" : leaf + 1 == leaves ? "the update" : $"the state after step {leaf - 1}";
}

/// <summary>Places by number alone, for whoever doesn't have the run's specification: "operator 41, leaf 3, number 7".</summary>
/// <param name="program">As declared on the ledger.</param>
/// <param name="leaves">Of the trace.</param>
public sealed class NumberedPlaces(StepProgram program, ulong leaves) : IDisputePlaces
{
    /// <inheritdoc/>
    public string Describe(ulong leaf, IReadOnlyList<ulong> place)
    {
        ArgumentNullException.ThrowIfNull(place);
        if (place.Count == 0)
        {
            return IDisputePlaces.TraceLeaf(leaf, leaves);
        }

        bool isOperator = IsOperator(leaf, place[0]);
        string[] levels = isOperator ? ["operator", "leaf", "number", "part"] : ["leaf", "block"];
        IEnumerable<string> below = place.Skip(isOperator || IsUpdate(leaf) ? 0 : 1).Zip(levels, (index, level) => $"{level} {index}");
        return string.Join(", ", isOperator ? below : below.Prepend(IDisputePlaces.TraceLeaf(leaf, leaves)));
    }

    /// <inheritdoc/>
    public string Describe(ulong leaf, IReadOnlyList<ulong> tree, ulong first, ulong last)
    {
        ArgumentNullException.ThrowIfNull(tree);
        if (first == last)
        {
            return Describe(leaf, [.. tree, first]);
        }

        return tree.Count > 0 || IsUpdate(leaf) ? $"{Describe(leaf, tree)}, leaves {first} to {last}"
            : IsOperator(leaf, last) ? $"operators {first} to {last}"
            : $"operators {first} to {last - 1} and {IDisputePlaces.TraceLeaf(leaf, leaves)}";
    }

    /// <inheritdoc/>
    public (string Name, bool IsNumber) DescribeNumber(ulong leaf, IReadOnlyList<ulong> block, int number)
    {
        ArgumentNullException.ThrowIfNull(block);
        ulong header = IsUpdate(leaf) ? UpdateHeader.Length : program.HeaderBytes;
        return ($"{Describe(leaf, block)}, number {number}", (block[^2] * StateRootHasher.LeafSize) + (block[^1] * StepProgram.BlockSize) >= header);
    }

    private bool IsUpdate(ulong leaf) => leaf + 1 == leaves;

    private bool IsOperator(ulong leaf, ulong index) => !IsUpdate(leaf) && index < program.Operators;
}
