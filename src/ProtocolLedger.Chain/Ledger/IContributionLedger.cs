using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>What a node does with its contribution to a round: the ledger, or a stand-in that answers as a test says.</summary>
public interface IContributionLedger
{
    /// <summary>What a node did in a round.</summary>
    Task<NodeInRound> NodeAsync(RunId run, Round round, NodeId node, CancellationToken cancellationToken);

    Task<TxOutcome> CommitAsync(RunId run, Round round, NodeId node, Commitment commitment, CancellationToken cancellationToken);

    Task<TxOutcome> RevealAsync(Contribution contribution, Salt salt, CancellationToken cancellationToken);
}
