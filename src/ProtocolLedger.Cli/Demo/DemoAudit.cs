using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using ProtocolLedger.Chain.Devnet;
using ProtocolLedger.Cli.Commands;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Configuration;

namespace ProtocolLedger.Cli.Demo;

/// <summary>Somebody without a key, stake or node does a worker's last round over again, with <c>pledger audit</c> as a process of its own.</summary>
internal sealed class DemoAudit(DemoNetwork network, IReadOnlyList<DemoNode> nodes, DemoBoard board)
{
    /// <summary>Audits a worker's newest work that has become final.</summary>
    /// <exception cref="PledgerException">The audit could not be done, or the work does not hold.</exception>
    public async Task<AuditReport> RunAsync(CancellationToken cancellation)
    {
        string folder = Path.Combine(network.Folder, "stranger");
        Directory.CreateDirectory(folder);
        string config = Path.Combine(folder, "node.json");
        await File.WriteAllTextAsync(config, JsonSerializer.Serialize(network.NodeConfig(port: 1), NodeConfigJson.Default.NodeConfig) + "\n", cancellation);
        (ulong round, WorkerRow worker) = board.NewestWork();
        DemoNode audited = nodes.Single(node => node.Row == worker);
        board.Note($"a stranger does {worker.Name}'s steps of round {round} over again");

        ConcurrentQueue<string> lines = new();
        await using ChildProcess process = await ChildProcess.StartAsync(
            new ChildProcessOptions
            {
                Name = "the audit",
                FileName = DemoProgram.Path,
                Arguments = ["audit", "--round", round.ToString(CultureInfo.InvariantCulture), "--node", audited.Node.ToString(), "--config", config, "--json"],
                LogFile = Path.Combine(folder, "audit.log"),
                OnOutput = lines.Enqueue,
            },
            TimeProvider.System,
            cancellation);
        int code = await process.Exited.WaitAsync(cancellation);
        if (code != (int)ExitCode.Success)
        {
            throw new PledgerException(ExitCode.Unexpected, $"The audit ended with exit code {code}: {string.Join(" ", process.LastLines)}", $"Its log is in {folder}.");
        }

        AuditReport report = JsonSerializer.Deserialize(string.Join('\n', lines), AuditReportJson.Default.AuditReport)!;
        board.Note(string.Create(CultureInfo.InvariantCulture, $"the audit says: {worker.Name}'s {report.Steps} steps of round {round} come to the trace and the update that it committed to"));
        return report;
    }
}
