using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ProtocolLedger.Training.Exact;

/// <summary>Chains along rows and along columns, and the greatest number of a row.</summary>
internal static class ExactChains
{
    /// <summary>The sum of each row: eight chains at a time, since each waits for itself.</summary>
    internal static void Sums(ReadOnlySpan<float> a, int columns, Span<float> results)
    {
        Require(a.Length, results.Length, columns);
        int row = 0;
        for (; row + 8 <= results.Length; row += 8)
        {
            ref float a0 = ref MemoryMarshal.GetReference(a[(row * columns)..]);
            ref float a1 = ref Unsafe.Add(ref a0, columns);
            ref float a2 = ref Unsafe.Add(ref a1, columns);
            ref float a3 = ref Unsafe.Add(ref a2, columns);
            ref float a4 = ref Unsafe.Add(ref a3, columns);
            ref float a5 = ref Unsafe.Add(ref a4, columns);
            ref float a6 = ref Unsafe.Add(ref a5, columns);
            ref float a7 = ref Unsafe.Add(ref a6, columns);
            float s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0, s6 = 0, s7 = 0;
            for (nint i = 0; i < columns; i++)
            {
                s0 += Unsafe.Add(ref a0, i);
                s1 += Unsafe.Add(ref a1, i);
                s2 += Unsafe.Add(ref a2, i);
                s3 += Unsafe.Add(ref a3, i);
                s4 += Unsafe.Add(ref a4, i);
                s5 += Unsafe.Add(ref a5, i);
                s6 += Unsafe.Add(ref a6, i);
                s7 += Unsafe.Add(ref a7, i);
            }

            results[row] = ExactMath.Store(s0);
            results[row + 1] = ExactMath.Store(s1);
            results[row + 2] = ExactMath.Store(s2);
            results[row + 3] = ExactMath.Store(s3);
            results[row + 4] = ExactMath.Store(s4);
            results[row + 5] = ExactMath.Store(s5);
            results[row + 6] = ExactMath.Store(s6);
            results[row + 7] = ExactMath.Store(s7);
        }

        for (; row < results.Length; row++)
        {
            float sum = 0;
            for (int i = row * columns; i < (row + 1) * columns; i++)
            {
                sum += a[i];
            }

            results[row] = ExactMath.Store(sum);
        }
    }

    /// <summary>The product of each row with the same row of the other matrix: eight chains at a time, since each waits for itself.</summary>
    internal static void Dots(ReadOnlySpan<float> a, ReadOnlySpan<float> b, int columns, Span<float> results)
    {
        Require(a.Length, results.Length, columns);
        Require(b.Length, results.Length, columns);
        int row = 0;
        for (; row + 8 <= results.Length; row += 8)
        {
            ref float a0 = ref MemoryMarshal.GetReference(a[(row * columns)..]);
            ref float a1 = ref Unsafe.Add(ref a0, columns);
            ref float a2 = ref Unsafe.Add(ref a1, columns);
            ref float a3 = ref Unsafe.Add(ref a2, columns);
            ref float a4 = ref Unsafe.Add(ref a3, columns);
            ref float a5 = ref Unsafe.Add(ref a4, columns);
            ref float a6 = ref Unsafe.Add(ref a5, columns);
            ref float a7 = ref Unsafe.Add(ref a6, columns);
            ref float b0 = ref MemoryMarshal.GetReference(b[(row * columns)..]);
            ref float b1 = ref Unsafe.Add(ref b0, columns);
            ref float b2 = ref Unsafe.Add(ref b1, columns);
            ref float b3 = ref Unsafe.Add(ref b2, columns);
            ref float b4 = ref Unsafe.Add(ref b3, columns);
            ref float b5 = ref Unsafe.Add(ref b4, columns);
            ref float b6 = ref Unsafe.Add(ref b5, columns);
            ref float b7 = ref Unsafe.Add(ref b6, columns);
            float s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0, s6 = 0, s7 = 0;
            for (nint i = 0; i < columns; i++)
            {
                s0 = MathF.FusedMultiplyAdd(Unsafe.Add(ref a0, i), Unsafe.Add(ref b0, i), s0);
                s1 = MathF.FusedMultiplyAdd(Unsafe.Add(ref a1, i), Unsafe.Add(ref b1, i), s1);
                s2 = MathF.FusedMultiplyAdd(Unsafe.Add(ref a2, i), Unsafe.Add(ref b2, i), s2);
                s3 = MathF.FusedMultiplyAdd(Unsafe.Add(ref a3, i), Unsafe.Add(ref b3, i), s3);
                s4 = MathF.FusedMultiplyAdd(Unsafe.Add(ref a4, i), Unsafe.Add(ref b4, i), s4);
                s5 = MathF.FusedMultiplyAdd(Unsafe.Add(ref a5, i), Unsafe.Add(ref b5, i), s5);
                s6 = MathF.FusedMultiplyAdd(Unsafe.Add(ref a6, i), Unsafe.Add(ref b6, i), s6);
                s7 = MathF.FusedMultiplyAdd(Unsafe.Add(ref a7, i), Unsafe.Add(ref b7, i), s7);
            }

            results[row] = ExactMath.Store(s0);
            results[row + 1] = ExactMath.Store(s1);
            results[row + 2] = ExactMath.Store(s2);
            results[row + 3] = ExactMath.Store(s3);
            results[row + 4] = ExactMath.Store(s4);
            results[row + 5] = ExactMath.Store(s5);
            results[row + 6] = ExactMath.Store(s6);
            results[row + 7] = ExactMath.Store(s7);
        }

        for (; row < results.Length; row++)
        {
            float sum = 0;
            for (int i = row * columns; i < (row + 1) * columns; i++)
            {
                sum = MathF.FusedMultiplyAdd(a[i], b[i], sum);
            }

            results[row] = ExactMath.Store(sum);
        }
    }

