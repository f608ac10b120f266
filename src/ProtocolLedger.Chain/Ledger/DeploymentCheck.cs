using ProtocolLedger.Chain.Generated.AllowListAdmission;
using ProtocolLedger.Chain.Generated.AttestationAdmission;
using ProtocolLedger.Chain.Generated.Brake;
using ProtocolLedger.Chain.Generated.CheckpointRegistry;
using ProtocolLedger.Chain.Generated.ComputeMeter;
using ProtocolLedger.Chain.Generated.DisputeGame;
using ProtocolLedger.Chain.Generated.ExactReferee;
using ProtocolLedger.Chain.Generated.FraudProofs;
using ProtocolLedger.Chain.Generated.InferenceCredit;
using ProtocolLedger.Chain.Generated.JuryReferee;
using ProtocolLedger.Chain.Generated.LedgerToken;
using ProtocolLedger.Chain.Generated.OwnershipLedger;
using ProtocolLedger.Chain.Generated.ProtocolTimelock;
using ProtocolLedger.Chain.Generated.RewardDistributor;
using ProtocolLedger.Chain.Generated.RoundManager;
using ProtocolLedger.Chain.Generated.RunGovernor;
using ProtocolLedger.Chain.Generated.RunRegistry;
using ProtocolLedger.Chain.Generated.StakeVault;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>Checks that the chain is the configured one and that every address holds the contract it should: each contract is asked who its neighbours are.</summary>
internal static class DeploymentCheck
{
    private const string Hint = "Use the deployment file that belongs to this chain.";

    /// <summary>Runs all checks.</summary>
    /// <exception cref="PledgerException"><see cref="ExitCode.WrongChain"/>: every problem listed; <see cref="ExitCode.ChainUnreachable"/>.</exception>
    public static async Task RunAsync(EthRpc rpc, Deployment deployment, CancellationToken cancellationToken)
    {
        ulong chainId = await rpc.ChainIdAsync(cancellationToken);
        if (chainId != deployment.ChainId)
        {
            throw new PledgerException(
                ExitCode.WrongChain, $"The chain at {rpc.Url} has id {chainId}, the deployment is on chain {deployment.ChainId}.", "Correct the RPC address, or use the deployment file that belongs to this chain.");
        }

        List<string> problems = [];
        int contracts = 0;
        foreach ((string name, EthAddress address) in deployment.Addresses.All())
        {
            contracts++;
            if (!await rpc.HasCodeAsync(address, cancellationToken))
            {
                problems.Add($"{name}: there is no contract at {address}");
            }
        }

        if (problems.Count == contracts)
        {
            throw new PledgerException(
                ExitCode.WrongChain, $"The chain at {rpc.Url} has none of the contracts of the deployment file.", "Use the deployment file that belongs to this chain; a development chain that was started anew needs a new deployment.");
        }

        if (problems.Count == 0)
        {
            await CheckNeighboursAsync(rpc, deployment.Addresses, problems, cancellationToken);
        }

        if (problems.Count > 0)
        {
            throw new PledgerException(ExitCode.WrongChain, $"The contracts are not where the deployment file says. {string.Join("; ", problems)}.", Hint);
        }
    }

