using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ProtocolLedger.TestKit;

namespace ProtocolLedger.Chain.Tests;

/// <summary>The contracts' ABI snapshots against the sentences: whatever a contract can answer, a person can read.</summary>
public sealed class RevertTemplatesTests
{
    private static readonly (string Name, string[] Arguments)[] Errors = [.. Directory
        .EnumerateFiles(RepositoryPaths.At("contracts", "snapshots", "abi"), "*.json")
        .SelectMany(file => JsonNode.Parse(File.ReadAllText(file))!.AsArray())
        .Where(entry => entry!["type"]!.GetValue<string>() == "error")
        .Select(entry => (entry!["name"]!.GetValue<string>(), entry["inputs"]!.AsArray().Select(input => input!["name"]!.GetValue<string>()).ToArray()))
        .DistinctBy(error => $"{error.Item1}({string.Join(',', error.Item2)})")];

    [Fact]
    public void EveryErrorOfTheContracts_HasASentenceThatItsArgumentsFill()
    {
        Assert.NotEmpty(Errors);
        string[] missing = [.. Errors
            .Select(error => (error.Name, Sentence: RevertSentences.For(error.Name, [.. error.Arguments.Select(argument => new RevertArgument(argument, "7"))])))
            .Where(error => error.Sentence.StartsWith("The contract refused it", StringComparison.Ordinal) || error.Sentence.Contains('{', StringComparison.Ordinal))
            .Select(error => $"{error.Name}: {error.Sentence}")];

        Assert.True(missing.Length == 0, $"RevertTemplates needs a sentence for each of these:\n{string.Join('\n', missing)}");
    }

    [Fact]
    public void EverySentence_IsOneThatSomeContractCanCauseAndNamesItsArguments()
    {
        HashSet<string> names = [.. Errors.Select(error => error.Name)];
        ILookup<string, string[]> arguments = Errors.ToLookup(error => error.Name, error => error.Arguments);

        Assert.All(RevertTemplates.All, template =>
        {
            string name = template.Key.Split('(')[0];
            Assert.Contains(name, names);
            Assert.EndsWith(".", template.Value, StringComparison.Ordinal);
            IEnumerable<string> named = Regex.Matches(template.Value, @"\{(\w+)(:\w+)?\}").Select(match => match.Groups[1].Value);
            Assert.Contains(arguments[name], known => named.All(known.Contains));
        });
    }
}
