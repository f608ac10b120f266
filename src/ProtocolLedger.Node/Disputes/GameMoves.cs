using ProtocolLedger.Chain;
using ProtocolLedger.Core;

namespace ProtocolLedger.Node.Disputes;

/// <summary>What the parties of a game answer, from what they know alone: the same after a restart.</summary>
public static class GameMoves
{
    /// <summary>What a juror says of a leaf that a right trace doesn't have.</summary>
    public static Hash32 NoSuchLeaf { get; } = Hash32.Sha256("PLNOLEAF"u8);

    /// <summary>The subtree that the challenger picks: the first one shown that is not her own.</summary>
    /// <param name="turn">Whose move it is; the challenger's.</param>
    /// <param name="shown">What the node has shown.</param>
    /// <param name="own">The hashes of the leaves of the level's tree as they should be.</param>
    /// <returns>Null when all are as they should be: then the work was right.</returns>
    public static Subtree? Pick(DisputeTurn turn, ReadOnlySpan<Hash32> shown, ReadOnlySpan<Hash32> own)
    {
        ArgumentNullException.ThrowIfNull(turn);
        Hash32[] right = turn.Leaves == (ulong)own.Length ? turn.Nodes(own) : [];
        for (int place = 0; place < shown.Length; place++)
        {
            if (place >= right.Length || right[place] != shown[place])
            {
                return turn.Pick(shown, place);
            }
        }

        return null;
    }

    /// <summary>The first leaf of the disputed subtree that is not her own, for a challenger who has the node's.</summary>
    /// <param name="turn">What is disputed.</param>
    /// <param name="theirs">The hashes of the subtree's leaves as the node has them.</param>
    /// <param name="own">The hashes of the leaves of the level's tree as they should be.</param>
    /// <returns>Null when all are as they should be: then the work was right.</returns>
    public static Subtree? Leaf(DisputeTurn turn, ReadOnlySpan<Hash32> theirs, ReadOnlySpan<Hash32> own)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ReadOnlySpan<Hash32> right = own[(int)Math.Min(turn.FirstLeaf, (ulong)own.Length)..];
        int same = right.CommonPrefixLength(theirs);
        return same == theirs.Length ? null : new Subtree(0, turn.FirstLeaf + (ulong)same, theirs[same], MerkleTree.InclusionProof(theirs, same));
    }

    /// <summary>The first leaf that differs between a committed trace and the right one of as many leaves; null when none does.</summary>
    public static int? FirstDifference(RoundTrace committed, RoundTrace right)
    {
        ArgumentNullException.ThrowIfNull(committed);
        ArgumentNullException.ThrowIfNull(right);
        int same = committed.Leaves.CommonPrefixLength(right.Leaves);
        return same == committed.Leaves.Length && same == right.Leaves.Length ? null : same;
    }

    /// <summary>What a juror answers: what the disputed leaf has to claim, whatever the leaf before it says.</summary>
    /// <param name="right">The trace as it should be.</param>
    /// <param name="leaf">Position of the disputed leaf.</param>
    public static Hash32 Answer(RoundTrace right, ulong leaf)
    {
        ArgumentNullException.ThrowIfNull(right);
        return leaf < (ulong)right.Leaves.Length ? right.Claim((int)leaf) : NoSuchLeaf;
    }
}
