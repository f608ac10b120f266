using System.Collections.Concurrent;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Peers;

namespace ProtocolLedger.Node.Rounds;

/// <summary>This node's signed commitments of the last rounds, served to whoever brings a batch to the ledger.</summary>
public sealed class CommitmentOffers : ICommitmentSource
{
    private const ulong KeptRounds = 2;

    private readonly ConcurrentDictionary<(RunId Run, Round Round), SignedCommitment> offers = new();

    /// <summary>Offers a commitment from now on, and drops those of rounds long past.</summary>
    public void Add(SignedCommitment own)
    {
        offers[(own.Entry.Run, own.Entry.Round)] = own;
        foreach ((RunId Run, Round Round) old in offers.Keys.Where(key => key.Round.Value + KeptRounds <= own.Entry.Round.Value))
        {
            offers.TryRemove(old, out _);
        }
    }

    public OfferedCommitment? Find(RunId run, Round round) =>
        offers.TryGetValue((run, round), out SignedCommitment? own) ? new OfferedCommitment(own.Entry, own.Signature.ToArray()) : null;
}