    /// <summary>The sum of each column, for columns <paramref name="from"/> to <paramref name="to"/> of a matrix with <paramref name="columns"/>.</summary>
    internal static void ColumnSums<T>(ReadOnlySpan<float> a, int columns, int from, int to, Span<float> results)
        where T : struct, ILanes<T>
    {
        int rows = a.Length / columns, i = from;
        ref float first = ref MemoryMarshal.GetReference(a), end = ref MemoryMarshal.GetReference(results);
        Require(a.Length, rows, columns);
        RequireColumns(results.Length, to, columns);
        nuint width = (nuint)T.Count;
        for (; i + (4 * T.Count) <= to; i += 4 * T.Count)
        {
            T s0 = T.Fill(0), s1 = s0, s2 = s0, s3 = s0;
            nuint at = (nuint)i;
            for (int row = 0; row < rows; row++, at += (nuint)columns)
            {
                s0 += T.Load(in first, at);
                s1 += T.Load(in first, at + width);
                s2 += T.Load(in first, at + (2 * width));
                s3 += T.Load(in first, at + (3 * width));
            }

            s0.Stored().CopyTo(ref end, (nuint)i);
            s1.Stored().CopyTo(ref end, (nuint)i + width);
            s2.Stored().CopyTo(ref end, (nuint)i + (2 * width));
            s3.Stored().CopyTo(ref end, (nuint)i + (3 * width));
        }

        for (; i < to; i++)
        {
            float sum = 0;
            for (int at = i; at < a.Length; at += columns)
            {
                sum += a[at];
            }

            results[i] = ExactMath.Store(sum);
        }
    }

    /// <summary>The product of each column with the same column of the other matrix.</summary>
    internal static void ColumnDots<T>(ReadOnlySpan<float> a, ReadOnlySpan<float> b, int columns, int from, int to, Span<float> results)
        where T : struct, ILanes<T>
    {
        int rows = a.Length / columns, i = from;
        ref float left = ref MemoryMarshal.GetReference(a), right = ref MemoryMarshal.GetReference(b), end = ref MemoryMarshal.GetReference(results);
        Require(a.Length, rows, columns);
        Require(b.Length, rows, columns);
        RequireColumns(results.Length, to, columns);
        nuint width = (nuint)T.Count;
        for (; i + (4 * T.Count) <= to; i += 4 * T.Count)
        {
            T s0 = T.Fill(0), s1 = s0, s2 = s0, s3 = s0;
            nuint at = (nuint)i;
            for (int row = 0; row < rows; row++, at += (nuint)columns)
            {
                s0 = T.FusedMultiplyAdd(T.Load(in left, at), T.Load(in right, at), s0);
                s1 = T.FusedMultiplyAdd(T.Load(in left, at + width), T.Load(in right, at + width), s1);
                s2 = T.FusedMultiplyAdd(T.Load(in left, at + (2 * width)), T.Load(in right, at + (2 * width)), s2);
                s3 = T.FusedMultiplyAdd(T.Load(in left, at + (3 * width)), T.Load(in right, at + (3 * width)), s3);
            }

            s0.Stored().CopyTo(ref end, (nuint)i);
            s1.Stored().CopyTo(ref end, (nuint)i + width);
            s2.Stored().CopyTo(ref end, (nuint)i + (2 * width));
            s3.Stored().CopyTo(ref end, (nuint)i + (3 * width));
        }

        for (; i < to; i++)
        {
            float sum = 0;
            for (int at = i; at < a.Length; at += columns)
            {
                sum = MathF.FusedMultiplyAdd(a[at], b[at], sum);
            }

            results[i] = ExactMath.Store(sum);
        }
    }

    /// <summary>The greatest of the numbers, but at least <see cref="float.MinValue"/>; what is not a number is passed over.</summary>
    internal static float Greatest<T>(ReadOnlySpan<float> numbers)
        where T : struct, ILanes<T>
    {
        ref float first = ref MemoryMarshal.GetReference(numbers);
        float greatest = float.MinValue;
        int i = 0;
        if (numbers.Length >= T.Count)
        {
            T lanes = T.Fill(float.MinValue);
            for (; i + T.Count <= numbers.Length; i += T.Count)
            {
                T next = T.Load(in first, (nuint)i);
                lanes = T.PickGreater(next, lanes, next, lanes);
            }

            Span<float> each = stackalloc float[T.Count];
            lanes.CopyTo(ref MemoryMarshal.GetReference(each), 0);
            foreach (float one in each)
            {
                greatest = one > greatest ? one : greatest;
            }
        }

        for (; i < numbers.Length; i++)
        {
            greatest = numbers[i] > greatest ? numbers[i] : greatest;
        }

        return greatest;
    }

    private static void Require(int length, int rows, int columns)
    {
        if (length != (long)rows * columns)
        {
            throw new InvalidOperationException($"{rows} rows of {columns} columns are not {length} numbers.");
        }
    }

    private static void RequireColumns(int length, int to, int columns)
    {
        if (length != columns || to > columns)
        {
            throw new InvalidOperationException($"A row of {columns} numbers does not go into {length}, or column {to} is not one of them.");
        }
    }
}
