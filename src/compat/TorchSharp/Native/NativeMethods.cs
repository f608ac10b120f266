using System.Runtime.InteropServices;

namespace TorchSharp.Native;

/// <summary>The functions of native/shim.cpp. A call that fails returns -1 or null and leaves its message in <see cref="pl_last_error"/>.</summary>
internal static unsafe partial class NativeMethods
{
    internal const string Library = "TorchSharpShim";

    [LibraryImport(Library)]
    internal static partial int pl_shim_version();

    [LibraryImport(Library)]
    internal static partial byte* pl_last_error();

    [LibraryImport(Library)]
    internal static partial long pl_live_tensors();

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint pl_op(string name, string overload);

    [LibraryImport(Library)]
    internal static partial int pl_call(nint op, NativeArg* args, int count, NativeArg* results, int capacity, int keep);

    [LibraryImport(Library)]
    internal static partial void pl_take(NativeArg* results);

    [LibraryImport(Library)]
    internal static partial void pl_release(nint handle);

    [LibraryImport(Library)]
    internal static partial int pl_dim(TensorHandle handle);

    [LibraryImport(Library)]
    internal static partial int pl_sizes(TensorHandle handle, long* result, int which);

    [LibraryImport(Library)]
    internal static partial int pl_facts(TensorHandle handle, long* result);

    [LibraryImport(Library)]
    internal static partial nint pl_data(TensorHandle handle);

    [LibraryImport(Library)]
    internal static partial int pl_set_requires_grad(TensorHandle handle, int value);

    [LibraryImport(Library)]
    internal static partial int pl_retain_grad(TensorHandle handle);

    [LibraryImport(Library)]
    internal static partial int pl_grad(TensorHandle handle, out nint result);

    [LibraryImport(Library)]
    internal static partial int pl_set_grad(TensorHandle handle, nint gradient);

    [LibraryImport(Library)]
    internal static partial int pl_set_data(TensorHandle handle, TensorHandle data);

    [LibraryImport(Library)]
    internal static partial int pl_backward(TensorHandle handle, nint gradient, int retain, int create);

    [LibraryImport(Library)]
    internal static partial int pl_grad_enabled();

    [LibraryImport(Library)]
    internal static partial void pl_set_grad_enabled(int value);

    [LibraryImport(Library)]
    internal static partial int pl_inference_enabled();

    [LibraryImport(Library)]
    internal static partial nint pl_inference_enter(int value);

    [LibraryImport(Library)]
    internal static partial void pl_inference_exit(nint guard);

    [LibraryImport(Library)]
    internal static partial int pl_set_threads(int count);

    [LibraryImport(Library)]
    internal static partial int pl_threads();

    [LibraryImport(Library)]
    internal static partial int pl_manual_seed(ulong seed);

    [LibraryImport(Library)]
    internal static partial nint pl_generator(int own, ulong seed);

    [LibraryImport(Library)]
    internal static partial void pl_generator_release(nint generator);

    [LibraryImport(Library)]
    internal static partial int pl_generator_seed(GeneratorHandle generator, ulong seed);

    [LibraryImport(Library)]
    internal static partial ulong pl_generator_current_seed(GeneratorHandle generator);

    [LibraryImport(Library)]
    internal static partial nint pl_generator_state(GeneratorHandle generator);

    [LibraryImport(Library)]
    internal static partial int pl_generator_set_state(GeneratorHandle generator, TensorHandle state);

    [LibraryImport(Library)]
    internal static partial int pl_cuda_available();

    [LibraryImport(Library)]
    internal static partial int pl_cuda_devices();

    [LibraryImport(Library)]
    internal static partial byte* pl_show_config();
}
