using ProtocolLedger.Training.Exact;

namespace ProtocolLedger.Training.Tests.Exact;

/// <summary>
/// The operators as SPEC.md has them, one element at a time and nothing else in mind: what the engine's kernels are held to.
/// </summary>
/// <param name="read">The operands' numbers.</param>
/// <param name="batch">The step's windows.</param>
/// <param name="sequence">Places of a window.</param>
/// <param name="heads">Of the attention.</param>
/// <param name="step">The optimiser's numbers.</param>
internal sealed class ReferenceOperators(Func<ExactMatrix, float[]> read, TokenBatch batch, int sequence, int heads, AdamWStep step)
{
    internal float[] Compute(ExactOperator one)
    {
        float[] result = new float[one.Result.Length];
        for (int row = 0; row < one.Result.Rows; row++)
        {
            for (int column = 0; column < one.Result.Columns; column++)
            {
                result[(row * one.Result.Columns) + column] = Element(one, row, column);
            }
        }

        return result;
    }

    private float Element(ExactOperator one, int row, int column)
    {
        float constant = one.Constant;
        return one.Kind switch
        {
            ExactOperatorKind.Embed => ExactMath.Add(At(0, Token(row), column), At(1, row % sequence, column)),
            ExactOperatorKind.Matmul => Product(one, row, column),
            ExactOperatorKind.Transpose => At(0, (row / one.Operands[0].Columns * one.Result.Columns) + column, row % one.Operands[0].Columns),
            ExactOperatorKind.Reshape => Flat(0, (row * one.Result.Columns) + column),
            ExactOperatorKind.Concatenate => one.Operands.SelectMany(read).ElementAt(column),
            ExactOperatorKind.SplitHeads => At(0, (row / (heads * sequence) * sequence) + (row % sequence), one.From + (row / sequence % heads * one.Result.Columns) + column),
            ExactOperatorKind.JoinHeads => Joined(one, row, column),
            ExactOperatorKind.RowSum => Chain(one.Operands[0].Columns, k => At(0, row, k), _ => 1),
            ExactOperatorKind.RowDot => Chain(one.Operands[0].Columns, k => At(0, row, k), k => At(1, row, k)),
            ExactOperatorKind.RowMax => Enumerable.Range(0, one.IsCausal ? (row % sequence) + 1 : one.Operands[0].Columns)
                .Select(k => At(0, row, k)).Aggregate(float.MinValue, (greatest, next) => next > greatest ? next : greatest),
            ExactOperatorKind.Centre => ExactMath.Sub(At(0, row, column), ExactMath.Mul(At(1, row, 0), constant)),
            ExactOperatorKind.Normalise => ExactMath.Mul(At(0, row, column), Root(At(1, row, 0))),
            ExactOperatorKind.Affine => ExactMath.Fma(At(0, row, column), At(1, 0, column), At(2, 0, column)),
            ExactOperatorKind.AddRow => ExactMath.Add(At(0, row, column), At(1, 0, column)),
            ExactOperatorKind.MultiplyRow => ExactMath.Mul(At(0, row, column), At(1, 0, column)),
            ExactOperatorKind.Add => ExactMath.Add(At(0, row, column), At(1, row, column)),
            ExactOperatorKind.Gelu => ExactMath.Gelu(At(0, row, column)),
            ExactOperatorKind.GeluBack => ExactMath.Mul(At(0, row, column), ExactMath.GeluDerivative(At(1, row, column))),
            ExactOperatorKind.ExpShift => one.IsCausal && column > row % sequence
                ? 0
                : ExactMath.Exp(ExactMath.Mul(ExactMath.Sub(At(0, row, column), At(1, row, 0)), constant)),
            ExactOperatorKind.DivideRow => ExactMath.Div(At(0, row, column), At(1, row, 0)),
            ExactOperatorKind.LossBack => ExactMath.Mul(column == Target(row) ? ExactMath.Sub(At(0, row, column), 1) : At(0, row, column), constant),
            ExactOperatorKind.SoftmaxBack => ExactMath.Mul(ExactMath.Mul(ExactMath.Sub(At(1, row, column), At(2, row, 0)), At(0, row, column)), constant),
            ExactOperatorKind.NormBack => ExactMath.Mul(
                ExactMath.Sub(
                    ExactMath.Sub(At(0, row, column), ExactMath.Mul(At(3, row, 0), constant)),
                    ExactMath.Mul(At(1, row, column), ExactMath.Mul(At(4, row, 0), constant))),
                Root(At(2, row, 0))),
            ExactOperatorKind.EmbedGrad => Sum(Enumerable.Range(0, one.Operands[0].Rows).Where(at => Token(at) == row).Select(at => At(0, at, column))),
            ExactOperatorKind.PositionGrad => Sum(Enumerable.Range(0, batch.Windows).Select(window => At(0, (window * sequence) + row, column))),
            ExactOperatorKind.ClipFactor => ExactMath.Div(constant, ExactMath.Add(ExactMath.Sqrt(At(0, 0, 0)), 1e-6f)) is var factor && factor >= 1 ? 1 : factor,
            ExactOperatorKind.FirstMoment => ExactMath.Fma(At(0, row, column), constant, ExactMath.Mul(ExactMath.Sub(1, constant), Gradient())),
            ExactOperatorKind.SecondMoment => ExactMath.Fma(
                At(0, row, column), constant, ExactMath.Mul(ExactMath.Mul(ExactMath.Sub(1, constant), Gradient()), Gradient())),
            ExactOperatorKind.Weight => ExactMath.Fma(
                ExactMath.Div(At(1, row, column), ExactMath.Add(ExactMath.Div(ExactMath.Sqrt(At(2, row, column)), step.Root), constant)),
                -step.Rate,
                ExactMath.Mul(At(0, row, column), step.Keep)),
            _ => throw new InvalidOperationException($"{one.Kind} has no reference."),
        };

        float At(int operand, int r, int c) => Flat(operand, (r * one.Operands[operand].Columns) + c);

        float Flat(int operand, int i) => read(one.Operands[operand])[i];

        float Root(float squares) => ExactMath.Div(1, ExactMath.Sqrt(ExactMath.Fma(squares, constant, 1e-5f)));

        float Gradient() => ExactMath.Mul(At(1, row, column), one.Operands.Count > 2 ? At(2, 0, 0) : 1);
    }

