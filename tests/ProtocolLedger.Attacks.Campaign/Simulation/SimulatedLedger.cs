using System.Numerics;
using ProtocolLedger.Core;

namespace ProtocolLedger.Attacks.Campaign.Simulation;

/// <summary>A conviction.</summary>
/// <param name="Of">Whose work of which round.</param>
/// <param name="At">Timestamp.</param>
/// <param name="InRound">The round that was open.</param>
/// <param name="VestedRound">The newest round whose rewards had vested.</param>
internal sealed record SimulatedConviction((Round Round, NodeId Node) Of, ulong At, Round InRound, Round VestedRound);

/// <summary>
/// The chain's rules that matter to who gains and who loses, as in StakeVault, RewardDistributor and FraudProofs: stakes, slashes with
/// the prover's share, one conviction per round and node, rewards that vest with the window and are lost until then.
/// </summary>
internal sealed class SimulatedLedger
{
    private static readonly BigInteger Bps = 10_000;

    private readonly SimulationTerms terms;
    private readonly RewardTerms rewardTerms;
    private readonly RewardVesting vesting;
    private readonly Dictionary<NodeId, BigInteger> stakes = [];
    private readonly Dictionary<NodeId, BigInteger> tokens = [];
    private readonly Dictionary<Round, ulong> closedAt = [];
    private readonly List<SimulatedConviction> convictions = [];
    private RewardLedger rewards = RewardLedger.Empty;

    public SimulatedLedger(SimulationTerms terms)
    {
        this.terms = terms;
        rewardTerms = new RewardTerms(terms.RewardPerRound, Wei.FromTokens(1_000), 50);
        vesting = new RewardVesting(terms.ChallengeSeconds);
        Nodes = [.. Enumerable.Range(1, terms.Nodes).Select(number => new NodeId((ulong)number))];
        foreach (NodeId node in Nodes)
        {
            stakes[node] = terms.Stake.Value;
            tokens[node] = terms.WorkerTokens.Value;
        }
    }

    public Timeline Time { get; } = new();

    public IReadOnlyList<NodeId> Nodes { get; }

    /// <summary>The round that is open.</summary>
    public Round Open { get; private set; } = Round.Genesis.Next;

    public IReadOnlyList<SimulatedConviction> Convictions => convictions;

    /// <summary>Whether a node may take part.</summary>
    public bool IsActive(NodeId node) => !convictions.Exists(conviction => conviction.Of.Node == node);

    public BigInteger StakeOf(NodeId node) => stakes[node];

    /// <summary>What a node's worker and owner have besides stake and rewards.</summary>
    public BigInteger TokensOf(NodeId node) => tokens[node];

    public bool IsConvicted(Round round, NodeId node) => convictions.Exists(conviction => conviction.Of == (round, node));

    /// <summary>The newest round whose rewards have vested.</summary>
    public Round VestedRound
    {
        get
        {
            vesting.Advance(Time.Now);
            return vesting.Vested.LastRound;
        }
    }

    /// <summary>Rewards that a node has earned so far, vested or not; those of slashed rounds are gone.</summary>
    public BigInteger EarnedBy(NodeId node) => rewards.Of(node)?.Rewards.Value ?? BigInteger.Zero;

    public ulong ClosedAt(Round round) => closedAt[round];

    /// <summary>Last timestamp at which work of a closed round may be disputed.</summary>
    public ulong ChallengeEnd(Round round) => closedAt[round] + terms.ChallengeSeconds;

    /// <summary>Finalises the open round, posts its rewards and opens the next one.</summary>
    /// <param name="verifiedSteps">The steps that count, by node; all of full quality.</param>
    public void Close(IReadOnlyDictionary<NodeId, uint> verifiedSteps)
    {
        closedAt[Open] = Time.Now;
        rewards = rewards.Add(Open, rewardTerms, [.. verifiedSteps.Select(entry => new Participant(entry.Key, entry.Value, default, Quality.Full))], OwnerOf);
        vesting.Post(rewards, Time.Now);
        Open = Open.Next;
    }

    /// <summary>Convicts once, as FraudProofs does, and slashes.</summary>
    /// <returns>Whether it was the first conviction of this work, and the prover's share.</returns>
    public (bool First, BigInteger ProverShare) Convict(Round round, NodeId node)
    {
        if (IsConvicted(round, node))
        {
            return (false, BigInteger.Zero);
        }

        convictions.Add(new SimulatedConviction((round, node), Time.Now, Open, VestedRound));
        BigInteger taken = BigInteger.Min(terms.Slash.Value, stakes[node]);
        stakes[node] -= taken;
        rewards = rewards.Forfeit(node, vesting.Vested);
        return (true, taken * terms.ProverShareBps / Bps);
    }

    public void Pay(NodeId node, BigInteger amount) => tokens[node] += amount;

    /// <summary>Takes tokens from a node, unless it has too few.</summary>
    public bool TryTake(NodeId node, BigInteger amount)
    {
        if (tokens[node] < amount)
        {
            return false;
        }

        tokens[node] -= amount;
        return true;
    }

    private static EthAddress OwnerOf(NodeId node)
    {
        byte[] address = new byte[20];
        BitConverter.TryWriteBytes(address, node.Value);
        return new EthAddress(address);
    }
}
