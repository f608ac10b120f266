using Nethereum.Contracts;
using ProtocolLedger.Chain.Generated.FraudProofs;
using ProtocolLedger.Chain.Generated.FraudProofs.ContractDefinition;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>What a proven fault earns, in escrow until it is clear who knew first.</summary>
/// <param name="Prover">Who proved the fault; paid when nobody claims.</param>
/// <param name="ClaimEnd">Timestamp until which it can be claimed, and from which it is paid.</param>
/// <param name="Sequence">Commitments made before the proof: only those can claim.</param>
/// <param name="EvidenceHash">keccak256 of what proved it.</param>
public sealed record FaultAward(EthAddress Prover, Wei Amount, ulong ClaimEnd, ulong Sequence, Hash32 EvidenceHash);

/// <summary>Proofs of faults, and the bounty for whoever had the evidence first. What it sends are requests, so that they can be shown before they are made.</summary>
public sealed class ProofsClient
{
    private readonly LedgerConnection _ledger;
    private readonly FraudProofsService _proofs;

    internal ProofsClient(LedgerConnection ledger)
    {
        _ledger = ledger;
        _proofs = new FraudProofsService(ledger.Rpc.Web3, Contract.ToString());
    }

    private EthAddress Contract => _ledger.Addresses.FraudProofs;

    /// <summary>Seconds that an award waits for whoever knew first.</summary>
    public Task<ulong> ClaimSecondsAsync(CancellationToken cancellationToken) => _ledger.ReadAsync(() => _proofs.ClaimSecondsQueryAsync(), cancellationToken);

    /// <summary>A commitment's number, counted from 1; 0 if it was never made.</summary>
    public Task<ulong> CommittedAsAsync(Hash32 commitment, CancellationToken cancellationToken) =>
        _ledger.ReadAsync(() => _proofs.CommittedAsQueryAsync(commitment.ToArray()), cancellationToken);

    /// <summary>Whether a node was convicted for a round, by whatever proof.</summary>
    public Task<bool> IsConvictedAsync(RunId run, Round round, NodeId node, CancellationToken cancellationToken) =>
        _ledger.ReadAsync(() => _proofs.IsConvictedQueryAsync(run.Value, round.Value, node.Value), cancellationToken);

    /// <summary>Why the ledger would not convict by this proof if it were sent now; null when it would.</summary>
    public Task<RevertReason?> RefusalAsync(FaultProof proof, CancellationToken cancellationToken) =>
        _ledger.RefusalAsync(_ledger.RequireSender().Address, ProveRequest(proof), cancellationToken);

    /// <summary>Slashes the node that the evidence convicts; the receipt has a <see cref="FaultConvicted"/>.</summary>
    public TxRequest ProveRequest(FaultProof proof) => Request(
        $"prove a fault of node {proof.Node}", new ProveFunction { Evidence = proof.Evidence.ToArray() });

    /// <summary>Commits to evidence without showing it.</summary>
    public TxRequest CommitRequest(Hash32 commitment) => Request("commit to evidence", new CommitEvidenceFunction { Commitment = commitment.ToArray() });

    /// <summary>Claims the award of a fault for having committed to evidence of it before it was proven.</summary>
    public TxRequest ClaimRequest(FaultConvicted fault, EvidenceSecret secret) => Request(
        $"claim the bounty for node {fault.Node}",
        new ClaimBountyFunction
        {
            Run = fault.Run.Value,
            Round = fault.Round.Value,
            Node = fault.Node.Value,
            Award = Message(fault.Award),
            Evidence = secret.Proof.Evidence.ToArray(),
            Salt = secret.Salt.ToArray(),
        });

    /// <summary>Has an award paid to whom it is due. Anyone.</summary>
    public TxRequest PayRequest(FaultConvicted fault) => Request(
        $"pay the award for node {fault.Node}",
        new PayAwardFunction { Run = fault.Run.Value, Round = fault.Round.Value, Node = fault.Node.Value, Award = Message(fault.Award) });

    private static Award Message(FaultAward award) => new()
    {
        Prover = award.Prover.ToString(),
        Amount = award.Amount.Value,
        ClaimEnd = award.ClaimEnd,
        Sequence = award.Sequence,
        EvidenceHash = award.EvidenceHash.ToArray(),
    };

    private TxRequest Request<T>(string label, T message)
        where T : FunctionMessage, new() => new(label, Contract, message.GetCallData());
}
