using ProtocolLedger.Core;

namespace ProtocolLedger.Training.Tests.Engine;

/// <summary>A node audits while it trains: what one engine computes must not depend on what another one does beside it.</summary>
public sealed class ConcurrentEnginesTests
{
    [Fact]
    public async Task Replay_BesideAnotherEngine_SameBytesAsAlone()
    {
        TestRun run = new(innerSteps: 8, width: 128, batch: 16);
        Checkpoint start = GenesisCheckpoint.Create(run.Spec);
        TraceRoot[] alone = [await TraceAsync(run, start, 1), await TraceAsync(run, start, 2)];
        for (int round = 0; round < 3; round++)
        {
            TraceRoot[] together = await Task.WhenAll(
                Task.Run(() => TraceAsync(run, start, 1), TestContext.Current.CancellationToken),
                Task.Run(() => TraceAsync(run, start, 2), TestContext.Current.CancellationToken));
            Assert.Equal(alone, together);
        }
    }

    private static async Task<TraceRoot> TraceAsync(TestRun run, Checkpoint start, ulong node)
    {
        using TorchEngine engine = run.NewEngine();
        InnerLoop loop = new(engine, run.Spec, run.Data);
        RoundTrace trace = await loop.ReplayAsync(run.Task(node), start, (uint)run.Spec.InnerSteps, null, TestContext.Current.CancellationToken);
        return trace.Root();
    }
}
