using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text.Json;
using ProtocolLedger.Cli.Demo;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Configuration;
using ProtocolLedger.TestKit;

namespace ProtocolLedger.Cli.Tests;

/// <summary>A copy of a registered node's folder that a test may spoil.</summary>
internal sealed class NodeCopy : IDisposable
{
    private readonly TempDirectory folder = new();
    private readonly string[] secrets;

    public NodeCopy(DemoNode node, Func<NodeConfig, NodeConfig>? change = null)
    {
        string original = Path.GetDirectoryName(node.ConfigFile)!;
        foreach (string file in Directory.EnumerateFiles(original, "*", SearchOption.AllDirectories))
        {
            string copy = folder.At(Path.GetRelativePath(original, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        Config = node.Config with
        {
            KeyFile = folder.At("worker.json"),
            PasswordFile = folder.At("worker.password"),
            DataDirectory = folder.At("data"),
            Listen = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{FreePort()}"),
        };
        Config = change?.Invoke(Config) ?? Config;
        Write();
        secrets = [File.ReadAllText(folder.At("worker.password")).Trim(), File.ReadAllText(folder.At("owner.password")).Trim()];
    }

    public NodeConfig Config { get; private set; }

    public string ConfigFile => folder.At("node.json");

    public string Data => Config.DataDirectory;

    public string At(string name) => folder.At(name);

    public void Change(Func<NodeConfig, NodeConfig> change)
    {
        Config = change(Config);
        Write();
    }

    /// <summary>Every file of the data folder with a hash of its contents.</summary>
    public string Snapshot() => string.Join('\n', Directory.EnumerateFiles(Data, "*", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .Select(file => $"{Path.GetRelativePath(Data, file)} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))}"));

    public Task<PledgerResult> RunAsync(IReadOnlyDictionary<string, string?>? environment = null) =>
        Pledger.RunAsync(environment ?? new Dictionary<string, string?>(), "node", "run", "--config", ConfigFile);

    public Task<Pledger> StartAsync() => Pledger.StartAsync("node", "run", "--config", ConfigFile);

    /// <summary>Runs the node until it prints a line with the text, then interrupts it.</summary>
    /// <returns>That line.</returns>
    public async Task<string> StopAfterAsync(string text)
    {
        await using Pledger running = await StartAsync();
        string line = await running.LineAsync(text);
        await running.SignalAsync("INT");
        PledgerResult result = await running.EndAsync(TimeSpan.FromSeconds(20));
        Assert.True(result.Code == (int)ExitCode.Interrupted, result.All);
        return line;
    }

    /// <summary>Runs the node, which must refuse in the way that users are promised, and leave its data as they are.</summary>
    public async Task RefusesAsync(ExitCode code, params string[] says)
    {
        string before = Snapshot();
        PledgerResult result = await RunAsync();
        Refused(result, code, says);
        Assert.Equal(before, Snapshot());
    }

    /// <summary>One error line that says these things, one hint line, the exit code, and no secret.</summary>
    public void Refused(PledgerResult result, ExitCode code, params string[] says)
    {
        Refusal.Check(result, code, says);
        foreach (string secret in secrets)
        {
            Assert.DoesNotContain(secret, result.All, StringComparison.Ordinal);
        }
    }

    public void Dispose() => folder.Dispose();

    public static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Write() => File.WriteAllText(ConfigFile, JsonSerializer.Serialize(Config, NodeConfigJson.Default.NodeConfig));
}

/// <summary>What every refusal looks like.</summary>
internal static class Refusal
{
    public static void Check(PledgerResult result, ExitCode code, params string[] says)
    {
        Assert.True((int)code == result.Code, $"expected exit code {(int)code}\n{result.All}");
        Assert.True(result.Errors.Count == 2, $"expected an error line and a hint line\n{result.All}");
        Assert.StartsWith("error: ", result.Errors[0], StringComparison.Ordinal);
        Assert.Matches(@"^  \S", result.Errors[1]);
        foreach (string text in says)
        {
            Assert.Contains(text, string.Join('\n', result.Errors), StringComparison.Ordinal);
        }
    }
}
