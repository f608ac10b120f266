using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Configuration;
using ProtocolLedger.Training;

namespace ProtocolLedger.Node;

/// <summary>What a node says when it joins its run, checked before it starts.</summary>
internal static class NodeAdmission
{
    /// <summary>Prepares it, and asks the run's policy whether it would let the node join.</summary>
    /// <exception cref="PledgerException"><see cref="ExitCode.NotAdmitted"/>: it would not; <see cref="ExitCode.BadConfiguration"/>: the admission file is another's, or the memory is not given.</exception>
    public static async Task<JoinRequest> PrepareAsync(
        LedgerClient ledger, NodeConfig config, RunId run, EthAddress policy, NodeRecord node, CancellationToken cancellation)
    {
        JoinRequest join = new(Gigabytes(config, Accelerators.Count), await DataAsync(ledger, config, run, policy, node, cancellation));
        if (policy.IsZero || await ledger.Rounds.MemberSinceAsync(run, node.Node, cancellation) is not null)
        {
            return join;
        }

        string? refusal = await ledger.Admission.RefusalAsync(policy, run, node.Node, node.Owner, join.Admission, cancellation);
        return refusal is null ? join : throw new PledgerException(ExitCode.NotAdmitted, refusal, Hint(ledger.Deployment.Addresses, policy, node));
    }

    /// <summary>The memory to declare.</summary>
    /// <param name="config">What its owner says.</param>
    /// <param name="accelerators">How many there are.</param>
    internal static uint Gigabytes(NodeConfig config, int accelerators) => config.AcceleratorGigabytes is { } given ? (uint)given
        : accelerators == 0 ? 0u
        : throw new PledgerException(
            ExitCode.BadConfiguration,
            $"This machine has {accelerators} CUDA {(accelerators == 1 ? "device" : "devices")}, and the configuration does not say how much memory the node works with.",
            "Give the sum in GB as \"acceleratorGigabytes\"; 0 if it uses none of it.");

    private static async Task<ReadOnlyMemory<byte>> DataAsync(
        LedgerClient ledger, NodeConfig config, RunId run, EthAddress policy, NodeRecord node, CancellationToken cancellation)
    {
        if (policy.IsZero || config.AdmissionFile is not { } path)
        {
            return default;
        }

        Attestation attestation = await Attestation.LoadAsync(path, cancellation);
        Admission admission = attestation.Admission;
        return (attestation.ChainId, attestation.Policy, admission.Run, admission.Node, admission.Owner) == (ledger.Deployment.ChainId, policy, run, node.Node, node.Owner)
            ? attestation.Packed()
            : throw new PledgerException(
                ExitCode.BadConfiguration,
                $"The admission file {path} lets node {admission.Node} of {admission.Owner} join run {admission.Run} through the policy {attestation.Policy} on chain {attestation.ChainId}; this is node {node.Node} of {node.Owner}, run {run}, policy {policy}, chain {ledger.Deployment.ChainId}.",
                "Name the file that was signed for this node and run.");
    }

    private static string Hint(DeploymentAddresses at, EthAddress policy, NodeRecord node) =>
        policy == at.AllowListAdmission ? $"A vote puts its owner on the list: `pledger propose list-owners {node.Owner}`."
        : policy == at.AttestationAdmission ? "Have an attestor of the run sign for the node with `pledger admission sign`, and name her file with --admission-file or as \"admissionFile\"."
        : $"Ask whoever made the run what its policy at {policy} asks for.";
}
