using ProtocolLedger.Core;

namespace ProtocolLedger.Peers.Tests;

/// <summary>What a node holds of one contribution, or nothing.</summary>
internal sealed class KnownContributions : IContributionSource
{
    public OfferedContribution? Held { get; set; }

    public ValueTask<OfferedContribution?> FindAsync(RunId run, Round round, NodeId node, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Held is { Contribution: var work } held && (work.Run, work.Round, work.Node) == (run, round, node) ? held : null);
}
