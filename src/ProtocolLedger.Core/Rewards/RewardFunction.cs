using System.Numerics;

namespace ProtocolLedger.Core;

/// <summary>Version 1: a fixed amount per round, shared by verified steps. A pure function of public events.</summary>
public static class RewardFunction
{
    /// <summary>
    /// Shares <paramref name="rewardPerRound"/> in proportion to steps, rounded down; the units left over go one each to the
    /// lowest node ids. Nodes without steps get nothing; without any steps nothing is paid.
    /// </summary>
    public static IReadOnlyDictionary<NodeId, Wei> Distribute(Wei rewardPerRound, IReadOnlyDictionary<NodeId, uint> verifiedSteps)
    {
        ArgumentNullException.ThrowIfNull(verifiedSteps);
        KeyValuePair<NodeId, uint>[] paid = [.. verifiedSteps.Where(entry => entry.Value > 0).OrderBy(entry => entry.Key)];
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
}
