using ProtocolLedger.Core;

namespace ProtocolLedger.Attacks.Campaign.Simulation;

/// <summary>
/// The network that is simulated. Windows, clocks, bonds and fees are those that contracts/script/Deploy.s.sol sets when it is told
/// nothing else; times are in seconds, amounts in wei of the staking token.
/// </summary>
internal sealed record SimulationTerms
{
    /// <summary>Nodes in all: one cheats.</summary>
    public int Nodes { get; init; } = 9;

    /// <summary>Inner steps of a round.</summary>
    public int InnerSteps { get; init; } = 8;

    /// <summary>From a round's end until its rewards vest and its work can't be disputed any more: 7 days.</summary>
    public ulong ChallengeSeconds { get; init; } = 604_800;

    /// <summary>
    /// Rounds in a challenge window. The six sevenths of them that a dispute's clock leaves are what a cheat has to be caught in. The
    /// audits' share of the training is about ln(200) / V for V of those and each auditor's own draw: 4.8 % for 111 rounds of 130,
    /// and below 5 % from 124 on.
    /// </summary>
    public ulong VestingRounds { get; init; } = 130;

    /// <summary>Rounds after the first cheated one in which a node that nothing convicts is watched.</summary>
    public ulong WatchedRounds { get; init; } = 100;

    public Wei Stake { get; init; } = Wei.FromTokens(10_000);

    public Wei Slash { get; init; } = Wei.FromTokens(5_000);

    /// <summary>What a worker has for bonds.</summary>
    public Wei WorkerTokens { get; init; } = Wei.FromTokens(500);

    /// <summary>
    /// 8 tokens for each of nine nodes. A seat of a jury costs doing a round's work over again and brings a fifth of the fee, 10 tokens:
    /// where a round's work is worth more than that, a juror is better off silent.
    /// </summary>
    public Wei RewardPerRound { get; init; } = Wei.FromTokens(72);

    public int ProverShareBps { get; init; } = 3_000;

    public int BurnBps { get; init; } = 2_000;

    public int Stride { get; init; } = 4;

    public Wei MoveCost { get; init; } = Wei.FromTokens(1);

    public uint ClockSeconds { get; init; } = 86_400;

    public ulong RefereeSeconds { get; init; } = 345_600;

    public ulong JuryPhaseSeconds { get; init; } = 72_000;

    public int Seats { get; init; } = 5;

    public Wei JuryFee { get; init; } = Wei.FromTokens(50);

    public Wei JurorBond { get; init; } = Wei.FromTokens(20);

    /// <summary>How long a node takes to notice that a move is due and to have it mined.</summary>
    public ulong MoveSeconds { get; init; } = 60;

    /// <summary>From one round's opening to the next one's.</summary>
    public ulong Pace => ChallengeSeconds / VestingRounds;

    /// <summary>Doing a round's work over again takes as long as doing it, of which a round mostly consists.</summary>
    public ulong ReplaySeconds => Pace;

    /// <summary>What one node earns in a round when all work; taken for what its work costs, which is an upper bound.</summary>
    public Wei WorkCost => new(RewardPerRound.Value / Nodes);
}
