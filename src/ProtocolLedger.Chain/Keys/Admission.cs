using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>What an attestor signs to let a node join a run (EIP-712).</summary>
/// <param name="Run">The run.</param>
/// <param name="Node">The node.</param>
/// <param name="Owner">Who owns it.</param>
/// <param name="IssuedAt">Timestamp from which it counts.</param>
/// <param name="Expiry">Timestamp from which it no longer does. A node that has joined stays.</param>
public sealed record Admission(RunId Run, NodeId Node, EthAddress Owner, ulong IssuedAt, ulong Expiry)
{
    private static readonly Hash32 TypeHash = Keccak256.HashText("Admission(uint64 run,uint64 node,address owner,uint64 issuedAt,uint64 expiry)");

    /// <summary>The digest for one chain's policy.</summary>
    public SigningDigest Digest(ulong chainId, EthAddress policy) =>
        new Eip712Domain(chainId, policy).Digest(new AbiWords().Add(TypeHash).Add(Run.Value).Add(Node.Value).Add(Owner).Add(IssuedAt).Add(Expiry).Keccak());
}
