using System.Buffers.Binary;

namespace ProtocolLedger.Core;

/// <summary>The nodes whose updates went into a checkpoint.</summary>
public static class ParticipantSet
{
    /// <summary>keccak256 of the ids, packed as 8 bytes big-endian, ascending.</summary>
    /// <exception cref="ArgumentException">A node appears twice.</exception>
    public static ParticipantSetHash Hash(IEnumerable<NodeId> nodes)
    {
        NodeId[] sorted = [.. nodes.Order()];
        byte[] packed = new byte[sorted.Length * sizeof(ulong)];
        for (int i = 0; i < sorted.Length; i++)
        {
            if (i > 0 && sorted[i] == sorted[i - 1])
            {
                throw new ArgumentException($"Node {sorted[i]} appears twice.", nameof(nodes));
            }

            BinaryPrimitives.WriteUInt64BigEndian(packed.AsSpan(i * sizeof(ulong)), sorted[i].Value);
        }

        return new ParticipantSetHash(Keccak256.Hash(packed));
    }
}
