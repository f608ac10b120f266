using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Rounds;
using ProtocolLedger.Peers;

namespace ProtocolLedger.Node.Faults;

/// <summary>
/// Compares what nodes sign for a round with what else they signed for it. An honest node signs one contribution and one commitment for
/// a round, since its signing history is on the disk before the key is used: two that differ convict whoever signed them.
/// </summary>
public sealed class Equivocations(SignedContributions contributions, CommitmentOffers commitments, PendingProofs proofs, Eip712Domain domain)
{
    /// <summary>Takes a contribution that its node signed but did not reveal; the signature has been checked.</summary>
    public async Task AddAsync(OfferedContribution another, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(another);
        Contribution work = another.Contribution;
        OfferedContribution? other = await contributions.FindAsync(work.Run, work.Round, work.Node, cancellation);
        other = other is null || other.Contribution == work ? await contributions.FindAnotherAsync(work.Run, work.Round, work.Node, cancellation) : other;
        if (other is null)
        {
            await contributions.KeepAnotherAsync(another, cancellation);
        }
        else
        {
            await ProveAsync(other, another, cancellation);
        }
    }

    /// <summary>Compares a contribution as it was revealed with what else its node signed; the signature has been checked.</summary>
    public async Task CompareAsync(OfferedContribution revealed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(revealed);
        Contribution work = revealed.Contribution;
        if (await contributions.FindAnotherAsync(work.Run, work.Round, work.Node, cancellation) is { } another)
        {
            await ProveAsync(another, revealed, cancellation);
        }
    }

    /// <summary>Takes a commitment that its node has shown somebody; the signature has been checked.</summary>
    public async Task AddAsync(SignedCommitment shown, CancellationToken cancellation)
    {
        if (await commitments.KeepAsync(shown, cancellation) is { } first)
        {
            await proofs.AddAsync(FaultProof.TwoCommitments(first, shown), shared: true, cancellation);
        }
    }

    private async Task ProveAsync(OfferedContribution first, OfferedContribution second, CancellationToken cancellation)
    {
        if (first.Contribution != second.Contribution)
        {
            FaultProof proof = FaultProof.TwoContributions(
                first.Contribution, new EthSignature(first.Signature.Span), second.Contribution, new EthSignature(second.Signature.Span), domain);
            await proofs.AddAsync(proof, shared: true, cancellation);
        }
    }
}
