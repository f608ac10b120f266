using System.Collections.Concurrent;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Storage;
using ProtocolLedger.Training;

namespace ProtocolLedger.Node.Audits;

/// <summary>Gets a checkpoint by its root, verified.</summary>
public delegate Task<Checkpoint> CheckpointLookup(CheckpointRoot root, CancellationToken cancellation);

/// <summary>
/// Does nodes' work over again to see what it should have come to: one contribution at a time, with an engine of its own beside the
/// one that trains. What it came to stays on the disk, so that an auditor, a challenger and a juror compute it once, also across
/// a restart. Safe for use by several threads.
/// </summary>
/// <param name="startEngine">Starts the run's engine, the first time that it is needed.</param>
public sealed class WorkReplay(RunId run, RunSpec spec, TrainingData data, Func<ITrainingEngine> startEngine, CheckpointLookup checkpoints, ILocalStore documents)
    : IDisposable
{
    private const string Replays = "replays";

    private static readonly TimeSpan Yield = TimeSpan.FromMilliseconds(20);

    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly ConcurrentDictionary<string, Task<RoundTrace>> asked = new();
    private ITrainingEngine? engine;
    private int polled;

    /// <summary>The trace that a node's work of a round has when it is done right; its last leaf is the update.</summary>
    /// <param name="round">The round as the ledger opened it.</param>
    /// <param name="node">Whose work; it decides the batches.</param>
    /// <param name="cancellation">Stops between two steps.</param>
    /// <exception cref="PledgerException"><see cref="ExitCode.Peer"/>: nobody has the round's checkpoint.</exception>
    public async Task<RoundTrace> TraceAsync(RoundOpened round, NodeId node, CancellationToken cancellation)
    {
        while (Volatile.Read(ref polled) > 0)
        {
            await Task.Delay(Yield, cancellation); // a game's clock runs for those
        }

        return await TraceAsync(round, node, again: false, cancellation);
    }

    /// <summary>Computes a trace once more, whatever is known of it.</summary>
    /// <exception cref="PledgerException">As by <see cref="TraceAsync(RoundOpened, NodeId, CancellationToken)"/>.</exception>
    public Task<RoundTrace> AgainAsync(RoundOpened round, NodeId node, CancellationToken cancellation) => TraceAsync(round, node, again: true, cancellation);

    /// <summary>The same as <see cref="TraceAsync(RoundOpened, NodeId, CancellationToken)"/> without waiting, and before it: null while it is being computed.</summary>
    /// <exception cref="PledgerException">As by <see cref="TraceAsync(RoundOpened, NodeId, CancellationToken)"/>; the next call tries again.</exception>
    public async Task<RoundTrace?> PollAsync(RoundOpened round, NodeId node, CancellationToken cancellation)
    {
        string key = Key(round, node);
        Task<RoundTrace> work = asked.GetOrAdd(key, _ => Task.Run(() => PolledAsync(round, node, cancellation), cancellation));
        if (!work.IsCompleted)
        {
            return null;
        }

        asked.TryRemove(key, out _);
        return await work;
    }

    /// <summary>Drops what was computed for rounds up to this one.</summary>
    public async Task DropAsync(Round until, CancellationToken cancellation)
    {
        List<LocalWrite> old = [];
        await foreach (LocalDocument document in documents.ScanAsync(Replays, $"{run.Value:d20}/", $"{run.Value:d20}/{until.Value + 1:d20}", cancellation))
        {
            old.Add(LocalWrite.Delete(Replays, document.Key));
        }

        await documents.ApplyAsync(old, cancellation);
    }

    public void Dispose()
    {
        engine?.Dispose();
        gate.Dispose();
    }

    private async Task<RoundTrace> PolledAsync(RoundOpened round, NodeId node, CancellationToken cancellation)
    {
        Interlocked.Increment(ref polled);
        try
        {
            return await TraceAsync(round, node, again: false, cancellation);
        }
        finally
        {
            Interlocked.Decrement(ref polled);
        }
    }

    private async Task<RoundTrace> TraceAsync(RoundOpened round, NodeId node, bool again, CancellationToken cancellation)
    {
        string key = Key(round, node);
        if (!again && await FindAsync(key, cancellation) is { } known)
        {
            return known; // without waiting for what another asks for
        }

        await gate.WaitAsync(cancellation);
        try
        {
            if (!again && await FindAsync(key, cancellation) is { } meanwhile)
            {
                return meanwhile;
            }

            engine ??= startEngine();
            Checkpoint start = await checkpoints(round.Parent, cancellation);
            RoundTask task = new(run, round.Round, node, default, round.Beacon);
            InnerLoop loop = new(engine, spec, data);
            RoundTrace trace = await Task.Run(() => loop.ReplayAsync(task, start, (uint)spec.InnerSteps, null, cancellation), cancellation);
            await documents.PutAsync(Replays, key, trace.ToBytes(), cancellation);
            return trace;
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<RoundTrace?> FindAsync(string key, CancellationToken cancellation) =>
        await documents.GetAsync(Replays, key, cancellation) is { } bytes ? RoundTrace.Parse(bytes) : null;

    // Fixed width, so that the keys' order is the rounds'. A reorganisation may give a round another beacon.
    private string Key(RoundOpened round, NodeId node) => $"{run.Value:d20}/{round.Round.Value:d20}/{node.Value:d20}/{round.Beacon}";
}
