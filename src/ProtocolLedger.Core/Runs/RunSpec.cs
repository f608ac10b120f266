using System.Numerics;

namespace ProtocolLedger.Core;

/// <summary>Everything that decides what a run's training computes. Its hash is part of the run on chain.</summary>
/// <param name="Name">For people.</param>
/// <param name="Model">The model.</param>
/// <param name="Batch">Windows per inner step.</param>
/// <param name="InnerSteps">Inner steps per round (H).</param>
/// <param name="Inner">Optimiser within a round.</param>
/// <param name="Outer">Optimiser between rounds.</param>
/// <param name="Aggregation">How a round's updates become one: <see cref="Mean"/> or <see cref="TrimmedMean"/>.</param>
/// <param name="Dataset">The data.</param>
/// <param name="Seed">Of the initial weights.</param>
/// <param name="Engine">Engine id: what makes re-execution bitwise.</param>
public sealed record RunSpec(
    string Name,
    ModelSpec Model,
    int Batch,
    int InnerSteps,
    InnerOptimizerSpec Inner,
    OuterOptimizerSpec Outer,
    string Aggregation,
    DatasetSpec Dataset,
    ulong Seed,
    string Engine)
{
    /// <summary>Element-wise mean over participants.</summary>
    public const string Mean = "mean";

    /// <summary>Element-wise mean without the extremes: holds while no more than 30 % of the participants are hostile.</summary>
    public const string TrimmedMean = "trimmed-mean";

    /// <summary>Value of the document's <c>format</c> key.</summary>
    public const string Format = "protocolledger/run-spec/1";

    /// <summary>Largest batch: the ledger draws a whole one to check a proof.</summary>
    public const int MaxBatch = 4_096;

    /// <summary>Tokens that one inner step trains on.</summary>
    public ulong TokensPerStep => (ulong)Batch * (ulong)Model.Sequence;

    /// <summary>Tokens that one node trains on in one round.</summary>
    public ulong TokensPerRound => TokensPerStep * (ulong)InnerSteps;

    /// <summary>Training FLOP of one inner step of one node: 6 x parameters x tokens (Kaplan et al. 2020). The ledger counts by it.</summary>
    public BigInteger FlopPerStep => 6 * new BigInteger(Model.ParameterCount) * TokensPerStep;

    /// <summary>SHA-256 of <see cref="ToCanonicalBytes"/>.</summary>
    public SpecHash Hash() => new(Hash32.Sha256(ToCanonicalBytes()));

    /// <summary>keccak256 of the engine id, as the chain stores it.</summary>
    public EngineHash EngineHash() => new(Keccak256.HashText(Engine));

    /// <summary>The document in canonical JSON: two files that mean the same give the same bytes.</summary>
    public byte[] ToCanonicalBytes() => RunSpecJson.Write(this);

    /// <summary>Reads a document.</summary>
    /// <exception cref="PledgerException">Not JSON, or with all problems listed: unknown, missing and wrong keys.</exception>
    public static RunSpec Parse(ReadOnlyMemory<byte> utf8) => RunSpecJson.Read(utf8);
}
