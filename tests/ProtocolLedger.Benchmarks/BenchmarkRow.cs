using System.Text.Json.Serialization;

namespace ProtocolLedger.Benchmarks;

/// <summary>One line of the table and of artifacts/bench/summary.json.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Ours">This project's figure.</param>
/// <param name="Peer">What it is held against, measured in the same run.</param>
/// <param name="Ratio">Ours over the peer's.</param>
/// <param name="Goal">What the ratio must reach, or must not exceed where <paramref name="LowerIsBetter"/>.</param>
/// <param name="Unit">Unit of the two figures.</param>
/// <param name="LowerIsBetter">Whether the goal is an upper bound.</param>
internal sealed record BenchmarkRow(
    string Name,
    double Ours,
    double Peer,
    double Ratio,
    double Goal,
    string Unit,
    [property: JsonIgnore] bool LowerIsBetter = false)
{
    [JsonIgnore]
    internal bool Met => LowerIsBetter ? Ratio <= Goal : Ratio >= Goal;
}
