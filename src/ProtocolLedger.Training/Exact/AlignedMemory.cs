using System.Runtime.InteropServices;

namespace ProtocolLedger.Training.Exact;

/// <summary>Memory that begins on a line of the cache, so that no vector in it lies across two.</summary>
internal static class AlignedMemory
{
    private const int Line = 64;

    /// <summary>Numbers that stay where they are, not set to anything.</summary>
    internal static Memory<float> Allocate(int length)
    {
        float[] numbers = GC.AllocateUninitializedArray<float>(length + (Line / sizeof(float)), pinned: true);
        long over = Marshal.UnsafeAddrOfPinnedArrayElement(numbers, 0) % Line;
        return numbers.AsMemory((int)((Line - over) % Line / sizeof(float)), length);
    }
}
