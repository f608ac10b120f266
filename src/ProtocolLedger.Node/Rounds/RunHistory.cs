using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Disputes;
using ProtocolLedger.Node.Faults;
using ProtocolLedger.Peers;

namespace ProtocolLedger.Node.Rounds;

/// <summary>What the ledger's events say of one run, read on demand up to the chain's head. Safe for use by several threads.</summary>
public sealed class RunHistory(LedgerHistory history, RunId run) : IUpdateLedger, IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);

    /// <summary>Everything that happened in a round.</summary>
    public Task<RoundEvents> RoundAsync(Round round, CancellationToken cancellation) => ReadAsync(() => history.Round(run, round), cancellation);

    /// <summary>The run's members, ascending.</summary>
    public Task<IReadOnlyCollection<NodeId>> MemberIdsAsync(CancellationToken cancellation) =>
        ReadAsync<IReadOnlyCollection<NodeId>>(() => [.. history.Members(run).Select(node => node.Node)], cancellation);

    /// <summary>The members that can be reached, but for <paramref name="self"/>; those with an unusable endpoint are left out.</summary>
    public Task<IReadOnlyList<PeerAddress>> PeersAsync(NodeId self, CancellationToken cancellation) =>
        ReadAsync<IReadOnlyList<PeerAddress>>(() => [.. history.Members(run).Where(node => node.Node != self).Select(Address).OfType<PeerAddress>()], cancellation);

    /// <summary>Where a node can be reached, also one that has left the run; null when it was never registered or names no usable endpoint.</summary>
    public Task<PeerAddress?> AddressAsync(NodeId node, CancellationToken cancellation) =>
        ReadAsync(() => history.Node(node) is { } known ? Address(known) : null, cancellation);

    /// <summary>The checkpoints that a node of this run has to keep, see <see cref="CheckpointRetention"/>.</summary>
    /// <param name="vested">The last round whose rewards have vested.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public Task<IReadOnlySet<CheckpointRoot>> WantedCheckpointsAsync(Round vested, CancellationToken cancellation) => ReadAsync(
        () => CheckpointRetention.Wanted(
            [.. history.Checkpoints(run).Select(one => (one.Round, one.Root))],
            history.Events.OfType<RoundOpened>().Where(one => one.Run == run).Select(one => (one.Round, one.Parent)),
            vested,
            Games().Where(game => game.Closed is null).Select(game => game.Opened.Round).ToHashSet()),
        cancellation);

    /// <summary>What slashed nodes lost from the opening of one round until that of a later one.</summary>
    public Task<IReadOnlyList<RewardsForfeited>> ForfeitsAsync(Round from, Round until, CancellationToken cancellation) =>
        ReadAsync<IReadOnlyList<RewardsForfeited>>(
            () => [.. history.Events.OfType<RewardsForfeited>().Where(lost => lost.Run == run && lost.Last >= from && lost.Last < until)], cancellation);

    /// <summary>The disputes about the run's rounds, by number.</summary>
    public Task<IReadOnlyList<DisputedGame>> DisputesAsync(CancellationToken cancellation) =>
        ReadAsync<IReadOnlyList<DisputedGame>>(() => [.. Games()], cancellation);

    /// <summary>A fault that one transaction has proven, who has claimed its bounty last, and whether that was paid; null when there is none.</summary>
    public Task<ProvenFault?> FaultAsync(Round round, NodeId node, CancellationToken cancellation) => ReadAsync(
        () => history.Events.OfType<FaultConvicted>().LastOrDefault(fault => (fault.Run, fault.Round, fault.Node) == (run, round, node)) is { } fault
            ? new ProvenFault(
                fault,
                history.Events.OfType<BountyClaimed>().LastOrDefault(claim => (claim.Run, claim.Round, claim.Node) == (run, round, node)),
                history.Events.OfType<AwardPaid>().Any(paid => (paid.Run, paid.Round, paid.Node) == (run, round, node)))
            : null,
        cancellation);

    /// <summary>The newest round that the ledger has opened; genesis before the first.</summary>
    public Task<Round> NewestAsync(CancellationToken cancellation) =>
        ReadAsync(() => history.Events.OfType<RoundOpened>().LastOrDefault(opened => opened.Run == run)?.Round ?? Round.Genesis, cancellation);

    /// <summary>Who owns these nodes.</summary>
    /// <exception cref="InvalidOperationException">One of them was never registered.</exception>
    public Task<IReadOnlyDictionary<NodeId, EthAddress>> OwnersAsync(IEnumerable<NodeId> nodes, CancellationToken cancellation) =>
        ReadAsync<IReadOnlyDictionary<NodeId, EthAddress>>(() => nodes.ToDictionary(node => node, Owner), cancellation);

    /// <summary>The key that acts for a node; null for a node that was never registered.</summary>
    public Task<EthAddress?> WorkerAsync(NodeId node, CancellationToken cancellation) => ReadAsync(() => history.Node(node)?.Worker, cancellation);

    public Task<EthAddress?> WorkerAtAsync(NodeId node, LogPosition at, CancellationToken cancellation) =>
        ReadAsync(() => WorkerAt(history.Events, node, at), cancellation);

    /// <summary>The key that acted for a node at a place in the chain's order; null before it was registered.</summary>
    internal static EthAddress? WorkerAt(IEnumerable<LedgerEvent> events, NodeId node, LogPosition at)
    {
        EthAddress? worker = null;
        foreach (LedgerEvent e in events.TakeWhile(e => (e.At.Block, e.At.LogIndex).CompareTo((at.Block, at.LogIndex)) < 0))
        {
            worker = e switch
            {
                NodeRegistered registered when registered.Node == node => registered.Worker,
                WorkerRotated rotated when rotated.Node == node => rotated.NewWorker,
                _ => worker,
            };
        }

        return worker;
    }

    public void Dispose() => gate.Dispose();

    private IEnumerable<DisputedGame> Games() => DisputedGame.Of(history.Events.OfType<DisputeEvent>()).Where(game => game.Opened.Run == run);

    private EthAddress Owner(NodeId node) =>
        history.Node(node)?.Owner ?? throw new InvalidOperationException($"The ledger has no node {node}.");

    private static PeerAddress? Address(KnownNode node) =>
        PeerAddress.TryCreate(node.Node, node.Endpoint, new TlsFingerprint(node.TlsFingerprint), out PeerAddress? address) ? address : null;

    private async Task<T> ReadAsync<T>(Func<T> read, CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            await history.UpdateAsync(cancellation);
            return read();
        }
        finally
        {
            gate.Release();
        }
    }
}
