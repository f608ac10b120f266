using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ProtocolLedger.Training.Exact;

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
    public static Lanes512 operator +(Lanes512 a, Lanes512 b) => new(a.value + b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator -(Lanes512 a, Lanes512 b) => new(a.value - b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator *(Lanes512 a, Lanes512 b) => new(a.value * b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator /(Lanes512 a, Lanes512 b) => new(a.value / b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 SquareRoot(Lanes512 a) => new(Vector512.Sqrt(a.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 PickGreater(Lanes512 a, Lanes512 b, Lanes512 yes, Lanes512 no) =>
        new(Vector512.ConditionalSelect(Vector512.GreaterThan(a.value, b.value), yes.value, no.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Powers(Lanes512 t, out Lanes512 half, out Lanes512 rest)
    {
        Vector512<int> k = t.value.AsInt32() - Vector512.Create(ExactMath.Magic).AsInt32();
        Vector512<int> low = Vector512.ShiftRightArithmetic(k, 1), bias = Vector512.Create(127);
        half = new(Vector512.ShiftLeft(low + bias, 23).AsSingle());
        rest = new(Vector512.ShiftLeft(k - low + bias, 23).AsSingle());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void CopyTo(ref float destination, nuint offset) => value.StoreUnsafe(ref destination, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
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
    public static Lanes256 operator +(Lanes256 a, Lanes256 b) => new(a.value + b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator -(Lanes256 a, Lanes256 b) => new(a.value - b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator *(Lanes256 a, Lanes256 b) => new(a.value * b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator /(Lanes256 a, Lanes256 b) => new(a.value / b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 SquareRoot(Lanes256 a) => new(Vector256.Sqrt(a.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 PickGreater(Lanes256 a, Lanes256 b, Lanes256 yes, Lanes256 no) =>
        new(Vector256.ConditionalSelect(Vector256.GreaterThan(a.value, b.value), yes.value, no.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Powers(Lanes256 t, out Lanes256 half, out Lanes256 rest)
    {
        Vector256<int> k = t.value.AsInt32() - Vector256.Create(ExactMath.Magic).AsInt32();
        Vector256<int> low = Vector256.ShiftRightArithmetic(k, 1), bias = Vector256.Create(127);
        half = new(Vector256.ShiftLeft(low + bias, 23).AsSingle());
        rest = new(Vector256.ShiftLeft(k - low + bias, 23).AsSingle());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void CopyTo(ref float destination, nuint offset) => value.StoreUnsafe(ref destination, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
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
    public static Lanes128 operator +(Lanes128 a, Lanes128 b) => new(a.value + b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 operator -(Lanes128 a, Lanes128 b) => new(a.value - b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 operator *(Lanes128 a, Lanes128 b) => new(a.value * b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 operator /(Lanes128 a, Lanes128 b) => new(a.value / b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 SquareRoot(Lanes128 a) => new(Vector128.Sqrt(a.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128 PickGreater(Lanes128 a, Lanes128 b, Lanes128 yes, Lanes128 no) =>
        new(Vector128.ConditionalSelect(Vector128.GreaterThan(a.value, b.value), yes.value, no.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Powers(Lanes128 t, out Lanes128 half, out Lanes128 rest)
    {
        Vector128<int> k = t.value.AsInt32() - Vector128.Create(ExactMath.Magic).AsInt32();
        Vector128<int> low = Vector128.ShiftRightArithmetic(k, 1), bias = Vector128.Create(127);
        half = new(Vector128.ShiftLeft(low + bias, 23).AsSingle());
        rest = new(Vector128.ShiftLeft(k - low + bias, 23).AsSingle());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void CopyTo(ref float destination, nuint offset) => value.StoreUnsafe(ref destination, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
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

    public static Lane operator +(Lane a, Lane b) => new(a.value + b.value);

    public static Lane operator -(Lane a, Lane b) => new(a.value - b.value);

    public static Lane operator *(Lane a, Lane b) => new(a.value * b.value);

    public static Lane operator /(Lane a, Lane b) => new(a.value / b.value);

    public static Lane SquareRoot(Lane a) => new(MathF.Sqrt(a.value));

    public static Lane PickGreater(Lane a, Lane b, Lane yes, Lane no) => a.value > b.value ? yes : no;

    public static void Powers(Lane t, out Lane half, out Lane rest)
    {
        int k = BitConverter.SingleToInt32Bits(t.value) - BitConverter.SingleToInt32Bits(ExactMath.Magic), low = k >> 1;
        half = new(BitConverter.Int32BitsToSingle((low + 127) << 23));
        rest = new(BitConverter.Int32BitsToSingle((k - low + 127) << 23));
    }

    public void CopyTo(ref float destination, nuint offset) => Unsafe.Add(ref destination, offset) = value;

    public Lane Stored() => new(ExactMath.Store(value));
}
