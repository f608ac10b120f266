using System.Text.Json;
using System.Text.Json.Serialization;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Peers;
using ProtocolLedger.Storage;

namespace ProtocolLedger.Node.Rounds;

/// <summary>
/// Signed contributions on the disk, served to peers: this node's own from the reveal on, and those of all nodes whose work it
/// counted. Whoever has one can dispute the work, also when its maker no longer shows the signature.
/// </summary>
public sealed class SignedContributions(ILocalStore documents) : IContributionSource
{
    private const string Collection = "signed-contributions";
    private const string Others = "other-contributions";

    /// <summary>Keeps and serves a contribution; its signature has been checked.</summary>
    public Task KeepAsync(OfferedContribution signed, CancellationToken cancellation) => PutAsync(Collection, signed, cancellation);

    /// <summary>
    /// Keeps a contribution that its node signed beside the one that it revealed; its signature has been checked. It is not served, and
    /// there is one for each round and node at most, the last.
    /// </summary>
    public Task KeepAnotherAsync(OfferedContribution signed, CancellationToken cancellation) => PutAsync(Others, signed, cancellation);

    public async ValueTask<OfferedContribution?> FindAsync(RunId run, Round round, NodeId node, CancellationToken cancellationToken) =>
        await GetAsync(Collection, run, round, node, cancellationToken);

    /// <summary>What a node signed for a round beside what it revealed; null if nothing is known.</summary>
    public Task<OfferedContribution?> FindAnotherAsync(RunId run, Round round, NodeId node, CancellationToken cancellation) =>
        GetAsync(Others, run, round, node, cancellation);

    /// <summary>Drops all nodes' contributions to a run's rounds up to one. Reads only what it drops.</summary>
    public async Task DropUntilAsync(RunId run, Round last, CancellationToken cancellation)
    {
        List<LocalWrite> drops = [];
        foreach (string collection in new[] { Collection, Others })
        {
            await foreach (LocalDocument old in documents.ScanAsync(collection, Key(run, Round.Genesis), Key(run, last.Next), cancellation))
            {
                drops.Add(LocalWrite.Delete(collection, old.Key));
            }
        }

        await documents.ApplyAsync(drops, cancellation);
    }

    private Task PutAsync(string collection, OfferedContribution signed, CancellationToken cancellation) => documents.PutAsync(
        collection,
        Key(signed.Contribution.Run, signed.Contribution.Round, signed.Contribution.Node),
        JsonSerializer.SerializeToUtf8Bytes(KeptContribution.Of(signed), KeptJson.Default.KeptContribution),
        cancellation);

    private async Task<OfferedContribution?> GetAsync(string collection, RunId run, Round round, NodeId node, CancellationToken cancellation) =>
        await documents.GetAsync(collection, Key(run, round, node), cancellation) is { } bytes
            ? JsonSerializer.Deserialize(bytes, KeptJson.Default.KeptContribution)!.ToOffered()
            : null;

    private static string Key(RunId run, Round round, NodeId node) => $"{Key(run, round)}/{node.Value:d20}";

    // Fixed width, so that the keys' order is the rounds'.
    private static string Key(RunId run, Round round) => $"{run.Value:d20}/{round.Value:d20}";
}

/// <summary>The file format: what proof files have as <c>work</c>.</summary>
internal sealed record KeptContribution(KeptFields Contribution, string Signature)
{
    public static KeptContribution Of(OfferedContribution value)
    {
        Contribution of = value.Contribution;
        return new KeptContribution(
            new KeptFields(
                of.Run.Value, of.Round.Value, of.Node.Value, of.Stage.Value, of.ParentCheckpoint.ToString(), of.TraceRoot.ToString(), of.UpdateHash.ToString(), of.Steps, of.Tokens),
            Hex.Format(value.Signature.Span));
    }

    public OfferedContribution ToOffered()
    {
        byte[] signature = new byte[EthSignature.Size];
        Hex.Parse(Signature, signature, "signature");
        return new OfferedContribution(
            new Contribution(
                new RunId(Contribution.Run),
                new Round(Contribution.Round),
                new NodeId(Contribution.Node),
                new StageIndex(Contribution.Stage),
                CheckpointRoot.Parse(Contribution.ParentCheckpoint),
                TraceRoot.Parse(Contribution.TraceRoot),
                UpdateHash.Parse(Contribution.UpdateHash),
                Contribution.Steps,
                Contribution.Tokens),
            signature);
    }
}

/// <summary>What was signed.</summary>
internal sealed record KeptFields(
    ulong Run, ulong Round, ulong Node, uint Stage, string ParentCheckpoint, string TraceRoot, string UpdateHash, uint Steps, ulong Tokens);

/// <summary>JSON of kept contributions.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(KeptContribution))]
internal sealed partial class KeptJson : JsonSerializerContext;
