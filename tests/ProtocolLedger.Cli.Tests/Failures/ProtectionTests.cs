using System.Globalization;
using ProtocolLedger.Core;

namespace ProtocolLedger.Cli.Tests.Failures;

/// <summary>The slashing-protection history through the command line: never started silently, moved without loss.</summary>
[Collection(RunningNodeTests.Name)]
public sealed class ProtectionTests(NetworkFixture network)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Number => network.Node.Node.Value.ToString(CultureInfo.InvariantCulture);

    [Fact]
    public async Task NodeRun_HistoryMissing_RefusesAndStartsNone()
    {
        using NodeCopy node = new(network.Node);
        string history = Path.Combine(node.Data, "slashing-protection.db");
        File.Delete(history);

        node.Refused(await node.RunAsync(), ExitCode.SlashingProtection, history, "pledger protection import");

        Assert.False(File.Exists(history));
    }

    [Fact]
    public async Task Export_HistoryMissing_RefusesAndStartsNone()
    {
        using NodeCopy node = new(network.Node);
        File.Delete(Path.Combine(node.Data, "slashing-protection.db"));

        node.Refused(await Pledger.RunAsync("protection", "export", "--config", node.ConfigFile, "--node", Number, node.At("export.json")), ExitCode.SlashingProtection);

        Assert.False(File.Exists(Path.Combine(node.Data, "slashing-protection.db")));
    }

    [Fact]
    public async Task NodeInit_HistoryThere_LeavesItAlone()
    {
        using NodeCopy node = new(network.Node);
        string before = node.Snapshot();

        PledgerResult result = await Pledger.RunAsync("node", "init", "--config", node.ConfigFile);

        node.Refused(result, ExitCode.SlashingProtection);
        Assert.Equal(before, node.Snapshot());
    }

    [Fact]
    public async Task ExportImport_Twice_ChangesNothing()
    {
        RunId run = await network.NewRunAsync();
        using NodeCopy node = new(network.Node, config => config with { Run = run.Value });
        await using (Pledger running = await node.StartAsync())
        {
            await running.LineAsync("round 1 is final");
            await running.SignalAsync("INT");
            await running.EndAsync(TimeSpan.FromSeconds(20));
        }

        string first = await ExportAsync(node, "first.json");
        Assert.Contains($"\"{run}\"", first, StringComparison.Ordinal);
        File.Delete(Path.Combine(node.Data, "slashing-protection.db"));
        await ImportAsync(node, "first.json");
        string second = await ExportAsync(node, "second.json");
        await ImportAsync(node, "first.json");
        await ImportAsync(node, "second.json");
        string third = await ExportAsync(node, "third.json");

        Assert.Equal(first, second);
        Assert.Equal(first, third);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("not json")]
    public async Task Import_Garbled_ChangesNothing(string content)
    {
        using NodeCopy node = new(network.Node);
        await File.WriteAllTextAsync(node.At("export.json"), content, Token);
        string before = node.Snapshot();

        node.Refused(await Pledger.RunAsync("protection", "import", "--config", node.ConfigFile, "--node", Number, node.At("export.json")), ExitCode.BadConfiguration);

        Assert.Equal(before, node.Snapshot());
    }

    [Fact]
    public async Task Import_OfAnotherNode_ChangesNothing()
    {
        using NodeCopy node = new(network.Node);
        await ExportAsync(node, "export.json");
        string before = node.Snapshot();

        node.Refused(await Pledger.RunAsync("protection", "import", "--config", node.ConfigFile, "--node", "77", node.At("export.json")), ExitCode.SlashingProtection, "77");

        Assert.Equal(before, node.Snapshot());
    }

    [Fact]
    public async Task Import_FileMissing_SaysSo()
    {
        using NodeCopy node = new(network.Node);

        node.Refused(await Pledger.RunAsync("protection", "import", "--config", node.ConfigFile, "--node", Number, "/nowhere/export.json"), ExitCode.BadConfiguration, "/nowhere/export.json is not there", "pledger protection export");
    }

    private async Task<string> ExportAsync(NodeCopy node, string name)
    {
        PledgerResult result = await Pledger.RunAsync("protection", "export", "--config", node.ConfigFile, "--node", Number, node.At(name));
        Assert.True(result.Code == 0, result.All);
        return await File.ReadAllTextAsync(node.At(name), Token);
    }

    private async Task ImportAsync(NodeCopy node, string name)
    {
        PledgerResult result = await Pledger.RunAsync("protection", "import", "--config", node.ConfigFile, "--node", Number, node.At(name));
        Assert.True(result.Code == 0, result.All);
    }
}
