using ProtocolLedger.Core;

namespace ProtocolLedger.Training.Exact;

/// <summary>A disputed update: over its leaves to 64 bytes, which are the difference of two states.</summary>
public sealed class UpdateCase : IDeepCase
{
    private readonly StepProgram program;
    private readonly Contribution? contribution;
    private readonly BytesTree start;
    private readonly BytesTree end;
    private readonly BytesTree update;
    private readonly StepWork work;

    /// <summary>Hashes the states and the update.</summary>
    /// <param name="start">Bytes of the checkpoint that the round started from.</param>
    /// <param name="end">Bytes of the state after the last step.</param>
    /// <param name="update">The blob.</param>
    public UpdateCase(StepProgram program, Contribution? contribution, ReadOnlyMemory<byte> start, ReadOnlyMemory<byte> end, ReadOnlyMemory<byte> update)
    {
        ArgumentNullException.ThrowIfNull(program);
        this.program = program;
        this.contribution = contribution;
        this.start = new BytesTree(start, StateRootHasher.LeafSize);
        this.end = new BytesTree(end, StateRootHasher.LeafSize);
        this.update = new BytesTree(update, StateRootHasher.LeafSize);
        work = StepWork.Empty with { Before = this.start.Root, Claimed = this.end.Root };
    }

    /// <inheritdoc/>
    public Hash32 Results => Hash32.Zero;

    /// <inheritdoc/>
    public ReadOnlySpan<Hash32> Leaves(IReadOnlyList<ulong> place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return place.Count == 0 ? update.Leaves : [];
    }

    /// <inheritdoc/>
    public StepOpening Open(IReadOnlyList<ulong> place)
    {
        ArgumentNullException.ThrowIfNull(place);
        ReadOnlyMemory<byte> leaf = update.Leaf((int)place[0]);
        if (place.Count == 1)
        {
            return new StepOpening(leaf, new StepFiling(program) { Stage = DisputeStage.Update, Work = work });
        }

        StepFiling filing = new(program)
        {
            ReadsProgram = true,
            ReadsWork = true,
            Stage = DisputeStage.UpdateBlock,
            Work = work,
            Spot = new NumberSpot(place[0], leaf, 0, ReadOnlyMemory<byte>.Empty),
        };
        long at = (long)((place[0] * StateRootHasher.LeafSize) + (place[1] * StepProgram.BlockSize)) - UpdateHeader.Length;
        if (at < 0)
        {
            return new StepOpening(default, filing with { Contribution = contribution });
        }

        bool isDifference = at < sizeof(float) * (long)program.Numbers;
        long from = program.HeaderBytes + at;
        return new StepOpening(default, filing with { Leaves = [.. end.Range(from, StepProgram.BlockSize), .. isDifference ? start.Range(from, StepProgram.BlockSize) : []] });
    }

    /// <inheritdoc/>
    public int? Difference(IReadOnlyList<ulong> place, ReadOnlySpan<byte> shown)
    {
        ArgumentNullException.ThrowIfNull(place);
        return StepCase.First(shown, update.Leaf((int)place[0]).Span, StepProgram.BlockSize);
    }
}
