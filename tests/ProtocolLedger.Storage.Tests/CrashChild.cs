using System.Diagnostics;
using ProtocolLedger.Core;

namespace ProtocolLedger.Storage.Tests;

/// <summary>
/// A process that writes until it is killed. It is this test program itself, started with another first argument
/// (Program.cs). After every commit it prints a line; what was printed has to be there after the kill.
/// </summary>
internal static class CrashChild
{
    public const int BatchSize = 40;
    public static readonly SigningScope Scope = new(31337, EthAddress.Parse("0x5FbDB2315678afecb367f032d93F642f64180aa3"), new NodeId(1));

    /// <summary>First argument of the child; its mode and path follow.</summary>
    public const string Argument = "--crash-child";

    /// <summary>Starts the child, kills it (SIGKILL) once it has printed that many lines, and returns the lines.</summary>
    public static async Task<IReadOnlyList<string>> RunAndKillAsync(string mode, string path, int lines, CancellationToken cancellationToken)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet")
        {
            start.ArgumentList.Add(typeof(CrashChild).Assembly.Location);
        }

        start.ArgumentList.Add(Argument);
        start.ArgumentList.Add(mode);
        start.ArgumentList.Add(path);
        using Process child = Process.Start(start)!;
        List<string> printed = [];
        try
        {
            while (printed.Count < lines && await child.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
            {
                printed.Add(line);
            }
        }
        finally
        {
            child.Kill();
        }

        // Lines that were on their way when the kill came count as well; the last one may be cut.
        string rest = await child.StandardOutput.ReadToEndAsync(cancellationToken);
        printed.AddRange(rest.Split('\n').SkipLast(1));
        await child.WaitForExitAsync(cancellationToken);
        return printed;
    }

    /// <summary>The child's main; never returns.</summary>
    public static Task RunAsync(string mode, string path)
    {
        SqliteStore store = SqliteStore.Open(path);
        return mode == "batches" ? WriteBatchesAsync(store) : SignAsync(store);
    }

    private static async Task WriteBatchesAsync(SqliteStore store)
    {
        for (int generation = 1; ; generation++)
        {
            byte[] value = BitConverter.GetBytes(generation);
            await store.ApplyAsync([.. Enumerable.Range(0, BatchSize).Select(i => LocalWrite.Put("a", $"{i:D4}", value))], CancellationToken.None);
            Print($"{generation}");
        }
    }

    private static async Task SignAsync(SqliteStore store)
    {
        SlashingProtectionStore history = await SlashingProtectionStore.CreateForNewNodeAsync(store, Scope, CancellationToken.None);
        for (ulong round = 1; ; round++)
        {
            SigningRecord record = new(Scope, new RunId(1), new Round(round), new SigningDigest(Hash32.Sha256(BitConverter.GetBytes(round))));
            await history.RequireAsync(record, CancellationToken.None);
            Print($"{round}");
        }
    }

    private static void Print(string line)
    {
        Console.Out.WriteLine(line);
        Console.Out.Flush();
    }
}
