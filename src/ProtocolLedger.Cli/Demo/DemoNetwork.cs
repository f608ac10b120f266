using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using ProtocolLedger.Chain;
using ProtocolLedger.Chain.Devnet;
using ProtocolLedger.Cli.Commands;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Configuration;
using ProtocolLedger.Training.Exact;

namespace ProtocolLedger.Cli.Demo;

/// <summary>The demo's chain with the contracts, the run on it, and its treasury. Ends with this object.</summary>
internal sealed class DemoNetwork : IAsyncDisposable
{
    private readonly AnvilInstance anvil;
    private readonly LedgerClient treasury;
    private readonly ILoggerFactory logs;

    private DemoNetwork(string folder, AnvilInstance anvil, Deployment deployment, LedgerClient treasury, ILoggerFactory logs)
    {
        Folder = folder;
        this.anvil = anvil;
        Deployment = deployment;
        this.treasury = treasury;
        this.logs = logs;
    }

    public string Folder { get; }

    public Deployment Deployment { get; }

    public Uri RpcUrl => anvil.RpcUrl;

    public int ChainProcessId => anvil.Process.Id;

    public RunId Run { get; private set; }

    /// <summary>What <see cref="Run"/> was created with.</summary>
    public RunParameters Terms { get; private set; } = null!;

    /// <summary>Reads and pays for the demo as the treasury.</summary>
    public LedgerClient Ledger => treasury;

    /// <summary>Starts a chain on a free port and deploys the contracts.</summary>
    /// <param name="settings">How the contracts are set; as in the demo if not given.</param>
    public static async Task<DemoNetwork> StartAsync(string folder, ILoggerFactory logs, CancellationToken cancellation, DeploymentSettings? settings = null)
    {
        FoundryTools tools = FoundryTools.Locate();
        AnvilInstance anvil = await AnvilInstance.StartAsync(
            new AnvilOptions { Executable = tools.Anvil, Mining = AnvilMining.Interval, BlockTime = TimeSpan.FromSeconds(1), LogFile = Path.Combine(folder, "anvil.log") }, TimeProvider.System, cancellation);
        try
        {
            LedgerKey key = await DemoKeys.CreateAsync(folder, "treasury", cancellation);
            await anvil.SetBalanceAsync(key.Address.ToString(), DemoTerms.Ether.Value * 1000, cancellation);
            Deployment deployment = await new ContractDeployer(tools, TimeProvider.System)
                .DeployAsync(anvil.RpcUrl, key, settings ?? DemoTerms.Deployment, Path.Combine(folder, "deploy.log"), cancellation);
            await deployment.SaveAsync(Path.Combine(folder, "deployment.json"), cancellation);
            LedgerClient treasury = await LedgerClient.ConnectAsync(
                new LedgerOptions { RpcUrl = anvil.RpcUrl, Deployment = deployment }, key, logs, TimeProvider.System, cancellation);
            return new DemoNetwork(folder, anvil, deployment, treasury, logs);
        }
        catch
        {
            await anvil.DisposeAsync();
            throw;
        }
    }

    /// <summary>Creates the run on the dataset in <see cref="Folder"/> and pays its rewards in. The chain judges a run of the exact engine, a jury any other.</summary>
    /// <param name="adjust">Changes the run's terms.</param>
    public async Task CreateRunAsync(
        RunSpec spec, CheckpointRoot genesis, int workers, CancellationToken cancellation, Func<RunParameters, RunParameters>? adjust = null)
    {
        DatasetManifest manifest = DatasetManifest.Parse(await File.ReadAllBytesAsync(Path.Combine(Folder, "dataset.manifest.json"), cancellation));
        EthAddress referee = spec.Engine == ExactEngine.EngineId ? Deployment.Addresses.ExactReferee : Deployment.Addresses.JuryReferee;
        RunParameters parameters = DemoTerms.Run(spec, manifest, genesis, workers, referee, TimeProvider.System.GetUtcNow());
        parameters = adjust?.Invoke(parameters) ?? parameters;
        TxReceipt receipt = await treasury.Runs.CreateAsync(parameters, cancellation).EnsureMinedAsync("create the run");
        (Run, Terms) = (receipt.Event<RunCreated>().Run, parameters);
        if (parameters.Referee == Deployment.Addresses.ExactReferee)
        {
            StepProgram program = await RunsDeclareCommand.ProgramAsync(spec, manifest, Path.Combine(Folder, "dataset.txt"), cancellation);
            await treasury.ExactReferee.DeclareAsync(Run, program, cancellation).EnsureMinedAsync("declare the program");
        }
    }

    public Task<LedgerClient> ConnectAsync(LedgerKey? key, CancellationToken cancellation) =>
        LedgerClient.ConnectAsync(new LedgerOptions { RpcUrl = RpcUrl, Deployment = Deployment }, key, logs, TimeProvider.System, cancellation);

    /// <summary>Puts the clock of the development chain forward.</summary>
    public Task SkipAsync(TimeSpan by, CancellationToken cancellation) => anvil.IncreaseTimeAsync(by, cancellation);

    /// <summary>Gas that transactions used, as their receipts say.</summary>
    public async Task<long> GasUsedAsync(IEnumerable<Hash32> transactions, CancellationToken cancellation)
    {
        long used = 0;
        foreach (Hash32 transaction in transactions)
        {
            JsonElement receipt = await anvil.CallAsync("eth_getTransactionReceipt", [transaction.ToString()], cancellation);
            used += Convert.ToInt64(receipt.GetProperty("gasUsed").GetString(), 16);
        }

        return used;
    }

    /// <summary>Gives an account ether for gas, and tokens from the treasury.</summary>
    public async Task FundAsync(EthAddress account, Wei tokens, CancellationToken cancellation)
    {
        await anvil.SetBalanceAsync(account.ToString(), DemoTerms.Ether.Value, cancellation);
        if (tokens > Wei.Zero)
        {
            await treasury.Token.TransferAsync(account, tokens, cancellation).EnsureMinedAsync($"fund {account}");
        }
    }

    /// <summary>A node's configuration for this network; its paths are relative to a folder below <see cref="Folder"/>.</summary>
    public NodeConfig NodeConfig(int port) => new()
    {
        RpcUrl = RpcUrl.ToString(),
        ChainId = Deployment.ChainId,
        Deployment = "../deployment.json",
        Run = Run.Value,
        RunSpec = "../run.json",
        Dataset = "../dataset.txt",
        DatasetManifest = "../dataset.manifest.json",
        KeyFile = "worker.json",
        PasswordFile = "worker.password",
        DataDirectory = "data",
        Listen = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}"),
    };

    public async ValueTask DisposeAsync()
    {
        treasury.Dispose();
        await anvil.DisposeAsync();
    }
}
