using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ProtocolLedger.Training.Exact;

/// <summary>A formula of one operand that each element of a result comes from; it is stored afterwards.</summary>
internal interface IMap1
{
    T Apply<T>(T a)
        where T : struct, ILanes<T>;
}

/// <summary>A formula of two operands.</summary>
internal interface IMap2
{
    T Apply<T>(T a, T b)
        where T : struct, ILanes<T>;
}

/// <summary>A formula of three operands.</summary>
internal interface IMap3
{
    T Apply<T>(T a, T b, T c)
        where T : struct, ILanes<T>;
}

/// <summary>Applies formulas element by element. A result may take the place of an operand.</summary>
internal static class ExactMaps
{
    internal static void Map<T, TMap>(TMap map, ReadOnlySpan<float> a, Span<float> result)
        where T : struct, ILanes<T>
        where TMap : struct, IMap1
    {
        ref float ra = ref MemoryMarshal.GetReference(a), to = ref MemoryMarshal.GetReference(result);
        nuint i = 0, count = (nuint)Same(result.Length, a.Length), width = (nuint)T.Count;
        for (; i + width <= count; i += width)
        {
            map.Apply(T.Load(in ra, i)).Stored().CopyTo(ref to, i);
        }

        for (; i < count; i++)
        {
            map.Apply(Lane.Load(in ra, i)).Stored().CopyTo(ref to, i);
        }
    }

    internal static void Map<T, TMap>(TMap map, ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> result)
        where T : struct, ILanes<T>
        where TMap : struct, IMap2
    {
        ref float ra = ref MemoryMarshal.GetReference(a), rb = ref MemoryMarshal.GetReference(b), to = ref MemoryMarshal.GetReference(result);
        nuint i = 0, count = (nuint)Same(result.Length, a.Length, b.Length), width = (nuint)T.Count;
        for (; i + width <= count; i += width)
        {
            map.Apply(T.Load(in ra, i), T.Load(in rb, i)).Stored().CopyTo(ref to, i);
        }

        for (; i < count; i++)
        {
            map.Apply(Lane.Load(in ra, i), Lane.Load(in rb, i)).Stored().CopyTo(ref to, i);
        }
    }

    internal static void Map<T, TMap>(TMap map, ReadOnlySpan<float> a, ReadOnlySpan<float> b, ReadOnlySpan<float> c, Span<float> result)
        where T : struct, ILanes<T>
        where TMap : struct, IMap3
    {
        ref float ra = ref MemoryMarshal.GetReference(a), rb = ref MemoryMarshal.GetReference(b), rc = ref MemoryMarshal.GetReference(c);
        ref float to = ref MemoryMarshal.GetReference(result);
        nuint i = 0, count = (nuint)Same(result.Length, a.Length, b.Length, c.Length), width = (nuint)T.Count;
        for (; i + width <= count; i += width)
        {
            map.Apply(T.Load(in ra, i), T.Load(in rb, i), T.Load(in rc, i)).Stored().CopyTo(ref to, i);
        }

        for (; i < count; i++)
        {
            map.Apply(Lane.Load(in ra, i), Lane.Load(in rb, i), Lane.Load(in rc, i)).Stored().CopyTo(ref to, i);
        }
    }

    // Without this a wrong shape would read and write beside the spans.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Same(int length, params ReadOnlySpan<int> others)
    {
        foreach (int other in others)
        {
            if (other != length)
            {
                throw new InvalidOperationException($"An operand has {other} numbers where the result has {length}.");
            }
        }

        return length;
    }
}
