using ProtocolLedger.Chain;
using ProtocolLedger.Core;

namespace ProtocolLedger.Node.Rounds;

/// <summary>The ledger as a contributor uses it: the contract for what is, the log for where in a batch it lies.</summary>
public sealed class LedgerContributions(RoundsClient rounds, RunHistory history) : IContributionLedger
{
    public Task<NodeInRound> NodeAsync(RunId run, Round round, NodeId node, CancellationToken cancellationToken) =>
        rounds.NodeAsync(run, round, node, cancellationToken);

    public async Task<BatchPlace?> PlaceAsync(Round round, NodeId node, CancellationToken cancellationToken) =>
        (await history.RoundAsync(round, cancellationToken)).PlaceOf(node);

    public Task<TxOutcome> CommitAsync(CommitmentEntry entry, CancellationToken cancellationToken) =>
        rounds.CommitAsync(entry.Run, entry.Round, entry.Node, entry.Commitment, cancellationToken);

    public Task<TxOutcome> RevealAsync(Contribution contribution, Salt salt, BatchPlace? place, CancellationToken cancellationToken) =>
        rounds.RevealAsync(contribution, salt, place, cancellationToken);
}
