using System.Collections.Concurrent;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Events;
using ProtocolLedger.Node.Faults;
using ProtocolLedger.Peers;
using ProtocolLedger.Training;

namespace ProtocolLedger.Node.Rounds;

/// <summary>
/// Publishes what this node owes its peers, and gathers what they owe: a revealed update is fetched by the hash on the ledger,
/// from its maker first and then from whoever else has it, and checked before anything is computed with it. So is the signature
/// of the contribution: work that nobody could dispute for want of it is not counted.
/// </summary>
public sealed class UpdateExchange(
    RunMembership member,
    IUpdateLedger history,
    PeerClient peers,
    NodeBlobs blobs,
    SignedContributions contributions,
    Equivocations equivocations,
    Eip712Domain domain,
    INodeObserver observer,
    TimeProvider time)
{
    /// <summary>Rounds whose updates and records are kept for peers that lag.</summary>
    private const ulong KeptRounds = 2;

    private readonly ConcurrentDictionary<(Round Round, NodeId Node), UpdateView> accepted = new();
    private readonly long elements = CheckpointTables.OfModel(member.Spec.Model).ElementCount;
    private readonly SignatureIntake signatures = new(history, peers, contributions, equivocations, domain);

    /// <summary>Serves the node's own update and signed contribution; call it only once the commitments are closed.</summary>
    public async Task PublishAsync(SealedContribution own, CancellationToken cancellation)
    {
        blobs.Release(own.Contribution.UpdateHash);
        await contributions.KeepAsync(own.ToOffered(), cancellation);
    }

    /// <summary>Serves the record that a proposal names.</summary>
    public void Publish(RoundRecord record) => blobs.Add(record);

    /// <summary>Drops what no peer will ask for any more.</summary>
    public void Forget(Round finished)
    {
        foreach ((Round Round, NodeId Node) key in accepted.Keys.Where(key => key.Round.Value + KeptRounds <= finished.Value))
        {
            accepted.TryRemove(key, out _);
        }

        blobs.ForgetUpdatesBefore(finished, KeptRounds);
    }

    /// <summary>Every revealed update that can be had with its signature in good time and is in order; what is not is left out, with a warning.</summary>
    public async Task<IReadOnlyList<UpdateView>> GatherAsync(RoundInfo round, Checkpoint parent, CancellationToken cancellation)
    {
        IReadOnlyList<Revealed> revealed = (await history.RoundAsync(round.Round, cancellation)).Revealed;
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(TimeSpan.FromSeconds(Math.Max(2.0, member.Parameters.ProposeSeconds / 2.0)));
        UpdateView?[] updates = await Task.WhenAll(revealed.Select(reveal => ObtainAsync(round, reveal, limit.Token, cancellation)));
        return [.. updates.OfType<UpdateView>()];
    }

    /// <summary>The updates of exactly these participants; null when one of them was not revealed so or can't be had.</summary>
    public async Task<IReadOnlyList<UpdateView>?> GatherExactlyAsync(
        RoundInfo round, Checkpoint parent, IReadOnlyList<Participant> participants, CancellationToken cancellation)
    {
        IReadOnlyList<Revealed> revealed = (await history.RoundAsync(round.Round, cancellation)).Revealed;
        List<UpdateView> updates = [];
        foreach (Participant participant in participants)
        {
            Revealed? reveal = revealed.SingleOrDefault(
                reveal => reveal.Node == participant.Node && reveal.UpdateHash == participant.UpdateHash && reveal.Steps == participant.Steps);
            if (reveal is null || await ObtainAsync(round, reveal, cancellation, cancellation) is not { } update)
            {
                return null;
            }

            updates.Add(update);
        }

        return updates;
    }

    /// <summary>The record behind the standing proposal, from whoever has it; null when nobody gives a sound one.</summary>
    public async Task<RoundRecord?> ProposedRecordAsync(RoundInfo round, StandingProposal standing, CancellationToken cancellation)
    {
        Proposed? proposed = (await history.RoundAsync(round.Round, cancellation)).Proposed.LastOrDefault(proposed => proposed.Proposal.Hash() == standing.Hash);
        return proposed is null ? null : await FetchRecordAsync(round.Round, proposed, cancellation);
    }

    /// <summary>Fetches a record and checks that it is of this run, round and proposal.</summary>
    public async Task<RoundRecord?> FetchRecordAsync(Round round, Proposed proposed, CancellationToken cancellation)
    {
        (RoundRecord? record, string problem) = await RecordFetch.FromPeersAsync(
            peers, await OrderedAsync(proposed.Node, proposed.Participants.Value, cancellation), proposed, cancellation);
        if (record is null)
        {
            Warn($"round {round}: the record of node {proposed.Node}'s proposal {problem}");
        }

        return record;
    }

    private async Task<UpdateView?> ObtainAsync(RoundInfo round, Revealed reveal, CancellationToken limited, CancellationToken cancellation)
    {
        if (accepted.TryGetValue((round.Round, reveal.Node), out UpdateView? known))
        {
            return known;
        }

        if (reveal.Steps != (uint)member.Spec.InnerSteps || reveal.Tokens != member.Spec.TokensPerRound)
        {
            Warn($"round {round.Round}: node {reveal.Node} revealed {reveal.Steps} steps and {reveal.Tokens} tokens, the run asks for {member.Spec.InnerSteps} and {member.Spec.TokensPerRound}");
            return null;
        }

        if (!await HasSignatureAsync(round, reveal, limited, cancellation))
        {
            return null;
        }

        ReadOnlyMemory<byte>? blob = await blobs.FindAsync(reveal.UpdateHash, cancellation) ?? await FetchAsync(round, reveal, limited, cancellation);
        if (blob is null)
        {
            return null;
        }

        switch (UpdateIntake.Check(blob.Value, reveal.Contribution(round.Parent), elements))
        {
            case UpdateVerdict.Accepted sound:
                accepted[(round.Round, reveal.Node)] = sound.Update;
                blobs.AddUpdate(round.Round, reveal.UpdateHash, blob.Value);
                return sound.Update;
            case UpdateVerdict.Rejected rejected:
                Warn($"round {round.Round}: the update of node {rejected.Node} is refused: {rejected.Reason}");
                return null;
            default:
                return null;
        }
    }

    private async Task<bool> HasSignatureAsync(RoundInfo round, Revealed reveal, CancellationToken limited, CancellationToken cancellation)
    {
        string? missing;
        try
        {
            IReadOnlyList<PeerAddress> order = await OrderedAsync(reveal.Node, reveal.UpdateHash.Value, cancellation);
            missing = await signatures.ObtainAsync(reveal.Contribution(round.Parent), reveal.At, order, limited, cancellation);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            missing = "it did not come in time";
        }

        if (missing is not null)
        {
            Warn($"round {round.Round}: the work of node {reveal.Node} does not count, its signature can't be had: {missing}");
        }

        return missing is null;
    }

    private async Task<ReadOnlyMemory<byte>?> FetchAsync(RoundInfo round, Revealed reveal, CancellationToken limited, CancellationToken cancellation)
    {
        UpdateHeader header = new(member.Run, round.Round, reveal.Node, reveal.Stage, round.Parent, reveal.Steps, elements);
        try
        {
            FetchResult<ReadOnlyMemory<byte>> fetched = await peers.FetchBlobAsync(
                await OrderedAsync(reveal.Node, reveal.UpdateHash.Value, cancellation), BlobKey.Of(reveal.UpdateHash), checked((int)header.TotalLength), limited);
            if (fetched.IsOk)
            {
                return fetched.Value;
            }

            Warn($"round {round.Round}: the update of node {reveal.Node} can't be had: {fetched.Explain()}");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            Warn($"round {round.Round}: the update of node {reveal.Node} did not come in time");
        }

        return null;
    }

    /// <summary>All peers, the one that must have it first, the others in an order that differs from blob to blob.</summary>
    private async Task<IReadOnlyList<PeerAddress>> OrderedAsync(NodeId first, Hash32 seed, CancellationToken cancellation) =>
        [.. PeerOrder.Seeded(await history.PeersAsync(member.Node, cancellation), seed).OrderByDescending(peer => peer.Node == first)];

    private void Warn(string message) => observer.Observe(new NodeWarning(message) { At = time.GetUtcNow() });
}
