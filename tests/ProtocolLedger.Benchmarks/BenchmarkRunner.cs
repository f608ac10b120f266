using System.Globalization;
using System.Text.Json;

namespace ProtocolLedger.Benchmarks;

/// <summary>Runs the rows one by one, prints them as a table and writes them to a file.</summary>
internal sealed class BenchmarkRunner(IReadOnlyList<IBenchmark> benchmarks, TextWriter output)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
    };

    /// <summary>Measures the named rows, or all of them.</summary>
    /// <returns>Whether every row met its goal.</returns>
    internal async Task<bool> RunAsync(IReadOnlyCollection<string> names, string summaryFile, CancellationToken cancellationToken)
    {
        string[] unknown = [.. names.Except(benchmarks.Select(benchmark => benchmark.Name))];
        if (unknown.Length > 0)
        {
            throw new ArgumentException($"No such row: {string.Join(", ", unknown)}. There are {string.Join(", ", benchmarks.Select(b => b.Name))}.");
        }

        List<BenchmarkRow> rows = [];
        await output.WriteLineAsync(Line("name", "ours", "peer", "ratio", "goal", "unit", ""));
        foreach (IBenchmark benchmark in benchmarks.Where(b => names.Count == 0 || names.Contains(b.Name)))
        {
            BenchmarkRow row = await benchmark.RunAsync(cancellationToken);
            rows.Add(row);
            await output.WriteLineAsync(Line(
                row.Name,
                Number(row.Ours),
                Number(row.Peer),
                row.Ratio.ToString("0.000", CultureInfo.InvariantCulture),
                (row.LowerIsBetter ? "<= " : ">= ") + row.Goal.ToString(CultureInfo.InvariantCulture),
                row.Unit,
                row.Met ? "" : "missed"));
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(summaryFile))!);
        await File.WriteAllTextAsync(summaryFile, JsonSerializer.Serialize(rows, Json) + "\n", cancellationToken);
        return rows.TrueForAll(row => row.Met);
    }

    private static string Line(string name, string ours, string peer, string ratio, string goal, string unit, string remark) =>
        $"{name,-18} {ours,14} {peer,14} {ratio,8} {goal,8}  {unit,-14} {remark}".TrimEnd();

    private static string Number(double value) => value.ToString(Math.Abs(value) >= 100 ? "#,0" : "0.0000", CultureInfo.InvariantCulture);
}
