using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace TorchSharp.Native;

/// <summary>Turns the shim's thread-local error into the exception that TorchSharp throws.</summary>
internal static unsafe class Failure
{
    [DoesNotReturn]
    internal static void Throw()
    {
        throw new ExternalException(Marshal.PtrToStringUTF8((nint)NativeMethods.pl_last_error()));
    }

    internal static void Check(int status)
    {
        if (status < 0)
        {
            Throw();
        }
    }

    internal static nint Check(nint result)
    {
        if (result == 0)
        {
            Throw();
        }

        return result;
    }
}
