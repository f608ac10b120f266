using System.Diagnostics;
using ProtocolLedger.Core;
using ProtocolLedger.TestKit;

namespace ProtocolLedger.Storage.Tests.Content;

/// <summary>A real file system of 512 KiB that really fills up.</summary>
public sealed class DiskFullTests : IAsyncLifetime
{
    private readonly TempDirectory folder = new();
    private bool mounted;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        mounted = OperatingSystem.IsLinux() && await RunAsync("mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", folder.Path) == 0;
    }

    public async ValueTask DisposeAsync()
    {
        if (mounted)
        {
            await RunAsync("umount", folder.Path);
        }

        folder.Dispose();
    }

    [Fact]
    public async Task Put_DiskFull_SaysSoAndLeavesNothingBehind()
    {
        SkipUnlessMounted();
        ChunkStore chunks = new(folder.At("chunks"));
        ChunkHash small = await chunks.PutAsync(new byte[] { 1 }, Token);
        PledgerException problem = await Assert.ThrowsAsync<PledgerException>(() => chunks.PutAsync(new byte[StateRootHasher.ChunkSize], Token));
        Assert.Equal(ExitCode.Storage, problem.ExitCode);
        Assert.Contains("is full", problem.Message, StringComparison.Ordinal);
        Assert.Contains("Free some space", problem.Hint, StringComparison.Ordinal);
        Assert.Equal([small], chunks.All());
        Assert.Single(Directory.EnumerateFiles(folder.At("chunks"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Apply_DiskFull_SaysSoAndKeepsWhatWasThere()
    {
        SkipUnlessMounted();
        using SqliteStore store = SqliteStore.Open(folder.At("local.db"));
        await store.PutAsync("a", "k", new byte[] { 1 }, Token);
        PledgerException problem = await Assert.ThrowsAsync<PledgerException>(() => store.PutAsync("a", "k", new byte[1 << 20], Token));
        Assert.Equal(ExitCode.Storage, problem.ExitCode);
        Assert.Contains("is full", problem.Message, StringComparison.Ordinal);
        Assert.Equal([1], await store.GetAsync("a", "k", Token));
    }

    private void SkipUnlessMounted()
    {
        Assert.SkipUnless(mounted, "Needs the right to mount a tmpfs: run as root on Linux.");
    }

    private static async Task<int> RunAsync(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        await process.WaitForExitAsync(CancellationToken.None);
        return process.ExitCode;
    }
}
