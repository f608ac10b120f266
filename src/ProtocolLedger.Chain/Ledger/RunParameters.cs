using System.Numerics;
using ProtocolLedger.Chain.Generated.RunRegistry.ContractDefinition;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>What a run is created with.</summary>
/// <param name="Spec">Hash of the run specification.</param>
/// <param name="Dataset">Hash of the dataset manifest.</param>
/// <param name="Engine">Hash of the engine id.</param>
/// <param name="Genesis">What round 1 starts from.</param>
/// <param name="InnerSteps">Inner steps per node and round.</param>
/// <param name="CommitSeconds">Time for training and committing.</param>
/// <param name="RevealSeconds">Time for revealing.</param>
/// <param name="ProposeSeconds">Time that each leader has to propose.</param>
/// <param name="AttestSeconds">Time for attesting to a proposal.</param>
/// <param name="MinStake">What a node must have staked to take part.</param>
/// <param name="RewardPerRound">What a finalised round pays in all.</param>
/// <param name="MandateRounds">Rounds that may be opened; 0 for a draft.</param>
/// <param name="MandateExpiry">Timestamp from which the mandate no longer holds.</param>
public sealed record RunParameters(
    SpecHash Spec,
    DatasetRoot Dataset,
    EngineHash Engine,
    CheckpointRoot Genesis,
    uint InnerSteps,
    uint CommitSeconds,
    uint RevealSeconds,
    uint ProposeSeconds,
    uint AttestSeconds,
    Wei MinStake,
    Wei RewardPerRound,
    ulong MandateRounds,
    ulong MandateExpiry)
{
    /// <summary>Pipeline stages of the model.</summary>
    public uint Stages { get; init; } = 1;

    /// <summary>Nodes aimed at per stage; information, not a limit.</summary>
    public uint Replicas { get; init; } = 1;

    /// <summary>How many windows the data has and a batch takes: <see cref="DataTerms.Of"/>.</summary>
    public required DataTerms Data { get; init; }

    /// <summary>What a proven fault costs a node; at most the minimum stake.</summary>
    public required Wei SlashAmount { get; init; }

    /// <summary>Decides disputes about training steps; zero for a run without.</summary>
    public EthAddress Referee { get; init; }

    /// <summary>Training FLOP of one inner step of one node: <see cref="RunSpec.FlopPerStep"/>.</summary>
    public required BigInteger FlopPerStep { get; init; }

    /// <summary>Model shares that round 1 issues, in units of 10^-18; see <see cref="ShareIssue"/>.</summary>
    public required Wei FirstIssue { get; init; }

    /// <summary>Rounds between two halvings of what a round issues, at least 1.</summary>
    public required ulong HalvingRounds { get; init; }

    /// <summary>Policy that nodes ask to join; zero for a run that is open to all.</summary>
    public EthAddress Admission { get; init; }

    /// <summary>What the run pays and issues.</summary>
    public RewardTerms Terms => new(RewardPerRound, FirstIssue, HalvingRounds);

    /// <summary>Runs that this one descends from, ascending.</summary>
    public IReadOnlyList<RunId> Parents { get; init; } = [];

    /// <summary>Where the run specification can be fetched.</summary>
    public string SpecUri { get; init; } = string.Empty;

    /// <summary>What its creator pays in: the reward of every mandated round.</summary>
    public Wei Escrow => new(RewardPerRound.Value * MandateRounds);

    internal RunParams ToMessage() => new()
    {
        SpecHash = Spec.Bytes(),
        DatasetRoot = Dataset.Bytes(),
        EngineId = Engine.Bytes(),
        GenesisCheckpoint = Genesis.Bytes(),
        Stages = Stages,
        Replicas = Replicas,
        InnerSteps = InnerSteps,
        TrainWindows = Data.TrainWindows,
        BatchWindows = Data.BatchWindows,
        CommitSeconds = CommitSeconds,
        RevealSeconds = RevealSeconds,
        ProposeSeconds = ProposeSeconds,
        AttestSeconds = AttestSeconds,
        MinStake = MinStake.Value,
        RewardPerRound = RewardPerRound.Value,
        MandateRounds = MandateRounds,
        MandateExpiry = MandateExpiry,
        SlashAmount = SlashAmount.Value,
        Referee = Referee.ToString(),
        FlopPerStep = FlopPerStep,
        FirstIssue = FirstIssue.Value,
        HalvingRounds = HalvingRounds,
        Admission = Admission.ToString(),
        Parents = [.. Parents.Select(parent => parent.Value)],
        SpecUri = SpecUri,
    };

    internal static RunParameters FromMessage(RunParams message) => new(
        message.SpecHash.To<SpecHash>(),
        message.DatasetRoot.To<DatasetRoot>(),
        message.EngineId.To<EngineHash>(),
        message.GenesisCheckpoint.To<CheckpointRoot>(),
        message.InnerSteps,
        message.CommitSeconds,
        message.RevealSeconds,
        message.ProposeSeconds,
        message.AttestSeconds,
        new Wei(message.MinStake),
        new Wei(message.RewardPerRound),
        message.MandateRounds,
        message.MandateExpiry)
    {
        Stages = message.Stages,
        Replicas = message.Replicas,
        Data = new DataTerms(message.TrainWindows, message.BatchWindows),
        SlashAmount = new Wei(message.SlashAmount),
        Referee = EthAddress.Parse(message.Referee),
        FlopPerStep = message.FlopPerStep,
        FirstIssue = new Wei(message.FirstIssue),
        HalvingRounds = message.HalvingRounds,
        Admission = EthAddress.Parse(message.Admission),
        Parents = [.. message.Parents.Select(parent => new RunId(parent))],
        SpecUri = message.SpecUri,
    };
}
