using System.CommandLine;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Node;
using ProtocolLedger.Node.Configuration;
using ProtocolLedger.Node.Events;

namespace ProtocolLedger.Cli.Commands;

/// <summary><c>pledger node</c>: set up and run a node.</summary>
internal static class NodeCommand
{
    public static Command Build()
    {
        Option<string> config = new("--config") { HelpName = "file", Description = "The node's configuration file", Required = true };
        Option<bool> json = new("--json") { Description = "Write events as JSON lines to standard output" };
        Option<LogLevel> log = new("--log") { Description = "Least level of log lines on standard error", DefaultValueFactory = _ => LogLevel.Warning };

        Option<string?> admission = new("--admission-file") { HelpName = "file", Description = "An attestor's file that lets the node join (the configuration's admissionFile if not given)" };
        Command run = new("run", "Runs a node until its run stops, or until Ctrl-C") { config, admission, json, log };
        run.SetHandler(async (parsed, cancellation) =>
        {
            INodeObserver observer = parsed.GetValue(json) ? JsonLines(Console.Out) : new LineObserver(Console.Out);
            using ILoggerFactory logs = CommandRunner.CreateLoggers(parsed.GetValue(log));
            NodeConfig node = NodeConfigReader.Read(parsed.GetValue(config)!);
            node.AdmissionFile = parsed.GetValue(admission) ?? node.AdmissionFile;
            return await RunAsync(node, new NodeConduct(), observer, logs, cancellation);
        });

        Command init = new("init", "Makes a registered node's certificate and its empty slashing-protection history, once, before it first runs") { config };
        init.SetHandler(async (parsed, cancellation) =>
        {
            using ILoggerFactory logs = CommandRunner.CreateLoggers(LogLevel.Warning);
            return await InitAsync(NodeConfigReader.Read(parsed.GetValue(config)!), logs, cancellation);
        });

        return new Command("node", "Sets up and runs a node") { run, init };
    }

    /// <summary>Writes events as JSON lines.</summary>
    internal static INodeObserver JsonLines(TextWriter output) => new JsonObserver(output);

    /// <summary>Runs a node until its run stops; says why on the way out.</summary>
    internal static async Task<ExitCode> RunAsync(NodeConfig config, NodeConduct conduct, INodeObserver observer, ILoggerFactory logs, CancellationToken cancellation)
    {
        DateTimeOffset? lastStep = null;
        string reason = "interrupted";
        string state = "unknown";
        try
        {
            NodeEnd end = await NodeHost.RunAsync(config, conduct, observer, logs, TimeProvider.System, cancellation);
            (lastStep, reason, state) = (end.LastInnerStep, end.Decision.Reason, end.Decision.State?.ToString() ?? state);
            throw end.Decision.ChainSilent
                ? new PledgerException(ExitCode.ChainUnreachable, $"Training stopped: {reason}.", "Check that the chain's node runs and makes blocks, then start again; nothing is lost.")
                : new PledgerException(ExitCode.RunNotActive, $"Training stopped: {reason}.", "Only the token holders can let a run go on (`pledger propose extend-mandate`); `pledger claim` still pays what was earned.");
        }
        catch (PledgerException exception) when (state == "unknown")
        {
            reason = exception.Message;
            throw;
        }
        finally
        {
            observer.Observe(new NodeStopped(reason, state, lastStep) { At = TimeProvider.System.GetUtcNow() });
        }
    }

    private static async Task<ExitCode> InitAsync(NodeConfig config, ILoggerFactory logs, CancellationToken cancellation)
    {
        Hash32 fingerprint = NodeSetup.Certificate(config, TimeProvider.System);
        Console.WriteLine($"TLS fingerprint  {fingerprint}");
        LedgerKey key = await KeyFile.LoadAsync(config.KeyFile, config.PasswordFile, cancellation);
        Deployment deployment = await Deployment.LoadAsync(config.Deployment, cancellation);
        using LedgerClient ledger = await LedgerClient.ConnectAsync(
            new LedgerOptions { RpcUrl = new Uri(config.RpcUrl), Deployment = deployment }, null, logs, TimeProvider.System, cancellation);
        LedgerHistory history = new(ledger.ReadEvents(null));
        await history.UpdateAsync(cancellation);
        if (OwnNode.Find(history.NodesOfWorker(key.Address), config, key.Address) is not { } registered)
        {
            Console.WriteLine($"worker           {key.Address}");
            Console.WriteLine("Not registered yet: `pledger register` with the owner's key, then this command again.");
            return ExitCode.Success;
        }

        if (history.HasCommitted(registered))
        {
            throw new PledgerException(
                ExitCode.SlashingProtection,
                $"Node {registered} has signed contributions before, so its history can't start empty.",
                "Import it with `pledger protection import`, from an export or from the machine where the node ran.");
        }

        await NodeSetup.CreateHistoryAsync(config, new SigningScope(deployment.ChainId, deployment.Addresses.RoundManager, registered), cancellation);
        Console.WriteLine($"node {registered} is ready: start it with `pledger node run`");
        return ExitCode.Success;
    }

    private sealed class JsonObserver(TextWriter output) : INodeObserver
    {
        private readonly Lock gate = new();

        public void Observe(NodeEvent nodeEvent)
        {
            string line = JsonSerializer.Serialize(nodeEvent, NodeEventJson.Default.NodeEvent);
            lock (gate)
            {
                output.WriteLine(line);
                output.Flush();
            }
        }
    }

    private sealed class LineObserver(TextWriter output) : INodeObserver
    {
        private readonly Lock gate = new();

        public void Observe(NodeEvent nodeEvent)
        {
            if (NodeEventText.Line(nodeEvent) is { } line)
            {
                lock (gate)
                {
                    output.WriteLine($"{nodeEvent.At:HH:mm:ss}  {line}");
                }
            }
        }
    }
}
