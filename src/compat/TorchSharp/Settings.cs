using System.Runtime.InteropServices;
using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    private static ScalarType defaultType = ScalarType.Float32;

    /// <summary>Turns gradient recording off on this thread until disposed.</summary>
    public static IDisposable no_grad()
    {
        return new GradMode(false);
    }

    /// <summary>Turns gradient recording on (or off) on this thread until disposed.</summary>
    public static IDisposable enable_grad(bool enabled = true)
    {
        return new GradMode(enabled);
    }

    /// <summary>Sets gradient recording on this thread until disposed.</summary>
    public static IDisposable set_grad_enabled(bool mode = true)
    {
        return new GradMode(mode);
    }

    /// <summary>Turns on inference mode on this thread until disposed: no gradients and no version counters.</summary>
    public static IDisposable inference_mode(bool mode = true)
    {
        return new InferenceMode(mode);
    }

    /// <summary>Whether this thread records gradients.</summary>
    public static bool is_grad_enabled()
    {
        return NativeMethods.pl_grad_enabled() != 0;
    }

    /// <summary>Whether this thread is in inference mode.</summary>
    public static bool is_inference_mode_enabled()
    {
        return NativeMethods.pl_inference_enabled() != 0;
    }

    /// <summary>Begins a scope that disposes what is made in it on this thread.</summary>
    public static DisposeScope NewDisposeScope()
    {
        return new DisposeScope();
    }

    /// <summary>Sets how many threads one operator may use.</summary>
    public static void set_num_threads(int num)
    {
        Failure.Check(NativeMethods.pl_set_threads(num));
    }

    /// <summary>How many threads one operator may use.</summary>
    public static int get_num_threads()
    {
        return NativeMethods.pl_threads();
    }

    /// <summary>Sets the type that factories use when none is named.</summary>
    public static void set_default_dtype(ScalarType dtype)
    {
        defaultType = dtype;
    }

    /// <summary>The type that factories use when none is named.</summary>
    public static ScalarType get_default_dtype()
    {
        return defaultType;
    }

    /// <summary>Makes sure that a kind of device can be used.</summary>
    /// <exception cref="ExternalException">This libtorch has no such device.</exception>
    public static void InitializeDeviceType(DeviceType deviceType)
    {
        if (deviceType == DeviceType.CUDA && !cuda.is_available())
        {
            throw new ExternalException("This libtorch has no CUDA device; set LIBTORCH to a build with CUDA and run `make build`.");
        }
    }

    /// <summary>What there is of CUDA.</summary>
    public static class cuda
    {
        /// <summary>Whether this libtorch was built with CUDA and sees a device.</summary>
        public static bool is_available()
        {
            return NativeMethods.pl_cuda_available() != 0 && device_count() > 0;
        }

        /// <summary>How many CUDA devices there are.</summary>
        public static int device_count()
        {
            return NativeMethods.pl_cuda_devices();
        }
    }

    private sealed class GradMode : IDisposable
    {
        private readonly int previous = NativeMethods.pl_grad_enabled();

        internal GradMode(bool enabled)
        {
            NativeMethods.pl_set_grad_enabled(enabled ? 1 : 0);
        }

        public void Dispose()
        {
            NativeMethods.pl_set_grad_enabled(previous);
        }
    }

    private sealed class InferenceMode(bool enabled) : IDisposable
    {
        private nint guard = Failure.Check(NativeMethods.pl_inference_enter(enabled ? 1 : 0));

        public void Dispose()
        {
            if (guard != 0)
            {
                NativeMethods.pl_inference_exit(guard);
                guard = 0;
            }
        }
    }
}
