using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Peers;
using ProtocolLedger.Storage;

namespace ProtocolLedger.Node.Rounds;

/// <summary>A signed contribution with the salt that hides it: all that is needed to commit and reveal it, also after a crash.</summary>
public sealed record SealedContribution(Contribution Contribution, Salt Salt, string Signature)
{
    /// <summary>What goes on chain first.</summary>
    public Commitment Commitment => Contribution.Commit(Salt);

    /// <summary>Without the salt, as peers get it after the commit phase.</summary>
    public OfferedContribution ToOffered()
    {
        byte[] signature = new byte[EthSignature.Size];
        Hex.Parse(Signature, signature, "signature");
        return new OfferedContribution(Contribution, signature);
    }
}

/// <summary>
/// Remembers what the node has signed and not yet seen final. An entry is written before the commitment is sent, so that
/// after a crash the node reveals the very contribution that it committed to.
/// </summary>
public sealed class ContributionJournal(ILocalStore store)
{
    private const string Collection = "contributions";

    /// <summary>The contribution signed for a round, or null.</summary>
    public async Task<SealedContribution?> FindAsync(RunId run, Round round, CancellationToken cancellation)
    {
        byte[]? bytes = await store.GetAsync(Collection, Key(run, round), cancellation);
        return bytes is not null ? Read(bytes) : null;
    }

    /// <summary>All entries, by run and round.</summary>
    public async IAsyncEnumerable<SealedContribution> AllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (LocalDocument document in store.ScanAsync(Collection, null, null, cancellation))
        {
            yield return Read(document.Value);
        }
    }

    /// <summary>Writes an entry; it is on the disk when this returns.</summary>
    public Task SaveAsync(SealedContribution contribution, CancellationToken cancellation) =>
        store.PutAsync(
            Collection,
            Key(contribution.Contribution.Run, contribution.Contribution.Round),
            JsonSerializer.SerializeToUtf8Bytes(JournalEntry.Of(contribution), JournalJson.Default.JournalEntry),
            cancellation);

    private static SealedContribution Read(byte[] bytes) => JsonSerializer.Deserialize(bytes, JournalJson.Default.JournalEntry)!.ToSealed();

    // Fixed width, so that the keys' order is the rounds'.
    private static string Key(RunId run, Round round) => $"{run.Value:d20}/{round.Value:d20}";
}

/// <summary>The journal's file format.</summary>
internal sealed record JournalEntry(
    ulong Run,
    ulong Round,
    ulong Node,
    uint Stage,
    string Parent,
    string Trace,
    string Update,
    uint Steps,
    ulong Tokens,
    string Salt,
    string Signature)
{
    public static JournalEntry Of(SealedContribution value)
    {
        Contribution of = value.Contribution;
        return new JournalEntry(
            of.Run.Value, of.Round.Value, of.Node.Value, of.Stage.Value, of.ParentCheckpoint.ToString(), of.TraceRoot.ToString(), of.UpdateHash.ToString(), of.Steps, of.Tokens, value.Salt.ToString(), value.Signature);
    }

    public SealedContribution ToSealed() => new(
        new Contribution(
            new RunId(Run),
            new Round(Round),
            new NodeId(Node),
            new StageIndex(Stage),
            CheckpointRoot.Parse(Parent),
            TraceRoot.Parse(Trace),
            UpdateHash.Parse(Update),
            Steps,
            Tokens),
        Core.Salt.Parse(Salt),
        Signature);
}

/// <summary>JSON of the journal.</summary>
[JsonSerializable(typeof(JournalEntry))]
internal sealed partial class JournalJson : JsonSerializerContext;
