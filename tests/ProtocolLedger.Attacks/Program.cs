using Microsoft.Extensions.Logging;
using ProtocolLedger.Cli;
using ProtocolLedger.Cli.Commands;
using ProtocolLedger.Core;
using ProtocolLedger.Node;
using ProtocolLedger.Node.Configuration;
using ProtocolLedger.Training;

namespace ProtocolLedger.Attacks;

/// <summary><c>pledger-attack MISBEHAVIOUR --config FILE</c>: a node that cheats, and tells what it does as <c>pledger node run --json</c> does.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        if (args is not [string name, "--config", string config] || !Enum.TryParse(name, ignoreCase: true, out Misbehaviour misbehaviour) || !Enum.IsDefined(misbehaviour))
        {
            await Console.Error.WriteLineAsync($"usage: pledger-attack {string.Join('|', Enum.GetNames<Misbehaviour>())} --config FILE");
            return (int)ExitCode.Usage;
        }

        using CancellationTokenSource stop = new();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            stop.Cancel();
        };
        return (int)await CommandRunner.GuardAsync(
            async () =>
            {
                EngineEnvironment.EnsureOrReExec();
                using ILoggerFactory logs = CommandRunner.CreateLoggers(LogLevel.Warning);
                NodeConfig read = NodeConfigReader.Read(config);
                NodeConduct conduct = misbehaviour.Conduct(await WorkSigner.OfAsync(read, stop.Token));
                return await NodeCommand.RunAsync(read, conduct, NodeCommand.JsonLines(Console.Out), logs, stop.Token);
            },
            Console.Error,
            stop.Token);
    }
}
