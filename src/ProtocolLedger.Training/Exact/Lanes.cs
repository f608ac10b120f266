using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ProtocolLedger.Training.Exact;

/// <summary>
/// Numbers that are computed with side by side, each as if it were alone: a kernel that is written for lanes gives the same bytes
/// for every kind of them.
/// </summary>
internal interface ILanes<TSelf>
    where TSelf : struct, ILanes<TSelf>
{
    /// <summary>How many numbers.</summary>
    static abstract int Count { get; }

    /// <summary>Reads <see cref="Count"/> numbers.</summary>
    static abstract TSelf Load(ref readonly float source, nuint offset);

    /// <summary>The same number in every lane.</summary>
    static abstract TSelf Fill(float value);

    /// <summary>a * b + c in each lane, rounded once.</summary>
    static abstract TSelf FusedMultiplyAdd(TSelf a, TSelf b, TSelf c);

    /// <summary>Writes the numbers.</summary>
    void CopyTo(ref float destination, nuint offset);

    /// <summary>The numbers as <see cref="ExactMath.Store"/> has them.</summary>
    TSelf Stored();
}

/// <summary>Sixteen lanes.</summary>
internal readonly struct Lanes512(Vector512<float> value) : ILanes<Lanes512>
{
    private readonly Vector512<float> value = value;

    public static int Count => Vector512<float>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Load(ref readonly float source, nuint offset) => new(Vector512.LoadUnsafe(in source, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Fill(float value) => new(Vector512.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 FusedMultiplyAdd(Lanes512 a, Lanes512 b, Lanes512 c) => new(Vector512.FusedMultiplyAdd(a.value, b.value, c.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void CopyTo(ref float destination, nuint offset) => value.StoreUnsafe(ref destination, offset);

    public Lanes512 Stored() => new(Vector512.ConditionalSelect(
        Vector512.Equals(value - value, Vector512<float>.Zero), value + Vector512<float>.Zero, Vector512.Create(ExactMath.StoredNaN).AsSingle()));
}

/// <summary>Eight lanes.</summary>
internal readonly struct Lanes256(Vector256<float> value) : ILanes<Lanes256>
{
    private readonly Vector256<float> value = value;

    public static int Count => Vector256<float>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Load(ref readonly float source, nuint offset) => new(Vector256.LoadUnsafe(in source, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Fill(float value) => new(Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 FusedMultiplyAdd(Lanes256 a, Lanes256 b, Lanes256 c) => new(Vector256.FusedMultiplyAdd(a.value, b.value, c.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void CopyTo(ref float destination, nuint offset) => value.StoreUnsafe(ref destination, offset);

    public Lanes256 Stored() => new(Vector256.ConditionalSelect(
        Vector256.Equals(value - value, Vector256<float>.Zero), value + Vector256<float>.Zero, Vector256.Create(ExactMath.StoredNaN).AsSingle()));
}

/// <summary>Four lanes.</summary>
internal readonly struct Lanes128(Vector128<float> value) : ILanes<Lanes128>
{
    private readonly Vector128<float> value = value;

    public static int Count => Vector128<float>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Load(ref readonly float source, nuint offset) => new(Vector128.LoadUnsafe(in source, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 Fill(float value) => new(Vector128.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 FusedMultiplyAdd(Lanes128 a, Lanes128 b, Lanes128 c) => new(Vector128.FusedMultiplyAdd(a.value, b.value, c.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void CopyTo(ref float destination, nuint offset) => value.StoreUnsafe(ref destination, offset);

    public Lanes128 Stored() => new(Vector128.ConditionalSelect(
        Vector128.Equals(value - value, Vector128<float>.Zero), value + Vector128<float>.Zero, Vector128.Create(ExactMath.StoredNaN).AsSingle()));
}

/// <summary>One lane: no vectors at all.</summary>
internal readonly struct Lane(float value) : ILanes<Lane>
{
    private readonly float value = value;

    public static int Count => 1;

    public static Lane Load(ref readonly float source, nuint offset) => new(Unsafe.Add(ref Unsafe.AsRef(in source), offset));

    public static Lane Fill(float value) => new(value);

    public static Lane FusedMultiplyAdd(Lane a, Lane b, Lane c) => new(MathF.FusedMultiplyAdd(a.value, b.value, c.value));

    public void CopyTo(ref float destination, nuint offset) => Unsafe.Add(ref destination, offset) = value;

    public Lane Stored() => new(ExactMath.Store(value));
}
