using System.Text.Json;
using System.Text.Json.Nodes;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>One deployment of the protocol: the file that the deploy script writes and that nodes are given.</summary>
/// <param name="ChainId">EIP-155 chain id.</param>
/// <param name="Deployer">Who deployed it and got the initial supply.</param>
/// <param name="DeployedBlock">No event is older than this block.</param>
/// <param name="Addresses">The contracts.</param>
public sealed record Deployment(ulong ChainId, EthAddress Deployer, ulong DeployedBlock, DeploymentAddresses Addresses)
{
    private const string Hint = "Use the file that the deployment wrote, or correct these fields.";
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Reads the file.</summary>
    /// <exception cref="PledgerException"><see cref="ExitCode.BadConfiguration"/>: missing, no JSON, or wrong fields; the message lists every problem.</exception>
    public static async Task<Deployment> LoadAsync(string path, CancellationToken cancellationToken)
    {
        InputFile file = new("Deployment file", ExitCode.BadConfiguration, Hint);
        return Parse(await file.ReadTextAsync(path, cancellationToken), path);
    }

    /// <summary>Writes the file in the deploy script's format.</summary>
    public Task SaveAsync(string path, CancellationToken cancellationToken) => File.WriteAllTextAsync(path, ToJson() + "\n", cancellationToken);

    /// <summary>The deploy script's format.</summary>
    public string ToJson()
    {
        JsonObject addresses = [];
        foreach ((string name, EthAddress address) in Addresses.All())
        {
            addresses[name] = address.ToString();
        }

        return new JsonObject
        {
            ["chainId"] = ChainId,
            ["deployer"] = Deployer.ToString(),
            ["addresses"] = addresses,
            ["deployedBlock"] = DeployedBlock,
        }.ToJsonString(Indented);
    }

    /// <summary>Reads the format; <paramref name="source"/> names it in messages.</summary>
    /// <exception cref="PledgerException"><see cref="ExitCode.BadConfiguration"/>: the message lists every problem.</exception>
    public static Deployment Parse(string json, string source)
    {
        JsonObject root;
        try
        {
            root = JsonNode.Parse(json) as JsonObject ?? throw new JsonException("it is no JSON object");
        }
        catch (JsonException failure)
        {
            throw new PledgerException(ExitCode.BadConfiguration, $"{source} is no JSON: {failure.Message}", Hint, failure);
        }

        JsonFields fields = new(root, string.Empty);
        JsonFields addresses = fields.Object("addresses");
        Deployment deployment = new(
            fields.Number("chainId"),
            fields.Address("deployer"),
            fields.Number("deployedBlock"),
            new DeploymentAddresses
            {
                LedgerToken = addresses.Address(nameof(DeploymentAddresses.LedgerToken)),
                StakeVault = addresses.Address(nameof(DeploymentAddresses.StakeVault)),
                RunRegistry = addresses.Address(nameof(DeploymentAddresses.RunRegistry)),
                RoundManager = addresses.Address(nameof(DeploymentAddresses.RoundManager)),
                CheckpointRegistry = addresses.Address(nameof(DeploymentAddresses.CheckpointRegistry)),
                RewardDistributor = addresses.Address(nameof(DeploymentAddresses.RewardDistributor)),
                Brake = addresses.Address(nameof(DeploymentAddresses.Brake)),
                ComputeMeter = addresses.Address(nameof(DeploymentAddresses.ComputeMeter)),
                DisputeGame = addresses.Address(nameof(DeploymentAddresses.DisputeGame)),
                FraudProofs = addresses.Address(nameof(DeploymentAddresses.FraudProofs)),
                JuryReferee = addresses.Address(nameof(DeploymentAddresses.JuryReferee)),
                ExactUnits = addresses.Address(nameof(DeploymentAddresses.ExactUnits)),
                ExactReferee = addresses.Address(nameof(DeploymentAddresses.ExactReferee)),
                OwnershipLedger = addresses.Address(nameof(DeploymentAddresses.OwnershipLedger)),
                InferenceCredit = addresses.Address(nameof(DeploymentAddresses.InferenceCredit)),
                AllowListAdmission = addresses.Address(nameof(DeploymentAddresses.AllowListAdmission)),
                AttestationAdmission = addresses.Address(nameof(DeploymentAddresses.AttestationAdmission)),
                RunGovernor = addresses.Address(nameof(DeploymentAddresses.RunGovernor)),
                ProtocolTimelock = addresses.Address(nameof(DeploymentAddresses.ProtocolTimelock)),
            });
        string[] problems = [.. fields.Problems(), .. addresses.Problems()];
        return problems.Length == 0
            ? deployment
            : throw new PledgerException(ExitCode.BadConfiguration, $"{source}: {string.Join("; ", problems)}.", Hint);
    }
}
