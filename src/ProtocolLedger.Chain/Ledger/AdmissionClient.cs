using ProtocolLedger.Chain.Generated.AllowListAdmission;
using ProtocolLedger.Chain.Generated.AttestationAdmission;
using ProtocolLedger.Chain.Generated.AttestationAdmission.ContractDefinition;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>Who may join the runs that are not open to all.</summary>
public sealed class AdmissionClient
{
    private readonly LedgerConnection _ledger;
    private readonly AttestationAdmissionService _attestations;

    internal AdmissionClient(LedgerConnection ledger)
    {
        _ledger = ledger;
        _attestations = new AttestationAdmissionService(ledger.Rpc.Web3, ledger.Addresses.AttestationAdmission.ToString());
    }

    /// <summary>Whether an account may attest for a run.</summary>
    public Task<bool> IsAttestorAsync(RunId run, EthAddress account, CancellationToken cancellationToken) =>
        _ledger.ReadAsync(() => _attestations.IsAttestorQueryAsync(run.Value, account.ToString()), cancellationToken);

    /// <summary>Why a run's policy would not let a node join now, in a sentence; null when it would.</summary>
    /// <param name="policy">The run's; any contract with <c>admit</c>.</param>
    /// <param name="run">The run.</param>
    /// <param name="node">The node.</param>
    /// <param name="owner">Who owns it.</param>
    /// <param name="data">What the node gives the policy.</param>
    /// <param name="cancellationToken">Stops asking.</param>
    public async Task<string?> RefusalAsync(
        EthAddress policy, RunId run, NodeId node, EthAddress owner, ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        if (policy == _ledger.Addresses.AttestationAdmission && data.IsEmpty)
        {
            return $"Run {run} admits only nodes that an attestor vouches for, and node {node} has no attestation.";
        }

        AllowListAdmissionService asked = new(_ledger.Rpc.Web3, policy.ToString()); // every policy has the same function
        (bool admitted, RevertReason? reason) = await _ledger.AskAsync(
            () => asked.AdmitQueryAsync(run.Value, node.Value, owner.ToString(), data.ToArray()), cancellationToken);
        return reason is not null ? $"Run {run} does not admit node {node}: {reason.Sentence}"
            : admitted ? null
            : policy == _ledger.Addresses.AllowListAdmission ? $"Run {run} admits only nodes of listed owners, and {owner}, who owns node {node}, is not on its list."
            : $"Run {run} does not admit node {node}: its policy at {policy} says no.";
    }

    /// <summary>Takes back all attestations that the signing account has given to a node of a run; a node that has joined stays.</summary>
    public TxRequest RevokeRequest(RunId run, NodeId node) => LedgerConnection.Request(
        $"revoke the attestations of node {node} for run {run}", _ledger.Addresses.AttestationAdmission, new RevokeFunction { Run = run.Value, Node = node.Value });
}
