using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Configuration;
using ProtocolLedger.TestKit;

namespace ProtocolLedger.Node.Tests.Configuration;

public sealed class NodeConfigReaderTests
{
    private const string Valid = """
        {
          // comments and a trailing comma are welcome
          "rpcUrl": "http://127.0.0.1:8545",
          "chainId": 31337,
          "deployment": "../deployment.json",
          "run": 1,
          "runSpec": "run.json",
          "dataset": "/data/text.txt",
          "datasetManifest": "manifest.json",
          "keyFile": "worker.json",
          "passwordFile": "worker.password",
          "dataDirectory": "data",
          "listen": "127.0.0.1:7001",
        }
        """;

    [Fact]
    public void Parse_Valid_MakesPathsAbsoluteAndFillsDefaults()
    {
        NodeConfig config = NodeConfigReader.Parse(Valid, "node.json", "/etc/pledger/one");

        Assert.Equal("/etc/pledger/deployment.json", config.Deployment);
        Assert.Equal("/etc/pledger/one/run.json", config.RunSpec);
        Assert.Equal("/data/text.txt", config.Dataset);
        Assert.Equal("/etc/pledger/one/manifest.json", config.DatasetManifest);
        Assert.Equal("/etc/pledger/one/worker.json", config.KeyFile);
        Assert.Equal("/etc/pledger/one/worker.password", config.PasswordFile);
        Assert.Equal("/etc/pledger/one/data", config.DataDirectory);
        Assert.Equal((0, 250, 20, 4, 1), (config.Confirmations, config.PollMilliseconds, config.ChainSilenceSeconds, config.ClaimEveryRounds, config.MinimumNodes));
    }

    [Fact]
    public void Parse_AdmissionFile_IsMadeAbsolute()
    {
        Assert.Null(NodeConfigReader.Parse(Valid, "node.json", "/etc/pledger/one").AdmissionFile);
        Assert.Equal("/etc/pledger/one/me.json", NodeConfigReader.Parse(Edit(json => json["admissionFile"] = "me.json"), "node.json", "/etc/pledger/one").AdmissionFile);
    }

    [Fact]
    public async Task Read_WrittenConfig_RoundTrips()
    {
        using TempDirectory folder = new();
        NodeConfig config = NodeConfigReader.Parse(Valid, "node.json", folder.Path) with { Confirmations = 3, ChainSilenceSeconds = 7, AcceleratorGigabytes = 160 };
        await File.WriteAllTextAsync(folder.At("node.json"), JsonSerializer.Serialize(config, NodeConfigJson.Default.NodeConfig), Make.Token);

        Assert.Equal(config, NodeConfigReader.Read(folder.At("node.json")));
    }

