using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TorchSharp.Native;

/// <summary>What a <see cref="NativeArg"/> holds; the numbers are those of shim.cpp.</summary>
internal enum ArgTag
{
    None = 0,
    Tensor = 1,
    Int = 2,
    Double = 3,
    Bool = 4,
    IntList = 5,
    TensorList = 6,
    String = 7,
    Generator = 8,
    Device = 9,
}

/// <summary>The 16 bytes that cross the boundary.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeArg
{
    internal ArgTag Tag;
    internal int Aux;
    internal long Bits;
}

/// <summary>
/// One argument of an operator. It holds the managed object, not the raw handle, so that an unreferenced temporary
/// stays alive until the call that reads it has ended.
/// </summary>
internal readonly struct Arg
{
    internal readonly object? Reference;
    internal readonly long Bits;
    internal readonly ArgTag Tag;
    internal readonly int Aux;

    private Arg(ArgTag tag, object? reference, long bits = 0, int aux = 0)
    {
        Tag = reference is null && tag is not (ArgTag.Int or ArgTag.Double or ArgTag.Bool or ArgTag.Device) ? ArgTag.None : tag;
        Reference = reference;
        Bits = bits;
        Aux = aux;
    }

    /// <summary>An absent optional argument.</summary>
    internal static Arg None => default;

    public static implicit operator Arg(torch.Tensor? value)
    {
        return new Arg(ArgTag.Tensor, value);
    }

    public static implicit operator Arg(long value)
    {
        return new Arg(ArgTag.Int, null, value);
    }

    public static implicit operator Arg(double value)
    {
        return new Arg(ArgTag.Double, null, BitConverter.DoubleToInt64Bits(value));
    }

    public static implicit operator Arg(bool value)
    {
        return new Arg(ArgTag.Bool, null, value ? 1 : 0);
    }

    public static implicit operator Arg(long? value)
    {
        return value is long there ? there : None;
    }

    public static implicit operator Arg(Scalar value)
    {
        return new Arg(value.Tag, null, value.Bits);
    }

    public static implicit operator Arg(Scalar? value)
    {
        return value is Scalar there ? there : None;
    }

    public static implicit operator Arg(torch.ScalarType value)
    {
        return (long)value;
    }

    public static implicit operator Arg(torch.ScalarType? value)
    {
        return value is torch.ScalarType there ? (long)there : None;
    }

    public static implicit operator Arg(long[]? value)
    {
        return new Arg(ArgTag.IntList, value);
    }

    public static implicit operator Arg(torch.Tensor?[]? value)
    {
        return new Arg(ArgTag.TensorList, value);
    }

    public static implicit operator Arg(string? value)
    {
        return new Arg(ArgTag.String, value);
    }

    public static implicit operator Arg(torch.Generator? value)
    {
        return new Arg(ArgTag.Generator, value);
    }

    public static implicit operator Arg(torch.Device? value)
    {
        return value is null ? None : new Arg(ArgTag.Device, null, value.index, (int)value.type);
    }

    /// <summary>Bytes of scratch that <see cref="Write"/> needs.</summary>
    internal int ScratchBytes => Tag switch
    {
        ArgTag.IntList => Unsafe.As<long[]>(Reference!).Length * sizeof(long),
        ArgTag.TensorList => Unsafe.As<torch.Tensor?[]>(Reference!).Length * sizeof(long),
        ArgTag.String => (System.Text.Encoding.UTF8.GetByteCount(Unsafe.As<string>(Reference!)) + 7) & ~7,
        _ => 0,
    };

    /// <summary>Writes the native form, lists to <paramref name="scratch"/>, which moves on.</summary>
    internal unsafe void Write(NativeArg* target, ref byte* scratch)
    {
        target->Tag = Tag;
        target->Aux = Aux;
        target->Bits = Bits;
        switch (Tag)
        {
            case ArgTag.Tensor:
                target->Bits = Unsafe.As<torch.Tensor>(Reference!).Handle;
                break;
            case ArgTag.Generator:
                target->Bits = Unsafe.As<torch.Generator>(Reference!).Reference;
                break;
            case ArgTag.IntList:
                long[] numbers = Unsafe.As<long[]>(Reference!);
                numbers.CopyTo(new Span<long>(scratch, numbers.Length));
                Place(target, numbers.Length, ref scratch, numbers.Length * sizeof(long));
                break;
            case ArgTag.TensorList:
                torch.Tensor?[] tensors = Unsafe.As<torch.Tensor?[]>(Reference!);
                for (int k = 0; k < tensors.Length; k++)
                {
                    ((nint*)scratch)[k] = tensors[k]?.Handle ?? 0;
                }

                Place(target, tensors.Length, ref scratch, tensors.Length * sizeof(long));
                break;
            case ArgTag.String:
                string text = Unsafe.As<string>(Reference!);
                int room = ScratchBytes;
                Place(target, System.Text.Encoding.UTF8.GetBytes(text, new Span<byte>(scratch, room)), ref scratch, room);
                break;
        }
    }

    private static unsafe void Place(NativeArg* target, int length, ref byte* scratch, int bytes)
    {
        target->Bits = (nint)scratch;
        target->Aux = length;
        scratch += bytes;
    }
}
