namespace ProtocolLedger.Attacks.Campaign.Simulation;

/// <summary>What happens when, in simulated seconds. What falls together happens in the order in which it was planned.</summary>
internal sealed class Timeline
{
    private readonly PriorityQueue<Func<Task>, (ulong At, long Order)> planned = new();
    private long order;

    /// <summary>The present timestamp.</summary>
    public ulong Now { get; private set; }

    /// <summary>Plans something for a moment that has not passed.</summary>
    public void At(ulong timestamp, Func<Task> happens)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(timestamp, Now);
        planned.Enqueue(happens, (timestamp, order++));
    }

    /// <summary>Plans something for later.</summary>
    public void After(ulong seconds, Func<Task> happens) => At(Now + seconds, happens);

    /// <summary>Lets things happen until nothing is planned or enough is seen.</summary>
    public async Task RunAsync(Func<bool> isOver, CancellationToken cancellation)
    {
        while (!isOver() && planned.TryDequeue(out Func<Task>? happens, out (ulong At, long Order) moment))
        {
            cancellation.ThrowIfCancellationRequested();
            Now = moment.At;
            await happens();
        }
    }
}
