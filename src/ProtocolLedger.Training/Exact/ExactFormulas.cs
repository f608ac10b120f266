namespace ProtocolLedger.Training.Exact;

/// <summary>a - b.</summary>
internal readonly struct MinusMap(float b) : IMap1
{
    private readonly float b = b;

    public T Apply<T>(T a)
        where T : struct, ILanes<T> => a - T.Fill(b);
}

/// <summary>a * b.</summary>
internal readonly struct TimesMap(float b) : IMap1
{
    private readonly float b = b;

    public T Apply<T>(T a)
        where T : struct, ILanes<T> => a * T.Fill(b);
}

/// <summary>a / b.</summary>
internal readonly struct OverMap(float b) : IMap1
{
    private readonly float b = b;

    public T Apply<T>(T a)
        where T : struct, ILanes<T> => a / T.Fill(b);
}

/// <summary>exp((a - greatest) * scale).</summary>
internal readonly struct ExpShiftMap(float greatest, float scale) : IMap1
{
    private readonly float greatest = greatest;
    private readonly float scale = scale;

    public T Apply<T>(T a)
        where T : struct, ILanes<T> => LaneMath.Exp((a - T.Fill(greatest)).Stored() * T.Fill(scale));
}

/// <summary>gelu(a).</summary>
internal readonly struct GeluMap : IMap1
{
    public T Apply<T>(T a)
        where T : struct, ILanes<T> => LaneMath.Gelu(a);
}

/// <summary>a + b.</summary>
internal readonly struct AddMap : IMap2
{
    public T Apply<T>(T a, T b)
        where T : struct, ILanes<T> => a + b;
}

/// <summary>a * b.</summary>
internal readonly struct MultiplyMap : IMap2
{
    public T Apply<T>(T a, T b)
        where T : struct, ILanes<T> => a * b;
}

/// <summary>a * geluDerivative(b).</summary>
internal readonly struct GeluBackMap : IMap2
{
    public T Apply<T>(T a, T b)
        where T : struct, ILanes<T> => a * LaneMath.GeluDerivative(b);
}

/// <summary>((b - dot) * a) * scale: a probability and the gradient of it.</summary>
internal readonly struct SoftmaxBackMap(float dot, float scale) : IMap2
{
    private readonly float dot = dot;
    private readonly float scale = scale;

    public T Apply<T>(T a, T b)
        where T : struct, ILanes<T> => (b - T.Fill(dot)) * a * T.Fill(scale);
}

/// <summary>((a - meanA) - (b * meanProduct)) * root: a gradient and the normalised number that it is of.</summary>
internal readonly struct NormBackMap(float root, float meanA, float meanProduct) : IMap2
{
    private readonly float root = root;
    private readonly float meanA = meanA;
    private readonly float meanProduct = meanProduct;

    public T Apply<T>(T a, T b)
        where T : struct, ILanes<T> => (a - T.Fill(meanA) - (b * T.Fill(meanProduct))) * T.Fill(root);
}

/// <summary>fma(a, b, c).</summary>
internal readonly struct AffineMap : IMap3
{
    public T Apply<T>(T a, T b, T c)
        where T : struct, ILanes<T> => T.FusedMultiplyAdd(a, b, c);
}

/// <summary>fma(a, decay, (1 - decay) * (b * clip)): a first moment and a gradient.</summary>
internal readonly struct FirstMomentMap(float decay, float clip) : IMap2
{
    private readonly float decay = decay;
    private readonly float rest = ExactMath.Sub(1, decay);
    private readonly float clip = clip;

    public T Apply<T>(T a, T b)
        where T : struct, ILanes<T> => T.FusedMultiplyAdd(a, T.Fill(decay), T.Fill(rest) * (b * T.Fill(clip)));
}

/// <summary>fma(a, decay, ((1 - decay) * g) * g) with g = b * clip: a second moment and a gradient.</summary>
internal readonly struct SecondMomentMap(float decay, float clip) : IMap2
{
    private readonly float decay = decay;
    private readonly float rest = ExactMath.Sub(1, decay);
    private readonly float clip = clip;

    public T Apply<T>(T a, T b)
        where T : struct, ILanes<T>
    {
        T gradient = b * T.Fill(clip);
        return T.FusedMultiplyAdd(a, T.Fill(decay), T.Fill(rest) * gradient * gradient);
    }
}

/// <summary>fma(b / (sqrt(c) / root + epsilon), -rate, a * keep): a weight and its new moments.</summary>
internal readonly struct WeightMap(AdamWStep step, float epsilon) : IMap3
{
    private readonly float rate = -step.Rate;
    private readonly float root = step.Root;
    private readonly float keep = step.Keep;
    private readonly float epsilon = epsilon;

    public T Apply<T>(T a, T b, T c)
        where T : struct, ILanes<T>
    {
        T size = (T.SquareRoot(c) / T.Fill(root)) + T.Fill(epsilon);
        return T.FusedMultiplyAdd(b / size.Stored(), T.Fill(rate), a * T.Fill(keep));
    }
}
