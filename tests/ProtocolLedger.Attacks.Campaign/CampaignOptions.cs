using ProtocolLedger.Attacks.Campaign.RealTraining;
using ProtocolLedger.Core;

namespace ProtocolLedger.Attacks.Campaign;

/// <summary>What a campaign measures.</summary>
/// <param name="SimulatedRuns">Of each cheat; 0 for none.</param>
/// <param name="Seed">Decides everything that is random in the simulation.</param>
/// <param name="Simulated">Cheats to simulate.</param>
/// <param name="Segments">Real training to audit; no rounds for none.</param>
/// <param name="HostileRounds">Rounds of each training among hostile nodes; 0 for none.</param>
/// <param name="Real">Cheats to run with real processes.</param>
/// <param name="Again">Also those whose outcome is known from before.</param>
/// <param name="Output">The summary.</param>
internal sealed record CampaignOptions(
    int SimulatedRuns, ulong Seed, IReadOnlyList<Misbehaviour> Simulated, SegmentPlan Segments, int HostileRounds, IReadOnlyList<Misbehaviour> Real, bool Again, string Output)
{
    /// <summary>Where outcomes of real runs are kept, one file a cheat.</summary>
    public string RealFolder => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(Output))!, "real");

    /// <summary>Where the summary goes if nothing else is said.</summary>
    public static string DefaultOutput => Path.Combine(Repository, "artifacts", "attacks", "summary.json");

    /// <summary>The folder of ProtocolLedger.sln above this program.</summary>
    public static string Repository { get; } = Find();

    /// <summary>Reads "all", "none", or names with commas between.</summary>
    /// <exception cref="PledgerException"><see cref="ExitCode.Usage"/>: no such cheat.</exception>
    public static IReadOnlyList<Misbehaviour> Named(string names) => names.ToUpperInvariant() switch
    {
        "ALL" => Enum.GetValues<Misbehaviour>(),
        "NONE" => [],
        _ => [.. names.Split(',').Select(name => Enum.TryParse(name, ignoreCase: true, out Misbehaviour one) && Enum.IsDefined(one)
            ? one
            : throw new PledgerException(ExitCode.Usage, $"There is no cheat '{name}'.", $"There are {string.Join(", ", Enum.GetNames<Misbehaviour>())}."))],
    };

    private static string Find()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ProtocolLedger.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The campaign runs outside the repository.");
    }
}
