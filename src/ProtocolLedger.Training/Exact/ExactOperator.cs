namespace ProtocolLedger.Training.Exact;

/// <summary>
/// What an operator computes; each element of its result is stored. A, B, C are its operands in order, r a row, c a column. A sum or
/// product over a row is one chain from the first column to the last: acc = fma(a, b, acc) from +0, with b = 1 in a sum.
/// </summary>
public enum ExactOperatorKind
{
    /// <summary>A[token of row r, c] + B[place of row r in its window, c].</summary>
    Embed = 1,

    /// <summary>A x B^T, for each group of rows by itself.</summary>
    Matmul = 2,

    /// <summary>Each group of rows of A with rows and columns exchanged.</summary>
    Transpose = 3,

    /// <summary>The same numbers in the same order as rows of another length.</summary>
    Reshape = 4,

    /// <summary>The operands' numbers one after the other, in one row.</summary>
    Concatenate = 5,

    /// <summary>Columns of A from a first one on, a head after the other: row (w, h, t) has head h of row (w, t).</summary>
    SplitHeads = 6,

    /// <summary>The inverse of <see cref="SplitHeads"/>, with the operands' columns one after the other.</summary>
    JoinHeads = 7,

    /// <summary>The sum of each row of A.</summary>
    RowSum = 8,

    /// <summary>The product of each row of A with the same row of B.</summary>
    RowDot = 9,

    /// <summary>The greatest number of each row of A, but at least <see cref="float.MinValue"/>; what is not a number is passed over.</summary>
    RowMax = 10,

    /// <summary>A - B[r] * constant.</summary>
    Centre = 11,

    /// <summary>A * rsqrt(fma(B[r], constant, epsilon)).</summary>
    Normalise = 12,

    /// <summary>fma(A, B[c], C[c]).</summary>
    Affine = 13,

    /// <summary>A + B[c].</summary>
    AddRow = 14,

    /// <summary>A * B[c].</summary>
    MultiplyRow = 15,

    /// <summary>A + B.</summary>
    Add = 16,

    /// <summary>gelu(A).</summary>
    Gelu = 17,

    /// <summary>A * geluDerivative(B).</summary>
    GeluBack = 18,

    /// <summary>exp((A - B[r]) * constant).</summary>
    ExpShift = 19,

    /// <summary>A / B[r].</summary>
    DivideRow = 20,

    /// <summary>(A - 1) * constant where c is the byte that follows row r's, A * constant elsewhere.</summary>
    LossBack = 21,

    /// <summary>((B - C[r]) * A) * constant.</summary>
    SoftmaxBack = 22,

    /// <summary>((A - D[r] * constant) - B * (E[r] * constant)) * rsqrt(fma(C[r], constant, epsilon)).</summary>
    NormBack = 23,

    /// <summary>For each symbol the sum of the rows of A whose token it is, in their order.</summary>
    EmbedGrad = 24,

    /// <summary>For each place the sum of A's rows at that place of a window, in the windows' order.</summary>
    PositionGrad = 25,

    /// <summary>The lesser of 1 and constant / (sqrt(A) + 1e-6); not a number when A is none.</summary>
    ClipFactor = 26,

    /// <summary>The new first moments from A, the old, B, the gradient, and C, the clip factor.</summary>
    FirstMoment = 27,

    /// <summary>The new second moments from A, the old, B, the gradient, and C, the clip factor.</summary>
    SecondMoment = 28,

    /// <summary>The new weights from A, the old, B and C, their new moments.</summary>
    Weight = 29,
}

/// <summary>Where the numbers of a matrix come from.</summary>
public enum ExactSource
{
    /// <summary>An operator.</summary>
    Operator,

    /// <summary>The state before the step: weights.</summary>
    Weight,

    /// <summary>The state before the step: first moments.</summary>
    FirstMoment,

    /// <summary>The state before the step: second moments.</summary>
    SecondMoment,
}

/// <summary>A matrix that a step reads or computes.</summary>
/// <param name="Number">Its place among the program's.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Columns">Its columns; its numbers lie row by row.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Index">The parameter's place among the model's, for what comes from the state; else the operator's.</param>
public sealed record ExactMatrix(int Number, int Rows, int Columns, ExactSource Source, int Index)
{
    /// <summary>How many numbers it has.</summary>
    public int Length => checked(Rows * Columns);
}

/// <summary>One operator of a step.</summary>
/// <param name="Kind">What it computes.</param>
/// <param name="Part">The part of the model that it belongs to, for people: "block1.attention".</param>
/// <param name="Operands">In the order of the kind.</param>
/// <param name="Result">What it computes.</param>
public sealed record ExactOperator(ExactOperatorKind Kind, string Part, IReadOnlyList<ExactMatrix> Operands, ExactMatrix Result)
{
    /// <summary>Groups of rows that are taken one by one, for <see cref="ExactOperatorKind.Matmul"/> and <see cref="ExactOperatorKind.Transpose"/>.</summary>
    public int Groups { get; init; } = 1;

    /// <summary>The first column, for <see cref="ExactOperatorKind.SplitHeads"/>.</summary>
    public int From { get; init; }

    /// <summary>The formula's constant.</summary>
    public float Constant { get; init; } = 1;

    /// <summary>Whether only the columns up to the row's place in its window count: the others are left out of a maximum and zero elsewhere.</summary>
    public bool IsCausal { get; init; }
}