    private float Product(ExactOperator one, int row, int column)
    {
        (ExactMatrix a, ExactMatrix b) = (one.Operands[0], one.Operands[1]);
        float[] left = read(a), right = read(b);
        int group = row / (a.Rows / one.Groups), other = (group * (b.Rows / one.Groups)) + column;
        return Chain(a.Columns, k => left[(row * a.Columns) + k], k => right[(other * b.Columns) + k]);
    }

    private float Joined(ExactOperator one, int row, int column)
    {
        int depth = one.Operands[0].Columns, width = heads * depth;
        int from = (((row / sequence * heads) + (column % width / depth)) * sequence) + (row % sequence);
        return read(one.Operands[column / width])[(from * depth) + (column % depth)];
    }

    private int Token(int row) => (int)batch.Tokens.Span[(row / sequence * batch.Length) + (row % sequence)];

    private int Target(int row) => (int)batch.Tokens.Span[(row / sequence * batch.Length) + (row % sequence) + 1];

    private static float Sum(IEnumerable<float> numbers) => ExactMath.Store(numbers.Aggregate(0f, (sum, next) => sum + next));

    private static float Chain(int count, Func<int, float> a, Func<int, float> b)
    {
        float sum = 0;
        for (int k = 0; k < count; k++)
        {
            sum = MathF.FusedMultiplyAdd(a(k), b(k), sum);
        }

        return ExactMath.Store(sum);
    }
}
