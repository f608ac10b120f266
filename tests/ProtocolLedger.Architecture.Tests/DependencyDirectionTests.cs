using System.Xml.Linq;

namespace ProtocolLedger.Architecture.Tests;

/// <summary>Holds the direction of dependencies that CONTRIBUTING.md states, by reading the project files and sources themselves.</summary>
public sealed class DependencyDirectionTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["ProtocolLedger.Core"] = [],
        ["ProtocolLedger.Training"] = ["ProtocolLedger.Core"],
        ["ProtocolLedger.Chain"] = ["ProtocolLedger.Core"],
        ["ProtocolLedger.Peers"] = ["ProtocolLedger.Core"],
        ["ProtocolLedger.Storage"] = ["ProtocolLedger.Core"],
        ["ProtocolLedger.Node"] = ["ProtocolLedger.Core", "ProtocolLedger.Training", "ProtocolLedger.Chain", "ProtocolLedger.Peers", "ProtocolLedger.Storage"],
        ["ProtocolLedger.Cli"] = ["ProtocolLedger.Core", "ProtocolLedger.Training", "ProtocolLedger.Chain", "ProtocolLedger.Peers", "ProtocolLedger.Storage", "ProtocolLedger.Node"],
    };

    /// <summary>The one project that may name each of these libraries' namespaces, and how a source file would name it.</summary>
    private static readonly (string Owner, string[] Namespaces)[] Owners =
    [
        ("ProtocolLedger.Training", ["TorchSharp"]),
        ("ProtocolLedger.Chain", ["Nethereum"]),
        ("ProtocolLedger.Peers", ["Grpc"]),
        ("ProtocolLedger.Storage", ["Microsoft.Data.Sqlite", "LiteDB"]),
    ];

    public static TheoryData<string> Projects => [.. Allowed.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void ProjectReferences_OfEachProject_PointOneWay(string project)
    {
        var references = References(Path.Combine(Root, "src", project, project + ".csproj"));

        Assert.Empty(references.Except(Allowed[project]));
    }

    [Fact]
    public void SourceProjects_AllOfThem_AreNamedInTheRule()
    {
        var projects = Directory.EnumerateFiles(Path.Combine(Root, "src"), "ProtocolLedger.*.csproj", SearchOption.AllDirectories)
            .Select(path => Path.GetFileNameWithoutExtension(path));

        Assert.Empty(projects.Except(Allowed.Keys));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Sources_OfEachProject_UseOnlyTheLibrariesTheyOwn(string project)
    {
        var offences =
            from path in Sources(project)
            from line in File.ReadLines(path)
            from owner in Owners
            where owner.Owner != project
            from ns in owner.Namespaces
            where line.StartsWith($"using {ns};", StringComparison.Ordinal)
                || line.StartsWith($"using {ns}.", StringComparison.Ordinal)
                || line.Contains($"global::{ns}.", StringComparison.Ordinal)
            select $"{Path.GetRelativePath(Root, path)}: {line}";

        Assert.Empty(offences);
    }

    [Fact]
    public void Core_Sources_DoNoInputOrOutput()
    {
        string[] forbidden = ["using System.Net", "File.Open", "File.Read", "File.Write", "new FileStream", "Process.Start", "Console."];

        var offences =
            from path in Sources("ProtocolLedger.Core")
            from line in File.ReadLines(path)
            from word in forbidden
            where line.Contains(word, StringComparison.Ordinal)
            select $"{Path.GetRelativePath(Root, path)}: {line.Trim()}";

        Assert.Empty(offences);
    }

    private static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ProtocolLedger.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("ProtocolLedger.sln is in no parent folder of the tests.");
        }

        return folder;
    }

    private static IEnumerable<string> References(string csproj) =>
        XDocument.Load(csproj).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(((string)reference.Attribute("Include")!).Replace('\\', '/')))
            .Where(name => name.StartsWith("ProtocolLedger.", StringComparison.Ordinal));

    private static IEnumerable<string> Sources(string project) =>
        Directory.EnumerateFiles(Path.Combine(Root, "src", project), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal));
}
