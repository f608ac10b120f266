using System.CommandLine;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using ProtocolLedger.Cli.Demo;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Configuration;

namespace ProtocolLedger.Cli.Commands;

/// <summary><c>pledger devnet</c>: a local chain with the contracts on it, until Ctrl-C.</summary>
internal static class DevnetCommand
{
    public static Command Build()
    {
        Option<string> folder = new("--folder") { HelpName = "folder", Description = "Empty folder for the keys, the addresses and the logs", Required = true };
        Command command = new("devnet", "Starts a local chain with the contracts deployed and keeps it up until Ctrl-C") { folder };
        command.SetHandler(async (parsed, cancellation) =>
        {
            string path = Path.GetFullPath(parsed.GetValue(folder)!);
            if (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any())
            {
                throw new PledgerException(ExitCode.Usage, $"{path} is not empty.", "Name a new folder.");
            }

            Directory.CreateDirectory(path);
            using ILoggerFactory logs = CommandRunner.CreateLoggers(LogLevel.Warning);
            await using DemoNetwork network = await DemoNetwork.StartAsync(path, logs, cancellation);
            string config = await SaveConfigAsync(network, cancellation);
            Console.WriteLine($"chain {network.Deployment.ChainId} at {network.RpcUrl}");
            Console.WriteLine($"addresses  {Path.Combine(path, "deployment.json")}");
            Console.WriteLine($"treasury   {Path.Combine(path, "treasury.json")} (password beside it) holds all tokens");
            Console.WriteLine($"config     {config} for other commands, signing as the treasury: `pledger runs create` makes run 1");
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);
            return ExitCode.Success;
        });
        return command;
    }

    /// <summary>A configuration by which the other commands find this chain; a node needs one of its own.</summary>
    private static async Task<string> SaveConfigAsync(DemoNetwork network, CancellationToken cancellation)
    {
        string folder = Path.Combine(network.Folder, "treasury");
        Directory.CreateDirectory(folder);
        NodeConfig config = network.NodeConfig(port: 7001) with { Run = 1, KeyFile = "../treasury.json", PasswordFile = "../treasury.password" };
        string file = Path.Combine(folder, "node.json");
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(config, NodeConfigJson.Default.NodeConfig) + "\n", cancellation);
        return file;
    }
}
