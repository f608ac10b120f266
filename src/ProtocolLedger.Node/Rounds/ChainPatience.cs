using ProtocolLedger.Core;
using ProtocolLedger.Node.Events;

namespace ProtocolLedger.Node.Rounds;

/// <summary>
/// Rides out short outages of the chain: what the chain did not answer is asked again. How long an outage may be is not decided
/// here but by <see cref="MandateGuard"/>, whose verdict cancels.
/// </summary>
public sealed class ChainPatience(INodeObserver observer, TimeSpan poll, TimeProvider time)
{
    /// <summary>Does the work again until the chain could be reached throughout; the work must bear being done twice.</summary>
    /// <exception cref="OperationCanceledException">Cancelled: by whoever started the node, or by the chain's silence.</exception>
    public async Task<T> OutlastAsync<T>(Func<Task<T>> work, CancellationToken cancellation)
    {
        bool warned = false;
        while (true)
        {
            try
            {
                return await work();
            }
            catch (PledgerException lost) when (lost.ExitCode == ExitCode.ChainUnreachable)
            {
                if (!warned)
                {
                    warned = true;
                    observer.Observe(new NodeWarning($"{lost.Message}; trying again") { At = time.GetUtcNow() });
                }

                await Task.Delay(poll, time, cancellation);
            }
        }
    }

    /// <inheritdoc cref="OutlastAsync{T}"/>
    public async Task OutlastAsync(Func<Task> work, CancellationToken cancellation) =>
        await OutlastAsync(
            async () =>
            {
                await work();
                return true;
            },
            cancellation);
}
