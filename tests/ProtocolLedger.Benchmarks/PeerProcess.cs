using System.Diagnostics;

namespace ProtocolLedger.Benchmarks;

/// <summary>Another program that measures itself: a request per line on its stdin, an answer per line on its stdout.</summary>
internal sealed class PeerProcess : IAsyncDisposable
{
    private readonly Process process;

    private PeerProcess(Process process) => this.process = process;

    /// <summary>Starts the program; its stderr is ours, and so is its environment, but for one variable that it may go without.</summary>
    internal static PeerProcess Start(string program, IEnumerable<string> arguments, string? workingDirectory = null, string? without = null) =>
        Start(program, arguments, workingDirectory, without, keepErrors: false);

    private static PeerProcess Start(string program, IEnumerable<string> arguments, string? workingDirectory, string? without, bool keepErrors)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = keepErrors,
            WorkingDirectory = workingDirectory ?? "",
        };
        if (without is not null)
        {
            start.Environment.Remove(without);
        }

        return new PeerProcess(Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start."));
    }

    internal async Task<string> AskAsync(string request, CancellationToken cancellationToken)
    {
        await process.StandardInput.WriteLineAsync(request.AsMemory(), cancellationToken);
        await process.StandardInput.FlushAsync(cancellationToken);
        return await ReadLineAsync(cancellationToken);
    }

    internal async Task<string> ReadLineAsync(CancellationToken cancellationToken) =>
        await process.StandardOutput.ReadLineAsync(cancellationToken)
        ?? throw new InvalidOperationException($"{process.StartInfo.FileName} ended early; its message is above.");

    /// <summary>Runs a program to its end and returns what it printed; its stderr is shown only if it fails.</summary>
    internal static async Task<string> OutputOfAsync(string program, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        await using PeerProcess peer = Start(program, arguments, workingDirectory: null, without: null, keepErrors: true);
        peer.process.StandardInput.Close();
        Task<string> errors = peer.process.StandardError.ReadToEndAsync(cancellationToken);
        string output = await peer.process.StandardOutput.ReadToEndAsync(cancellationToken);
        await peer.process.WaitForExitAsync(cancellationToken);
        return peer.process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"{program} exited with {peer.process.ExitCode}: {await errors}");
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }
}
