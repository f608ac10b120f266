using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ProtocolLedger.Training.Exact;

/// <summary>How many numbers are computed with side by side. It changes the speed and no bit.</summary>
public enum LaneWidth
{
    /// <summary>One.</summary>
    Scalar = 1,

    /// <summary>Four.</summary>
    Vector128 = 4,

    /// <summary>Eight.</summary>
    Vector256 = 8,

    /// <summary>Sixteen.</summary>
    Vector512 = 16,
}

/// <summary>
/// C = A x B^T, where each element of C is one chain: acc = fma(a_k, b_k, acc), k ascending from +0, stored at its end. Lanes, tiles
/// and threads share out the elements, never the k of one: they make no difference to the bytes. Along k only blocks are made, between
/// which the accumulators lie in C as they are.
/// </summary>
public static class ExactMatmul
{
    // A tile has six rows and two vectors of columns: twelve accumulators, two of B and one of A fit into sixteen registers.
    private const int TileRows = 6;
    private const int TileVectors = 2;

    // A block of A (rows x depth) stays in the second level of the cache, a panel of B (depth x two vectors) in the first.
    private const int BlockRows = 96;
    private const int BlockDepth = 256;

    /// <summary>The widest that this processor has.</summary>
    public static LaneWidth Widest { get; } = Vector512.IsHardwareAccelerated ? LaneWidth.Vector512
        : Vector256.IsHardwareAccelerated ? LaneWidth.Vector256
        : LaneWidth.Vector128;

