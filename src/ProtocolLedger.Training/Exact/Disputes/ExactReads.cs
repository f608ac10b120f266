namespace ProtocolLedger.Training.Exact;

/// <summary>Something that a number is made of.</summary>
internal abstract record ExactRead
{
    private ExactRead()
    {
    }

    /// <summary>Numbers of an operand.</summary>
    internal sealed record Numbers(int Operand, int First, int Count) : ExactRead;

    /// <summary>Bytes of a window of the batch.</summary>
    internal sealed record Text(int Window, int Place, int Count) : ExactRead;

    /// <summary>The number of the step, in the header of the state before it.</summary>
    internal sealed record Step : ExactRead;
}

/// <summary>Reads the numbers of a matrix.</summary>
internal delegate ReadOnlySpan<float> MatrixReader(ExactMatrix matrix);

/// <summary>
/// What each number of a result is made of, in the order in which the contract reads it, and into what parts the chain that it is the
/// end of is cut: ExactUnits.sol, the same from the other side.
/// </summary>
/// <param name="program">The step.</param>
/// <param name="batch">Its windows.</param>
internal sealed class ExactReads(ExactProgram program, TokenBatch batch)
{
    /// <summary>Links of a part of a chain over a row.</summary>
    internal const int Part = 64;

    /// <summary>Links of a part of a chain whose links lie in rows of their own.</summary>
    internal const int ScatteredPart = 8;

    private int Sequence => program.Sequence;

    private int PartsOfWindow => Ceiling(Sequence, ScatteredPart);

    /// <summary>Parts of the chain that ends with an element; 1 where it is computed at once.</summary>
    internal int Parts(ExactOperator one, int element) => one.Kind switch
    {
        ExactOperatorKind.EmbedGrad => program.Windows * PartsOfWindow,
        ExactOperatorKind.PositionGrad => Ceiling(program.Windows, ScatteredPart),
        _ => Links(program, one, element / one.Result.Columns) is > 0 and int links ? Ceiling(links, Part) : 1,
    };

    /// <summary>Whether what an element is made of depends on the windows and their places, which the program has and the operator's description has not.</summary>
    internal static bool AreShapesOfTheProgram(ExactOperator one) =>
        one.IsCausal || one.Kind is ExactOperatorKind.SplitHeads or ExactOperatorKind.JoinHeads or ExactOperatorKind.EmbedGrad or ExactOperatorKind.PositionGrad;

    /// <summary>Whether an element is made of bytes of the data too.</summary>
    internal static bool IsOfTheText(ExactOperator one) => one.Kind is ExactOperatorKind.Embed or ExactOperatorKind.EmbedGrad or ExactOperatorKind.LossBack;

    /// <summary>What an element, or a part of its chain, is made of.</summary>
    internal IEnumerable<ExactRead> Of(ExactOperator one, int element, int part)
    {
        int row = element / one.Result.Columns, column = element % one.Result.Columns;
        return one.Kind switch
        {
            ExactOperatorKind.Embed => Embed(one, row, column),
            ExactOperatorKind.EmbedGrad => EmbedGradient(one, row, column, part),
            ExactOperatorKind.PositionGrad => Range(part, program.Windows, ScatteredPart).Select(window => Number(0, (((window * Sequence) + row) * one.Result.Columns) + column)),
            ExactOperatorKind.Transpose or ExactOperatorKind.Reshape or ExactOperatorKind.Concatenate or ExactOperatorKind.SplitHeads or ExactOperatorKind.JoinHeads =>
                [Origin(one, row, column)],
            _ when Links(program, one, row) is > 0 and int links => Chain(one, row, column, part, links),
            _ => Element(one, row, column),
        };
    }

    /// <summary>The accumulators after each part of the chain that ends with an element.</summary>
    /// <param name="read">Numbers of an operand of the operator.</param>
    internal float[] Accumulators(ExactOperator one, int element, MatrixReader read)
    {
        float[] accumulators = new float[Parts(one, element)];
        float sum = one.Kind == ExactOperatorKind.RowMax ? float.MinValue : 0;
        for (int part = 0; part < accumulators.Length; part++)
        {
            sum = Extend(one, sum, [.. Of(one, element, part).OfType<ExactRead.Numbers>()], read);
            accumulators[part] = sum;
        }

        return accumulators;
    }

    /// <summary>Links of the chain that each number of a row is the end of; 0 where there is none, or its links lie in rows of their own.</summary>
    internal static int Links(ExactProgram program, ExactOperator one, int row) => one.Kind switch
    {
        ExactOperatorKind.RowMax when one.IsCausal => (row % program.Sequence) + 1,
        ExactOperatorKind.Matmul or ExactOperatorKind.RowSum or ExactOperatorKind.RowDot or ExactOperatorKind.RowMax => one.Operands[0].Columns,
        _ => 0,
    };

