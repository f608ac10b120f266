using Microsoft.Extensions.Logging.Abstractions;
using ProtocolLedger.Chain.Devnet;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain.Tests;

/// <summary>One chain with the protocol on it, for all tests of the collection; they run one after another.</summary>
public class LedgerFixture : IAsyncLifetime
{
    public AnvilInstance Anvil { get; private set; } = null!;

    public Deployment Deployment { get; private set; } = null!;

    /// <summary>Holds the whole supply at first.</summary>
    public LedgerClient Treasury { get; private set; } = null!;

    protected virtual DeploymentSettings Settings => new() { VotingPeriod = TimeSpan.FromMinutes(2), TimelockDelay = TimeSpan.FromSeconds(30) };

    public virtual async ValueTask InitializeAsync()
    {
        Anvil = await Tools.AnvilAsync(AnvilMining.Auto);
        LedgerKey deployer = await Anvil.FundedKeyAsync();
        Deployment = await new ContractDeployer(Tools.Foundry, TimeProvider.System).DeployAsync(Anvil.RpcUrl, deployer, Settings, null, Tools.Token);
        Treasury = await ConnectAsync(deployer);
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Treasury?.Dispose();
        if (Anvil is not null)
        {
            await Anvil.DisposeAsync();
        }
    }

    public Task<LedgerClient> ConnectAsync(LedgerKey? key, TxSenderOptions? transactions = null) => LedgerClient.ConnectAsync(
        new LedgerOptions { RpcUrl = Anvil.RpcUrl, Deployment = Deployment, Transactions = transactions ?? Tools.Impatient },
        key,
        NullLoggerFactory.Instance,
        TimeProvider.System,
        Tools.Token);

    /// <summary>A client with ether and, where asked for, tokens.</summary>
    public async Task<LedgerClient> NewAccountAsync(ulong tokens = 0) => await ConnectAsync(await NewKeyAsync(tokens));

    /// <summary>A key with ether and that many tokens.</summary>
    public async Task<LedgerKey> NewKeyAsync(ulong tokens)
    {
        LedgerKey key = await Anvil.FundedKeyAsync();
        if (tokens > 0)
        {
            await Treasury.Token.TransferAsync(key.Address, Wei.FromTokens(tokens), Tools.Token).EnsureMinedAsync("transfer");
        }

        return key;
    }

    /// <summary>A run of the treasury's, with phases long enough that none ends by itself.</summary>
    public async Task<RunId> NewRunAsync(CheckpointRoot genesis, ulong rounds = 3, Func<RunParameters, RunParameters>? change = null)
    {
        ChainHead head = await Treasury.HeadAsync(1, Tools.Token);
        RunParameters parameters = new(
            new SpecHash(Hash32.Sha256("spec"u8)),
            new DatasetRoot(Hash32.Sha256("dataset"u8)),
            new EngineHash(Hash32.Sha256("engine"u8)),
            genesis,
            InnerSteps: 10,
            CommitSeconds: 600,
            RevealSeconds: 600,
            ProposeSeconds: 600,
            AttestSeconds: 600,
            MinStake: Wei.FromTokens(100),
            RewardPerRound: Wei.FromTokens(30),
            MandateRounds: rounds,
            MandateExpiry: head.Timestamp + 864_000)
        {
            Replicas = 3,
            Data = new DataTerms(1_000_003, 4),
            SlashAmount = Wei.FromTokens(50),
            Referee = Deployment.Addresses.JuryReferee,
            FlopPerStep = 1_000_000,
            FirstIssue = Wei.FromTokens(300),
            HalvingRounds = 10,
            SpecUri = "file:///spec.json",
        };
        TxReceipt receipt = await Treasury.Runs.CreateAsync(change?.Invoke(parameters) ?? parameters, Tools.Token).EnsureMinedAsync("create run");
        return receipt.Event<RunCreated>().Run;
    }
}

[CollectionDefinition(Name)]
public sealed class LedgerTests : ICollectionFixture<LedgerFixture>
{
    public const string Name = "one chain with the protocol on it";
}
