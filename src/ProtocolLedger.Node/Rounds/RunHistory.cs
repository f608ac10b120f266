using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Peers;

namespace ProtocolLedger.Node.Rounds;

/// <summary>What the ledger's events say of one run, read on demand up to the chain's head. Safe for use by several threads.</summary>
public sealed class RunHistory(LedgerHistory history, RunId run) : IDisposable
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

    public void Dispose() => gate.Dispose();

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
