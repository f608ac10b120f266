using System.Collections.Concurrent;

namespace ProtocolLedger.Chain.Devnet;

/// <summary>
/// One thread that starts every child process and lives as long as this process. The kernel's parent-death signal
/// (prctl PR_SET_PDEATHSIG) fires when the <em>thread</em> that forked ends, so a thread-pool thread would kill its children early.
/// </summary>
internal static class LauncherThread
{
    private static readonly BlockingCollection<Action> Work = Begin();

    /// <summary>Runs <paramref name="start"/> on the launcher thread and hands back its result or its exception.</summary>
    public static Task<T> RunAsync<T>(Func<T> start)
    {
        TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Work.Add(() =>
        {
            try
            {
                done.SetResult(start());
            }
            catch (Exception failure)
            {
                // The edge of this thread: whatever went wrong belongs to the caller, who awaits it.
                done.SetException(failure);
            }
        });
        return done.Task;
    }

    private static BlockingCollection<Action> Begin()
    {
        BlockingCollection<Action> work = [];
        Thread thread = new(() =>
        {
            foreach (Action action in work.GetConsumingEnumerable())
            {
                action();
            }
        })
        {
            IsBackground = true,
            Name = "child process launcher",
        };
        thread.Start();
        return work;
    }
}
