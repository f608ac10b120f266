using Microsoft.Extensions.Logging;
using ProtocolLedger.TestKit;

namespace ProtocolLedger.Core.Tests.TestKit;

public sealed class TestKitTests
{
    [Fact]
    public async Task Advance_DelayFallsDue_CompletesIt()
    {
        ManualTimeProvider time = new();
        Task delay = Task.Delay(TimeSpan.FromSeconds(30), time, TestContext.Current.CancellationToken);
        time.Advance(TimeSpan.FromSeconds(29));
        Assert.False(delay.IsCompleted);
        Assert.Equal(1, time.WaitingTimers);
        time.Advance(TimeSpan.FromSeconds(1));
        await delay;
        Assert.Equal(0, time.WaitingTimers);
    }

    [Fact]
    public void Advance_PeriodicTimers_FireInOrderOfTheirDueTimes()
    {
        ManualTimeProvider time = new();
        List<string> fired = [];
        long start = time.GetTimestamp();
        using ITimer slow = time.CreateTimer(_ => Note("slow"), null, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(3));
        using ITimer fast = time.CreateTimer(_ => Note("fast"), null, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2));
        time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(["fast 2", "slow 3", "fast 4"], fired);
        Assert.Equal(TimeSpan.FromSeconds(5), time.GetElapsedTime(start));

        void Note(string name) => fired.Add($"{name} {time.GetElapsedTime(start).TotalSeconds}");
    }

    [Fact]
    public void Dispose_ErrorNobodyExpected_FailsTheTest()
    {
        CapturedLogs logs = new();
        logs.CreateLogger("x").Log(LogLevel.Error, new EventId(7), "broken");
        InvalidOperationException failure = Assert.Throws<InvalidOperationException>(logs.Dispose);
        Assert.Contains("unexpected Error [7] x: broken", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Dispose_ExpectedError_PassesOnlyIfItCame()
    {
        CapturedLogs logs = new();
        logs.Expect(new EventId(7));
        Assert.Throws<InvalidOperationException>(logs.Dispose);
        logs.CreateLogger("x").Log(LogLevel.Error, new EventId(7), "broken");
        logs.Dispose();
        Assert.Equal("broken", Assert.Single(logs.Entries).Message);
    }

    [Fact]
    public void TempDirectory_Disposed_IsGone()
    {
        TempDirectory folder = new();
        File.WriteAllText(folder.At("file"), "");
        folder.Dispose();
        Assert.False(Directory.Exists(folder.Path));
    }
}
