using System.Numerics;

namespace ProtocolLedger.Core;

/// <summary>What a run pays and issues, as the ledger has it.</summary>
/// <param name="PerRound">What a finalised round pays in all.</param>
/// <param name="FirstIssue">Model shares that round 1 issues, in units of 10^-18.</param>
/// <param name="HalvingRounds">Rounds between two halvings of what a round issues, at least 1.</param>
public readonly record struct RewardTerms(Wei PerRound, Wei FirstIssue, ulong HalvingRounds);

/// <summary>How many model shares each round issues: floor(firstIssue * 2^-floor((round - 1) / halvingRounds)), as ShareIssue.sol computes it.</summary>
public static class ShareIssue
{
    /// <summary>Shares that a round issues.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Round 0, or no rounds between halvings.</exception>
    public static Wei Of(Round round, Wei firstIssue, ulong halvingRounds)
    {
        ArgumentOutOfRangeException.ThrowIfZero(round.Value, nameof(round));
        ArgumentOutOfRangeException.ThrowIfZero(halvingRounds);
        ulong halvings = (round.Value - 1) / halvingRounds;
        return halvings > 256 ? Wei.Zero : new Wei(firstIssue.Value >> (int)halvings);
    }

    /// <summary>One node's part of what a round issues, rounded down: in proportion to what the round pays it.</summary>
    /// <param name="issued">Shares that the round issues.</param>
    /// <param name="reward">What the round pays the node.</param>
    /// <param name="total">What the round pays all nodes; nothing is issued when it pays nothing.</param>
    public static Wei Split(Wei issued, Wei reward, Wei total) =>
        total == Wei.Zero ? Wei.Zero : new Wei(BigInteger.Multiply(issued.Value, reward.Value) / total.Value);
}
