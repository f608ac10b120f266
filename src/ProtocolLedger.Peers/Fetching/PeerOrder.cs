using System.Buffers.Binary;
using ProtocolLedger.Core;

namespace ProtocolLedger.Peers;

/// <summary>Orders in which to ask peers.</summary>
public static class PeerOrder
{
    /// <summary>The same seed gives the same order; different seeds spread the load. By SHA-256 of seed and node number.</summary>
    public static IReadOnlyList<PeerAddress> Seeded(IEnumerable<PeerAddress> peers, Hash32 seed) => [.. peers.OrderBy(p => Rank(p, seed))];

    /// <summary>The same order beginning elsewhere.</summary>
    internal static IReadOnlyList<PeerAddress> Rotated(IReadOnlyList<PeerAddress> peers, int by) =>
        peers.Count == 0 ? peers : [.. peers.Skip(by % peers.Count), .. peers.Take(by % peers.Count)];

    private static Hash32 Rank(PeerAddress peer, Hash32 seed)
    {
        Span<byte> data = stackalloc byte[Hash32.Size + sizeof(ulong)];
        seed.CopyTo(data);
        BinaryPrimitives.WriteUInt64BigEndian(data[Hash32.Size..], peer.Node.Value);
        return Hash32.Sha256(data);
    }
}
