using System.Runtime.InteropServices;
using ProtocolLedger.Chain.Devnet;

namespace ProtocolLedger.TestNetworks;

/// <summary>Programs that the tests start, and the processes that come of them.</summary>
internal static class Programs
{
    public const int Interrupt = 2;
    public const int Kill = 9;
    public const int Continue = 18;
    public const int Stop = 19;

    /// <summary>The program under test, as it was built beside the tests.</summary>
    public static string Pledger { get; } = Path.Combine(AppContext.BaseDirectory, "pledger");

    /// <summary>The nodes that cheat, as they were built beside the tests.</summary>
    public static string PledgerAttack { get; } = Path.Combine(AppContext.BaseDirectory, "pledger-attack");

    /// <summary>This machine's engine, as the program names it.</summary>
    public static async Task<string> EngineIdAsync(CancellationToken cancellation)
    {
        string id = "";
        await using ChildProcess process = await ChildProcess.StartAsync(
            new ChildProcessOptions { Name = "pledger engine", FileName = Pledger, Arguments = ["engine"], OnOutput = line => id = line }, null, cancellation);
        int code = await process.Exited.WaitAsync(Until.Limit, cancellation);
        return code == 0 ? id : throw new InvalidOperationException($"pledger engine ended with {code}: {string.Join(" | ", process.LastLines.TakeLast(4))}");
    }

    public static void Signal(int process, int signal)
    {
        if (SendSignal(process, signal) != 0)
        {
            throw new InvalidOperationException($"Process {process} could not be sent signal {signal}.");
        }
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SendSignal(int process, int signal);
}
