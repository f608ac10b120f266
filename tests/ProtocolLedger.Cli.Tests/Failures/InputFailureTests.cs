using System.Text.Json.Nodes;
using ProtocolLedger.Core;

namespace ProtocolLedger.Cli.Tests.Failures;

/// <summary>What people are told when a file that they name is missing or wrong.</summary>
[Collection(RunningNodeTests.Name)]
public sealed class InputFailureTests(NetworkFixture network)
{
    [Fact]
    public async Task NodeRun_WrongPassword_SaysWhichFile()
    {
        using NodeCopy node = new(network.Node);
        await File.WriteAllTextAsync(node.Config.PasswordFile, "hunter2-and-more\n", TestContext.Current.CancellationToken);

        string before = node.Snapshot();
        PledgerResult result = await node.RunAsync();

        node.Refused(result, ExitCode.KeyOrPassword, node.Config.PasswordFile, "Point to the file with the right password");
        Assert.DoesNotContain("hunter2", result.All, StringComparison.Ordinal);
        Assert.Equal(before, node.Snapshot());
    }

    [Fact]
    public async Task NodeRun_KeyFileMissing_NamesIt()
    {
        using NodeCopy node = new(network.Node);
        File.Delete(node.Config.KeyFile);

        await node.RefusesAsync(ExitCode.KeyOrPassword, $"Key file {node.Config.KeyFile} is not there", "Check the paths");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("""{"version":3,"crypto":{"cipher":"aes-128-ctr"}}""")]
    public async Task NodeRun_KeyFileGarbled_SaysSo(string content)
    {
        using NodeCopy node = new(network.Node);
        await File.WriteAllTextAsync(node.Config.KeyFile, content, TestContext.Current.CancellationToken);

        await node.RefusesAsync(ExitCode.KeyOrPassword, node.Config.KeyFile, "pledger keys");
    }

    [Fact]
    public async Task NodeRun_KeyOfNoNode_SaysHowToRegister()
    {
        using NodeCopy node = new(network.Node, config => config with { });
        node.Change(config => config with { KeyFile = node.At("owner.json"), PasswordFile = node.At("owner.password") });

        await node.RefusesAsync(ExitCode.KeyOrPassword, network.Node.Owner.Address.ToString(), "pledger register");
    }

    [Fact]
    public async Task NodeRun_UnknownAndMissingKeys_ListsAll()
    {
        using NodeCopy node = new(network.Node);
        JsonObject config = JsonNode.Parse(await File.ReadAllTextAsync(node.ConfigFile, TestContext.Current.CancellationToken))!.AsObject();
        config.Remove("rpcUrl");
        config.Remove("keyFile");
        (config["rpc_url"], config["colour"]) = ("http://127.0.0.1:8545", "blue");
        await File.WriteAllTextAsync(node.ConfigFile, config.ToJsonString(), TestContext.Current.CancellationToken);

        await node.RefusesAsync(
            ExitCode.BadConfiguration,
            "4 problems",
            "unknown key \"colour\"",
            "unknown key \"rpc_url\" (did you mean \"rpcUrl\"?)",
            "missing key \"rpcUrl\"",
            "missing key \"keyFile\"",
            "pledger config explain");
    }

    [Theory]
    [InlineData("", "not valid JSON")]
    [InlineData("[]", "one JSON object")]
    [InlineData("{\"run\": 1,", "not valid JSON")]
    public async Task NodeRun_ConfigurationGarbled_SaysSo(string content, string says)
    {
        using NodeCopy node = new(network.Node);
        await File.WriteAllTextAsync(node.ConfigFile, content, TestContext.Current.CancellationToken);

        await node.RefusesAsync(ExitCode.BadConfiguration, node.ConfigFile, says);
    }

    [Fact]
    public async Task NodeRun_ValueOfAnotherKind_NamesTheKey()
    {
        using NodeCopy node = new(network.Node);
        JsonObject config = JsonNode.Parse(await File.ReadAllTextAsync(node.ConfigFile, TestContext.Current.CancellationToken))!.AsObject();
        config["run"] = "first";
        await File.WriteAllTextAsync(node.ConfigFile, config.ToJsonString(), TestContext.Current.CancellationToken);

        await node.RefusesAsync(ExitCode.BadConfiguration, "run");
    }

    [Fact]
    public async Task NodeRun_ConfigurationMissing_SaysSo()
    {
        Refusal.Check(await Pledger.RunAsync("node", "run", "--config", "/nowhere/node.json"), ExitCode.BadConfiguration, "/nowhere/node.json", "existing file");
    }

    [Fact]
    public async Task NodeRun_DatasetChanged_SaysSo()
    {
        using NodeCopy node = new(network.Node);
        string text = node.At("dataset.txt");
        byte[] bytes = await File.ReadAllBytesAsync(node.Config.Dataset, TestContext.Current.CancellationToken);
        bytes[1000] ^= 1;
        await File.WriteAllBytesAsync(text, bytes, TestContext.Current.CancellationToken);
        node.Change(config => config with { Dataset = text });

        await node.RefusesAsync(ExitCode.BadConfiguration, text, "Fetch the text again");
    }

    [Fact]
    public async Task NodeRun_RunSpecificationOfAnotherRun_SaysSo()
    {
        using NodeCopy node = new(network.Node);
        Respecify(node, spec => spec["seed"] = "2");

        await node.RefusesAsync(ExitCode.BadConfiguration, "on the ledger is another one", "Use the run specification");
    }

    [Fact]
    public async Task NodeRun_RunDrawsOtherBatchesThanItsFilesGive_SaysBoth()
    {
        DataTerms terms = network.Network.Terms.Data, other = terms with { BatchWindows = 3 };
        RunId run = await network.NewRunAsync(created => created with { Data = other });
        using NodeCopy node = new(network.Node, config => config with { Run = run.Value });

        await node.RefusesAsync(ExitCode.BadConfiguration, $"it draws batches of 3 of {terms.TrainWindows} windows, the files give 2 of {terms.TrainWindows}", "Use the run specification");
    }

    [Fact]
    public async Task NodeRun_EngineOfTheRunIsAnother_NamesBoth()
    {
        using NodeCopy node = new(network.Node);
        Respecify(node, spec => spec["engine"] = "torch/9.9.9/openblas-0.3.21-haswell-serial/avx2/threads-1/shim-1/build-0123456789ab");

        await node.RefusesAsync(ExitCode.EngineUnavailable, "torch/9.9.9", network.Spec.Engine, " and not 9.9.9, ", "Install the versions");
    }

    [Fact]
    public async Task NodeRun_LibtorchMissing_NamesTheCommandThatInstallsIt()
    {
        using NodeCopy node = new(network.Node);
        string before = node.Snapshot();

        PledgerResult result = await node.RunAsync(new Dictionary<string, string?> { ["TORCHSHARP_SHIM"] = "/nowhere/libTorchSharpShim.so" });

        node.Refused(result, ExitCode.EngineUnavailable, "/nowhere/libTorchSharpShim.so", "make build");
        Assert.Equal(before, node.Snapshot());
    }

    private void Respecify(NodeCopy node, Action<JsonNode> change)
    {
        JsonNode spec = JsonNode.Parse(network.Spec.ToCanonicalBytes().ToArray())!;
        change(spec);
        string file = node.At("run.json");
        File.WriteAllText(file, spec.ToJsonString());
        node.Change(config => config with { RunSpec = file });
    }
}
