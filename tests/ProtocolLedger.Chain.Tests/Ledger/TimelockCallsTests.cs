using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ProtocolLedger.Core;
using ProtocolLedger.TestKit;

namespace ProtocolLedger.Chain.Tests;

/// <summary>Whatever only a vote can do on the deployed contracts, voters can read before they vote.</summary>
public sealed partial class TimelockCallsTests
{
    private static readonly DeploymentAddresses At = Tools.Addresses();

    [Fact]
    public void EveryFunctionForTheTimelockOnly_IsDescribed()
    {
        (string Contract, string Function)[] found = [.. At.All().SelectMany(entry => TimelockOnly(entry.Name).Select(function => (entry.Name, function)))];

        Assert.Contains(("RunRegistry", "halt"), found);
        Assert.Contains(("Brake", "setCouncilSeat"), found);
        Assert.Contains(("ComputeMeter", "setThresholds"), found);
        Assert.All(found, entry =>
        {
            EthAddress address = At.All().Single(known => known.Name == entry.Contract).Address;
            string text = GovernanceEffects.Describe(new GovernanceCall(address, 0, EmptyCall(entry.Contract, entry.Function)), At);
            Assert.False(text.Contains("not known to this program", StringComparison.Ordinal), $"{entry.Contract}.{entry.Function}: GovernanceEffects needs a sentence for it, and `pledger propose` a command");
        });
    }

    /// <summary>External functions whose head or body lets nobody in but the timelock.</summary>
    private static IEnumerable<string> TimelockOnly(string contract)
    {
        string? file = Directory.EnumerateFiles(RepositoryPaths.At("contracts", "src"), $"{contract}.sol", SearchOption.AllDirectories).SingleOrDefault();
        return file is null
            ? []
            : Functions().Matches(File.ReadAllText(file))
                .Where(function => function.Groups["rest"].Value.Contains("onlyTimelock", StringComparison.Ordinal) || function.Groups["rest"].Value.Contains("msg.sender == TIMELOCK", StringComparison.Ordinal))
                .Select(function => function.Groups["name"].Value);
    }

    /// <summary>A call with zeros for values and empty lists.</summary>
    private static byte[] EmptyCall(string contract, string function)
    {
        JsonNode entry = JsonNode.Parse(File.ReadAllText(RepositoryPaths.At("contracts", "snapshots", "abi", $"{contract}.json")))!.AsArray()
            .Single(item => item!["type"]!.GetValue<string>() == "function" && item["name"]!.GetValue<string>() == function)!;
        string[] types = [.. entry["inputs"]!.AsArray().Select(input => input!["type"]!.GetValue<string>())];
        byte[] selector = Keccak256.HashText($"{function}({string.Join(',', types)})").ToArray()[..4];
        AbiWords words = new();
        foreach (string type in types)
        {
            bool dynamic = type.EndsWith("[]", StringComparison.Ordinal) || type is "bytes" or "string";
            words.Add(dynamic ? (ulong)types.Length * Hash32.Size : 0); // where the empty list's length is
        }

        return [.. selector, .. words.Add(0).ToArray()];
    }

    [GeneratedRegex(@"function (?<name>\w+)\((?<rest>[^}]*)")]
    private static partial Regex Functions();
}
