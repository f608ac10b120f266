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

    // A block of A (rows x depth) and one of B (columns x depth, whole panels of any width of vectors) stay in the second level of the cache.
    private const int BlockRows = 96;
    private const int BlockDepth = 512;
    private const int BlockColumns = 256;

    [ThreadStatic]
    private static Memory<float>? packedOfThread;

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
        using WorkTeam team = new(threads);
        switch (width ?? Widest)
        {
            case LaneWidth.Vector512:
                Multiply<Lanes512>(new(a, false), new(b, false), c, m, n, k, team);
                break;
            case LaneWidth.Vector256:
                Multiply<Lanes256>(new(a, false), new(b, false), c, m, n, k, team);
                break;
            case LaneWidth.Vector128:
                Multiply<Lanes128>(new(a, false), new(b, false), c, m, n, k, team);
                break;
            default:
                Multiply<Lane>(new(a, false), new(b, false), c, m, n, k, team);
                break;
        }
    }

    /// <summary>Multiplies; both factors may lie in memory as their transposes do.</summary>
    internal static void Multiply<T>(Factor a, Factor b, Memory<float> c, int m, int n, int k, WorkTeam? team)
        where T : struct, ILanes<T>
    {
        if (team is null)
        {
            Multiply<T>(a, b, c.Span, m, n, k, 0, m);
            return;
        }

        // Each thread packs all of B for itself: that is less than what waiting for each other after each block would cost.
        team.Share(m, TileRows, (begin, end) => Multiply<T>(a, b, c.Span, m, n, k, begin, end));
    }

    private static void Multiply<T>(Factor a, Factor b, Span<float> c, int m, int n, int k, int begin, int end)
        where T : struct, ILanes<T>
    {
        packedOfThread ??= AlignedMemory.Allocate(BlockColumns * BlockDepth);
        Span<float> packed = packedOfThread.Value.Span;
        for (int first = 0; first < n; first += BlockColumns)
        {
            for (int from = 0; from < k; from += BlockDepth)
            {
                Slice slice = new(from, Math.Min(BlockDepth, k - from), first, Math.Min(BlockColumns, n - first), m, n, k, TileVectors * T.Count);
                Pack(b, packed, slice);
                Rows<T>(a, packed, c, slice, begin, end);
            }
        }
    }

    // Panel by panel, k by k: the columns of a panel side by side, those beyond the last one zero.
    private static void Pack(Factor b, Span<float> packed, Slice slice)
    {
        ReadOnlySpan<float> numbers = b.Numbers.Span;
        int columns = slice.Columns;
        for (int first = 0; first < slice.Count; first += columns)
        {
            Span<float> panel = packed.Slice(first * slice.Depth, columns * slice.Depth);
            int count = Math.Min(columns, slice.Count - first);
            if (count < columns)
            {
                panel.Clear();
            }

            if (b.IsTransposed)
            {
                for (int i = 0; i < slice.Depth; i++)
                {
                    numbers.Slice(((slice.From + i) * slice.Width) + slice.First + first, count).CopyTo(panel[(i * columns)..]);
                }

                continue;
            }

            int column = 0;
            for (; column + 1 < count; column += 2)
            {
                PackTwo(Row(first + column), Row(first + column + 1), panel[column..], columns);
            }

            for (int i = 0; column < count && i < slice.Depth; i++)
            {
                panel[(i * columns) + column] = Row(first + column)[i];
            }
        }

        ReadOnlySpan<float> Row(int row) => b.Numbers.Span.Slice(((slice.First + row) * slice.Length) + slice.From, slice.Depth);
    }

    // Two rows become two columns, two numbers of each at a time: four scattered writes would take four times as long as two.
    private static void PackTwo(ReadOnlySpan<float> first, ReadOnlySpan<float> second, Span<float> panel, int columns)
    {
        ref byte left = ref Unsafe.As<float, byte>(ref MemoryMarshal.GetReference(first));
        ref byte right = ref Unsafe.As<float, byte>(ref MemoryMarshal.GetReference(second));
        ref byte to = ref Unsafe.As<float, byte>(ref MemoryMarshal.GetReference(panel[..(((first.Length - 1) * columns) + 2)]));
        nint step = columns * sizeof(float), end = first.Length * sizeof(float), at = 0;
        for (; at + sizeof(ulong) <= end; at += sizeof(ulong))
        {
            ulong a = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref left, at)), b = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref right, at));
            (ulong low, ulong high) = BitConverter.IsLittleEndian
                ? ((a & uint.MaxValue) | (b << 32), (a >> 32) | (b & ~(ulong)uint.MaxValue))
                : ((a & ~(ulong)uint.MaxValue) | (b >> 32), (a << 32) | (b & uint.MaxValue));
            Unsafe.WriteUnaligned(ref to, low);
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, step), high);
            to = ref Unsafe.Add(ref to, 2 * step);
        }

        if (at < end)
        {
            panel[(first.Length - 1) * columns] = first[^1];
            panel[((first.Length - 1) * columns) + 1] = second[^1];
        }
    }

    private static void Rows<T>(Factor a, ReadOnlySpan<float> packed, Span<float> c, Slice slice, int begin, int end)
        where T : struct, ILanes<T>
    {
        Span<float> edge = stackalloc float[TileRows * slice.Columns];
        float[]? turned = a.IsTransposed ? ArrayPool<float>.Shared.Rent(BlockRows * slice.Depth) : null;
        for (int block = begin; block < end; block += BlockRows)
        {
            int blockEnd = Math.Min(end, block + BlockRows);
            ReadOnlySpan<float> numbers = a.Numbers.Span;
            if (turned is null)
            {
                numbers = numbers[((block * slice.Length) + slice.From)..];
            }
            else
            {
                for (int i = 0; i < slice.Depth; i++)
                {
                    numbers.Slice(((slice.From + i) * slice.Height) + block, blockEnd - block).CopyTo(turned.AsSpan(i * BlockRows));
                }

                numbers = turned;
            }

            (int rowStride, int depthStride) = turned is null ? (slice.Length, 1) : (1, BlockRows);
            for (int first = 0; first < slice.Count; first += slice.Columns)
            {
                ref readonly float panel = ref packed[first * slice.Depth];
                int count = Math.Min(slice.Columns, slice.Count - first);
                for (int row = block; row < blockEnd; row += TileRows)
                {
                    Left left = new(rowStride, depthStride, Math.Min(TileRows, blockEnd - row));
                    ref readonly float at = ref numbers[(row - block) * rowStride];
                    if (count == slice.Columns)
                    {
                        Tile<T>(in at, in panel, ref c[(row * slice.Width) + slice.First + first], slice.Width, left, slice);
                        continue;
                    }

                    Copy(c[((row * slice.Width) + slice.First + first)..], slice.Width, edge, slice.Columns, left.Rows, count);
                    Tile<T>(in at, in panel, ref MemoryMarshal.GetReference(edge), slice.Columns, left, slice);
                    Copy(edge, slice.Columns, c[((row * slice.Width) + slice.First + first)..], slice.Width, left.Rows, count);
                }
            }

        }

        if (turned is not null)
        {
            ArrayPool<float>.Shared.Return(turned);
        }
    }

    private static void Copy(ReadOnlySpan<float> from, int fromStride, Span<float> to, int toStride, int rows, int count)
    {
        for (int row = 0; row < rows; row++)
        {
            from.Slice(row * fromStride, count).CopyTo(to.Slice(row * toStride, count));
        }
    }

    private static void Tile<T>(ref readonly float a, ref readonly float panel, ref float c, int stride, Left left, Slice slice)
        where T : struct, ILanes<T>
    {
        if (left.Rows == TileRows)
        {
            Six<T>(in a, in panel, ref c, (nuint)stride, left, slice);
            return;
        }

        for (int row = 0; row < left.Rows; row++)
        {
            One<T>(in Unsafe.Add(ref Unsafe.AsRef(in a), row * left.RowStride), in panel, ref Unsafe.Add(ref c, row * stride), left, slice);
        }
    }

    private static void One<T>(ref readonly float a, ref readonly float panel, ref float c, Left strides, Slice slice)
        where T : struct, ILanes<T>
    {
        nuint width = (nuint)T.Count, step = (nuint)strides.DepthStride, depth = (nuint)slice.Depth;
        T low = slice.IsFirst ? T.Fill(0) : T.Load(ref c, 0), high = slice.IsFirst ? T.Fill(0) : T.Load(ref c, width);
        for (nuint i = 0, at = 0, left = 0; i < depth; i++, at += 2 * width, left += step)
        {
            T x = T.Fill(Unsafe.Add(ref Unsafe.AsRef(in a), left));
            low = T.FusedMultiplyAdd(x, T.Load(in panel, at), low);
            high = T.FusedMultiplyAdd(x, T.Load(in panel, at + width), high);
        }

        (slice.IsLast ? low.Stored() : low).CopyTo(ref c, 0);
        (slice.IsLast ? high.Stored() : high).CopyTo(ref c, width);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Six<T>(ref readonly float a, ref readonly float panel, ref float c, nuint stride, Left strides, Slice slice)
        where T : struct, ILanes<T>
    {
        nuint width = (nuint)T.Count, step = (nuint)strides.DepthStride, depth = (nuint)slice.Depth;
        bool isFirst = slice.IsFirst, isLast = slice.IsLast;
        ref float a0 = ref Unsafe.AsRef(in a);
        ref float a1 = ref Unsafe.Add(ref a0, strides.RowStride);
        ref float a2 = ref Unsafe.Add(ref a1, strides.RowStride);
        ref float a3 = ref Unsafe.Add(ref a2, strides.RowStride);
        ref float a4 = ref Unsafe.Add(ref a3, strides.RowStride);
        ref float a5 = ref Unsafe.Add(ref a4, strides.RowStride);
        T c00 = isFirst ? T.Fill(0) : T.Load(ref c, 0);
        T c01 = isFirst ? T.Fill(0) : T.Load(ref c, width);
        T c10 = isFirst ? T.Fill(0) : T.Load(ref c, stride);
        T c11 = isFirst ? T.Fill(0) : T.Load(ref c, stride + width);
        T c20 = isFirst ? T.Fill(0) : T.Load(ref c, 2 * stride);
        T c21 = isFirst ? T.Fill(0) : T.Load(ref c, (2 * stride) + width);
        T c30 = isFirst ? T.Fill(0) : T.Load(ref c, 3 * stride);
        T c31 = isFirst ? T.Fill(0) : T.Load(ref c, (3 * stride) + width);
        T c40 = isFirst ? T.Fill(0) : T.Load(ref c, 4 * stride);
        T c41 = isFirst ? T.Fill(0) : T.Load(ref c, (4 * stride) + width);
        T c50 = isFirst ? T.Fill(0) : T.Load(ref c, 5 * stride);
        T c51 = isFirst ? T.Fill(0) : T.Load(ref c, (5 * stride) + width);
        for (nuint i = 0, at = 0, left = 0; i < depth; i++, at += 2 * width, left += step)
        {
            T low = T.Load(in panel, at), high = T.Load(in panel, at + width);
            T x = T.Fill(Unsafe.Add(ref a0, left));
            c00 = T.FusedMultiplyAdd(x, low, c00);
            c01 = T.FusedMultiplyAdd(x, high, c01);
            x = T.Fill(Unsafe.Add(ref a1, left));
            c10 = T.FusedMultiplyAdd(x, low, c10);
            c11 = T.FusedMultiplyAdd(x, high, c11);
            x = T.Fill(Unsafe.Add(ref a2, left));
            c20 = T.FusedMultiplyAdd(x, low, c20);
            c21 = T.FusedMultiplyAdd(x, high, c21);
            x = T.Fill(Unsafe.Add(ref a3, left));
            c30 = T.FusedMultiplyAdd(x, low, c30);
            c31 = T.FusedMultiplyAdd(x, high, c31);
            x = T.Fill(Unsafe.Add(ref a4, left));
            c40 = T.FusedMultiplyAdd(x, low, c40);
            c41 = T.FusedMultiplyAdd(x, high, c41);
            x = T.Fill(Unsafe.Add(ref a5, left));
            c50 = T.FusedMultiplyAdd(x, low, c50);
            c51 = T.FusedMultiplyAdd(x, high, c51);
        }

        (isLast ? c00.Stored() : c00).CopyTo(ref c, 0);
        (isLast ? c01.Stored() : c01).CopyTo(ref c, width);
        (isLast ? c10.Stored() : c10).CopyTo(ref c, stride);
        (isLast ? c11.Stored() : c11).CopyTo(ref c, stride + width);
        (isLast ? c20.Stored() : c20).CopyTo(ref c, 2 * stride);
        (isLast ? c21.Stored() : c21).CopyTo(ref c, (2 * stride) + width);
        (isLast ? c30.Stored() : c30).CopyTo(ref c, 3 * stride);
        (isLast ? c31.Stored() : c31).CopyTo(ref c, (3 * stride) + width);
        (isLast ? c40.Stored() : c40).CopyTo(ref c, 4 * stride);
        (isLast ? c41.Stored() : c41).CopyTo(ref c, (4 * stride) + width);
        (isLast ? c50.Stored() : c50).CopyTo(ref c, 5 * stride);
        (isLast ? c51.Stored() : c51).CopyTo(ref c, (5 * stride) + width);
    }

    private static void Require(int length, long expected, string name)
    {
        if (length != expected)
        {
            throw new ArgumentException($"It has {length} numbers, the shape says {expected}.", name);
        }
    }

    /// <summary>
    /// A block of k, where it begins and how deep it is, and of columns; the rows and columns of C, the length of its chains; columns of
    /// a panel.
    /// </summary>
    private readonly record struct Slice(int From, int Depth, int First, int Count, int Height, int Width, int Length, int Columns)
    {
        public bool IsFirst => From == 0;

        public bool IsLast => From + Depth == Length;
    }

    /// <summary>Rows of A for a tile: from one to the next, from one k to the next, how many.</summary>
    private readonly record struct Left(int RowStride, int DepthStride, int Rows);
}

/// <summary>A factor of a product.</summary>
/// <param name="Numbers">Row by row, or k by k.</param>
/// <param name="IsTransposed">Whether k by k.</param>
internal readonly record struct Factor(ReadOnlyMemory<float> Numbers, bool IsTransposed);
