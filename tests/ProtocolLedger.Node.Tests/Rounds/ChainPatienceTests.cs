using ProtocolLedger.Core;
using ProtocolLedger.Node.Events;
using ProtocolLedger.Node.Rounds;
using ProtocolLedger.TestKit;

namespace ProtocolLedger.Node.Tests.Rounds;

public sealed class ChainPatienceTests
{
    private readonly ManualTimeProvider time = new();
    private readonly Recorder recorder = new();

    [Fact]
    public async Task Outlast_ShortOutage_AsksAgainAndWarnsOnce()
    {
        int calls = 0;
        Task<int> work = Patience().OutlastAsync(() => ++calls < 4 ? throw Unreachable() : Task.FromResult(7), Make.Token);

        await Make.UntilAsync(
            () =>
            {
                time.Advance(TimeSpan.FromSeconds(1));
                return work.IsCompleted;
            },
            "an answer");

        Assert.Equal((7, 4), (await work, calls));
        Assert.Equal("nobody answers; trying again", Assert.IsType<NodeWarning>(Assert.Single(recorder.Events)).Message);
    }

    [Fact]
    public async Task Outlast_AnotherFailure_Throws()
    {
        PledgerException failure = await Assert.ThrowsAsync<PledgerException>(
            () => Patience().OutlastAsync(() => throw new PledgerException(ExitCode.Peer, "no peer", "wait"), Make.Token));

        Assert.Equal(ExitCode.Peer, failure.ExitCode);
    }

    [Fact]
    public async Task Outlast_CancelledDuringOutage_Ends()
    {
        using CancellationTokenSource silence = CancellationTokenSource.CreateLinkedTokenSource(Make.Token);
        Task<int> work = Patience().OutlastAsync<int>(() => throw Unreachable(), silence.Token);
        await Make.UntilAsync(() => time.WaitingTimers > 0, "a pause");

        await silence.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work);
    }

    private static PledgerException Unreachable() => new(ExitCode.ChainUnreachable, "nobody answers", "wait");

    private ChainPatience Patience() => new(recorder, TimeSpan.FromSeconds(1), time);
}
