using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TorchSharp;

public static partial class torch
{
    public static Tensor tensor(bool scalar, Device? device = null, bool requires_grad = false) => From([scalar], [], null, device, requires_grad);

    public static Tensor tensor(byte scalar, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => From([scalar], [], dtype, device, requires_grad);

    public static Tensor tensor(int scalar, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => From([scalar], [], dtype, device, requires_grad);

    public static Tensor tensor(long scalar, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => From([scalar], [], dtype, device, requires_grad);

    public static Tensor tensor(float scalar, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => From([scalar], [], dtype, device, requires_grad);

    public static Tensor tensor(double scalar, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => From([scalar], [], dtype, device, requires_grad);

    public static Tensor tensor(bool[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => From(rawArray, [rawArray.Length], dtype, device, requires_grad);

    public static Tensor tensor(byte[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => From(rawArray, [rawArray.Length], dtype, device, requires_grad);

    public static Tensor tensor(int[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => From(rawArray, [rawArray.Length], dtype, device, requires_grad);

    public static Tensor tensor(long[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => From(rawArray, [rawArray.Length], dtype, device, requires_grad);

    public static Tensor tensor(float[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => From(rawArray, [rawArray.Length], dtype, device, requires_grad);

    public static Tensor tensor(double[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => From(rawArray, [rawArray.Length], dtype, device, requires_grad);

    public static Tensor tensor(bool[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => From(rawArray, dimensions.ToArray(), dtype, device, requires_grad);

    public static Tensor tensor(byte[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => From(rawArray, dimensions.ToArray(), dtype, device, requires_grad);

    public static Tensor tensor(int[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => From(rawArray, dimensions.ToArray(), dtype, device, requires_grad);

    public static Tensor tensor(long[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => From(rawArray, dimensions.ToArray(), dtype, device, requires_grad);

    public static Tensor tensor(float[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => From(rawArray, dimensions.ToArray(), dtype, device, requires_grad);

    public static Tensor tensor(double[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => From(rawArray, dimensions.ToArray(), dtype, device, requires_grad);

    public static Tensor tensor(long[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => FromGrid<long>(rawArray, dtype, device, requires_grad);

    public static Tensor tensor(float[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => FromGrid<float>(rawArray, dtype, device, requires_grad);

    public static Tensor tensor(double[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => FromGrid<double>(rawArray, dtype, device, requires_grad);

    private static Tensor FromGrid<T>(Array grid, ScalarType? dtype, Device? device, bool requires_grad) where T : unmanaged
    {
        ReadOnlySpan<T> all = MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(grid)), grid.Length);
        return From(all, [grid.GetLength(0), grid.GetLength(1)], dtype, device, requires_grad);
    }

    private static Tensor From<T>(ReadOnlySpan<T> values, long[] dimensions, ScalarType? dtype, Device? device, bool requires_grad) where T : unmanaged
    {
        long expected = 1;
        foreach (long size in dimensions)
        {
            expected = checked(expected * size);
        }

        if (expected != values.Length)
        {
            throw new ArgumentException($"{values.Length} values do not fill a tensor of [{string.Join(", ", dimensions)}].", nameof(dimensions));
        }

        Tensor made = empty(dimensions, Tensor.TypeOf<T>());
        values.CopyTo(made.Memory<T>(out _));
        if (dtype is ScalarType type && type != Tensor.TypeOf<T>())
        {
            made = made.to(type, disposeAfter: true);
        }

        if (device is not null && device.type != DeviceType.CPU)
        {
            made = made.to(device, disposeAfter: true);
        }

        return Made(made, requires_grad);
    }
}
