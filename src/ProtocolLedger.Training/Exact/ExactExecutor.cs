namespace ProtocolLedger.Training.Exact;

/// <summary>Carries out a program.</summary>
internal abstract class ExactExecutor
{
    /// <summary>The program.</summary>
    internal abstract ExactProgram Program { get; }

    /// <summary>An executor.</summary>
    /// <param name="program">What it carries out.</param>
    /// <param name="state">Weights, first moments, second moments; the update changes them, unless everything is kept.</param>
    /// <param name="width">How many numbers side by side; it changes no bit.</param>
    /// <param name="team">Who share the work; it changes no bit. The caller disposes it.</param>
    /// <param name="keepsAll">Whether every matrix is there afterwards.</param>
    internal static ExactExecutor Create(ExactProgram program, ExactState state, LaneWidth width, WorkTeam team, bool keepsAll = false) => width switch
    {
        LaneWidth.Vector512 => new ExactExecutor<Lanes512>(program, state, team, keepsAll),
        LaneWidth.Vector256 => new ExactExecutor<Lanes256>(program, state, team, keepsAll),
        LaneWidth.Vector128 => new ExactExecutor<Lanes128>(program, state, team, keepsAll),
        _ => new ExactExecutor<Lane>(program, state, team, keepsAll),
    };

    /// <summary>Carries out what comes before the update.</summary>
    /// <param name="batch">As many windows as the program says, each of its places and one more byte.</param>
    internal abstract void Gradient(TokenBatch batch);

    /// <summary>Carries out the update.</summary>
    internal abstract void Update(AdamWStep step);

    /// <summary>A matrix that is there afterwards.</summary>
    internal abstract ReadOnlySpan<float> Read(ExactMatrix matrix);
}

/// <summary>The state's numbers, by parameter.</summary>
internal sealed record ExactState(Memory<float>[] Weights, Memory<float>[] FirstMoments, Memory<float>[] SecondMoments)
{
    internal Memory<float> Of(ExactMatrix matrix) => matrix.Source switch
    {
        ExactSource.Weight => Weights[matrix.Index],
        ExactSource.FirstMoment => FirstMoments[matrix.Index],
        ExactSource.SecondMoment => SecondMoments[matrix.Index],
        _ => throw new ArgumentException("The matrix does not come from the state.", nameof(matrix)),
    };
}

