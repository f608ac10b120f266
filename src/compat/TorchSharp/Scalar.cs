using TorchSharp.Native;

namespace TorchSharp;

/// <summary>A number that an operator takes as it is: an integer, a floating-point number or a truth value.</summary>
public readonly struct Scalar : IEquatable<Scalar>
{
    internal readonly ArgTag Tag;
    internal readonly long Bits;

    internal Scalar(ArgTag tag, long bits)
    {
        Tag = tag;
        Bits = bits;
    }

    internal double AsDouble => Tag == ArgTag.Double ? BitConverter.Int64BitsToDouble(Bits) : Bits;

    internal long AsLong => Tag == ArgTag.Double ? (long)BitConverter.Int64BitsToDouble(Bits) : Bits;

    internal torch.ScalarType DefaultType => Tag switch
    {
        ArgTag.Double => torch.get_default_dtype(),
        ArgTag.Bool => torch.ScalarType.Bool,
        _ => torch.ScalarType.Int64,
    };

    public static implicit operator Scalar(bool value)
    {
        return new Scalar(ArgTag.Bool, value ? 1 : 0);
    }

    public static implicit operator Scalar(byte value)
    {
        return new Scalar(ArgTag.Int, value);
    }

    public static implicit operator Scalar(int value)
    {
        return new Scalar(ArgTag.Int, value);
    }

    public static implicit operator Scalar(long value)
    {
        return new Scalar(ArgTag.Int, value);
    }

    public static implicit operator Scalar(float value)
    {
        return new Scalar(ArgTag.Double, BitConverter.DoubleToInt64Bits(value));
    }

    public static implicit operator Scalar(double value)
    {
        return new Scalar(ArgTag.Double, BitConverter.DoubleToInt64Bits(value));
    }

    public static bool operator ==(Scalar left, Scalar right)
    {
        return left.Equals(right);
    }

    public static bool operator !=(Scalar left, Scalar right)
    {
        return !left.Equals(right);
    }

    /// <inheritdoc/>
    public bool Equals(Scalar other)
    {
        return Tag == other.Tag && Bits == other.Bits;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj)
    {
        return obj is Scalar other && Equals(other);
    }

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        return HashCode.Combine(Tag, Bits);
    }
}
