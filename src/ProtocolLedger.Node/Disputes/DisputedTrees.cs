using System.Runtime.InteropServices;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Node.Rounds;
using ProtocolLedger.Peers;

namespace ProtocolLedger.Node.Disputes;

/// <summary>Gets a blob from a node; null when it gives none with this address.</summary>
/// <param name="node">The node.</param>
/// <param name="key">The blob's address.</param>
/// <param name="length">Its bytes.</param>
/// <param name="cancellation">Stops waiting.</param>
public delegate Task<ReadOnlyMemory<byte>?> BlobLookup(NodeId node, BlobKey key, int length, CancellationToken cancellation);

/// <summary>
/// Trees below a trace pass from the disputed node to its challenger off the ledger: she then goes down to a leaf in one transaction,
/// where otherwise every few levels take one of each. A node that hands its trees out waits a while for her before it shows them on the
/// ledger; one that doesn't has to show them, and pays for it.
/// </summary>
/// <param name="blobs">What this node hands out.</param>
/// <param name="lookup">Asks another node.</param>
/// <param name="patience">What a challenger is given to go down by herself; a tenth of the node's clock if that is less.</param>
public sealed class DisputedTrees(NodeBlobs blobs, BlobLookup lookup, TimeSpan patience, TimeProvider time)
{
    private const ulong MostLeaves = 1UL << 23; // a blob of 256 MiB; a larger tree is shown on the ledger

    private readonly Dictionary<Offered, long> since = [];

    /// <summary>Hands out the disputed subtree.</summary>
    /// <param name="leaves">The hashes of the leaves of the level's tree.</param>
    /// <returns>Whether the challenger has had her time with it.</returns>
    public bool Offer(DisputeState state, ReadOnlySpan<Hash32> leaves)
    {
        ArgumentNullException.ThrowIfNull(state);
        Offered offered = new(state.Round, state.Game, state.Hash);
        if (since.TryAdd(offered, time.GetTimestamp()))
        {
            blobs.Offer(state.Round, leaves.Slice(checked((int)state.Turn.FirstLeaf), checked((int)state.Turn.LeafCount)));
        }

        TimeSpan tenth = TimeSpan.FromSeconds(state.Turn.NodeClock / 10.0);
        return time.GetElapsedTime(since[offered]) >= (tenth < patience ? tenth : patience);
    }

    /// <summary>The hashes of the disputed subtree's leaves as the disputed node has them; null when it doesn't tell.</summary>
    public async Task<Hash32[]?> FetchAsync(DisputeState state, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(state);
        ulong leaves = state.Turn.LeafCount;
        if (leaves > MostLeaves)
        {
            return null;
        }

        int length = Hash32.Size * (int)leaves;
        ReadOnlyMemory<byte>? found = await lookup(state.Node, new BlobKey(state.Hash, BlobKind.LeafHashes), length, cancellation);
        return found is { } hashes && hashes.Length == length ? MemoryMarshal.Cast<byte, Hash32>(hashes.Span).ToArray() : null;
    }

    /// <summary>Hands out nothing more of rounds that no game is about.</summary>
    public void KeepOnly(IReadOnlySet<Round> disputed)
    {
        blobs.KeepOffered(disputed);
        foreach (Offered over in since.Keys.Where(one => !disputed.Contains(one.Round)).ToArray())
        {
            since.Remove(over);
        }
    }

    private readonly record struct Offered(Round Round, ulong Game, Hash32 Root);
}
