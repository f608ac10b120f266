using System.Numerics;
using ProtocolLedger.Core;

namespace ProtocolLedger.Node.Rounds;

/// <summary>
/// Which checkpoints a node keeps on its disk: the newest four, for peers that catch up, and beyond them one for each doubling of
/// their age, for a vote that rolls the run back. All nodes keep the same ones, and what is dropped is never wanted again.
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
}
