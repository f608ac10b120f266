using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>Where the protocol's contracts are.</summary>
public sealed record DeploymentAddresses
{
    public required EthAddress LedgerToken { get; init; }

    public required EthAddress StakeVault { get; init; }

    public required EthAddress RunRegistry { get; init; }

    public required EthAddress RoundManager { get; init; }

    public required EthAddress CheckpointRegistry { get; init; }

    public required EthAddress RewardDistributor { get; init; }

    public required EthAddress RunGovernor { get; init; }

    public required EthAddress ProtocolTimelock { get; init; }

    public required EthAddress Brake { get; init; }

    public required EthAddress ComputeMeter { get; init; }

    public required EthAddress DisputeGame { get; init; }

    public required EthAddress FraudProofs { get; init; }

    public required EthAddress JuryReferee { get; init; }

    public required EthAddress ExactUnits { get; init; }

    public required EthAddress ExactReferee { get; init; }

    public required EthAddress OwnershipLedger { get; init; }

    public required EthAddress InferenceCredit { get; init; }

    public required EthAddress AllowListAdmission { get; init; }

    public required EthAddress AttestationAdmission { get; init; }

    /// <summary>All of them with their contract's name, in a fixed order.</summary>
    public IReadOnlyList<(string Name, EthAddress Address)> All() =>
    [
        (nameof(LedgerToken), LedgerToken),
        (nameof(StakeVault), StakeVault),
        (nameof(RunRegistry), RunRegistry),
        (nameof(RoundManager), RoundManager),
        (nameof(CheckpointRegistry), CheckpointRegistry),
        (nameof(RewardDistributor), RewardDistributor),
        (nameof(RunGovernor), RunGovernor),
        (nameof(ProtocolTimelock), ProtocolTimelock),
        (nameof(Brake), Brake),
        (nameof(ComputeMeter), ComputeMeter),
        (nameof(DisputeGame), DisputeGame),
        (nameof(FraudProofs), FraudProofs),
        (nameof(JuryReferee), JuryReferee),
        (nameof(ExactUnits), ExactUnits),
        (nameof(ExactReferee), ExactReferee),
        (nameof(OwnershipLedger), OwnershipLedger),
        (nameof(InferenceCredit), InferenceCredit),
        (nameof(AllowListAdmission), AllowListAdmission),
        (nameof(AttestationAdmission), AttestationAdmission),
    ];
}
