using System.Collections.Concurrent;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Faults;
using ProtocolLedger.Peers;

namespace ProtocolLedger.Node.Rounds;

/// <summary>
/// Gets the signature of revealed work before the work is counted, and keeps it. The ledger doesn't ask for it at the reveal, but
/// every dispute does: a node that could withhold it could cheat safely. A node that shows peers signatures of two contributions is
/// found out here.
/// </summary>
internal sealed class SignatureIntake(IUpdateLedger ledger, PeerClient peers, SignedContributions kept, Equivocations equivocations, Eip712Domain domain)
{
    /// <summary>Obtains the signature by the key that sent the reveal, from the disk or from peers in the order given.</summary>
    /// <param name="revealed">The contribution as the ledger has it.</param>
    /// <param name="at">Where it was revealed. Only a node's worker can reveal, so the worker of then sent it.</param>
    /// <returns>Null when it is here; otherwise why it can't be had.</returns>
    public async Task<string?> ObtainAsync(
        Contribution revealed, LogPosition at, IReadOnlyList<PeerAddress> order, CancellationToken limited, CancellationToken cancellation)
    {
        if (await ledger.WorkerAtAsync(revealed.Node, at, cancellation) is not { } worker)
        {
            return "the ledger knows no worker of the node";
        }

        OfferedContribution? known = await kept.FindAsync(revealed.Run, revealed.Round, revealed.Node, cancellation);
        if (known is not null && known.Contribution == revealed && IsSigned(known))
        {
            return null;
        }

        ConcurrentQueue<OfferedContribution> others = [];
        try
        {
            FetchResult<OfferedContribution> fetched = await peers.FetchContributionAsync(order, revealed, IsSigned, others.Enqueue, limited);
            if (fetched.Value is null)
            {
                return fetched.Explain();
            }

            await kept.KeepAsync(fetched.Value, cancellation);
            await equivocations.CompareAsync(fetched.Value, cancellation);
            return null;
        }
        finally
        {
            foreach (OfferedContribution another in others)
            {
                await equivocations.AddAsync(another, cancellation);
            }
        }

        bool IsSigned(OfferedContribution sent) => ContributionSigner.Recover(sent.Contribution, domain, new EthSignature(sent.Signature.Span)) == worker;
    }
}
