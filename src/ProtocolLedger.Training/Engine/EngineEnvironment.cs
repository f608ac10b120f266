using System.Runtime.InteropServices;
using ProtocolLedger.Core;

namespace ProtocolLedger.Training;

/// <summary>
/// The process environment in which the torch engine gives the same bytes on every machine: serial OpenBLAS with its
/// Haswell kernels, ATen and oneDNN capped at AVX2, one thread. Native libraries read it once, when the process starts,
/// so a process that lacks it replaces itself (same pid, same arguments, same open files) before libtorch is loaded.
/// </summary>
public static class EngineEnvironment
{
    /// <summary>Folder of the serial OpenBLAS on Debian, Ubuntu and their kin.</summary>
    public const string BlasFolder = "/usr/lib/x86_64-linux-gnu/openblas-serial";

    private const string LibraryPath = "LD_LIBRARY_PATH";
    private const string Marker = "PLEDGER_ENGINE_ENVIRONMENT";

    /// <summary>
    /// The pinned variables and their values. Those of OMP (but the wait policy), OpenBLAS, ATen and oneDNN decide bytes. Those
    /// of MALLOC decide speed: one pool, whichever thread a step continues on, that keeps what a step freed for the next step.
    /// Left to itself, glibc gives tens of megabytes back after each step and faults them in again (mallopt(3)).
    /// </summary>
    public static IReadOnlyDictionary<string, string> Profile { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["OMP_NUM_THREADS"] = "1",
        ["OMP_WAIT_POLICY"] = "passive",
        ["OPENBLAS_CORETYPE"] = "Haswell",
        ["ATEN_CPU_CAPABILITY"] = "avx2",
        ["DNNL_MAX_CPU_ISA"] = "AVX2",
        ["MALLOC_ARENA_MAX"] = "1",
        ["MALLOC_MMAP_THRESHOLD_"] = "33554432",
        ["MALLOC_TRIM_THRESHOLD_"] = "1073741824",
    };

    /// <summary>
    /// Returns when the process has the pinned environment; otherwise replaces the process by itself with it added.
    /// Call it first in Main: nothing that was set up in memory survives the replacement.
    /// </summary>
    /// <exception cref="PledgerException"><see cref="ExitCode.EngineUnavailable"/>: the process could not be replaced.</exception>
    public static void EnsureOrReExec()
    {
        if (Missing(Environment.GetEnvironmentVariable).Count == 0)
        {
            return;
        }

        if (Environment.GetEnvironmentVariable(Marker) is not null)
        {
            throw Unavailable($"the process was restarted and still lacks {string.Join(", ", Missing(Environment.GetEnvironmentVariable))}");
        }

        string executable = File.ResolveLinkTarget("/proc/self/exe", returnFinalTarget: true)?.FullName
            ?? throw Unavailable("/proc/self/exe can't be read");
        string[] arguments = ReadArguments();
        Dictionary<string, string> environment = ReadEnvironment();
        foreach ((string name, string value) in WithProfile(name => environment.GetValueOrDefault(name)))
        {
            environment[name] = value;
        }

        environment[Marker] = "1";
        Replace(executable, arguments, [.. environment.Select(pair => $"{pair.Key}={pair.Value}")]);
    }

    /// <summary>The pinned variables that <paramref name="read"/> does not find, or finds with another value, as NAME=value.</summary>
    public static IReadOnlyList<string> Missing(Func<string, string?> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        return [.. WithProfile(read).Where(pair => read(pair.Key) != pair.Value).Select(pair => $"{pair.Key}={pair.Value}")];
    }

    /// <summary>What a child process must be given: the profile, and the BLAS folder in front of the library path.</summary>
    /// <param name="read">Reads the environment that it would otherwise inherit.</param>
    public static IEnumerable<KeyValuePair<string, string>> WithProfile(Func<string, string?> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        string? inherited = read(LibraryPath);
        bool first = inherited is not null && inherited.Split(':')[0] == BlasFolder;
        string path = first ? inherited! : string.IsNullOrEmpty(inherited) ? BlasFolder : $"{BlasFolder}:{inherited}";
        return Profile.Append(new KeyValuePair<string, string>(LibraryPath, path));
    }

    private static string[] ReadArguments()
    {
        string[] parts = File.ReadAllText("/proc/self/cmdline").Split('\0');
        return parts[..^1]; // each argument ends with a zero byte
    }

    // The runtime's own view of the environment, so that what the program changed since its start is kept.
    private static Dictionary<string, string> ReadEnvironment()
    {
        var result = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (System.Collections.DictionaryEntry entry in Environment.GetEnvironmentVariables())
        {
            result[(string)entry.Key] = (string?)entry.Value ?? "";
        }

        return result;
    }

    private static unsafe void Replace(string executable, string[] arguments, string[] environment)
    {
        nint[] argv = ToNative(arguments), envp = ToNative(environment);
        nint path = Marshal.StringToCoTaskMemUTF8(executable);
        fixed (nint* argvPointer = argv, envpPointer = envp)
        {
            _ = execve(path, argvPointer, envpPointer);
        }

        int error = Marshal.GetLastPInvokeError(); // only a failed execve returns
        foreach (nint text in argv.Concat(envp).Append(path))
        {
            Marshal.FreeCoTaskMem(text);
        }

        throw Unavailable($"execve of {executable} failed: {Marshal.GetPInvokeErrorMessage(error)}");
    }

    private static nint[] ToNative(string[] texts) => [.. texts.Select(Marshal.StringToCoTaskMemUTF8), 0];

    private static PledgerException Unavailable(string reason) => new(
        ExitCode.EngineUnavailable,
        $"the deterministic profile can't be set: {reason}.",
        "Start the program with these variables set: " + string.Join(" ", Profile.Select(pair => $"{pair.Key}={pair.Value}")) + $" {LibraryPath}={BlasFolder}");

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern unsafe int execve(nint path, nint* arguments, nint* environment);
}
