using System.Runtime.ExceptionServices;

namespace ProtocolLedger.Training.Exact;

/// <summary>
/// Threads that share work, over and over. They are awake between two pieces of work that follow each other closely: a step has
/// hundreds, of some hundred microseconds each, and to wake a thread takes tens.
/// </summary>
internal sealed class WorkTeam : IDisposable
{
    private const int SpinCount = 2000;

    private readonly Member[] members;
    private readonly CountdownEvent working = new(0);

    /// <param name="threads">How many, with the one that calls.</param>
    internal WorkTeam(int threads)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threads);
        members = [.. Enumerable.Range(1, threads - 1).Select(part => new Member(part, working))];
    }

    /// <summary>Shares out what is independent: each thread carries whole blocks of it, one after the other. Returns when all is done.</summary>
    /// <param name="count">How much there is.</param>
    /// <param name="block">How much of it is not divided.</param>
    /// <param name="carry">Carries what lies from the one to before the other.</param>
    internal void Share(int count, int block, Action<int, int> carry)
    {
        int blocks = (count + block - 1) / block, parts = Math.Min(members.Length + 1, blocks);
        if (parts <= 1)
        {
            carry(0, count);
            return;
        }

        working.Reset(parts - 1);
        foreach (Member member in members.AsSpan(0, parts - 1))
        {
            member.Begin(Carry);
        }

        try
        {
            Carry(0);
        }
        finally
        {
            SpinWait spin = default;
            while (!working.IsSet && spin.Count < SpinCount)
            {
                spin.SpinOnce(sleep1Threshold: -1);
            }

            working.Wait();
        }

        foreach (Member member in members)
        {
            member.Rethrow();
        }

        void Carry(int part) => carry(
            (int)((long)blocks * part / parts) * block,
            Math.Min(count, (int)((long)blocks * (part + 1) / parts) * block));
    }

    public void Dispose()
    {
        foreach (Member member in members)
        {
            member.Dispose();
        }

        working.Dispose();
    }

    private sealed class Member : IDisposable
    {
        private readonly ManualResetEventSlim begin = new(false, SpinCount);
        private readonly int part;
        private readonly CountdownEvent working;
        private readonly Thread thread;
        private Action<int>? work;
        private ExceptionDispatchInfo? failure;

        internal Member(int part, CountdownEvent working)
        {
            this.part = part;
            this.working = working;
            thread = new Thread(Work) { IsBackground = true, Name = $"exact engine {part}" };
            thread.Start();
        }

        internal void Begin(Action<int> next)
        {
            work = next;
            begin.Set();
        }

        internal void Rethrow()
        {
            ExceptionDispatchInfo? thrown = failure;
            failure = null;
            thrown?.Throw();
        }

        public void Dispose()
        {
            work = null;
            begin.Set();
            thread.Join();
            begin.Dispose();
        }

        private void Work()
        {
            while (true)
            {
                begin.Wait();
                begin.Reset();
                if (work is null)
                {
                    return;
                }

                try
                {
                    ExactMath.RequireSubnormals();
                    work(part);
                }
#pragma warning disable CA1031 // It is thrown again where the work was shared out.
                catch (Exception exception)
#pragma warning restore CA1031
                {
                    failure = ExceptionDispatchInfo.Capture(exception);
                }

                working.Signal();
            }
        }
    }
}