    private static float Extend(ExactOperator one, float sum, ExactRead.Numbers[] ranges, MatrixReader read)
    {
        if (one.Kind is ExactOperatorKind.Matmul or ExactOperatorKind.RowDot)
        {
            ReadOnlySpan<float> a = Numbers(ranges[0]), b = Numbers(ranges[1]);
            for (int i = 0; i < a.Length; i++)
            {
                sum = ExactMath.Fma(a[i], b[i], sum);
            }

            return sum;
        }

        foreach (ExactRead.Numbers range in ranges)
        {
            foreach (float number in Numbers(range))
            {
                sum = one.Kind != ExactOperatorKind.RowMax ? ExactMath.Add(sum, number) : number > sum ? number : sum;
            }
        }

        return sum;

        ReadOnlySpan<float> Numbers(ExactRead.Numbers range) => read(one.Operands[range.Operand]).Slice(range.First, range.Count);
    }

    private static IEnumerable<ExactRead> Chain(ExactOperator one, int row, int column, int part, int links)
    {
        int from = part * Part, count = Math.Min(Part, links - from);
        ExactMatrix a = one.Operands[0];
        yield return new ExactRead.Numbers(0, (row * a.Columns) + from, count);
        if (one.Kind == ExactOperatorKind.RowDot)
        {
            yield return new ExactRead.Numbers(1, (row * a.Columns) + from, count);
        }
        else if (one.Kind == ExactOperatorKind.Matmul)
        {
            int other = (row / (a.Rows / one.Groups) * (one.Operands[1].Rows / one.Groups)) + column;
            yield return new ExactRead.Numbers(1, (other * a.Columns) + from, count);
        }
    }

    private IEnumerable<ExactRead> Embed(ExactOperator one, int row, int column)
    {
        (int window, int place) = (row / Sequence, row % Sequence);
        yield return new ExactRead.Text(window, place, 1);
        yield return Number(0, (Token(window, place) * one.Result.Columns) + column);
        yield return Number(1, (place * one.Result.Columns) + column);
    }

    private IEnumerable<ExactRead> EmbedGradient(ExactOperator one, int row, int column, int part)
    {
        int window = part / PartsOfWindow;
        int[] places = [.. Range(part % PartsOfWindow, Sequence, ScatteredPart)];
        yield return new ExactRead.Text(window, places[0], places.Length);
        foreach (int place in places.Where(place => Token(window, place) == row))
        {
            yield return Number(0, (((window * Sequence) + place) * one.Result.Columns) + column);
        }
    }

    private ExactRead.Numbers Origin(ExactOperator one, int row, int column)
    {
        ExactMatrix a = one.Operands[0];
        int index = (row * one.Result.Columns) + column, operand = 0;
        switch (one.Kind)
        {
            case ExactOperatorKind.Transpose:
                index = (((row / a.Columns * (a.Rows / one.Groups)) + column) * a.Columns) + (row % a.Columns);
                break;
            case ExactOperatorKind.Concatenate:
                for (; index >= one.Operands[operand].Length; operand++)
                {
                    index -= one.Operands[operand].Length;
                }

                break;
            case ExactOperatorKind.SplitHeads:
                int parts = one.Result.Rows / a.Rows;
                index = (((row / (parts * Sequence) * Sequence) + (row % Sequence)) * a.Columns) + one.From + (row / Sequence % parts * one.Result.Columns) + column;
                break;
            case ExactOperatorKind.JoinHeads:
                int heads = a.Rows / one.Result.Rows;
                operand = column / (heads * a.Columns);
                index = (((((row / Sequence * heads) + (column / a.Columns % heads)) * Sequence) + (row % Sequence)) * a.Columns) + (column % a.Columns);
                break;
        }

        return Number(operand, index);
    }

    private IEnumerable<ExactRead> Element(ExactOperator one, int row, int column)
    {
        if (one.Kind == ExactOperatorKind.ExpShift && one.IsCausal && column > row % Sequence)
        {
            yield break;
        }

        for (int i = 0; i < one.Operands.Count; i++)
        {
            ExactMatrix operand = one.Operands[i];
            yield return Number(i, IsSame(one.Kind, i) ? (row * one.Result.Columns) + column : operand.Length == 1 ? 0 : operand.Columns == 1 ? row : column);
        }

        if (one.Kind == ExactOperatorKind.LossBack)
        {
            yield return new ExactRead.Text(row / Sequence, (row % Sequence) + 1, 1);
        }
        else if (one.Kind == ExactOperatorKind.Weight)
        {
            yield return new ExactRead.Step();
        }
    }

    // Operands of the result's shape come first.
    private static bool IsSame(ExactOperatorKind kind, int operand) => operand == 0 || operand < kind switch
    {
        ExactOperatorKind.Add or ExactOperatorKind.GeluBack or ExactOperatorKind.SoftmaxBack or ExactOperatorKind.NormBack => 2,
        ExactOperatorKind.FirstMoment or ExactOperatorKind.SecondMoment => 2,
        ExactOperatorKind.Weight => 3,
        _ => 1,
    };

    private int Token(int window, int place) => (int)batch.Tokens.Span[(window * batch.Length) + place];

    private static ExactRead.Numbers Number(int operand, int index) => new(operand, index, 1);

    private static IEnumerable<int> Range(int part, int count, int size) => Enumerable.Range(part * size, Math.Min(size, count - (part * size)));

    private static int Ceiling(int count, int size) => (count + size - 1) / size;
}
