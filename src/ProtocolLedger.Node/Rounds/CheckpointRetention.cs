using System.Numerics;
using ProtocolLedger.Core;

namespace ProtocolLedger.Node.Rounds;

/// <summary>
/// Which checkpoints a node keeps on its disk: those that work starts from which can still be disputed, for auditors and jurors; the
/// newest four, for peers that catch up; and beyond them one for each doubling of their age, for a vote that rolls the run back.
/// All nodes keep the same ones, and what is dropped is never wanted again.
/// </summary>
public static class CheckpointRetention
{
    private const ulong Newest = 4;

    /// <summary>Whether the checkpoint of a round is kept when <paramref name="newest"/> is the last round that has one.</summary>
    public static bool Keeps(Round round, Round newest)
    {
        ulong age = newest.Value - Math.Min(round.Value, newest.Value);
        return age < Newest || round.Value % (1UL << BitOperations.Log2(age)) == 0;
    }

    /// <summary>The checkpoints to keep.</summary>
    /// <param name="recorded">Those that the run has recorded, in order.</param>
    /// <param name="rounds">The rounds that the run has opened.</param>
    /// <param name="vested">The last round whose rewards have vested: work up to it can't be disputed any more.</param>
    /// <param name="disputed">The rounds whose work is being disputed.</param>
    public static IReadOnlySet<CheckpointRoot> Wanted(
        IReadOnlyList<(Round Round, CheckpointRoot Root)> recorded, IEnumerable<(Round Round, CheckpointRoot Parent)> rounds, Round vested, IReadOnlySet<Round> disputed)
    {
        HashSet<CheckpointRoot> wanted = [.. rounds.Where(one => one.Round > vested || disputed.Contains(one.Round)).Select(one => one.Parent)];
        if (recorded.Count > 0)
        {
            wanted.UnionWith(recorded.Where(one => Keeps(one.Round, recorded[^1].Round)).Select(one => one.Root));
        }

        return wanted;
    }
}
