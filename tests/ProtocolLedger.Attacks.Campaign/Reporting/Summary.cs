using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProtocolLedger.Attacks.Campaign.Reporting;

/// <summary>One cheat in artifacts/attacks/summary.json. Keys are written in this order.</summary>
/// <param name="Cheat">The misbehaviour.</param>
/// <param name="Provable">Whether anything convicts it.</param>
/// <param name="SimulatedRuns">Runs of the simulator.</param>
/// <param name="RealRuns">Runs with real processes on a real chain.</param>
/// <param name="Caught">Simulated runs in which it was convicted before the first reward that it cheated for had vested.</param>
/// <param name="Recall">Caught of simulated runs; null where nothing convicts, as the next three.</param>
/// <param name="RecallLow">Lower end of the 95 % interval (Wilson).</param>
/// <param name="RecallHigh">Upper end.</param>
/// <param name="MedianRoundsToConviction">From the first cheated round, in the simulated runs.</param>
/// <param name="Transactions">From the accusation to the verdict: counted on the real chain where there was a real run, else the simulated median; null without any.</param>
/// <param name="Gas">Of these.</param>
/// <param name="CheaterNet">Mean over the simulated runs of what it gained over honest work, tokens.</param>
/// <param name="HonestConvictions">In simulated and real runs together.</param>
internal sealed record CheatRow(
    string Cheat,
    bool Provable,
    int SimulatedRuns,
    int RealRuns,
    int Caught,
    double? Recall,
    double? RecallLow,
    double? RecallHigh,
    double? MedianRoundsToConviction,
    double? Transactions,
    double? Gas,
    double? CheaterNet,
    int HonestConvictions);

/// <summary>Figures of the whole campaign; null for what was not measured.</summary>
/// <param name="AuditedSegments">Segments of real training that were done over again.</param>
/// <param name="SimulatedAuditedSegments">Segments of the simulator's toy training that were.</param>
/// <param name="HonestConvictions">Honest work that was found wrong, or convicted, anywhere.</param>
/// <param name="AuditShareOfCompute">Audited steps over trained steps, in the simulated runs.</param>
/// <param name="DisputeShareOfCompute">Steps that jurors did over again, over trained steps.</param>
/// <param name="DisputeMoves1024">Transactions of a dispute over 1,024 steps, from the trace's root, by size of the jury.</param>
/// <param name="DisputeGas1024">Their gas.</param>
/// <param name="HeldOutLossClean">Nats per byte after the run without a hostile node.</param>
/// <param name="HeldOutLossWorst">The highest with 30 % of hostile nodes, over all cheats.</param>
/// <param name="HeldOutLossByCheat">Each.</param>
internal sealed record CampaignTotals(
    long? AuditedSegments,
    long SimulatedAuditedSegments,
    long HonestConvictions,
    double? AuditShareOfCompute,
    double? DisputeShareOfCompute,
    [property: JsonPropertyName("dispute_moves_1024")] IReadOnlyDictionary<int, int>? DisputeMoves1024,
    [property: JsonPropertyName("dispute_gas_1024")] IReadOnlyDictionary<int, long>? DisputeGas1024,
    double? HeldOutLossClean,
    double? HeldOutLossWorst,
    IReadOnlyDictionary<string, double>? HeldOutLossByCheat);

/// <summary>What the campaign writes.</summary>
internal sealed record Summary(IReadOnlyList<CheatRow> Cheats, CampaignTotals Totals)
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true };

    /// <summary>The document.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json) + "\n";

    /// <summary>Writes it in whole or not at all.</summary>
    public async Task SaveAsync(string path, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        await File.WriteAllTextAsync(path + ".new", ToJson(), cancellation);
        File.Move(path + ".new", path, overwrite: true);
    }
}