/// <inheritdoc/>
internal sealed class ExactExecutor<T> : ExactExecutor
    where T : struct, ILanes<T>
{
    // Of layer norms (Ba et al., arXiv 1607.06450).
    private const float NormEpsilon = 1e-5f;

    private readonly ExactPlan plan;
    private readonly ExactState state;
    private readonly Memory<float>[] buffers;
    private readonly WorkTeam team;
    private readonly int sequence;
    private readonly HeadPlaces places;
    private readonly int[] tokens;
    private readonly int[] targets;
    private AdamWStep step;

    internal ExactExecutor(ExactProgram program, ExactState state, WorkTeam team, bool keepsAll)
    {
        Program = program;
        this.state = state;
        this.team = team;
        plan = new ExactPlan(program, keepsAll);
        buffers = [.. plan.Buffers.Select(AlignedMemory.Allocate)];
        sequence = program.Sequence;
        places = new HeadPlaces(program.Model.Heads, sequence);
        tokens = new int[program.Windows * sequence];
        targets = new int[tokens.Length];
    }

    internal override ExactProgram Program { get; }

    internal override void Gradient(TokenBatch batch)
    {
        if (batch.Windows != Program.Windows || batch.Length != sequence + 1)
        {
            throw new ArgumentException($"The program is for {Program.Windows} windows of {sequence + 1} bytes, the batch has {batch.Windows} of {batch.Length}.", nameof(batch));
        }

        ExactMath.RequireSubnormals();
        for (int row = 0; row < tokens.Length; row++)
        {
            int at = (row / sequence * batch.Length) + (row % sequence);
            tokens[row] = checked((int)batch.Tokens.Span[at]);
            targets[row] = checked((int)batch.Tokens.Span[at + 1]);
        }

        foreach (ExactStage stage in plan.Stages.Where(stage => !stage.IsUpdate))
        {
            Carry(stage);
        }
    }

    internal override void Update(AdamWStep step)
    {
        ExactMath.RequireSubnormals();
        this.step = step;
        foreach (ExactStage stage in plan.Stages.Where(stage => stage.IsUpdate))
        {
            Carry(stage);
        }
    }

    internal override ReadOnlySpan<float> Read(ExactMatrix matrix) => Whole(matrix);

    private void Carry(ExactStage stage)
    {
        if (stage.IsByRows)
        {
            team.Share(stage.Rows, stage.BlockRows, (from, to) => ByRows(stage, from, to));
            return;
        }

        ExactOperator one = stage.Operators[0];
        Memory<float> result = Array(one.Result);
        switch (one.Kind)
        {
            case ExactOperatorKind.Matmul:
                Multiply(one, result);
                break;
            case ExactOperatorKind.Transpose:
                ExactMatrix turned = one.Operands[0];
                team.Share(one.Groups, 1, (from, to) => ExactMoves.Transpose(Whole(turned), result.Span, turned.Rows / one.Groups, turned.Columns, from, to));
                break;
            case ExactOperatorKind.SplitHeads:
                ExactMatrix joined = one.Operands[0];
                team.Share(Program.Windows, 1, (from, to) => places.Split(Whole(joined), joined.Columns, one.From, result.Span, one.Result.Columns, from, to));
                break;
            case ExactOperatorKind.JoinHeads:
                team.Share(Program.Windows, 1, (from, to) =>
                {
                    for (int part = 0; part < one.Operands.Count; part++)
                    {
                        places.Join(Whole(one.Operands[part]), one.Operands[part].Columns, result.Span, one.Result.Columns, part, from, to);
                    }
                });
                break;
            case ExactOperatorKind.Concatenate:
                int at = 0;
                foreach (ExactMatrix operand in one.Operands)
                {
                    Whole(operand).CopyTo(result.Span[at..]);
                    at += operand.Length;
                }

                break;
            case ExactOperatorKind.RowSum:
                ExactMatrix of = plan.ReadThrough(one.Operands[0])!.Operands[0];
                team.Share(of.Columns, 4 * T.Count, (from, to) => ExactChains.ColumnSums<T>(Whole(of), of.Columns, from, to, result.Span));
                break;
            case ExactOperatorKind.RowDot:
                (ExactMatrix left, ExactMatrix right) = (plan.ReadThrough(one.Operands[0])!.Operands[0], plan.ReadThrough(one.Operands[1])!.Operands[0]);
                team.Share(left.Columns, 4 * T.Count, (from, to) => ExactChains.ColumnDots<T>(Whole(left), Whole(right), left.Columns, from, to, result.Span));
                break;
            case ExactOperatorKind.EmbedGrad:
                team.Share(one.Result.Columns, T.Count, (from, to) => EmbedGrad(one, result.Span, from, to));
                break;
            case ExactOperatorKind.PositionGrad:
                team.Share(sequence, 8, (from, to) => PositionGrad(one, result.Span, from, to));
                break;
            case ExactOperatorKind.ClipFactor:
                result.Span[0] = ExactMath.ClipFactor(one.Constant, Whole(one.Operands[0])[0]);
                break;
            default:
                throw new InvalidOperationException($"{one.Kind} is carried out by rows.");
        }
    }

    private void Multiply(ExactOperator one, Memory<float> result)
    {
        (ExactOperator? turnedA, ExactOperator? turnedB) = (plan.ReadThrough(one.Operands[0]), plan.ReadThrough(one.Operands[1]));
        ReadOnlyMemory<float> a = Array(turnedA?.Operands[0] ?? one.Operands[0]), b = Array(turnedB?.Operands[0] ?? one.Operands[1]);
        int groups = one.Groups, m = one.Result.Rows / groups, n = one.Result.Columns, k = one.Operands[0].Columns;
        if (groups == 1)
        {
            ExactMatmul.Multiply<T>(new Factor(a, turnedA is not null), new Factor(b, turnedB is not null), result, m, n, k, team);
            return;
        }

        team.Share(groups, 1, (from, to) =>
        {
            for (int group = from; group < to; group++)
            {
                ExactMatmul.Multiply<T>(
                    new Factor(a.Slice(group * m * k, m * k), turnedA is not null),
                    new Factor(b.Slice(group * n * k, n * k), turnedB is not null),
                    result.Slice(group * m * n, m * n),
                    m,
                    n,
                    k,
                    team: null);
            }
        });
    }

    private void EmbedGrad(ExactOperator one, Span<float> result, int from, int to)
    {
        int columns = one.Result.Columns, count = to - from;
        ReadOnlySpan<float> a = Whole(one.Operands[0]);
        for (int symbol = 0; symbol < one.Result.Rows; symbol++)
        {
            result.Slice((symbol * columns) + from, count).Clear();
        }

        for (int row = 0; row < tokens.Length; row++)
        {
            Span<float> sum = result.Slice((tokens[row] * columns) + from, count);
            ExactMaps.Map<T, AddMap>(default, sum, a.Slice((row * columns) + from, count), sum);
        }
    }

    private void PositionGrad(ExactOperator one, Span<float> result, int from, int to)
    {
        int columns = one.Result.Columns;
        ReadOnlySpan<float> a = Whole(one.Operands[0]);
        Span<float> sums = result[(from * columns)..(to * columns)];
        sums.Clear();
        for (int window = 0; window < Program.Windows; window++)
        {
            ExactMaps.Map<T, AddMap>(default, sums, a.Slice(((window * sequence) + from) * columns, sums.Length), sums);
        }
    }

    private void ByRows(ExactStage stage, int from, int to)
    {
        Dictionary<ExactRoom, float[]>? local = null;
        foreach (ExactOperator one in stage.Operators)
        {
            if (plan.Rooms[one.Result.Number] is { IsLocal: true } room)
            {
                local ??= [];
                local.TryAdd(room, System.Buffers.ArrayPool<float>.Shared.Rent(stage.BlockRows * room.Matrix.Columns));
            }
        }

        for (int begin = from; begin < to; begin += stage.BlockRows)
        {
            int count = Math.Min(stage.BlockRows, to - begin);
            foreach (ExactOperator one in stage.Operators)
            {
                ByRows(one, begin, count, local);
            }
        }

        foreach (float[] rented in local?.Values ?? Enumerable.Empty<float[]>())
        {
            System.Buffers.ArrayPool<float>.Shared.Return(rented);
        }
    }

    private void ByRows(ExactOperator one, int from, int count, Dictionary<ExactRoom, float[]>? local)
    {
        int columns = one.Result.Columns;
        Span<float> result = Rows(one.Result);
        switch (one.Kind)
        {
            case ExactOperatorKind.Embed:
                Embed(one, from, result);
                return;
            case ExactOperatorKind.RowSum:
                ExactChains.Sums(Rows(one.Operands[0]), one.Operands[0].Columns, result);
                return;
            case ExactOperatorKind.RowDot:
                ExactChains.Dots(Rows(one.Operands[0]), Rows(one.Operands[1]), one.Operands[0].Columns, result);
                return;
            case ExactOperatorKind.Add:
                ExactMaps.Map<T, AddMap>(default, Rows(one.Operands[0]), Rows(one.Operands[1]), result);
                return;
            case ExactOperatorKind.Gelu:
                ExactMaps.Map<T, GeluMap>(default, Rows(one.Operands[0]), result);
                return;
            case ExactOperatorKind.GeluBack:
                ExactMaps.Map<T, GeluBackMap>(default, Rows(one.Operands[0]), Rows(one.Operands[1]), result);
                return;
            case ExactOperatorKind.FirstMoment:
                ExactMaps.Map<T, FirstMomentMap>(new(one.Constant, Clip()), Rows(one.Operands[0]), Rows(one.Operands[1]), result);
                return;
            case ExactOperatorKind.SecondMoment:
                ExactMaps.Map<T, SecondMomentMap>(new(one.Constant, Clip()), Rows(one.Operands[0]), Rows(one.Operands[1]), result);
                return;
            case ExactOperatorKind.Weight:
                ExactMaps.Map<T, WeightMap>(new(step, one.Constant), Rows(one.Operands[0]), Rows(one.Operands[1]), Rows(one.Operands[2]), result);
                return;
        }

        ReadOnlySpan<float> a = Rows(one.Operands[0]);
        ReadOnlySpan<float> b = one.Operands.Count > 1 ? RowsOrWhole(one.Operands[1]) : default;
        ReadOnlySpan<float> c = one.Operands.Count > 2 ? RowsOrWhole(one.Operands[2]) : default;
        ReadOnlySpan<float> d = one.Operands.Count > 3 ? RowsOrWhole(one.Operands[3]) : default;
        ReadOnlySpan<float> e = one.Operands.Count > 4 ? RowsOrWhole(one.Operands[4]) : default;
        int wide = one.Operands[0].Columns;
        for (int row = 0; row < count; row++)
        {
            ReadOnlySpan<float> ar = a.Slice(row * wide, wide);
            Span<float> to = result.Slice(row * columns, columns);
            int used = one.IsCausal ? ((from + row) % sequence) + 1 : wide;
            switch (one.Kind)
            {
                case ExactOperatorKind.RowMax:
                    to[0] = ExactChains.Greatest<T>(ar[..used]);
                    break;
                case ExactOperatorKind.Centre:
                    ExactMaps.Map<T, MinusMap>(new(ExactMath.Mul(b[row], one.Constant)), ar, to);
                    break;
                case ExactOperatorKind.Normalise:
                    ExactMaps.Map<T, TimesMap>(new(Root(b[row], one.Constant)), ar, to);
                    break;
                case ExactOperatorKind.Affine:
                    ExactMaps.Map<T, AffineMap>(default, ar, b, c, to);
                    break;
                case ExactOperatorKind.AddRow:
                    ExactMaps.Map<T, AddMap>(default, ar, b, to);
                    break;
                case ExactOperatorKind.MultiplyRow:
                    ExactMaps.Map<T, MultiplyMap>(default, ar, b, to);
                    break;
                case ExactOperatorKind.ExpShift:
                    ExactMaps.Map<T, ExpShiftMap>(new(b[row], one.Constant), ar[..used], to[..used]);
                    to[used..].Clear();
                    break;
                case ExactOperatorKind.DivideRow:
                    ExactMaps.Map<T, OverMap>(new(b[row]), ar, to);
                    break;
                case ExactOperatorKind.LossBack:
                    int target = targets[from + row];
                    float there = ExactMath.Mul(ExactMath.Sub(ar[target], 1), one.Constant);
                    ExactMaps.Map<T, TimesMap>(new(one.Constant), ar, to);
                    to[target] = there;
                    break;
                case ExactOperatorKind.SoftmaxBack:
                    ExactMaps.Map<T, SoftmaxBackMap>(new(c[row], one.Constant), ar, b.Slice(row * wide, wide), to);
                    break;
                case ExactOperatorKind.NormBack:
                    NormBackMap map = new(Root(c[row], one.Constant), ExactMath.Mul(d[row], one.Constant), ExactMath.Mul(e[row], one.Constant));
                    ExactMaps.Map<T, NormBackMap>(map, ar, b.Slice(row * wide, wide), to);
                    break;
                default:
                    throw new InvalidOperationException($"{one.Kind} is not carried out by rows.");
            }
        }

        float Clip() => one.Operands.Count > 2 ? Whole(one.Operands[2])[0] : 1;

        Span<float> Rows(ExactMatrix matrix)
        {
            ExactRoom room = plan.Rooms[matrix.Number];
            return room.IsLocal ? local![room].AsSpan(0, count * matrix.Columns) : Whole(matrix).Slice(from * matrix.Columns, count * matrix.Columns);
        }

        Span<float> RowsOrWhole(ExactMatrix matrix) => matrix.Rows == one.Result.Rows ? Rows(matrix) : Whole(matrix);
    }

    private void Embed(ExactOperator one, int from, Span<float> result)
    {
        int columns = one.Result.Columns;
        ReadOnlySpan<float> symbols = Whole(one.Operands[0]), positions = Whole(one.Operands[1]);
        for (int row = 0; row < result.Length / columns; row++)
        {
            ExactMaps.Map<T, AddMap>(
                default,
                symbols.Slice(tokens[from + row] * columns, columns),
                positions.Slice((from + row) % sequence * columns, columns),
                result.Slice(row * columns, columns));
        }
    }

    private static float Root(float squares, float share) => ExactMath.ReciprocalSqrt(ExactMath.Fma(squares, share, NormEpsilon));

    private Span<float> Whole(ExactMatrix matrix) => Array(matrix).Span;

    private Memory<float> Array(ExactMatrix matrix)
    {
        ExactRoom room = plan.Rooms[matrix.Number];
        return room.IsLocal ? throw new InvalidOperationException($"Matrix {matrix.Number} is there for a few rows at a time only.")
            : room.First < 0 ? state.Of(room.Matrix)
            : buffers[room.Buffer];
    }
}
