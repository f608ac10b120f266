using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace TorchSharp.Compat.Tests;

/// <summary>
/// The profile in which libtorch gives the same bytes everywhere. It is read when libtorch and OpenBLAS load, so the test
/// process replaces itself with one that starts with it.
/// </summary>
internal static partial class PinnedEnvironment
{
    internal static readonly (string Name, string Value)[] Settings =
    [
        ("OMP_NUM_THREADS", "1"),
        ("OPENBLAS_CORETYPE", "Haswell"),
        ("ATEN_CPU_CAPABILITY", "avx2"),
        ("DNNL_MAX_CPU_ISA", "AVX2"),
        ("LD_LIBRARY_PATH", "/usr/lib/x86_64-linux-gnu/openblas-serial"),
    ];

    private const string Marker = "TORCHSHARP_TESTS_PINNED";

    [ModuleInitializer]
    internal static void Ensure()
    {
        bool isOurProcess = Assembly.GetEntryAssembly() == typeof(PinnedEnvironment).Assembly;
        if (!isOurProcess || Environment.GetEnvironmentVariable(Marker) is not null)
        {
            return;
        }

        var variables = new Dictionary<string, string>();
        foreach (DictionaryEntry each in Environment.GetEnvironmentVariables())
        {
            variables[(string)each.Key] = (string?)each.Value ?? "";
        }

        foreach ((string name, string value) in Settings)
        {
            variables[name] = value;
        }

        variables[Marker] = "1";
        string[] arguments = Encoding.UTF8.GetString(File.ReadAllBytes("/proc/self/cmdline")).TrimEnd('\0').Split('\0');
        execve(Environment.ProcessPath!, [.. arguments, null], [.. variables.Select(each => $"{each.Key}={each.Value}"), null]);
        throw new InvalidOperationException($"The test process could not start itself again: errno {Marshal.GetLastPInvokeError()}.");
    }

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int execve(string path, string?[] arguments, string?[] variables);
}
