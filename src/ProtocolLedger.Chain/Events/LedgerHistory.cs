using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>A node as the events tell it: enough to reach it and to check who it is.</summary>
public sealed record KnownNode(NodeId Node, EthAddress Owner, EthAddress Worker, string Endpoint, Hash32 TlsFingerprint);

/// <summary>
/// All events of a ledger in memory, kept in step with the chain. One caller updates; what it shows is as of the last
/// <see cref="UpdateAsync"/>. Not thread-safe.
/// </summary>
public sealed class LedgerHistory(EventReader reader)
{
    private readonly List<LedgerEvent> _events = [];

    /// <summary>Every event, in the chain's order.</summary>
    public IReadOnlyList<LedgerEvent> Events => _events;

    /// <summary>Reads on to the head.</summary>
    /// <returns>What changed.</returns>
    /// <exception cref="PledgerException"><see cref="ExitCode.ChainUnreachable"/>; what was read before still stands.</exception>
    public async Task<EventBatch> UpdateAsync(CancellationToken cancellationToken)
    {
        EventBatch batch = await reader.ReadToHeadAsync(cancellationToken);
        if (batch.RolledBackTo is { } fork)
        {
            _events.RemoveAll(e => e.At.Block > fork);
        }

        _events.AddRange(batch.Added);
        return batch;
    }

    /// <summary>Everything that happened in one round.</summary>
    public RoundEvents Round(RunId run, Round round)
    {
        RoundEvent[] events = [.. _events.OfType<RoundEvent>().Where(e => e.Run == run && e.Round == round)];
        return new RoundEvents(
            events.OfType<RoundOpened>().SingleOrDefault(),
            [.. events.OfType<BatchCommitted>()],
            [.. events.OfType<Revealed>()],
            [.. events.OfType<Proposed>()],
            [.. events.OfType<Attested>()],
            events.OfType<RoundFinalised>().SingleOrDefault(),
            events.OfType<RoundAbandoned>().SingleOrDefault());
    }

    /// <summary>The checkpoints that a run has recorded after the genesis one, in order, also those that a vote has gone back behind since.</summary>
    public IEnumerable<CheckpointRecorded> Checkpoints(RunId run) => _events.OfType<CheckpointRecorded>().Where(e => e.Run == run);

    /// <summary>The members of a run as of now, by id, with where to reach them.</summary>
    public IReadOnlyList<KnownNode> Members(RunId run)
    {
        HashSet<NodeId> members = [];
        foreach (LedgerEvent e in _events)
        {
            switch (e)
            {
                case NodeJoined joined when joined.Run == run:
                    members.Add(joined.Node);
                    break;
                case NodeLeft left when left.Run == run:
                    members.Remove(left.Node);
                    break;
            }
        }

        return [.. members.Order().Select(Node).OfType<KnownNode>()];
    }

    /// <summary>The nodes that name a hot key as their worker, ascending. Anyone can name any key, so there may be several.</summary>
    public IReadOnlyList<NodeId> NodesOfWorker(EthAddress worker)
    {
        SortedSet<NodeId> nodes = [];
        foreach (LedgerEvent e in _events)
        {
            switch (e)
            {
                case NodeRegistered registered when registered.Worker == worker:
                    nodes.Add(registered.Node);
                    break;
                case WorkerRotated rotated when rotated.PreviousWorker == worker:
                    nodes.Remove(rotated.Node);
                    break;
                case WorkerRotated rotated when rotated.NewWorker == worker:
                    nodes.Add(rotated.Node);
                    break;
            }
        }

        return [.. nodes];
    }

    /// <summary>Whether a node has ever committed to a contribution, as far as the log tells: a direct commitment shows when it is revealed.</summary>
    public bool HasCommitted(NodeId node) => _events.Any(e => e switch
    {
        BatchCommitted batch => batch.Entries.Any(entry => entry.Node == node),
        Revealed revealed => revealed.Node == node,
        _ => false,
    });

    /// <summary>A node as it last announced itself; null when none was registered under that number.</summary>
    public KnownNode? Node(NodeId node)
    {
        KnownNode? known = null;
        foreach (LedgerEvent e in _events)
        {
            known = e switch
            {
                NodeRegistered registered when registered.Node == node =>
                    new KnownNode(node, registered.Owner, registered.Worker, registered.Endpoint, registered.TlsFingerprint),
                EndpointUpdated moved when moved.Node == node => known! with { Endpoint = moved.Endpoint, TlsFingerprint = moved.TlsFingerprint },
                WorkerRotated rotated when rotated.Node == node => known! with { Worker = rotated.NewWorker },
                _ => known,
            };
        }

        return known;
    }
}
