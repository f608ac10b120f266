using ProtocolLedger.Core;

namespace ProtocolLedger.Node;

/// <summary>One look at the chain: the run's state at the head, and how old that head is.</summary>
public readonly record struct MandateReading(RunState State, ulong HeadBlock, DateTimeOffset HeadTimestamp);

/// <summary>Where readings come from: the ledger, or a stand-in that can fall silent.</summary>
public interface IMandateSource
{
    /// <summary>Reads the run's state at the chain's head.</summary>
    /// <exception cref="PledgerException">The chain can't be reached.</exception>
    Task<MandateReading> ReadAsync(CancellationToken cancellation);
}

/// <summary>Whether training may go on, and if not, why.</summary>
/// <param name="MayTrain">True while the run is active and the chain says so recently enough.</param>
/// <param name="State">The state last read; null before the first reading.</param>
/// <param name="Reason">A sentence for people; empty while training may go on.</param>
/// <param name="ChainSilent">True when training stops because the chain said nothing for too long, not because of what it said.</param>
public readonly record struct MandateDecision(bool MayTrain, RunState? State, string Reason, bool ChainSilent = false)
{
    /// <summary>Training rests but may go on later: a pause ends by itself or by a vote.</summary>
    public bool Paused => State == RunState.Paused && !ChainSilent;
}

/// <summary>
/// Answers before every inner step whether training may go on. Fails closed: without a reading younger than
/// <paramref name="silence"/>, or with a head that has not moved for that long, the answer is no.
/// A background watch takes the readings, so that the answer itself costs no call.
/// </summary>
/// <param name="source">Reads the run's state.</param>
/// <param name="poll">Time between two readings.</param>
/// <param name="silence">How long the chain may be silent before training stops; at most 30 seconds.</param>
/// <param name="time">The clock.</param>
/// <param name="changed">Told when the run's state on the ledger is another one than at the last reading.</param>
public sealed class MandateGuard(IMandateSource source, TimeSpan poll, TimeSpan silence, TimeProvider time, Action<MandateReading>? changed = null)
{
    /// <summary>The longest silence that a node may tolerate.</summary>
    public static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(30);

    private readonly Lock gate = new();
    private readonly TimeSpan silence = silence <= LongestSilence ? silence : throw new ArgumentOutOfRangeException(nameof(silence));
    private MandateReading? last;
    private long readAt = time.GetTimestamp(); // before the first reading: since when there is none
    private long headMovedAt;
    private string? failure;

    /// <summary>Whether training may go on, as of the last reading and now.</summary>
    public MandateDecision Decide()
    {
        lock (gate)
        {
            TimeSpan unread = time.GetElapsedTime(readAt);
            if (last is not { } reading)
            {
                return new MandateDecision(false, null, failure is null ? "the chain has not been read yet" : $"the chain can't be read: {failure}", unread > silence);
            }

            MandateDecision stopped = new(false, reading.State, $"the run is {reading.State} on the ledger (block {reading.HeadBlock})");
            if (reading.State is not (RunState.Active or RunState.Paused))
            {
                return stopped;
            }

            if (unread > silence)
            {
                return new MandateDecision(false, reading.State, $"the chain has been silent for {unread.TotalSeconds:0} s: {failure ?? "no answer"}", true);
            }

            TimeSpan still = time.GetElapsedTime(headMovedAt);
            return still > silence
                ? new MandateDecision(false, reading.State, $"the chain's head has stood at block {reading.HeadBlock} for {still.TotalSeconds:0} s", true)
                : reading.State == RunState.Paused ? stopped : new MandateDecision(true, reading.State, "");
        }
    }

    /// <summary>Whether work may go on: the next inner step, the next transaction. Waits while the run is paused, so that it goes on where it rested.</summary>
    public async ValueTask<bool> MayGoOnAsync(CancellationToken cancellation)
    {
        while (true)
        {
            MandateDecision decision = Decide();
            if (!decision.Paused)
            {
                return decision.MayTrain;
            }

            await RestAsync(cancellation);
        }
    }

    /// <summary>Waits for as long as lies between two readings.</summary>
    public Task RestAsync(CancellationToken cancellation) => Task.Delay(poll, time, cancellation);

    /// <summary>Takes one reading now; a chain that can't be reached changes nothing but the time since the last one.</summary>
    public async Task ReadAsync(CancellationToken cancellation)
    {
        long began = time.GetTimestamp();
        try
        {
            MandateReading reading = await source.ReadAsync(cancellation);
            bool another;
            lock (gate)
            {
                if (last is not { } before || reading.HeadBlock != before.HeadBlock || reading.HeadTimestamp != before.HeadTimestamp)
                {
                    headMovedAt = began;
                }

                another = last is { State: var state } && state != reading.State;
                (last, readAt, failure) = (reading, began, null);
            }

            if (another)
            {
                changed?.Invoke(reading);
            }
        }
        catch (PledgerException exception)
        {
            lock (gate)
            {
                failure = exception.Message;
            }
        }
    }

    /// <summary>Takes readings until cancelled. A call that hangs counts as silence from the moment it began.</summary>
    public async Task WatchAsync(CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            using CancellationTokenSource patience = new(silence, time);
            using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
            try
            {
                await ReadAsync(limit.Token);
                await RestAsync(cancellation);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                lock (gate)
                {
                    failure = $"no answer within {silence.TotalSeconds:0} s";
                }
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    /// <summary>Waits until the chain has been silent for too long; returns what that means.</summary>
    public async Task<MandateDecision> UntilSilentAsync(CancellationToken cancellation)
    {
        while (true)
        {
            MandateDecision decision = Decide();
            if (decision.ChainSilent)
            {
                return decision;
            }

            await RestAsync(cancellation);
        }
    }
}
