using System.Buffers.Binary;

namespace ProtocolLedger.Core;

/// <summary>One node's commitment to its contribution to a round, as its worker signs it for a batch (EIP-712).</summary>
/// <param name="Run">The run.</param>
/// <param name="Round">The round.</param>
/// <param name="Node">The node.</param>
/// <param name="Commitment">What it commits to.</param>
public readonly record struct CommitmentEntry(RunId Run, Round Round, NodeId Node, Commitment Commitment)
{
    /// <summary>The EIP-712 type.</summary>
    public const string TypeString = "Commitment(uint64 run,uint64 round,uint64 node,bytes32 commitment)";

    private static readonly Hash32 TypeHash = Keccak256.HashText(TypeString);

    /// <summary>The digest that the worker key signs.</summary>
    public SigningDigest Digest(Eip712Domain domain) =>
        domain.Digest(new AbiWords().Add(TypeHash).Add(Run.Value).Add(Round.Value).Add(Node.Value).Add(Commitment.Value).Keccak());

    /// <summary>
    /// Leaf of a batch's tree: keccak256 of the node as eight big-endian bytes and the commitment, forty bytes where an inner
    /// node's preimage has sixty-four.
    /// </summary>
    public Hash32 Leaf()
    {
        Span<byte> preimage = stackalloc byte[sizeof(ulong) + Hash32.Size];
        BinaryPrimitives.WriteUInt64BigEndian(preimage, Node.Value);
        Commitment.Value.AsSpan().CopyTo(preimage[sizeof(ulong)..]);
        return Keccak256.Hash(preimage);
    }
}
