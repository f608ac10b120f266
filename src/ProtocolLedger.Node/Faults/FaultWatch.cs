using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Rounds;
using ProtocolLedger.Peers;

namespace ProtocolLedger.Node.Faults;

/// <summary>
/// Asks peers for what nobody honest signs: a second commitment of a node that has shown this one another than it brought to the
/// ledger, and work for the next round while the run is paused or has ended.
/// </summary>
public sealed class FaultWatch(
    RunMembership member,
    LedgerClient ledger,
    RunHistory history,
    CommitmentOffers commitments,
    Equivocations equivocations,
    PendingProofs proofs,
    PeerClient peers,
    Eip712Domain domain,
    ChainPatience patience,
    TimeSpan pace,
    TimeProvider time)
{
    private readonly HashSet<(Round Round, NodeId Node)> compared = [];

    /// <summary>Looks again and again until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        while (true)
        {
            await patience.OutlastAsync(() => LookForCommitmentsAsync(cancellation), cancellation);
            await LookForUnopenedAsync(cancellation);
            await Task.Delay(pace, time, cancellation);
        }
    }

    /// <summary>Asks, unless the run is active, whether peers have signed work for the next round.</summary>
    public Task LookForUnopenedAsync(CancellationToken cancellation) => patience.OutlastAsync(
        async () =>
        {
            if (await ledger.Runs.StateAsync(member.Run, cancellation) is not (RunState.Draft or RunState.Active))
            {
                await AskForUnopenedAsync((await history.NewestAsync(cancellation)).Next, cancellation);
            }
        },
        cancellation);

    /// <summary>Asks for the other commitment of whoever has shown this node another one than the ledger has.</summary>
    internal async Task LookForCommitmentsAsync(CancellationToken cancellation)
    {
        Round newest = await history.NewestAsync(cancellation);
        foreach (SignedCommitment kept in commitments.Others.Where(kept => kept.Entry.Run == member.Run && !compared.Contains((kept.Entry.Round, kept.Entry.Node))))
        {
            CommitmentEntry entry = kept.Entry;
            RoundEvents round = await history.RoundAsync(entry.Round, cancellation);
            if (entry.Round < newest || round.Revealed.Count > 0) // its commitments are closed
            {
                compared.Add((entry.Round, entry.Node));
                if (!await IsOnLedgerAsync(entry, round, cancellation))
                {
                    await AskForAnotherAsync(entry, cancellation);
                }
            }
        }

        compared.RemoveWhere(old => old.Round.Value + 2 < newest.Value);
    }

    private async Task<bool> IsOnLedgerAsync(CommitmentEntry entry, RoundEvents round, CancellationToken cancellation) =>
        round.PlaceOf(entry.Node)?.Commitment == entry.Commitment
            || (await ledger.Rounds.NodeAsync(entry.Run, entry.Round, entry.Node, cancellation)).IsDirectly(entry.Commitment);

    /// <summary>The ledger has another commitment than this node was shown, or none: somebody else may have been shown that one.</summary>
    private async Task AskForAnotherAsync(CommitmentEntry entry, CancellationToken cancellation)
    {
        IReadOnlyList<PeerAddress> all = await history.PeersAsync(member.Node, cancellation);
        OfferedCommitment?[] shown = await Task.WhenAll(all.Select(peer => peers.TryCommitmentAsync(peer, entry.Run, entry.Round, entry.Node, cancellation)));
        foreach (OfferedCommitment offered in shown.OfType<OfferedCommitment>())
        {
            SignedCommitment signed = new(offered.Entry, new EthSignature(offered.Signature.Span));
            if (await history.WorkerAsync(entry.Node, cancellation) is { } worker && signed.IsBy(worker, domain))
            {
                await equivocations.AddAsync(signed, cancellation);
            }
        }
    }

    private async Task AskForUnopenedAsync(Round next, CancellationToken cancellation)
    {
        IReadOnlyList<PeerAddress> all = await history.PeersAsync(member.Node, cancellation);
        OfferedContribution?[] shown = await Task.WhenAll(all.Select(peer => peers.TryContributionAsync(peer, member.Run, next, peer.Node, cancellation)));
        foreach (OfferedContribution offered in shown.OfType<OfferedContribution>())
        {
            EthSignature signature = new(offered.Signature.Span);
            EthAddress? signer = ContributionSigner.Recover(offered.Contribution, domain, signature);
            if (signer is not null && signer == await history.WorkerAsync(offered.Contribution.Node, cancellation))
            {
                await proofs.AddAsync(FaultProof.Unopened(offered.Contribution, signature), shared: true, cancellation);
            }
        }
    }
}
