using System.Collections.Concurrent;
using System.Text;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Peers;
using ProtocolLedger.Storage;

namespace ProtocolLedger.Node.Rounds;

/// <summary>
/// Signed commitments of the last rounds: this node's own, served to whoever brings a batch to the ledger, and those that others have
/// shown it, the first one of each node, served to whoever was shown another one. On the disk, so that a restart forgets none.
/// </summary>
public sealed class CommitmentOffers(NodeId self, ILocalStore documents) : ICommitmentSource
{
    private const string Collection = "signed-commitments";
    private const ulong KeptRounds = 2;

    private readonly ConcurrentDictionary<(RunId Run, Round Round, NodeId Node), SignedCommitment> offers = new();

    /// <summary>Those of other nodes.</summary>
    public IReadOnlyList<SignedCommitment> Others => [.. offers.Values.Where(kept => kept.Entry.Node != self)];

    /// <summary>Reads what was kept before a restart.</summary>
    public async Task LoadAsync(CancellationToken cancellation)
    {
        await foreach (LocalDocument document in documents.ScanAsync(Collection, null, null, cancellation))
        {
            SignedCommitment kept = Read(document);
            offers[Key(kept.Entry)] = kept;
        }
    }

    /// <summary>Offers this node's own commitment from now on, and drops those of rounds long past.</summary>
    public async Task AddAsync(SignedCommitment own, CancellationToken cancellation)
    {
        await KeepAsync(own, cancellation);
        List<LocalWrite> drops = [];
        foreach ((RunId Run, Round Round, NodeId Node) old in offers.Keys.Where(key => key.Run != own.Entry.Run || key.Round.Value + KeptRounds <= own.Entry.Round.Value))
        {
            offers.TryRemove(old, out _);
            drops.Add(LocalWrite.Delete(Collection, KeyText(old)));
        }

        await documents.ApplyAsync(drops, cancellation);
    }

    /// <summary>Keeps what a node has shown; its signature has been checked.</summary>
    /// <returns>What the node had shown before; null if it is the same or the first.</returns>
    public async Task<SignedCommitment?> KeepAsync(SignedCommitment shown, CancellationToken cancellation)
    {
        SignedCommitment first = offers.GetOrAdd(Key(shown.Entry), shown);
        if (ReferenceEquals(first, shown))
        {
            byte[] value = Encoding.ASCII.GetBytes($"{shown.Entry.Commitment} {shown.Signature}");
            await documents.PutAsync(Collection, KeyText(Key(shown.Entry)), value, cancellation);
        }

        return first.Entry == shown.Entry ? null : first;
    }

    public OfferedCommitment? Find(RunId run, Round round, NodeId? node) =>
        offers.TryGetValue((run, round, node ?? self), out SignedCommitment? kept) ? new OfferedCommitment(kept.Entry, kept.Signature.ToArray()) : null;

    private static (RunId Run, Round Round, NodeId Node) Key(CommitmentEntry entry) => (entry.Run, entry.Round, entry.Node);

    private static string KeyText((RunId Run, Round Round, NodeId Node) key) => $"{key.Run.Value:d20}/{key.Round.Value:d20}/{key.Node.Value:d20}";

    private static SignedCommitment Read(LocalDocument document)
    {
        string[] key = document.Key.Split('/'), value = Encoding.ASCII.GetString(document.Value).Split(' ');
        byte[] signature = new byte[EthSignature.Size];
        Hex.Parse(value[1], signature, "signature");
        CommitmentEntry entry = new(RunId.Parse(key[0]), Round.Parse(key[1]), NodeId.Parse(key[2]), Commitment.Parse(value[0]));
        return new SignedCommitment(entry, new EthSignature(signature));
    }
}