    /// <summary>Multiplies.</summary>
    /// <param name="a">m x k, row by row.</param>
    /// <param name="b">n x k, row by row.</param>
    /// <param name="c">Receives m x n, row by row.</param>
    /// <param name="threads">How many share the rows of C.</param>
    /// <param name="width">The widest that there is when null.</param>
    /// <exception cref="ArgumentException">A span does not have the size that m, n and k say.</exception>
    public static void Multiply(ReadOnlyMemory<float> a, ReadOnlyMemory<float> b, Memory<float> c, int m, int n, int k, int threads = 1, LaneWidth? width = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(m);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(n);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(k);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threads);
        Require(a.Length, (long)m * k, nameof(a));
        Require(b.Length, (long)n * k, nameof(b));
        Require(c.Length, (long)m * n, nameof(c));
        switch (width ?? Widest)
        {
            case LaneWidth.Vector512:
                Multiply<Lanes512>(a, b, c, m, n, k, threads);
                break;
            case LaneWidth.Vector256:
                Multiply<Lanes256>(a, b, c, m, n, k, threads);
                break;
            case LaneWidth.Vector128:
                Multiply<Lanes128>(a, b, c, m, n, k, threads);
                break;
            default:
                Multiply<Lane>(a, b, c, m, n, k, threads);
                break;
        }
    }

    private static void Multiply<T>(ReadOnlyMemory<float> a, ReadOnlyMemory<float> b, Memory<float> c, int m, int n, int k, int threads)
        where T : struct, ILanes<T>
    {
        int columns = TileVectors * T.Count;
        int panels = (n + columns - 1) / columns;
        float[] packed = ArrayPool<float>.Shared.Rent(panels * columns * Math.Min(k, BlockDepth));
        try
        {
            for (int from = 0; from < k; from += BlockDepth)
            {
                int depth = Math.Min(BlockDepth, k - from);
                Pack(b.Span, packed, n, k, from, depth, columns);
                Slice slice = new(from, depth, n, k, columns);
                int blocks = (m + BlockRows - 1) / BlockRows;
                if (threads == 1)
                {
                    Rows<T>(a.Span, packed, c.Span, slice, 0, m);
                }
                else
                {
                    Parallel.For(0, blocks, new ParallelOptions { MaxDegreeOfParallelism = threads }, block =>
                        Rows<T>(a.Span, packed, c.Span, slice, block * BlockRows, Math.Min(m, (block + 1) * BlockRows)));
                }
            }
        }
        finally
        {
            ArrayPool<float>.Shared.Return(packed);
        }
    }

    // Panel by panel, k by k: the columns of a panel side by side, those beyond the last one zero.
    private static void Pack(ReadOnlySpan<float> b, Span<float> packed, int n, int k, int from, int depth, int columns)
    {
        for (int first = 0; first < n; first += columns)
        {
            Span<float> panel = packed.Slice(first * depth, columns * depth);
            int count = Math.Min(columns, n - first);
            if (count < columns)
            {
                panel.Clear();
            }

            for (int column = 0; column < count; column++)
            {
                ReadOnlySpan<float> row = b.Slice(((first + column) * k) + from, depth);
                for (int i = 0; i < row.Length; i++)
                {
                    panel[(i * columns) + column] = row[i];
                }
            }
        }
    }

    private static void Rows<T>(ReadOnlySpan<float> a, ReadOnlySpan<float> packed, Span<float> c, Slice slice, int begin, int end)
        where T : struct, ILanes<T>
    {
        Span<float> edge = stackalloc float[TileRows * slice.Columns];
        for (int block = begin; block < end; block += BlockRows)
        {
            int blockEnd = Math.Min(end, block + BlockRows);
            Span<float> results = c[(block * slice.Width)..(blockEnd * slice.Width)];
            if (slice.From == 0)
            {
                results.Clear();
            }

            for (int first = 0; first < slice.Width; first += slice.Columns)
            {
                ref readonly float panel = ref packed[first * slice.Depth];
                int count = Math.Min(slice.Columns, slice.Width - first);
                for (int row = block; row < blockEnd; row += TileRows)
                {
                    int rows = Math.Min(TileRows, blockEnd - row);
                    ref readonly float left = ref a[(row * slice.Stride) + slice.From];
                    if (count == slice.Columns)
                    {
                        Tile<T>(in left, in panel, ref c[(row * slice.Width) + first], slice.Width, slice, rows);
                        continue;
                    }

                    Copy(c[((row * slice.Width) + first)..], slice.Width, edge, slice.Columns, rows, count);
                    Tile<T>(in left, in panel, ref MemoryMarshal.GetReference(edge), slice.Columns, slice, rows);
                    Copy(edge, slice.Columns, c[((row * slice.Width) + first)..], slice.Width, rows, count);
                }
            }

            if (slice.IsLast)
            {
                Store<T>(results);
            }
        }
    }

    private static void Copy(ReadOnlySpan<float> from, int fromStride, Span<float> to, int toStride, int rows, int count)
    {
        for (int row = 0; row < rows; row++)
        {
            from.Slice(row * fromStride, count).CopyTo(to.Slice(row * toStride, count));
        }
    }

    private static void Tile<T>(ref readonly float a, ref readonly float panel, ref float c, int stride, Slice slice, int rows)
        where T : struct, ILanes<T>
    {
        if (rows == TileRows)
        {
            Six<T>(in a, in panel, ref c, (nuint)stride, slice);
            return;
        }

        for (int row = 0; row < rows; row++)
        {
            One<T>(in Unsafe.Add(ref Unsafe.AsRef(in a), row * slice.Stride), in panel, ref Unsafe.Add(ref c, row * stride), slice);
        }
    }

    private static void One<T>(ref readonly float a, ref readonly float panel, ref float c, Slice slice)
        where T : struct, ILanes<T>
    {
        nuint width = (nuint)T.Count;
        T low = T.Load(ref c, 0);
        T high = T.Load(ref c, width);
        for (nuint i = 0, at = 0; i < (nuint)slice.Depth; i++, at += 2 * width)
        {
            T x = T.Fill(Unsafe.Add(ref Unsafe.AsRef(in a), i));
            low = T.FusedMultiplyAdd(x, T.Load(in panel, at), low);
            high = T.FusedMultiplyAdd(x, T.Load(in panel, at + width), high);
        }

        low.CopyTo(ref c, 0);
        high.CopyTo(ref c, width);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Six<T>(ref readonly float a, ref readonly float panel, ref float c, nuint stride, Slice slice)
        where T : struct, ILanes<T>
    {
        nuint width = (nuint)T.Count;
        ref float a0 = ref Unsafe.AsRef(in a);
        ref float a1 = ref Unsafe.Add(ref a0, slice.Stride);
        ref float a2 = ref Unsafe.Add(ref a1, slice.Stride);
        ref float a3 = ref Unsafe.Add(ref a2, slice.Stride);
        ref float a4 = ref Unsafe.Add(ref a3, slice.Stride);
        ref float a5 = ref Unsafe.Add(ref a4, slice.Stride);
        T c00 = T.Load(ref c, 0);
        T c01 = T.Load(ref c, width);
        T c10 = T.Load(ref c, stride);
        T c11 = T.Load(ref c, stride + width);
        T c20 = T.Load(ref c, 2 * stride);
        T c21 = T.Load(ref c, (2 * stride) + width);
        T c30 = T.Load(ref c, 3 * stride);
        T c31 = T.Load(ref c, (3 * stride) + width);
        T c40 = T.Load(ref c, 4 * stride);
        T c41 = T.Load(ref c, (4 * stride) + width);
        T c50 = T.Load(ref c, 5 * stride);
        T c51 = T.Load(ref c, (5 * stride) + width);
        nuint depth = (nuint)slice.Depth;
        for (nuint i = 0, at = 0; i < depth; i++, at += 2 * width)
        {
            T low = T.Load(in panel, at), high = T.Load(in panel, at + width);
            T x = T.Fill(Unsafe.Add(ref a0, i));
            c00 = T.FusedMultiplyAdd(x, low, c00);
            c01 = T.FusedMultiplyAdd(x, high, c01);
            x = T.Fill(Unsafe.Add(ref a1, i));
            c10 = T.FusedMultiplyAdd(x, low, c10);
            c11 = T.FusedMultiplyAdd(x, high, c11);
            x = T.Fill(Unsafe.Add(ref a2, i));
            c20 = T.FusedMultiplyAdd(x, low, c20);
            c21 = T.FusedMultiplyAdd(x, high, c21);
            x = T.Fill(Unsafe.Add(ref a3, i));
            c30 = T.FusedMultiplyAdd(x, low, c30);
            c31 = T.FusedMultiplyAdd(x, high, c31);
            x = T.Fill(Unsafe.Add(ref a4, i));
            c40 = T.FusedMultiplyAdd(x, low, c40);
            c41 = T.FusedMultiplyAdd(x, high, c41);
            x = T.Fill(Unsafe.Add(ref a5, i));
            c50 = T.FusedMultiplyAdd(x, low, c50);
            c51 = T.FusedMultiplyAdd(x, high, c51);
        }

        c00.CopyTo(ref c, 0);
        c01.CopyTo(ref c, width);
        c10.CopyTo(ref c, stride);
        c11.CopyTo(ref c, stride + width);
        c20.CopyTo(ref c, 2 * stride);
        c21.CopyTo(ref c, (2 * stride) + width);
        c30.CopyTo(ref c, 3 * stride);
        c31.CopyTo(ref c, (3 * stride) + width);
        c40.CopyTo(ref c, 4 * stride);
        c41.CopyTo(ref c, (4 * stride) + width);
        c50.CopyTo(ref c, 5 * stride);
        c51.CopyTo(ref c, (5 * stride) + width);
    }

    // What chains end with, as it is stored.
    private static void Store<T>(Span<float> ends)
        where T : struct, ILanes<T>
    {
        ref float first = ref MemoryMarshal.GetReference(ends);
        int i = 0;
        for (; i <= ends.Length - T.Count; i += T.Count)
        {
            T.Load(ref first, (nuint)i).Stored().CopyTo(ref first, (nuint)i);
        }

        for (; i < ends.Length; i++)
        {
            ends[i] = ExactMath.Store(ends[i]);
        }
    }

    private static void Require(int length, long expected, string name)
    {
        if (length != expected)
        {
            throw new ArgumentException($"It has {length} numbers, the shape says {expected}.", name);
        }
    }

    /// <summary>A block of k: where it begins, how deep it is; columns of C; length of A's and B's rows; columns of a panel.</summary>
    private readonly record struct Slice(int From, int Depth, int Width, int Stride, int Columns)
    {
        public bool IsLast => From + Depth == Stride;
    }
}
