using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>What a node does with its contribution to a round: the ledger, or a stand-in that answers as a test says.</summary>
public interface IContributionLedger
{
    /// <summary>What a node did in a round.</summary>
    Task<NodeInRound> NodeAsync(RunId run, Round round, NodeId node, CancellationToken cancellationToken);

    /// <summary>Where a node's commitment lies among the round's batches; null when it is in none.</summary>
    Task<BatchPlace?> PlaceAsync(Round round, NodeId node, CancellationToken cancellationToken);

    /// <summary>Commits outside of batches.</summary>
    Task<TxOutcome> CommitAsync(CommitmentEntry entry, CancellationToken cancellationToken);

    /// <summary>Opens a direct commitment, or the one at this place in a batch.</summary>
    Task<TxOutcome> RevealAsync(Contribution contribution, Salt salt, BatchPlace? place, CancellationToken cancellationToken);
}