    private static async Task CheckNeighboursAsync(EthRpc rpc, DeploymentAddresses at, List<string> problems, CancellationToken cancellationToken)
    {
        StakeVaultService vault = new(rpc.Web3, at.StakeVault.ToString());
        RunRegistryService runs = new(rpc.Web3, at.RunRegistry.ToString());
        RoundManagerService rounds = new(rpc.Web3, at.RoundManager.ToString());
        CheckpointRegistryService checkpoints = new(rpc.Web3, at.CheckpointRegistry.ToString());
        RewardDistributorService rewards = new(rpc.Web3, at.RewardDistributor.ToString());
        RunGovernorService governor = new(rpc.Web3, at.RunGovernor.ToString());
        LedgerTokenService token = new(rpc.Web3, at.LedgerToken.ToString());
        BrakeService brake = new(rpc.Web3, at.Brake.ToString());
        ComputeMeterService meter = new(rpc.Web3, at.ComputeMeter.ToString());
        DisputeGameService disputes = new(rpc.Web3, at.DisputeGame.ToString());
        FraudProofsService proofs = new(rpc.Web3, at.FraudProofs.ToString());
        JuryRefereeService jury = new(rpc.Web3, at.JuryReferee.ToString());
        ExactRefereeService exact = new(rpc.Web3, at.ExactReferee.ToString());
        OwnershipLedgerService ownership = new(rpc.Web3, at.OwnershipLedger.ToString());
        InferenceCreditService credit = new(rpc.Web3, at.InferenceCredit.ToString());
        AllowListAdmissionService allowList = new(rpc.Web3, at.AllowListAdmission.ToString());
        AttestationAdmissionService attestation = new(rpc.Web3, at.AttestationAdmission.ToString());
        ProtocolTimelockService timelock = new(rpc.Web3, at.ProtocolTimelock.ToString());

        await CheckAsync(nameof(at.LedgerToken), "its VAULT", async () => Is(await token.VaultQueryAsync(), at.StakeVault));
        await CheckAsync(nameof(at.StakeVault), "its TOKEN, DISPUTES, PROOFS and DISTRIBUTOR", async () =>
            Is(await vault.TokenQueryAsync(), at.LedgerToken)
            && Is(await vault.DisputesQueryAsync(), at.DisputeGame)
            && Is(await vault.ProofsQueryAsync(), at.FraudProofs)
            && Is(await vault.DistributorQueryAsync(), at.RewardDistributor));
        await CheckAsync(nameof(at.RunRegistry), "its TIMELOCK, ROUND_MANAGER, BRAKE, COMPUTE_METER, DISTRIBUTOR and CHECKPOINTS", async () =>
            Is(await runs.TimelockQueryAsync(), at.ProtocolTimelock)
            && Is(await runs.BrakeQueryAsync(), at.Brake)
            && Is(await runs.ComputeMeterQueryAsync(), at.ComputeMeter)
            && Is(await runs.RoundManagerQueryAsync(), at.RoundManager)
            && Is(await runs.DistributorQueryAsync(), at.RewardDistributor)
            && Is(await runs.CheckpointsQueryAsync(), at.CheckpointRegistry));
        await CheckAsync(nameof(at.RoundManager), "its REGISTRY, VAULT and CHECKPOINTS", async () =>
            Is(await rounds.RegistryQueryAsync(), at.RunRegistry)
            && Is(await rounds.VaultQueryAsync(), at.StakeVault)
            && Is(await rounds.CheckpointsQueryAsync(), at.CheckpointRegistry));
        await CheckAsync(nameof(at.CheckpointRegistry), "its ROUND_MANAGER and REGISTRY", async () =>
            Is(await checkpoints.RoundManagerQueryAsync(), at.RoundManager) && Is(await checkpoints.RegistryQueryAsync(), at.RunRegistry));
        await CheckAsync(nameof(at.RewardDistributor), "its REGISTRY, TOKEN, VAULT and ROUND_MANAGER", async () =>
            Is(await rewards.RegistryQueryAsync(), at.RunRegistry)
            && Is(await rewards.TokenQueryAsync(), at.LedgerToken)
            && Is(await rewards.VaultQueryAsync(), at.StakeVault)
            && Is(await rewards.RoundManagerQueryAsync(), at.RoundManager));
        await CheckAsync(nameof(at.OwnershipLedger), "its TOKEN, DISTRIBUTOR, REGISTRY and CREDIT", async () =>
            Is(await ownership.TokenQueryAsync(), at.LedgerToken)
            && Is(await ownership.DistributorQueryAsync(), at.RewardDistributor)
            && Is(await ownership.RegistryQueryAsync(), at.RunRegistry)
            && Is(await ownership.CreditQueryAsync(), at.InferenceCredit));
        await CheckAsync(nameof(at.InferenceCredit), "its TOKEN, LEDGER and TIMELOCK", async () =>
            Is(await credit.TokenQueryAsync(), at.LedgerToken)
            && Is(await credit.LedgerQueryAsync(), at.OwnershipLedger)
            && Is(await credit.TimelockQueryAsync(), at.ProtocolTimelock));
        await CheckAsync(nameof(at.RunGovernor), "its token and timelock", async () =>
            Is(await governor.TokenQueryAsync(), at.LedgerToken) && Is(await governor.TimelockQueryAsync(), at.ProtocolTimelock));
        await CheckAsync(nameof(at.Brake), "its TOKEN, REGISTRY and TIMELOCK", async () =>
            Is(await brake.TokenQueryAsync(), at.LedgerToken)
            && Is(await brake.RegistryQueryAsync(), at.RunRegistry)
            && Is(await brake.TimelockQueryAsync(), at.ProtocolTimelock));
        await CheckAsync(nameof(at.ComputeMeter), "its REGISTRY and TIMELOCK", async () =>
            Is(await meter.RegistryQueryAsync(), at.RunRegistry) && Is(await meter.TimelockQueryAsync(), at.ProtocolTimelock));
        await CheckAsync(nameof(at.DisputeGame), "its VAULT and FAULTS", async () =>
            Is(await disputes.VaultQueryAsync(), at.StakeVault) && Is(await disputes.FaultsQueryAsync(), at.FraudProofs));
        await CheckAsync(nameof(at.FraudProofs), "its VAULT and DISPUTES", async () =>
            Is(await proofs.VaultQueryAsync(), at.StakeVault) && Is(await proofs.DisputesQueryAsync(), at.DisputeGame));
        await CheckAsync(nameof(at.JuryReferee), "its GAME", async () => Is(await jury.GameQueryAsync(), at.DisputeGame));
        await CheckAsync(nameof(at.ExactReferee), "its GAME, ROUNDS, RUNS and UNITS", async () =>
            Is(await exact.GameQueryAsync(), at.DisputeGame)
            && Is(await exact.RoundsQueryAsync(), at.RoundManager)
            && Is(await exact.RunsQueryAsync(), at.RunRegistry)
            && Is(await exact.UnitsQueryAsync(), at.ExactUnits));
        await CheckAsync(nameof(at.AllowListAdmission), "its TIMELOCK", async () => Is(await allowList.TimelockQueryAsync(), at.ProtocolTimelock));
        await CheckAsync(nameof(at.AttestationAdmission), "its TIMELOCK", async () => Is(await attestation.TimelockQueryAsync(), at.ProtocolTimelock));
        await CheckAsync(nameof(at.ProtocolTimelock), "its delay", async () => await timelock.GetMinDelayQueryAsync() >= 0);

        async Task CheckAsync(string name, string asked, Func<Task<bool>> question)
        {
            EthAddress address = at.All().Single(entry => entry.Name == name).Address;
            try
            {
                if (!await rpc.GuardAsync(question, cancellationToken))
                {
                    problems.Add($"{name}: the contract at {address} is another one or belongs to another deployment ({asked} differs)");
                }
            }
            catch (ChainRpcException)
            {
                problems.Add($"{name}: the contract at {address} does not answer as one ({asked})");
            }
        }
    }

    // A contract without the function answers with nothing, which decodes as no address at all.
    private static bool Is(string? answer, EthAddress expected) =>
        answer is not null && string.Equals(answer, expected.ToString(), StringComparison.OrdinalIgnoreCase);
}
