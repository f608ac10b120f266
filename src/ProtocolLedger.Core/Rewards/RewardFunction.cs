using System.Numerics;

namespace ProtocolLedger.Core;

/// <summary>Version 2: a fixed amount per round, shared by verified steps x quality. A pure function of public events and records.</summary>
public static class RewardFunction
{
    /// <summary>
    /// Shares <paramref name="rewardPerRound"/> in proportion to merit, rounded down; the units left over go one each to the
    /// lowest node ids. Nodes without merit get nothing; without any merit nothing is paid.
    /// </summary>
    /// <param name="rewardPerRound">What there is to share.</param>
    /// <param name="merits">As <see cref="Merit"/> gives them.</param>
    public static IReadOnlyDictionary<NodeId, Wei> Distribute(Wei rewardPerRound, IReadOnlyDictionary<NodeId, ulong> merits)
    {
        ArgumentNullException.ThrowIfNull(merits);
        KeyValuePair<NodeId, ulong>[] paid = [.. merits.Where(entry => entry.Value > 0).OrderBy(entry => entry.Key)];
        BigInteger total = paid.Aggregate(BigInteger.Zero, (sum, entry) => sum + entry.Value);
        BigInteger[] shares = [.. paid.Select(entry => rewardPerRound.Value * entry.Value / total)];
        int left = (int)(paid.Length == 0 ? 0 : rewardPerRound.Value - shares.Aggregate(BigInteger.Add));
        SortedDictionary<NodeId, Wei> rewards = [];
        for (int i = 0; i < paid.Length; i++)
        {
            rewards[paid[i].Key] = new Wei(shares[i] + (i < left ? 1 : 0));
        }

        return rewards;
    }

    /// <summary>What a node is paid by: verified steps x quality, in millionths of a step of full quality.</summary>
    public static ulong Merit(uint verifiedSteps, Quality quality) => (ulong)verifiedSteps * quality.Millionths;
}
