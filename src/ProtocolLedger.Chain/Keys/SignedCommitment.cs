using System.Buffers.Binary;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>A commitment that anybody can bring to the ledger in a batch. Two different ones for one round convict their node.</summary>
/// <param name="Entry">What is committed to.</param>
/// <param name="Signature">By the node's worker key.</param>
public sealed record SignedCommitment(CommitmentEntry Entry, EthSignature Signature)
{
    /// <summary>Signs a commitment for a ledger.</summary>
    public static SignedCommitment Sign(CommitmentEntry entry, Eip712Domain domain, LedgerKey key) =>
        new(entry, ContributionSigner.Sign(entry.Digest(domain), key));

    /// <summary>An entry of a batch: node (8 bytes), commitment (32), EIP-2098 signature (64).</summary>
    public byte[] Packed()
    {
        byte[] node = new byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64BigEndian(node, Entry.Node.Value);
        return [.. node, .. Entry.Commitment.Value.AsSpan(), .. Signature.Compact()];
    }

    /// <summary>Whether the key of this address signed it.</summary>
    public bool IsBy(EthAddress worker, Eip712Domain domain) => ContributionSigner.Recover(Entry.Digest(domain), Signature) == worker;
}
