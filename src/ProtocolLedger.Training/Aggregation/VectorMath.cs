using System.Numerics;
using System.Runtime.InteropServices;

namespace ProtocolLedger.Training.Aggregation;

/// <summary>
/// Element-wise arithmetic on float32 arrays. Each element is computed on its own, multiply and add are rounded one
/// after the other, so the vector width of the machine changes no byte.
/// </summary>
internal static class VectorMath
{
    /// <summary>sum[i] += addend[i].</summary>
    internal static void Add(Span<float> sum, ReadOnlySpan<float> addend)
    {
        RequireSameLength(sum.Length, addend.Length);
        Span<Vector<float>> wide = MemoryMarshal.Cast<float, Vector<float>>(sum);
        ReadOnlySpan<Vector<float>> wideAddend = MemoryMarshal.Cast<float, Vector<float>>(addend);
        for (int i = 0; i < wide.Length; i++)
        {
            wide[i] += wideAddend[i];
        }

        for (int i = wide.Length * Vector<float>.Count; i < sum.Length; i++)
        {
            sum[i] += addend[i];
        }
    }

    /// <summary>values[i] *= factor.</summary>
    internal static void Scale(Span<float> values, float factor)
    {
        Span<Vector<float>> wide = MemoryMarshal.Cast<float, Vector<float>>(values);
        var wideFactor = new Vector<float>(factor);
        for (int i = 0; i < wide.Length; i++)
        {
            wide[i] *= wideFactor;
        }

        for (int i = wide.Length * Vector<float>.Count; i < values.Length; i++)
        {
            values[i] *= factor;
        }
    }

    /// <summary>difference[i] = left[i] - right[i].</summary>
    internal static void Subtract(Span<float> difference, ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        RequireSameLength(difference.Length, left.Length);
        RequireSameLength(difference.Length, right.Length);
        Span<Vector<float>> wide = MemoryMarshal.Cast<float, Vector<float>>(difference);
        ReadOnlySpan<Vector<float>> wideLeft = MemoryMarshal.Cast<float, Vector<float>>(left);
        ReadOnlySpan<Vector<float>> wideRight = MemoryMarshal.Cast<float, Vector<float>>(right);
        for (int i = 0; i < wide.Length; i++)
        {
            wide[i] = wideLeft[i] - wideRight[i];
        }

        for (int i = wide.Length * Vector<float>.Count; i < difference.Length; i++)
        {
            difference[i] = left[i] - right[i];
        }
    }

    private static void RequireSameLength(int expected, int actual)
    {
        if (expected != actual)
        {
            throw new ArgumentException($"Expected {expected} numbers, got {actual}.");
        }
    }
}
