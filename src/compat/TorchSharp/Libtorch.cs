using System.Runtime.InteropServices;
using TorchSharp.Native;

namespace TorchSharp;

/// <summary>Facts about the libtorch behind this binding. The real package has no such type: keep uses of it behind <c>#if !PACKAGES_NUGET</c>.</summary>
public static unsafe class Libtorch
{
    /// <summary>libtorch's own description of its build.</summary>
    public static string ShowConfig()
    {
        return Marshal.PtrToStringUTF8(Failure.Check((nint)NativeMethods.pl_show_config()))!;
    }

    /// <summary>The version that libtorch states, such as "1.13.0".</summary>
    public static string Version => After(ShowConfig(), "TORCH_VERSION=");

    /// <summary>The instruction set that its kernels use, such as "AVX2".</summary>
    public static string CpuCapability => After(ShowConfig(), "CPU capability usage: ");

    /// <summary>Version of the native shim between this binding and libtorch.</summary>
    public static int ShimVersion => NativeMethods.pl_shim_version();

    /// <summary>Native tensor references held by this process.</summary>
    public static long LiveTensors => NativeMethods.pl_live_tensors();

    private static string After(string text, string label)
    {
        int start = text.IndexOf(label, StringComparison.Ordinal);
        if (start < 0)
        {
            return "unknown";
        }

        start += label.Length;
        int end = text.IndexOfAny([',', '\n'], start);
        return text[start..(end < 0 ? text.Length : end)];
    }
}
