namespace ProtocolLedger.TestNetworks;

/// <summary>Waits for what other processes bring about. Limits are generous: they end a hanging test, they measure nothing.</summary>
internal static class Until
{
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    public static async Task TrueAsync(Func<bool> condition, Func<string> what, CancellationToken cancellation)
    {
        long start = TimeProvider.System.GetTimestamp();
        while (!condition())
        {
            if (TimeProvider.System.GetElapsedTime(start) >= Limit)
            {
                throw new TimeoutException($"Within {Limit.TotalMinutes} minutes this did not happen: {what()}");
            }

            await Task.Delay(20, cancellation);
        }
    }
}
