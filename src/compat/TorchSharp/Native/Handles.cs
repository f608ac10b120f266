using Microsoft.Win32.SafeHandles;

namespace TorchSharp.Native;

/// <summary>Owns one reference to a libtorch tensor.</summary>
internal sealed class TensorHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    internal TensorHandle(nint reference) : base(ownsHandle: true)
    {
        SetHandle(reference);
    }

    protected override bool ReleaseHandle()
    {
        NativeMethods.pl_release(handle);
        return true;
    }
}

/// <summary>Owns a reference to a random number generator.</summary>
internal sealed class GeneratorHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    internal GeneratorHandle(nint reference) : base(ownsHandle: true)
    {
        SetHandle(reference);
    }

    protected override bool ReleaseHandle()
    {
        NativeMethods.pl_generator_release(handle);
        return true;
    }
}
