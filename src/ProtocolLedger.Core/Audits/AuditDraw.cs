using System.Buffers.Binary;

namespace ProtocolLedger.Core;

/// <summary>
/// Who audits whom. The draw hashes the beacon of the round after the audited one, which nobody knows before the audited work is
/// committed to; anybody can recompute who should have audited what.
/// </summary>
public static class AuditDraw
{
    /// <summary>Whether an auditor is to audit a node's contribution.</summary>
    /// <param name="next">Beacon of the round after the contribution's.</param>
    /// <param name="auditor">Who audits.</param>
    /// <param name="audited">Whose work; nobody audits herself.</param>
    /// <param name="probability">As <see cref="AuditEconomics.PerAuditor"/> gives it.</param>
    public static bool IsDrawn(Beacon next, NodeId auditor, NodeId audited, double probability)
    {
        if (auditor == audited)
        {
            return false;
        }

        // "PLAUDIT1", the beacon, auditor and audited as little-endian u64: the first 53 bits of the SHA-256 are a fraction of 1.
        Span<byte> input = stackalloc byte[8 + Hash32.Size + (2 * sizeof(ulong))];
        "PLAUDIT1"u8.CopyTo(input);
        next.Value.AsSpan().CopyTo(input[8..]);
        BinaryPrimitives.WriteUInt64LittleEndian(input[40..], auditor.Value);
        BinaryPrimitives.WriteUInt64LittleEndian(input[48..], audited.Value);
        ulong bits = BinaryPrimitives.ReadUInt64BigEndian(Hash32.Sha256(input).AsSpan()) >> 11;
        return bits * (1.0 / (1UL << 53)) < probability;
    }
}
