using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Peers;

namespace ProtocolLedger.Node.Rounds;

/// <summary>The ledger as nodes need it that exchange their work.</summary>
public interface IUpdateLedger
{
    /// <summary>Everything that happened in a round.</summary>
    Task<RoundEvents> RoundAsync(Round round, CancellationToken cancellation);

    /// <summary>The members that can be reached, but for <paramref name="self"/>.</summary>
    Task<IReadOnlyList<PeerAddress>> PeersAsync(NodeId self, CancellationToken cancellation);

    /// <summary>The key that acted for a node when an event happened; null if the node wasn't registered.</summary>
    Task<EthAddress?> WorkerAtAsync(NodeId node, LogPosition at, CancellationToken cancellation);
}
