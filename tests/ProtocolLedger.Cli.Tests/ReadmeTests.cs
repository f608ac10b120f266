using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using ProtocolLedger.Core;
using ProtocolLedger.TestKit;
using ProtocolLedger.Training;

namespace ProtocolLedger.Cli.Tests;

/// <summary>The README's tables are what the program has.</summary>
public sealed class ReadmeTests
{
    private static readonly string Folder = RepositoryPaths.At("src", "ProtocolLedger.Cli");
    private static readonly string Text = File.ReadAllText(Path.Combine(Folder, "README.md"));

    [Fact]
    public void ExitCodes_Table_IsTheEnumWithItsMeanings()
    {
        string source = File.ReadAllText(RepositoryPaths.At("src", "ProtocolLedger.Core", "Errors", "ExitCode.cs"));
        IEnumerable<string> declared = Regex.Matches(source, @"<summary>(.+?)</summary>\s+(\w+) = (\d+),")
            .Select(match => $"| {match.Groups[3]} | {match.Groups[2]} | {match.Groups[1]} |");
        IEnumerable<string> codes = Enum.GetValues<ExitCode>().Select(code => string.Create(CultureInfo.InvariantCulture, $"{(int)code} {code}"));

        string[] rows = [.. Text.Split('\n').Where(line => Regex.IsMatch(line, @"^\| \d+ \|"))];

        Assert.Equal(declared, rows);
        Assert.Equal(codes, rows.Select(row => string.Join(' ', row.Split('|', StringSplitOptions.TrimEntries)[1..3])));
    }

    [Fact]
    public void Commands_Table_HasEachOneAndItsExampleParses()
    {
        RootCommand root = PledgerCommands.Build();
        string[] rows = [.. Text.Split('\n').Where(line => line.Contains("| `pledger ", StringComparison.Ordinal))];

        Assert.Equal(Leaves(root, "").Order(StringComparer.Ordinal), rows.Select(row => row.Split('`')[1]).Order(StringComparer.Ordinal));
        Assert.All(rows, row => Assert.Empty(root.Parse(row.Split('`')[3]["pledger ".Length..]).Errors));
    }

    [Fact]
    public void Environment_Table_HasEveryPinnedVariable()
    {
        Assert.All(EngineEnvironment.Profile.Keys.Append("TORCHSHARP_SHIM"), name => Assert.Contains($"`{name}`", Text, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Leaves(Command command, string path) => command.Subcommands.SelectMany(
        child => child.Subcommands.Count == 0 ? [path + child.Name] : Leaves(child, $"{path}{child.Name} "));
}
