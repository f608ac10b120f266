using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProtocolLedger.Cli.Demo;

/// <summary>What <c>pledger demo</c> writes to summary.json; every value was read from the run, the chain or a clock.</summary>
internal sealed record DemoSummary
{
    public required int RoundsFinalized { get; init; }

    public required IReadOnlyList<WorkerSummary> Workers { get; init; }

    /// <summary>Mean held-out loss in nats a byte after each round, round 0 (the start) first.</summary>
    public required IReadOnlyList<double> HeldoutLoss { get; init; }

    public required IReadOnlyList<CheckpointSummary> Checkpoints { get; init; }

    public required JoinerSummary Joiner { get; init; }

    public required AuditSummary Audit { get; init; }

    /// <summary>How the cheater was convicted; null in a demo without one.</summary>
    public ConvictionSummary? Conviction { get; init; }

    public required BrakeSummary Brake { get; init; }

    public required ResumeSummary Resume { get; init; }

    public required LapseSummary Lapse { get; init; }

    public required HaltSummary Halt { get; init; }

    public required long BytesPerWorkerPerRound { get; init; }

    /// <summary>What one worker's dense fp32 pseudo-gradient with both moments would be.</summary>
    public required long DenseBytesPerWorkerPerRound { get; init; }

    public required string SampleBefore { get; init; }

    public required string SampleAfter { get; init; }

    public required SecondsSummary Seconds { get; init; }

    public required ChainSummary Chain { get; init; }

    public required string EngineId { get; init; }

    public void Save(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, JsonSerializer.Serialize(this, DemoSummaryJson.Default.DemoSummary) + "\n");
    }
}

internal sealed record WorkerSummary(string Name, string Address, ulong JoinedRound, int Steps, string EarnedWei, string ClaimedWei);

internal sealed record CheckpointSummary(ulong Round, string Root, string Parent, string Tx);

internal sealed record JoinerSummary(string Address, bool CheckpointVerified, ulong FirstRound);

/// <summary>The audit of a worker's round by a stranger: whether its inner steps, done over again, came to what it had committed to.</summary>
internal sealed record AuditSummary(ulong Round, string Address, uint Steps, bool Holds, string CheckpointSource, double Seconds);

/// <summary>
/// The dispute that convicted the cheater; <c>leaf</c> is the disputed position in its trace, if it opened it, <c>votes</c> how many jurors
/// found against it, if a jury judges, and <c>verdict</c> why it lost.
/// </summary>
internal sealed record ConvictionSummary(
    string Address,
    string Misbehaviour,
    ulong Round,
    ulong Game,
    string Challenger,
    ulong? Leaf,
    int Votes,
    string Verdict,
    int Transactions,
    string SlashedWei,
    string ToChallengerWei);

/// <summary>The pull of the brake. Times are in seconds from the pull; <c>paused_until</c> is the timestamp at which the pause would have ended by itself.</summary>
internal sealed record BrakeSummary(
    string Puller,
    string VotesWei,
    string NeededVotesWei,
    string BondWei,
    ulong Block,
    ulong Round,
    string Phase,
    ulong PausedUntil,
    double SecondsToRest,
    double SecondsToLastInnerStep);

/// <summary>The vote that resumed the run; <c>round_finalized</c> tells whether the round of the pull was final in the end.</summary>
internal sealed record ResumeSummary(string ProposalId, ulong ExecutedBlock, string ForWei, string AgainstWei, bool RoundFinalized);

/// <summary>The run whose mandate lapsed: its state in two blocks, with no transaction between.</summary>
internal sealed record LapseSummary(ulong Run, ulong MandateExpiry, ulong ActiveBlock, ulong HaltedBlock);

internal sealed record HaltSummary(
    string ProposalId,
    ulong ExecutedBlock,
    ulong LastFinalizedRound,
    string AttemptAfterHaltError,
    double SecondsToLastInnerStep);

/// <summary>Wall-clock seconds; train, hash, chain and exchange are means over the workers, summed over the rounds.</summary>
internal sealed record SecondsSummary(double Setup, double Train, double Hash, double Chain, double Exchange, double Total);

internal sealed record ChainSummary(string Rpc, IReadOnlyDictionary<string, string> Addresses);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true)]
[JsonSerializable(typeof(DemoSummary))]
internal sealed partial class DemoSummaryJson : JsonSerializerContext;