    [Fact]
    public void Read_NoSuchFile_SaysSo()
    {
        PledgerException failure = Assert.Throws<PledgerException>(() => NodeConfigReader.Read("/nowhere/node.json"));

        Assert.Equal(ExitCode.BadConfiguration, failure.ExitCode);
        Assert.Contains("/nowhere/node.json", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_UnknownAndMissingKeys_ListsAllWithSuggestion()
    {
        string message = Message(Edit(json =>
        {
            json.Remove("rpcUrl");
            json.Remove("listen");
            json["rpc_url"] = "http://127.0.0.1:8545";
            json["LISTEN"] = "127.0.0.1:7001";
            json["colour"] = "blue";
        }));

        Assert.StartsWith("The configuration node.json has 5 problems: ", message, StringComparison.Ordinal);
        Assert.Contains("unknown key \"rpc_url\" (did you mean \"rpcUrl\"?)", message, StringComparison.Ordinal);
        Assert.Contains("unknown key \"LISTEN\" (did you mean \"listen\"?)", message, StringComparison.Ordinal);
        Assert.Contains("unknown key \"colour\";", message, StringComparison.Ordinal);
        Assert.Contains("missing key \"rpcUrl\"", message, StringComparison.Ordinal);
        Assert.Contains("missing key \"listen\"", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_SeveralWrongValues_ListsAll()
    {
        string message = Message(Edit(json =>
        {
            json["rpcUrl"] = "ftp://host";
            json["chainId"] = 0;
            json["run"] = 0;
            json["listen"] = "localhost:7001";
            json["minimumNodes"] = 0;
        }));

        Assert.StartsWith("The configuration node.json has 5 problems: ", message, StringComparison.Ordinal);
        Assert.All(["rpcUrl", "chainId", "run", "listen", "minimumNodes"], key => Assert.Contains($"\"{key}\" must be", message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("confirmations", 0, 10_000)]
    [InlineData("pollMilliseconds", 20, 60_000)]
    [InlineData("chainSilenceSeconds", 1, 30)]
    [InlineData("claimEveryRounds", 0, 1_000_000)]
    [InlineData("minimumNodes", 1, 1_000_000)]
    [InlineData("acceleratorGigabytes", 0, 10_000_000)]
    public void Parse_NumberAtItsBounds_InsideOnly(string key, int least, int most)
    {
        Prop.ForAll(Gen.OneOf(Gen.Choose(least - 3, least + 3), Gen.Choose(most - 3, most + 3)).ToArbitrary(), value =>
        {
            string text = Edit(json => json[key] = value);
            if (value >= least && value <= most)
            {
                return NodeConfigReader.Parse(text, "node.json", "/") is not null;
            }

            Assert.Contains($"\"{key}\" must be from {least} to {most}, not {value}", Message(text), StringComparison.Ordinal);
            return true;
        }).Check(Config.QuickThrowOnFailure);
    }

    [Theory]
    [InlineData("run", "\"one\"")]
    [InlineData("chainId", "-1")]
    [InlineData("pollMilliseconds", "1.5")]
    [InlineData("rpcUrl", "null")]
    [InlineData("keyFile", "null")]
    public void Parse_WrongType_NamesTheKey(string key, string value)
    {
        Assert.Contains(key, Message(Edit(json => json[key] = JsonNode.Parse(value))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{ \"run\": ")]
    [InlineData("null")]
    public void Parse_NotAnObject_IsBadConfiguration(string text)
    {
        Assert.StartsWith("The configuration node.json has a problem: ", Message(text), StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_AndProperties_Agree()
    {
        PropertyInfo[] properties = typeof(NodeConfig).GetProperties(BindingFlags.Public | BindingFlags.Instance);

        Assert.Equal(
            properties.Select(property => (Key(property), Required: property.GetCustomAttribute<RequiredMemberAttribute>() is not null)).Order(),
            NodeConfigReader.Keys.Select(key => (key.Key, key.Value.Required)).Order());
        Assert.All(NodeConfigReader.Keys, key => Assert.NotEmpty(key.Value.Meaning));
    }

    [Fact]
    public void Keys_DefaultInBrackets_IsThePropertysDefault()
    {
        NodeConfig config = NodeConfigReader.Parse(Valid, "node.json", "/");
        foreach (PropertyInfo property in typeof(NodeConfig).GetProperties().Where(property => !NodeConfigReader.Keys[Key(property)].Required))
        {
            Assert.EndsWith($"({property.GetValue(config) ?? "none"})", NodeConfigReader.Keys[Key(property)].Meaning, StringComparison.Ordinal);
        }
    }

    private static string Key(PropertyInfo property) => JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    private static string Edit(Action<JsonObject> edit)
    {
        JsonObject json = JsonNode.Parse(Valid, null, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true })!.AsObject();
        edit(json);
        return json.ToJsonString();
    }

    private static string Message(string text)
    {
        PledgerException failure = Assert.Throws<PledgerException>(() => NodeConfigReader.Parse(text, "node.json", "/"));
        Assert.Equal(ExitCode.BadConfiguration, failure.ExitCode);
        return failure.Message;
    }
}
