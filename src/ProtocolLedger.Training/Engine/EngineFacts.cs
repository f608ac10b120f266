using System.Runtime.InteropServices;
using ProtocolLedger.Core;
using TorchSharp;

namespace ProtocolLedger.Training;

/// <summary>What of the machine and its libraries decides the torch engine's bytes, read back from the loaded libraries themselves.</summary>
/// <param name="Libtorch">Version that libtorch states.</param>
/// <param name="Capability">Instruction set of its kernels, such as AVX2.</param>
/// <param name="Blas">The BLAS's own words about itself, or "bundled" where libtorch brings its own.</param>
/// <param name="Threads">Threads that one operator may use.</param>
/// <param name="Shim">Version of what lies between the program and libtorch.</param>
/// <param name="Libraries">Builds of the native libraries.</param>
public sealed record EngineFacts(string Libtorch, string Capability, string Blas, int Threads, string Shim, IReadOnlyList<LibraryBuild> Libraries)
{
    private const int BuildDigits = 12;

    /// <summary>
    /// Id of the engine: torch/version/blas/kernels/threads/shim/build, the last of them the first digits of
    /// <see cref="LibraryBuild.Hash"/>. What <see cref="EngineSetting.OfId"/> takes apart.
    /// </summary>
    public string Id => $"torch/{Libtorch}/{BlasName}/{Capability.ToLowerInvariant().Replace(' ', '-')}/threads-{Threads}/shim-{Shim}/build-{LibraryBuild.Hash(Libraries)[..BuildDigits]}";

    // "OpenBLAS 0.3.21 NO_LAPACKE DYNAMIC_ARCH NO_AFFINITY Haswell SINGLE_THREADED" -> openblas-0.3.21-haswell-serial
    private string BlasName
    {
        get
        {
            string[] words = Blas.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return words is ["OpenBLAS", string version, .., string core, "SINGLE_THREADED"]
                ? $"openblas-{version}-{core.ToLowerInvariant()}-serial"
                : string.Join('-', words).ToLowerInvariant();
        }
    }

    /// <summary>Loads libtorch if it isn't yet, and asks.</summary>
    /// <exception cref="PledgerException"><see cref="ExitCode.EngineUnavailable"/>: libtorch or its BLAS is not installed.</exception>
    public static EngineFacts Read()
    {
        try
        {
            torch.set_num_threads(1);
            return new EngineFacts(ReadVersion(), ReadCapability(), ReadBlas(), torch.get_num_threads(), ReadShim(), LibraryBuild.Loaded);
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException or BadImageFormatException or TypeInitializationException or IOException or MalformedDataException)
        {
            throw new PledgerException(
                ExitCode.EngineUnavailable,
                $"the training engine can't start: {e.Message}",
                "Run 'make build', which installs libtorch-dev and libopenblas0-serial, or install them with apt-get.",
                e);
        }
    }

#if PACKAGES_NUGET
    // The package brings one libtorch and its own BLAS, and offers no way to ask them; its version names both.
    private static string ReadVersion() => typeof(torch).Assembly.GetName().Version?.ToString() ?? "unknown";

    private static string ReadCapability() => Environment.GetEnvironmentVariable("ATEN_CPU_CAPABILITY") ?? "default";

    private static string ReadBlas() => "bundled";

    private static string ReadShim() => ReadVersion();
#else
    private static string ReadVersion() => TorchSharp.Libtorch.Version;

    private static string ReadCapability() => TorchSharp.Libtorch.CpuCapability;

    private static unsafe string ReadBlas()
    {
        string? path = LibraryBuild.PathOf(LibraryBuild.OpenBlas);
        if (path is null)
        {
            return "unknown";
        }

        nint library = NativeLibrary.Load(path); // loaded already: this only finds it
        var describe = (delegate* unmanaged[Cdecl]<nint>)NativeLibrary.GetExport(library, "openblas_get_config");
        return Marshal.PtrToStringUTF8(describe()) ?? "unknown";
    }

    private static string ReadShim() => $"{TorchSharp.Libtorch.ShimVersion}";
#endif
}
