using ProtocolLedger.Core;
using ProtocolLedger.Node.Rounds;
using ProtocolLedger.Peers;

namespace ProtocolLedger.Node.Audits;

/// <summary>What a node's contribution commits to, from the node itself.</summary>
internal static class CommittedTrace
{
    /// <summary>A trace of about three million steps. A longer one is not fetched, and its work is disputed from the trace's root.</summary>
    private const long LongestBytes = 1L << 28;

    /// <summary>The trace from its maker; null when it gives none with the committed root.</summary>
    public static async Task<RoundTrace?> FetchAsync(PeerClient peers, RunHistory history, Contribution contribution, CancellationToken cancellation)
    {
        long length = RoundTrace.Length(contribution.Steps); // as many as the maker has made up
        return length <= LongestBytes && await BlobAsync(peers, history, contribution.Node, BlobKey.Of(contribution.TraceRoot), (int)length, cancellation) is { } bytes
            ? RoundTrace.Parse(bytes.Span)
            : null;
    }

    /// <summary>A blob from a node; null when it gives none with this address.</summary>
    public static async Task<ReadOnlyMemory<byte>?> BlobAsync(PeerClient peers, RunHistory history, NodeId node, BlobKey key, int length, CancellationToken cancellation)
    {
        if (await history.AddressAsync(node, cancellation) is not { } address)
        {
            return null;
        }

        FetchResult<ReadOnlyMemory<byte>> fetched = await peers.FetchBlobAsync([address], key, length, cancellation);
        return fetched.IsOk ? fetched.Value : default(ReadOnlyMemory<byte>?);
    }
}
