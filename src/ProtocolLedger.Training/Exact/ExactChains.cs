using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ProtocolLedger.Training.Exact;

/// <summary>Chains along rows and along columns, and the greatest number of a row.</summary>
internal static class ExactChains
{
    /// <summary>The sum of each row.</summary>
    internal static void Sums(ReadOnlySpan<float> a, int columns, Span<float> results) => Rows<SumLink>(a, a, columns, results);

    /// <summary>The product of each row with the same row of the other matrix.</summary>
    internal static void Dots(ReadOnlySpan<float> a, ReadOnlySpan<float> b, int columns, Span<float> results) => Rows<DotLink>(a, b, columns, results);

    /// <summary>The sum of each column, for columns <paramref name="from"/> to <paramref name="to"/> of a matrix with <paramref name="columns"/>.</summary>
    internal static void ColumnSums<T>(ReadOnlySpan<float> a, int columns, int from, int to, Span<float> results)
        where T : struct, ILanes<T> => Columns<T, SumLink>(a, a, columns, from, to, results);

    /// <summary>The product of each column with the same column of the other matrix.</summary>
    internal static void ColumnDots<T>(ReadOnlySpan<float> a, ReadOnlySpan<float> b, int columns, int from, int to, Span<float> results)
        where T : struct, ILanes<T> => Columns<T, DotLink>(a, b, columns, from, to, results);

    // Eight chains at a time, since each waits for itself.
    private static void Rows<TLink>(ReadOnlySpan<float> a, ReadOnlySpan<float> b, int columns, Span<float> results)
        where TLink : struct, ILink
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
            Lane s0 = default, s1 = default, s2 = default, s3 = default, s4 = default, s5 = default, s6 = default, s7 = default;
            for (nuint i = 0; i < (nuint)columns; i++)
            {
                s0 = TLink.Next(s0, ref a0, ref b0, i);
                s1 = TLink.Next(s1, ref a1, ref b1, i);
                s2 = TLink.Next(s2, ref a2, ref b2, i);
                s3 = TLink.Next(s3, ref a3, ref b3, i);
                s4 = TLink.Next(s4, ref a4, ref b4, i);
                s5 = TLink.Next(s5, ref a5, ref b5, i);
                s6 = TLink.Next(s6, ref a6, ref b6, i);
                s7 = TLink.Next(s7, ref a7, ref b7, i);
            }

            ref float end = ref results[row];
            s0.Stored().CopyTo(ref end, 0);
            s1.Stored().CopyTo(ref end, 1);
            s2.Stored().CopyTo(ref end, 2);
            s3.Stored().CopyTo(ref end, 3);
            s4.Stored().CopyTo(ref end, 4);
            s5.Stored().CopyTo(ref end, 5);
            s6.Stored().CopyTo(ref end, 6);
            s7.Stored().CopyTo(ref end, 7);
        }

        for (; row < results.Length; row++)
        {
            Chain<TLink>(a, b, row * columns, 1, columns).CopyTo(ref results[row], 0);
        }
    }

    private static void Columns<T, TLink>(ReadOnlySpan<float> a, ReadOnlySpan<float> b, int columns, int from, int to, Span<float> results)
        where T : struct, ILanes<T>
        where TLink : struct, ILink
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
                s0 = TLink.Next(s0, ref left, ref right, at);
                s1 = TLink.Next(s1, ref left, ref right, at + width);
                s2 = TLink.Next(s2, ref left, ref right, at + (2 * width));
                s3 = TLink.Next(s3, ref left, ref right, at + (3 * width));
            }

            s0.Stored().CopyTo(ref end, (nuint)i);
            s1.Stored().CopyTo(ref end, (nuint)i + width);
            s2.Stored().CopyTo(ref end, (nuint)i + (2 * width));
            s3.Stored().CopyTo(ref end, (nuint)i + (3 * width));
        }

        for (; i < to; i++)
        {
            Chain<TLink>(a, b, i, columns, rows).CopyTo(ref end, (nuint)i);
        }
    }

    // One chain by itself, stored.
    private static Lane Chain<TLink>(ReadOnlySpan<float> a, ReadOnlySpan<float> b, int first, int step, int links)
        where TLink : struct, ILink
    {
        ref float left = ref MemoryMarshal.GetReference(a), right = ref MemoryMarshal.GetReference(b);
        Lane sum = default;
        for (int link = 0, at = first; link < links; link++, at += step)
        {
            sum = TLink.Next(sum, ref left, ref right, (nuint)at);
        }

        return sum.Stored();
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

    /// <summary>The next link of a chain.</summary>
    private interface ILink
    {
        static abstract T Next<T>(T sum, ref float a, ref float b, nuint at)
            where T : struct, ILanes<T>;
    }

    private readonly struct SumLink : ILink
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Next<T>(T sum, ref float a, ref float b, nuint at)
            where T : struct, ILanes<T> => sum + T.Load(in a, at);
    }

    private readonly struct DotLink : ILink
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static T Next<T>(T sum, ref float a, ref float b, nuint at)
            where T : struct, ILanes<T> => T.FusedMultiplyAdd(T.Load(in a, at), T.Load(in b, at), sum);
    }
}
