using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using ProtocolLedger.Chain;
using ProtocolLedger.Chain.Devnet;
using ProtocolLedger.Core;
using ProtocolLedger.Node;
using ProtocolLedger.Node.Configuration;
using ProtocolLedger.Node.Events;

namespace ProtocolLedger.Cli.Demo;

/// <summary>One participant of the demo: an owner with tokens, a registered node, and the worker process that trains.</summary>
internal sealed class DemoNode(string folder, LedgerKey owner, LedgerClient ownerLedger, LedgerKey worker, NodeId node, NodeConfig config, WorkerRow row) : IAsyncDisposable
{
    private ChildProcess? process;

    /// <summary>Who staked, votes and gets the rewards.</summary>
    public LedgerKey Owner { get; } = owner;

    public LedgerClient OwnerLedger { get; } = ownerLedger;

    public LedgerKey Worker { get; } = worker;

    public NodeId Node { get; } = node;

    public NodeConfig Config { get; } = config;

    public string ConfigFile { get; } = Path.Combine(folder, "node.json");

    public WorkerRow Row { get; } = row;

    /// <summary>Completes with the process's exit code.</summary>
    public Task<int> Exited => process?.Exited ?? Task.FromResult(0);

    public bool Started => process is not null;

    /// <summary>The worker process's id; 0 before it was started.</summary>
    public int ProcessId => process?.Id ?? 0;

    public IReadOnlyList<string> LastLines => process?.LastLines ?? [];

    /// <summary>Makes keys, registers the node with its stake and writes its configuration.</summary>
    /// <param name="number">Counts from 1; names the folder.</param>
    /// <param name="network">The chain and the run to take part in.</param>
    /// <param name="minimumNodes">Nodes that the first round waits for.</param>
    /// <param name="adjust">Changes the configuration before it is written.</param>
    /// <param name="name">What the demo calls it; "worker" and the number if not given.</param>
    public static async Task<DemoNode> CreateAsync(
        int number, DemoNetwork network, int minimumNodes, DemoBoard board, CancellationToken cancellation, Func<NodeConfig, NodeConfig>? adjust = null, string? name = null)
    {
        name ??= $"worker {number}";
        string folder = Path.Combine(network.Folder, $"node-{number}");
        Directory.CreateDirectory(folder);
        LedgerKey owner = await DemoKeys.CreateAsync(folder, "owner", cancellation);
        LedgerKey worker = await DemoKeys.CreateAsync(folder, "worker", cancellation);
        await network.FundAsync(owner.Address, DemoTerms.Stake + DemoTerms.LiquidTokens, cancellation);
        await network.FundAsync(worker.Address, DemoTerms.WorkerTokens, cancellation);

        LedgerClient ledger = await network.ConnectAsync(owner, cancellation);
        NodeConfig config = network.NodeConfig(FreePort()) with { MinimumNodes = minimumNodes };
        config = adjust?.Invoke(config) ?? config;
        string configFile = Path.Combine(folder, "node.json");
        await File.WriteAllTextAsync(configFile, JsonSerializer.Serialize(config, NodeConfigJson.Default.NodeConfig) + "\n", cancellation);
        config = NodeConfigReader.Read(configFile);

        Hash32 fingerprint = NodeSetup.Certificate(config, TimeProvider.System);
        TxReceipt registered = await ledger.Nodes.RegisterAsync(worker.Address, config.Listen, fingerprint, DemoTerms.Stake, cancellation).EnsureMinedAsync($"register {name}");
        await ledger.Token.DelegateAsync(owner.Address, cancellation).EnsureMinedAsync($"delegate the votes of {name}'s owner");
        NodeId node = registered.Event<NodeRegistered>().Node;
        await NodeSetup.CreateHistoryAsync(config, new SigningScope(network.Deployment.ChainId, network.Deployment.Addresses.RoundManager, node), cancellation);
        return new DemoNode(folder, owner, ledger, worker, node, config, board.Add(name, worker.Address.ToString(), DemoTerms.Stake.ToString()));
    }

    /// <summary>Starts the worker process, again if it has ended; what it tells goes to the board.</summary>
    /// <param name="program">The program to start; this one if not given.</param>
    /// <param name="arguments">Its arguments; those of <c>pledger node run</c> if not given.</param>
    public async Task StartAsync(DemoBoard board, CancellationToken cancellation, string? program = null, IReadOnlyList<string>? arguments = null)
    {
        if (process is not null)
        {
            await process.DisposeAsync();
        }

        process = await ChildProcess.StartAsync(
            new ChildProcessOptions
            {
                Name = Row.Name,
                FileName = program ?? DemoProgram.Path,
                Arguments = arguments ?? ["node", "run", "--config", ConfigFile, "--json"],
                LogFile = Path.Combine(Path.GetDirectoryName(ConfigFile)!, "node.log"),
                OnOutput = line => Take(board, line),
            },
            TimeProvider.System,
            cancellation);
    }

    /// <summary>Ends the worker process at once, as a crash would.</summary>
    public void Kill() => process?.Kill();

    public async Task StopAsync(CancellationToken cancellation)
    {
        if (process is not null)
        {
            await process.StopAsync(TimeSpan.FromSeconds(10), cancellation);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            await process.DisposeAsync();
        }

        OwnerLedger.Dispose();
    }

    private void Take(DemoBoard board, string line)
    {
        if (line.StartsWith('{') && JsonSerializer.Deserialize(line, NodeEventJson.Default.NodeEvent) is { } nodeEvent)
        {
            board.Observe(Row, nodeEvent);
        }
    }

    // The port could be taken between here and the node's start; the node then says so and the demo ends with that message.
    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>This program, which the demo starts again as nodes and auditor.</summary>
internal static class DemoProgram
{
    public static string Path => Environment.ProcessPath ?? throw new InvalidOperationException("The program doesn't know its own path.");
}

/// <summary>Throw-away keys of the demo, in encrypted files like any other keys.</summary>
internal static class DemoKeys
{
    public static async Task<LedgerKey> CreateAsync(string folder, string name, CancellationToken cancellation)
    {
        LedgerKey key = LedgerKey.Generate();
        string password = Path.Combine(folder, $"{name}.password");
        FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using (FileStream file = new(password, options))
        await using (StreamWriter writer = new(file))
        {
            await writer.WriteLineAsync(Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16)));
        }

        await KeyFile.SaveAsync(key, Path.Combine(folder, $"{name}.json"), password, KeyFileStrength.Light, cancellation);
        return key;
    }
}
