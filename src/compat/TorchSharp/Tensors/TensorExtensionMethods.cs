namespace TorchSharp;

/// <summary>Conversions of one-element tensors and of numbers.</summary>
public static class TensorExtensionMethods
{
    /// <summary>The only element, converted.</summary>
    public static float ToSingle(this torch.Tensor value) => (float)value.ItemScalar().AsDouble;

    /// <summary>The only element, converted.</summary>
    public static double ToDouble(this torch.Tensor value) => value.ItemScalar().AsDouble;

    /// <summary>The only element, converted; a fraction is cut off.</summary>
    public static long ToInt64(this torch.Tensor value) => value.ItemScalar().AsLong;

    /// <summary>The only element, converted; a fraction is cut off.</summary>
    /// <exception cref="OverflowException">It does not fit.</exception>
    public static int ToInt32(this torch.Tensor value) => checked((int)value.ItemScalar().AsLong);

    /// <summary>Whether the only element is not zero.</summary>
    public static bool ToBoolean(this torch.Tensor value) => value.ItemScalar().AsDouble != 0;

    /// <summary>The number as a <see cref="Scalar"/>.</summary>
    public static Scalar ToScalar(this double value) => value;

    /// <summary>The number as a <see cref="Scalar"/>.</summary>
    public static Scalar ToScalar(this float value) => value;

    /// <summary>The number as a <see cref="Scalar"/>.</summary>
    public static Scalar ToScalar(this long value) => value;

    /// <summary>The number as a <see cref="Scalar"/>.</summary>
    public static Scalar ToScalar(this int value) => value;
}
