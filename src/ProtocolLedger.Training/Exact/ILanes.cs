namespace ProtocolLedger.Training.Exact;

/// <summary>
/// Numbers that are computed with side by side, each as if it were alone: a kernel that is written for lanes gives the same bytes
/// for every kind of them. No operation stores: see <see cref="Stored"/>.
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

    static abstract TSelf operator +(TSelf a, TSelf b);

    static abstract TSelf operator -(TSelf a, TSelf b);

    static abstract TSelf operator *(TSelf a, TSelf b);

    static abstract TSelf operator /(TSelf a, TSelf b);

    /// <summary>The square root in each lane.</summary>
    static abstract TSelf SquareRoot(TSelf a);

    /// <summary>In each lane <paramref name="yes"/> if a is greater than b, else <paramref name="no"/>, also when one of them is not a number.</summary>
    static abstract TSelf PickGreater(TSelf a, TSelf b, TSelf yes, TSelf no);

    /// <summary>Two powers of two whose product is 2^k, for t = k + <see cref="ExactMath.Magic"/>: 2^floor(k/2), and the rest.</summary>
    static abstract void Powers(TSelf t, out TSelf half, out TSelf rest);

    /// <summary>Writes the numbers.</summary>
    void CopyTo(ref float destination, nuint offset);

    /// <summary>The numbers as <see cref="ExactMath.Store"/> has them.</summary>
    TSelf Stored();
}
