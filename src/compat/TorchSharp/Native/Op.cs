using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TorchSharp.Native;

/// <summary>One ATen operator, looked up once. Arguments go in schema order; those left off the end take the schema's defaults.</summary>
internal sealed unsafe class Op(string name, string overload = "")
{
    private const int StackScratch = 512;
    private nint handle;

    /// <summary>Calls an operator with one tensor as its result.</summary>
    internal torch.Tensor Call(params ReadOnlySpan<Arg> args)
    {
        NativeArg result;
        Invoke(args, &result, 1, keep: true);
        return torch.Tensor.Adopt((nint)result.Bits);
    }

    /// <summary>Calls an operator for its effect; no handle is made for what it returns.</summary>
    internal void Run(params ReadOnlySpan<Arg> args)
    {
        Invoke(args, null, 0, keep: false);
    }

    /// <summary>Calls an operator with one number or truth value as its result.</summary>
    internal long CallNumber(params ReadOnlySpan<Arg> args)
    {
        NativeArg result;
        Invoke(args, &result, 1, keep: true);
        return result.Bits;
    }

    /// <summary>Calls an operator with one floating-point number as its result.</summary>
    internal Scalar CallScalar(params ReadOnlySpan<Arg> args)
    {
        NativeArg result;
        Invoke(args, &result, 1, keep: true);
        return new Scalar(result.Tag, result.Bits);
    }

    /// <summary>Calls an operator with two tensors as its result.</summary>
    internal (torch.Tensor, torch.Tensor) CallPair(params ReadOnlySpan<Arg> args)
    {
        NativeArg* results = stackalloc NativeArg[2];
        Invoke(args, results, 2, keep: true);
        return (torch.Tensor.Adopt((nint)results[0].Bits), torch.Tensor.Adopt((nint)results[1].Bits));
    }

    /// <summary>Calls an operator with a list of tensors as its result.</summary>
    internal torch.Tensor[] CallList(params ReadOnlySpan<Arg> args)
    {
        int count = Invoke(args, null, 0, keep: true);
        var results = new NativeArg[count];
        fixed (NativeArg* first = results)
        {
            NativeMethods.pl_take(first);
        }

        return Array.ConvertAll(results, each => torch.Tensor.Adopt((nint)each.Bits));
    }

    [SkipLocalsInit]
    private int Invoke(ReadOnlySpan<Arg> args, NativeArg* results, int capacity, bool keep)
    {
        if (handle == 0)
        {
            handle = Failure.Check(NativeMethods.pl_op(name, overload));
        }

        int bytes = 0;
        foreach (ref readonly Arg arg in args)
        {
            bytes += arg.ScratchBytes;
        }

        NativeArg* native = stackalloc NativeArg[args.Length];
        byte* fixedScratch = stackalloc byte[StackScratch];
        byte* heapScratch = bytes > StackScratch ? (byte*)NativeMemory.Alloc((nuint)bytes) : null;
        try
        {
            byte* scratch = heapScratch == null ? fixedScratch : heapScratch;
            for (int k = 0; k < args.Length; k++)
            {
                args[k].Write(native + k, ref scratch);
            }

            int count = NativeMethods.pl_call(handle, native, args.Length, results, capacity, keep ? 1 : 0);
            foreach (ref readonly Arg arg in args)
            {
                GC.KeepAlive(arg.Reference);
            }

            Failure.Check(count);
            return count;
        }
        finally
        {
            NativeMemory.Free(heapScratch);
        }
    }
}
