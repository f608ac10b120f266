using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Faults;
using ProtocolLedger.Peers;

namespace ProtocolLedger.Node.Rounds;

/// <summary>
/// Brings commitments to the ledger, many in one transaction. Nodes show each other their signed commitments; the one whose
/// turn it is posts them when all that the round waits for are there, or when time runs short. A node that no batch has taken
/// in by then commits directly.
/// </summary>
public sealed class CommitmentBatches(
    RunMembership member,
    LedgerClient ledger,
    RunHistory history,
    Contributor contributor,
    CommitmentOffers offers,
    Equivocations equivocations,
    PeerClient peers,
    TurnOrder turns,
    MandateGuard guard,
    Eip712Domain domain,
    TimeSpan poll,
    TimeProvider time)
{
    /// <summary>Of the commit phase, what is left when a node no longer counts on others; twice as much when a batch no longer waits.</summary>
    private const int DirectPart = 8;

    private static readonly TimeSpan LongestDirect = TimeSpan.FromSeconds(15);

    /// <summary>Sees the commitment onto the ledger.</summary>
    /// <returns>Null when it is there; otherwise what became of it.</returns>
    /// <exception cref="PledgerException"><see cref="ExitCode.SlashingProtection"/>: the ledger has another commitment of this node.</exception>
    public async Task<TxOutcome?> CommitAsync(Round round, SealedContribution work, CancellationToken cancellation)
    {
        SignedCommitment own = contributor.Offer(work);
        await offers.AddAsync(own, cancellation);
        Dictionary<NodeId, SignedCommitment> known = new() { [member.Node] = own };
        while (!await contributor.IsCommittedAsync(work, cancellation))
        {
            RoundInfo now = await ledger.Rounds.GetAsync(member.Run, round, cancellation);
            ulong head = (await ledger.HeadAsync(1, cancellation)).Timestamp;
            TimeSpan left = TimeSpan.FromSeconds((double)now.CommitEnd - head);
            TimeSpan direct = TimeSpan.FromSeconds(Math.Min(LongestDirect.TotalSeconds, member.Parameters.CommitSeconds / (double)DirectPart));
            if (left < direct || !guard.Decide().MayTrain)
            {
                return await contributor.CommitAsync(work, cancellation);
            }

            await CollectAsync(round, known, cancellation);
            SignedCommitment[] batch = await UncountedAsync(round, known, cancellation);
            bool complete = now.Counted + batch.Length >= now.Expected;
            if ((complete || left < 2 * direct) && turns.IsMine(round, "commit", await history.MemberIdsAsync(cancellation)))
            {
                TxOutcome sent = await ledger.Rounds.CommitBatchAsync(member.Run, round, batch, cancellation);
                if (sent.WasRefusedByPause())
                {
                    return sent;
                }
            }

            await Task.Delay(poll, time, cancellation);
        }

        return null;
    }

    /// <summary>Asks the members that have not shown theirs yet; a commitment that its worker has not signed is dropped.</summary>
    private async Task CollectAsync(Round round, Dictionary<NodeId, SignedCommitment> known, CancellationToken cancellation)
    {
        IReadOnlyList<PeerAddress> missing = [.. (await history.PeersAsync(member.Node, cancellation)).Where(peer => !known.ContainsKey(peer.Node))];
        OfferedCommitment?[] shown = await Task.WhenAll(missing.Select(peer => peers.TryCommitmentAsync(peer, member.Run, round, peer.Node, cancellation)));
        foreach (OfferedCommitment offered in shown.OfType<OfferedCommitment>())
        {
            SignedCommitment signed = new(offered.Entry, new EthSignature(offered.Signature.Span));
            if (await history.WorkerAsync(offered.Entry.Node, cancellation) is { } worker && signed.IsBy(worker, domain))
            {
                known[offered.Entry.Node] = signed;
                await equivocations.AddAsync(signed, cancellation);
            }
        }
    }

    /// <summary>What no batch has taken in yet, in the order in which the ledger keeps members.</summary>
    private async Task<SignedCommitment[]> UncountedAsync(Round round, Dictionary<NodeId, SignedCommitment> known, CancellationToken cancellation)
    {
        RoundEvents events = await history.RoundAsync(round, cancellation);
        HashSet<NodeId> counted = [.. events.Batches.SelectMany(batch => batch.Entries).Select(entry => entry.Node)];
        return [.. known.Values.Where(signed => !counted.Contains(signed.Entry.Node)).OrderBy(signed => signed.Entry.Node)];
    }
}
