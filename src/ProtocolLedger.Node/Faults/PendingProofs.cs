using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Storage;

namespace ProtocolLedger.Node.Faults;

/// <summary>A fault that this node can prove, until it is proven and what it brings is paid.</summary>
/// <param name="Secret">The evidence, and what hides it until it is shown.</param>
/// <param name="Shared">Whether others are likely to have evidence of the fault too, so that nodes go one after the other.</param>
public sealed record PendingProof(EvidenceSecret Secret, bool Shared)
{
    /// <summary>What is proven.</summary>
    public FaultProof Proof => Secret.Proof;
}

/// <summary>
/// The faults that this node can prove. On the disk with their salts, so that a restart forgets neither the evidence nor what the
/// bounty is claimed with; one for each round and node, so that nobody can fill the disk with them.
/// </summary>
/// <param name="documents">Where.</param>
/// <param name="revealer">The account that proves.</param>
public sealed class PendingProofs(ILocalStore documents, EthAddress revealer)
{
    private const string Collection = "fault-proofs";

    /// <summary>Keeps a proof, unless there is one of the same node and round.</summary>
    /// <param name="proof">The proof.</param>
    /// <param name="shared">Whether others are likely to have one too.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public Task AddAsync(FaultProof proof, bool shared, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(proof);
        string key = Key(proof);
        Hash32 salt = new(RandomNumberGenerator.GetBytes(Hash32.Size));
        KeptProof kept = new(proof.Fault, Hex.Format(proof.Evidence.Span), revealer.ToString(), salt.ToString(), shared);
        byte[] value = JsonSerializer.SerializeToUtf8Bytes(kept, KeptProofJson.Default.KeptProof);
        return documents.TransactAsync(
            reader => (reader.Get(Collection, key) is null ? [LocalWrite.Put(Collection, key, value)] : Array.Empty<LocalWrite>(), true), cancellation);
    }

    /// <summary>Forgets a proof: nothing more can be done with it.</summary>
    public Task DropAsync(FaultProof proof, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(proof);
        return documents.ApplyAsync([LocalWrite.Delete(Collection, Key(proof))], cancellation);
    }

    /// <summary>All of a run that this account can claim the bounty of, by round.</summary>
    public async Task<IReadOnlyList<PendingProof>> AllAsync(RunId run, CancellationToken cancellation)
    {
        List<PendingProof> all = [];
        await foreach (LocalDocument document in documents.ScanAsync(Collection, $"{run.Value:d20}/", $"{run.Value + 1:d20}/", cancellation))
        {
            string[] key = document.Key.Split('/');
            KeptProof kept = JsonSerializer.Deserialize(document.Value, KeptProofJson.Default.KeptProof)!;
            FaultProof proof = new(run, Round.Parse(key[1]), NodeId.Parse(key[2]), kept.Fault, Convert.FromHexString(kept.Evidence.AsSpan(2)));
            EthAddress committer = EthAddress.Parse(kept.Revealer);
            all.Add(new PendingProof(new EvidenceSecret(committer, Hash32.Parse(kept.Salt), proof), kept.Shared));
        }

        return [.. all.Where(one => one.Secret.Revealer == revealer)];
    }

    private static string Key(FaultProof of) => $"{of.Run.Value:d20}/{of.Round.Value:d20}/{of.Node.Value:d20}";
}

/// <summary>The file format.</summary>
internal sealed record KeptProof(string Fault, string Evidence, string Revealer, string Salt, bool Shared);

/// <summary>JSON of kept proofs.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(KeptProof))]
internal sealed partial class KeptProofJson : JsonSerializerContext;
