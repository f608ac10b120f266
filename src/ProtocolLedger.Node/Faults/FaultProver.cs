using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Events;
using ProtocolLedger.Node.Rounds;

namespace ProtocolLedger.Node.Faults;

/// <summary>
/// Sees proofs through that take one transaction: commits to the evidence first, so that whoever copies the proof out of the transaction
/// pool is not paid for it, shows it, claims the bounty and has it paid. What is to be done is read from the ledger each time.
/// </summary>
/// <param name="turn">How long each further node waits before it proves what several can prove.</param>
public sealed class FaultProver(
    RunMembership member, LedgerClient ledger, RunHistory history, PendingProofs proofs, INodeObserver observer, TimeSpan turn, TimeProvider time)
{
    private readonly HashSet<(Hash32 Evidence, string Message)> said = [];
    private readonly Dictionary<Hash32, long> known = [];

    /// <summary>Takes every proof as far as it goes now.</summary>
    /// <returns>Whether any is left that only this node can see through; the payment of an award is up to anybody.</returns>
    public async Task<bool> PursueAsync(CancellationToken cancellation)
    {
        bool owes = false;
        foreach (PendingProof one in await proofs.AllAsync(member.Run, cancellation))
        {
            owes |= await history.FaultAsync(one.Proof.Round, one.Proof.Node, cancellation) is { } fault
                ? await CollectAsync(one, fault, cancellation)
                : await ProveAsync(one, cancellation);
        }

        return owes;
    }

    private async Task<bool> ProveAsync(PendingProof one, CancellationToken cancellation)
    {
        FaultProof proof = one.Proof;
        if (await ledger.Proofs.IsConvictedAsync(proof.Run, proof.Round, proof.Node, cancellation))
        {
            await proofs.DropAsync(proof, cancellation); // by a dispute
            return false;
        }

        if (!await IsDueAsync(one, cancellation))
        {
            return true;
        }

        if (await ledger.Proofs.RefusalAsync(proof, cancellation) is { } refusal)
        {
            Warn(proof, $"can't be proven: {refusal.Sentence}");
            await proofs.DropAsync(proof, cancellation);
            return false;
        }

        if (await ledger.Proofs.CommittedAsAsync(one.Secret.Commitment, cancellation) == 0
            && await ledger.SendAsync(ledger.Proofs.CommitRequest(one.Secret.Commitment), cancellation) is not TxOutcome.Mined and var failed)
        {
            Warn(proof, "could not be committed to", failed);
        }
        else if (await ledger.SendAsync(ledger.Proofs.ProveRequest(proof), cancellation) is var outcome && outcome is TxOutcome.Mined mined)
        {
            observer.Observe(new FaultProven(proof.Round.Value, proof.Node.Value, proof.Fault, mined.Receipt.Hash.ToString()) { At = time.GetUtcNow() });
        }
        else
        {
            Warn(proof, "could not be proven", outcome);
        }

        return true;
    }

    /// <summary>
    /// Claims the award, whoever has sent the proof: the earliest commitment is paid. Its prover claims too, since a later commitment could
    /// otherwise be claimed for in the window's last second.
    /// </summary>
    private async Task<bool> CollectAsync(PendingProof one, ProvenFault fault, CancellationToken cancellation)
    {
        FaultAward award = fault.Convicted.Award;
        EthAddress self = one.Secret.Revealer, payee = fault.Claim?.Claimant ?? award.Prover;
        if ((await ledger.HeadAsync(0, cancellation)).Timestamp < award.ClaimEnd)
        {
            ulong number = await ledger.Proofs.CommittedAsAsync(one.Secret.Commitment, cancellation);
            bool earliest = number > 0 && number <= award.Sequence && (fault.Claim is null || number < fault.Claim.Number);
            if (earliest && await ledger.SendAsync(ledger.Proofs.ClaimRequest(fault.Convicted, one.Secret), cancellation) is not TxOutcome.Mined and var failed)
            {
                Warn(one.Proof, "was proven, but its bounty could not be claimed", failed);
                return true;
            }

            if (!earliest && payee != self)
            {
                await proofs.DropAsync(one.Proof, cancellation);
            }

            return false;
        }

        if (payee == self && !fault.Paid)
        {
            TxOutcome paid = await ledger.SendAsync(ledger.Proofs.PayRequest(fault.Convicted), cancellation);
            if (paid is TxOutcome.Mined mined)
            {
                observer.Observe(new BountyPaid(one.Proof.Round.Value, one.Proof.Node.Value, award.Amount.ToString(), mined.Receipt.Hash.ToString()) { At = time.GetUtcNow() });
            }
            else
            {
                Warn(one.Proof, "was proven, but its bounty could not be paid out", paid);
            }

            return false; // kept until it shows on the ledger at the next look
        }

        await proofs.DropAsync(one.Proof, cancellation);
        return false;
    }

    /// <summary>Whether the nodes that go first have had the time to.</summary>
    private async Task<bool> IsDueAsync(PendingProof one, CancellationToken cancellation)
    {
        if (!one.Shared)
        {
            return true;
        }

        long now = time.GetTimestamp();
        known.TryAdd(one.Proof.Hash, now);
        NodeId[] others = [.. (await history.MemberIdsAsync(cancellation)).Where(node => node != one.Proof.Node)];
        return time.GetElapsedTime(known[one.Proof.Hash], now) >= turn * TurnOrder.Rank(member.Node, one.Proof.Round, others);
    }

    /// <summary>Says what a transaction failed of, unless another has done the same first: somebody else's, or this node's own that a reorganisation took back and that was sent again.</summary>
    private void Warn(FaultProof of, string message, TxOutcome failed)
    {
        if (failed is not TxOutcome.Reverted { Reason.Name: "EvidenceCommitted" or "AlreadyConvicted" or "NotEarliest" or "UnknownAward" })
        {
            Warn(of, $"{message}: {failed.Sentence}");
        }
    }

    private void Warn(FaultProof of, string message)
    {
        if (said.Add((of.Hash, message)))
        {
            observer.Observe(new NodeWarning($"the fault of node {of.Node} in round {of.Round} {message}") { At = time.GetUtcNow() });
        }
    }
}
