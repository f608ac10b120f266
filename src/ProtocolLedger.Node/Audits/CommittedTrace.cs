using ProtocolLedger.Core;
using ProtocolLedger.Node.Rounds;
using ProtocolLedger.Peers;

namespace ProtocolLedger.Node.Audits;

/// <summary>The trace behind a contribution's trace root.</summary>
internal static class CommittedTrace
{
    /// <summary>A trace of about three million steps. A longer one is not fetched, and its work is disputed from the trace's root.</summary>
    private const long LongestBytes = 1L << 28;

    /// <summary>The trace from its maker; null when it gives none with the committed root.</summary>
    public static async Task<RoundTrace?> FetchAsync(PeerClient peers, RunHistory history, Contribution contribution, CancellationToken cancellation)
    {
        long length = RoundTrace.Length(contribution.Steps); // as many as the maker has made up
        if (length > LongestBytes || await history.AddressAsync(contribution.Node, cancellation) is not { } maker)
        {
            return null;
        }

        FetchResult<ReadOnlyMemory<byte>> fetched = await peers.FetchBlobAsync([maker], BlobKey.Of(contribution.TraceRoot), (int)length, cancellation);
        return fetched.IsOk ? RoundTrace.Parse(fetched.Value.Span) : null;
    }
}
