using System.Diagnostics;
using System.Runtime.InteropServices;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain.Devnet;

/// <summary>
/// A process that this process owns: it dies with its owner, even when the owner is killed with SIGKILL, and it runs in
/// its own session, so that Ctrl-C on the terminal reaches the owner only and the owner decides how to stop it.
/// </summary>
public sealed class ChildProcess : IAsyncDisposable
{
    private const int Terminate = 15;
    private static readonly TimeSpan DisposeGrace = TimeSpan.FromSeconds(5);

    private readonly Process _process;
    private readonly OutputTail _output;
    private readonly TaskCompletionSource<int> _exited = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TimeProvider _time;

    private ChildProcess(ChildProcessOptions options, TimeProvider time)
    {
        Name = options.Name;
        _time = time;
        _output = new OutputTail(options);
        _process = new Process { StartInfo = StartInfo(options), EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => _output.Add(line.Data, options.OnOutput);
        _process.ErrorDataReceived += (_, line) => _output.Add(line.Data, options.OnError);
    }

    public string Name { get; }

    /// <summary>The operating system's process id.</summary>
    public int Id { get; private set; }

    /// <summary>Completes with the exit code (128 + signal number after a signal) once the process ended and its output was read.</summary>
    public Task<int> Exited => _exited.Task;

    public bool HasExited => _exited.Task.IsCompleted;

    /// <summary>The last lines that the process wrote to either stream, oldest first: for error messages.</summary>
    public IReadOnlyList<string> LastLines => _output.Last();

    /// <summary>Starts the process.</summary>
    /// <exception cref="PledgerException"><see cref="ExitCode.MissingTool"/>: no such executable.</exception>
    public static async Task<ChildProcess> StartAsync(
        ChildProcessOptions options, TimeProvider? time = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        RequireExecutable(options.FileName, $"start {options.Name}");
        ChildProcess child = new(options, time ?? TimeProvider.System);
        await LauncherThread.RunAsync(() =>
        {
            child._process.Start();
            child.Id = child._process.Id;
            return child;
        });
        child._process.BeginOutputReadLine();
        child._process.BeginErrorReadLine();
        _ = child.WatchAsync();
        return child;
    }

    /// <summary>Asks the process to end (SIGTERM) and kills it and its descendants once <paramref name="grace"/> has passed.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> StopAsync(TimeSpan grace, CancellationToken cancellationToken = default)
    {
        if (!HasExited)
        {
            _ = SendSignal(Id, Terminate);
            try
            {
                return await Exited.WaitAsync(grace, _time, cancellationToken);
            }
            catch (TimeoutException)
            {
                Kill();
            }
        }

        return await Exited.WaitAsync(cancellationToken);
    }

    /// <summary>Ends the process and its descendants at once (SIGKILL). Nothing happens when it has ended already.</summary>
    public void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It ended between the caller's decision and the signal: what was wanted.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync(DisposeGrace);
        _process.Dispose();
        _output.Dispose();
    }

    private async Task WatchAsync()
    {
        await _process.WaitForExitAsync();
        _exited.SetResult(_process.ExitCode);
    }

    private static ProcessStartInfo StartInfo(ChildProcessOptions options)
    {
        ProcessStartInfo info = new()
        {
            FileName = "setsid",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = options.WorkingDirectory ?? string.Empty,
        };
        // setsid and setpriv replace themselves, so the process id stays that of the executable.
        foreach (string argument in (string[])["setpriv", "--pdeathsig", "KILL", "--", options.FileName, .. options.Arguments])
        {
            info.ArgumentList.Add(argument);
        }

        foreach ((string name, string? value) in options.Environment)
        {
            info.Environment[name] = value;
        }

        return info;
    }

    private static void RequireExecutable(string fileName, string purpose)
    {
        foreach (string needed in (string[])["setsid", "setpriv", fileName])
        {
            if (!IsExecutable(needed))
            {
                throw new PledgerException(
                    ExitCode.MissingTool,
                    $"Cannot {purpose}: {needed} was not found.",
                    needed.StartsWith("set", StringComparison.Ordinal)
                        ? "Install util-linux, which has it."
                        : "Run `make build`, which installs it, or name its path in the configuration.");
            }
        }
    }

    private static bool IsExecutable(string fileName) =>
        fileName.Contains('/', StringComparison.Ordinal)
            ? File.Exists(fileName)
            : (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
                .Split(':', StringSplitOptions.RemoveEmptyEntries)
                .Any(folder => File.Exists(Path.Combine(folder, fileName)));

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SendSignal(int processId, int signal);
}
