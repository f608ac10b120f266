using ProtocolLedger.Core;
using ProtocolLedger.Node.Events;
using ProtocolLedger.Peers;

namespace ProtocolLedger.Node.Rounds;

/// <summary>What a round's time goes to.</summary>
public enum RoundCost
{
    /// <summary>Inner steps.</summary>
    Train,

    /// <summary>Hashing the state; most of it runs beside the training.</summary>
    Hash,

    /// <summary>Waiting for transactions, phases and other nodes.</summary>
    Chain,

    /// <summary>Fetching from peers.</summary>
    Exchange,
}

/// <summary>Adds up where a round's time and bytes went.</summary>
public sealed class RoundTimings(TrafficMeter traffic, TimeProvider time)
{
    private readonly TimeSpan[] spent = new TimeSpan[Enum.GetValues<RoundCost>().Length];

    /// <summary>The round that is being timed.</summary>
    public Round Round { get; private set; }

    /// <summary>Starts a round.</summary>
    public void Begin(Round round)
    {
        Round = round;
        Array.Clear(spent);
    }

    public void Add(RoundCost cost, TimeSpan elapsed) => spent[(int)cost] += elapsed;

    /// <summary>Runs and times.</summary>
    public async Task<T> TimeAsync<T>(RoundCost cost, Func<Task<T>> work)
    {
        long began = time.GetTimestamp();
        try
        {
            return await work();
        }
        finally
        {
            Add(cost, time.GetElapsedTime(began));
        }
    }

    /// <summary>The round's figures: seconds, bytes received, bytes sent.</summary>
    public (RoundSeconds Seconds, long Received, long Sent) End()
    {
        Traffic bytes = traffic.TakeRound();
        double Seconds(RoundCost cost) => Math.Round(spent[(int)cost].TotalSeconds, 3);
        return (new RoundSeconds(Seconds(RoundCost.Train), Seconds(RoundCost.Hash), Seconds(RoundCost.Chain), Seconds(RoundCost.Exchange)), bytes.Received, bytes.Sent);
    }
}
