namespace ProtocolLedger.Peers;

/// <summary>
/// When each peer may be asked again: exponential back-off with jitter after failures, a longer ban after misbehaviour.
/// A peer that changes its endpoint or certificate on chain starts afresh. Safe for use by several threads.
/// </summary>
internal sealed class PeerReputation(PeerClientOptions options, TimeProvider time, Random random)
{
    private readonly Lock access = new();
    private readonly Dictionary<PeerAddress, Record> records = [];

    /// <summary>How long the peer is to be left alone; zero if it may be asked now.</summary>
    public TimeSpan WaitFor(PeerAddress peer)
    {
        lock (access)
        {
            TimeSpan wait = records.TryGetValue(peer, out Record record) ? record.Until - time.GetUtcNow() : TimeSpan.Zero;
            return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
        }
    }

    /// <summary>Forgets the peer's failures. Its offences stay: one good answer buys no second free lie.</summary>
    public void Succeeded(PeerAddress peer)
    {
        lock (access)
        {
            if (records.TryGetValue(peer, out Record record))
            {
                records[peer] = record with { Failures = 0 };
            }
        }
    }

    /// <summary>Returns how long the peer will be left alone: between half and all of the doubled pause.</summary>
    public TimeSpan Failed(PeerAddress peer)
    {
        lock (access)
        {
            Record record = records.GetValueOrDefault(peer);
            TimeSpan wait = Doubled(options.FirstBackOff, record.Failures, options.MaxBackOff) * (0.5 + (random.NextDouble() / 2));
            records[peer] = record with { Failures = record.Failures + 1, Until = Later(record.Until, wait) };
            return wait;
        }
    }

    /// <summary>Returns how long the peer will be left alone.</summary>
    public TimeSpan Misbehaved(PeerAddress peer)
    {
        lock (access)
        {
            Record record = records.GetValueOrDefault(peer);
            TimeSpan wait = Doubled(options.FirstBan, record.Offences, options.MaxBan);
            records[peer] = record with { Offences = record.Offences + 1, Until = Later(record.Until, wait) };
            return wait;
        }
    }

    private DateTimeOffset Later(DateTimeOffset until, TimeSpan wait)
    {
        DateTimeOffset other = time.GetUtcNow() + wait;
        return until > other ? until : other;
    }

    private static TimeSpan Doubled(TimeSpan first, int times, TimeSpan max)
    {
        double ticks = first.Ticks * Math.Pow(2, times);
        return ticks < max.Ticks ? TimeSpan.FromTicks((long)ticks) : max;
    }

    private readonly record struct Record(int Failures, int Offences, DateTimeOffset Until);
}
