using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TorchSharp.Native;

/// <summary>The shim or the libtorch that it needs is not installed; the message says what to do.</summary>
public sealed class LibtorchNotFoundException : DllNotFoundException
{
    /// <summary>An exception with a generic message.</summary>
    public LibtorchNotFoundException()
    {
    }

    /// <summary>An exception with the message given.</summary>
    public LibtorchNotFoundException(string message) : base(message)
    {
    }

    /// <summary>An exception with the message and cause given.</summary>
    public LibtorchNotFoundException(string message, Exception innerException) : base(message, innerException)
    {
    }
}

/// <summary>Finds the shim beside this assembly, or where TORCHSHARP_SHIM points.</summary>
internal static class NativeLoader
{
    private const string FileName = "libTorchSharpShim.so";

    [ModuleInitializer]
    internal static void Register()
    {
        NativeLibrary.SetDllImportResolver(typeof(NativeLoader).Assembly, Resolve);
    }

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? searchPath)
    {
        if (name != NativeMethods.Library)
        {
            return 0;
        }

        string? chosen = Environment.GetEnvironmentVariable("TORCHSHARP_SHIM");
        string path = string.IsNullOrEmpty(chosen) ? Path.Combine(AppContext.BaseDirectory, FileName) : chosen;
        if (!File.Exists(path))
        {
            throw new LibtorchNotFoundException($"TorchSharp's native shim is not at {path}: run `make build` (it needs g++, libtorch-dev and libopenblas0-serial).");
        }

        try
        {
            return NativeLibrary.Load(path);
        }
        catch (DllNotFoundException e)
        {
            throw new LibtorchNotFoundException($"TorchSharp's native shim at {path} does not load: install libtorch-dev and libopenblas0-serial, or rebuild it with `make build` if libtorch has changed. {e.Message}", e);
        }
    }
}
