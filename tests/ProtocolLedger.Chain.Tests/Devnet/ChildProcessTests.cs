using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using ProtocolLedger.Chain.Devnet;
using ProtocolLedger.TestKit;

namespace ProtocolLedger.Chain.Tests;

public sealed class ChildProcessTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Start_Ends_GivesExitCodeAndLines()
    {
        ConcurrentQueue<string> output = new();
        using TempDirectory folder = new();
        await using ChildProcess child = await ChildProcess.StartAsync(
            Shell("echo one; echo two >&2; exit 7") with { OnOutput = output.Enqueue, LogFile = folder.At("log", "child.log") }, null, Tools.Token);

        Assert.Equal(7, await child.Exited.WaitAsync(Limit, Tools.Token));
        Assert.Equal(["one"], output);
        Assert.Equal(["one", "two"], child.LastLines.Order());
        Assert.Equal(["one", "two"], (await File.ReadAllLinesAsync(folder.At("log", "child.log"), Tools.Token)).Order());
    }

    [Fact]
    public async Task Stop_IgnoresTerm_IsKilled()
    {
        TaskCompletionSource ready = new();
        await using ChildProcess child = await ChildProcess.StartAsync(
            Shell("trap '' TERM; echo ready; while :; do sleep 0.2; done") with { OnOutput = _ => ready.TrySetResult() }, null, Tools.Token);
        await ready.Task.WaitAsync(Limit, Tools.Token);

        Assert.Equal(128 + 9, await child.StopAsync(TimeSpan.FromMilliseconds(200), Tools.Token));
    }

    [Fact]
    public async Task Stop_ObeysTerm_KeepsItsExitCode()
    {
        TaskCompletionSource ready = new();
        await using ChildProcess child = await ChildProcess.StartAsync(
            Shell("trap 'exit 5' TERM; echo ready; while :; do sleep 0.1; done") with { OnOutput = _ => ready.TrySetResult() }, null, Tools.Token);
        await ready.Task.WaitAsync(Limit, Tools.Token);

        Assert.Equal(5, await child.StopAsync(Limit, Tools.Token));
    }

    [Fact]
    public async Task Start_OwnerKilled_ChildDiesToo()
    {
        using TempDirectory folder = new();
        string pidFile = folder.At("child");
        // This test assembly started again as the owner (see ChildOwner), then killed with SIGKILL.
        using Process owner = Process.Start(new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { [ChildOwner.Variable] = pidFile },
        })!;
        int child;
        try
        {
            await Tools.UntilAsync(() => Task.FromResult(File.Exists(pidFile)), "the owner's start of its child");
            child = int.Parse(await File.ReadAllTextAsync(pidFile, Tools.Token), CultureInfo.InvariantCulture);
            Assert.True(IsAlive(child));
        }
        finally
        {
            owner.Kill();
        }

        await Tools.UntilAsync(() => Task.FromResult(!IsAlive(child)), "the child's death");
    }

    private static bool IsAlive(int process)
    {
        try
        {
            // A zombie that nobody has reaped yet is dead too.
            return !File.ReadAllText($"/proc/{process}/stat").Contains(") Z ", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static ChildProcessOptions Shell(string script) => new() { Name = "shell", FileName = "/bin/sh", Arguments = ["-c", script] };
}
