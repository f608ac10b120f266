using System.Collections.Concurrent;
using System.Diagnostics;
using ProtocolLedger.Chain.Devnet;

namespace ProtocolLedger.Cli.Tests;

/// <summary>What a <c>pledger</c> process said and how it ended.</summary>
public sealed record PledgerResult(int Code, IReadOnlyList<string> Output, IReadOnlyList<string> Errors)
{
    public string All => string.Join('\n', [$"exit code {Code}", .. Output, .. Errors]);
}

/// <summary>A running <c>pledger</c>: the real program in a process of its own. It ends with the test.</summary>
public sealed class Pledger : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(90);

    private readonly ConcurrentQueue<string> output = new();
    private readonly ConcurrentQueue<string> errors = new();
    private ChildProcess process = null!;

    /// <summary>The program, beside the tests.</summary>
    public static string Executable => Path.Combine(AppContext.BaseDirectory, "pledger");

    /// <summary>Runs a command to its end.</summary>
    public static async Task<PledgerResult> RunAsync(params string[] arguments) => await RunAsync(new Dictionary<string, string?>(), arguments);

    /// <summary>Runs a command to its end with some environment variables changed.</summary>
    public static async Task<PledgerResult> RunAsync(IReadOnlyDictionary<string, string?> environment, params string[] arguments)
    {
        await using Pledger pledger = await StartAsync(Executable, environment, arguments);
        return await pledger.EndAsync();
    }

    /// <summary>Runs a command of a copy of the program to its end.</summary>
    public static async Task<PledgerResult> RunCopyAsync(string executable, params string[] arguments)
    {
        await using Pledger pledger = await StartAsync(executable, new Dictionary<string, string?>(), arguments);
        return await pledger.EndAsync();
    }

    /// <summary>Runs a command to its end that reads this on standard input.</summary>
    public static async Task<PledgerResult> AnswerAsync(string input, params string[] arguments)
    {
        string[] piped = ["-c", "printf %s \"$0\" | \"$@\"", input, Executable, .. arguments];
        await using Pledger pledger = await StartAsync("/bin/sh", new Dictionary<string, string?>(), piped);
        return await pledger.EndAsync();
    }

    /// <summary>Starts a command that goes on.</summary>
    public static Task<Pledger> StartAsync(params string[] arguments) => StartAsync(Executable, new Dictionary<string, string?>(), arguments);

    private static async Task<Pledger> StartAsync(string executable, IReadOnlyDictionary<string, string?> environment, string[] arguments)
    {
        Pledger pledger = new();
        pledger.process = await ChildProcess.StartAsync(
            new ChildProcessOptions
            {
                Name = "pledger",
                FileName = executable,
                Arguments = arguments,
                Environment = environment,
                OnOutput = pledger.output.Enqueue,
                OnError = pledger.errors.Enqueue,
            },
            TimeProvider.System,
            TestContext.Current.CancellationToken);
        return pledger;
    }

    /// <summary>Waits for a line of standard output that contains the text.</summary>
    public async Task<string> LineAsync(string text)
    {
        long began = TimeProvider.System.GetTimestamp();
        while (true)
        {
            if (output.FirstOrDefault(line => line.Contains(text, StringComparison.Ordinal)) is { } found)
            {
                return found;
            }

            bool inTime = TimeProvider.System.GetElapsedTime(began) < Limit && !process.HasExited;
            Assert.True(inTime, $"pledger did not say '{text}':\n{string.Join('\n', output)}\n{string.Join('\n', errors)}");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Sends a signal, such as INT for Ctrl-C.</summary>
    public async Task SignalAsync(string name)
    {
        using Process kill = Process.Start("kill", [$"-{name}", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(kill.ExitCode == 0, $"pledger has ended:\n{string.Join('\n', output)}\n{string.Join('\n', errors)}");
    }

    /// <summary>Waits until the process ends by itself.</summary>
    public async Task<PledgerResult> EndAsync(TimeSpan? limit = null)
    {
        int code = await process.Exited.WaitAsync(limit ?? Limit, TestContext.Current.CancellationToken);
        return new PledgerResult(code, [.. output], [.. errors]);
    }

    public async ValueTask DisposeAsync() => await process.DisposeAsync();
}
