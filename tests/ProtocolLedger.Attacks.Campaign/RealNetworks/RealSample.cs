using System.Text.Json;
using ProtocolLedger.Attacks.Campaign.Reporting;

namespace ProtocolLedger.Attacks.Campaign.RealNetworks;

/// <summary>Runs each cheat with real processes on a real chain. Every outcome is a file as soon as it is known; what has a good one is not run again.</summary>
/// <param name="folder">Of the outcomes.</param>
internal sealed class RealSample(string folder, TextWriter progress)
{
    /// <summary>A juror is the challenger, and then can't be drawn, in one network of four.</summary>
    private const int MostNetworks = 8;

    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true };

    /// <summary>Outcomes that are known.</summary>
    public IReadOnlyList<RealRun> Known()
    {
        return Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(file => JsonSerializer.Deserialize<RealRun>(File.ReadAllBytes(file), Json)!)]
            : [];
    }

    /// <summary>Runs those that have no good outcome yet.</summary>
    /// <param name="cheats">Which.</param>
    /// <param name="measured">Told after each group.</param>
    public async Task RunAsync(IReadOnlyList<Misbehaviour> cheats, Func<Task> measured, CancellationToken cancellation)
    {
        HashSet<string> done = [.. Known().Where(run => run.AsExpected).Select(run => run.Cheat)];
        foreach (RealGroup group in RealGroup.Of([.. cheats.Where(cheat => !done.Contains(cheat.ToString()))]))
        {
            await progress.WriteLineAsync($"real processes: {string.Join(", ", group.Cheaters)} among {group.Honest} honest nodes");
            int networks = 0;
            while (!await TryAsync(group, cancellation))
            {
                networks = networks < MostNetworks ? networks + 1 : throw new InvalidOperationException($"In {networks} networks {group.Measured[0]} was never drawn for a jury.");
            }

            await measured();
        }
    }

    /// <returns>Whether the network showed what becomes of the group.</returns>
    private async Task<bool> TryAsync(RealGroup group, CancellationToken cancellation)
    {
        await using RealTrial trial = await RealTrial.StartAsync(group, cancellation);
        IReadOnlyList<RealRun> runs = await trial.RunAsync(cancellation);
        foreach (RealRun run in runs)
        {
            await SaveAsync(run, cancellation);
            await progress.WriteLineAsync($"  {run.Cheat}: {run.Outcome}, after {run.Seconds:0} s");
        }

        return runs.Count > 0;
    }

    private async Task SaveAsync(RealRun run, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        string path = Path.Combine(folder, run.Cheat + ".json");
        await File.WriteAllTextAsync(path + ".new", JsonSerializer.Serialize(run, Json) + "\n", cancellation);
        File.Move(path + ".new", path, overwrite: true);
    }
}
