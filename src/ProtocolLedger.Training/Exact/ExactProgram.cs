using ProtocolLedger.Core;
using ProtocolLedger.Training.Model;

namespace ProtocolLedger.Training.Exact;

/// <summary>
/// A step of the run's GPT as a list of operators: derived from the model, the optimiser and the batch's size alone, the same for
/// whoever trains, audits or judges.
/// </summary>
public sealed class ExactProgram
{
    private readonly List<ExactMatrix> matrices = [];
    private readonly List<ExactOperator> operators = [];
    private readonly Dictionary<(int Matrix, int Groups), ExactMatrix> transposes = [];
    private readonly ModelSpec model;
    private readonly InnerOptimizerSpec? inner;
    private readonly IReadOnlyList<ExactMatrix> weights;
    private readonly ExactMatrix[] gradients;
    private readonly int windows;
    private string part = "";

    private ExactProgram(ModelSpec model, InnerOptimizerSpec? inner, int windows)
    {
        this.model = model;
        this.inner = inner;
        this.windows = windows;
        weights = State(ExactSource.Weight);
        gradients = new ExactMatrix[weights.Count];
        Logits = Forward(out List<Block> blocks, out Norm last);
        part = "loss";
        Greatest = RowMax(Logits, isCausal: false);
        ExactMatrix powers = ExpShift(Logits, Greatest, 1, isCausal: false);
        Total = RowSum(powers);
        GradientCount = operators.Count;
        if (inner is not null)
        {
            Backward(Row(ExactOperatorKind.DivideRow, powers, Total), blocks, last);
            GradientCount = operators.Count;
            Update();
        }
    }

    /// <summary>The matrices, by number.</summary>
    public IReadOnlyList<ExactMatrix> Matrices => matrices;

    /// <summary>The operators, in order.</summary>
    public IReadOnlyList<ExactOperator> Operators => operators;

    /// <summary>How many of the operators come before the update.</summary>
    public int GradientCount { get; }

    /// <summary>What the model says of the byte after each, a row for each place of each window.</summary>
    public ExactMatrix Logits { get; }

    /// <summary>The greatest logit of each row.</summary>
    public ExactMatrix Greatest { get; }

    /// <summary>The sum over each row of what e is to the power of, logit less the greatest.</summary>
    public ExactMatrix Total { get; }

    /// <summary>Windows of the batch.</summary>
    public int Windows => windows;

    /// <summary>Places of a window.</summary>
    public int Sequence => model.Sequence;

    internal ModelSpec Model => model;

    internal InnerOptimizerSpec? Inner => inner;

    private int Tokens => windows * model.Sequence;

    private int Groups => windows * model.Heads;

    /// <summary>One training step: the loss, its gradient, the update.</summary>
    public static ExactProgram Training(ModelSpec model, InnerOptimizerSpec inner, int windows)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(inner);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(windows);
        return new ExactProgram(model, inner, windows);
    }

    /// <summary>The loss alone.</summary>
    public static ExactProgram Evaluation(ModelSpec model, int windows)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(windows);
        return new ExactProgram(model, null, windows);
    }

    private ExactMatrix Forward(out List<Block> blocks, out Norm last)
    {
        part = "embedding";
        ExactMatrix hidden = Add(ExactOperatorKind.Embed, Tokens, model.Width, [weights[0], weights[1]]);
        blocks = [];
        for (int i = 0; i < model.Layers; i++)
        {
            Block block = new(i, hidden);
            blocks.Add(block);
            hidden = Forward(block);
        }

        part = "final_norm";
        last = Normalise(hidden, Parameter.FinalNorm(model));
        part = "head";
        return Product(last.Result, weights[Parameter.Head(model)]);
    }

    private ExactMatrix Forward(Block block)
    {
        int width = model.Width;
        part = $"block{block.Number}.attention_norm";
        block.AttentionNorm = Normalise(block.Input, block.First);
        part = $"block{block.Number}.attention";
        ExactMatrix joined = AddRow(Product(block.AttentionNorm.Result, weights[block.First + 2]), weights[block.First + 3]);
        block.Query = SplitHeads(joined, 0);
        block.Key = SplitHeads(joined, width);
        block.Value = SplitHeads(joined, 2 * width);
        ExactMatrix scores = Product(block.Query, block.Key, Groups);
        ExactMatrix powers = ExpShift(scores, RowMax(scores, isCausal: true), Scale, isCausal: true);
        block.Attention = Row(ExactOperatorKind.DivideRow, powers, RowSum(powers));
        ExactMatrix mixed = Product(block.Attention, Transpose(block.Value, Groups), Groups);
        block.Mixed = JoinHeads(mixed);
        ExactMatrix attended = AddRow(Product(block.Mixed, weights[block.First + 4]), weights[block.First + 5]);
        block.Middle = Row(ExactOperatorKind.Add, block.Input, attended);
        part = $"block{block.Number}.feed_forward_norm";
        block.FeedForwardNorm = Normalise(block.Middle, block.First + 6);
        part = $"block{block.Number}.feed_forward";
        block.Expanded = AddRow(Product(block.FeedForwardNorm.Result, weights[block.First + 8]), weights[block.First + 9]);
        block.Activated = Row(ExactOperatorKind.Gelu, block.Expanded);
        ExactMatrix contracted = AddRow(Product(block.Activated, weights[block.First + 10]), weights[block.First + 11]);
        return Row(ExactOperatorKind.Add, block.Middle, contracted);
    }

    private void Backward(ExactMatrix probabilities, List<Block> blocks, Norm last)
    {
        part = "loss";
        ExactMatrix logits = Row(ExactOperatorKind.LossBack, ExactMath.Div(1, Tokens), probabilities);
        part = "head";
        gradients[Parameter.Head(model)] = WeightGradient(logits, last.Result);
        ExactMatrix result = Product(logits, Transpose(weights[Parameter.Head(model)]));
        part = "final_norm";
        ExactMatrix hidden = NormBack(result, last);
        for (int i = blocks.Count - 1; i >= 0; i--)
        {
            hidden = Backward(hidden, blocks[i]);
        }

        part = "embedding";
        gradients[0] = Add(ExactOperatorKind.EmbedGrad, model.Vocab, model.Width, [hidden]);
        gradients[1] = Add(ExactOperatorKind.PositionGrad, model.Sequence, model.Width, [hidden]);
    }

    private ExactMatrix Backward(ExactMatrix output, Block block)
    {
        part = $"block{block.Number}.feed_forward";
        ExactMatrix activated = LinearBack(output, block.Activated, block.First + 10);
        ExactMatrix expanded = Row(ExactOperatorKind.GeluBack, activated, block.Expanded);
        ExactMatrix normalised = LinearBack(expanded, block.FeedForwardNorm.Result, block.First + 8);
        part = $"block{block.Number}.feed_forward_norm";
        ExactMatrix middle = Row(ExactOperatorKind.Add, output, NormBack(normalised, block.FeedForwardNorm));
        part = $"block{block.Number}.attention";
        ExactMatrix mixed = SplitHeads(LinearBack(middle, block.Mixed, block.First + 4), 0);
        ExactMatrix value = Product(Transpose(block.Attention, Groups), Transpose(mixed, Groups), Groups);
        ExactMatrix attention = Product(mixed, block.Value, Groups);
        ExactMatrix dots = Add(ExactOperatorKind.RowDot, attention.Rows, 1, [attention, block.Attention]);
        ExactMatrix scores = Row(ExactOperatorKind.SoftmaxBack, Scale, block.Attention, attention, dots);
        ExactMatrix query = Product(scores, Transpose(block.Key, Groups), Groups);
        ExactMatrix key = Product(Transpose(scores, Groups), Transpose(block.Query, Groups), Groups);
        normalised = LinearBack(JoinHeads(query, key, value), block.AttentionNorm.Result, block.First + 2);
        part = $"block{block.Number}.attention_norm";
        return Row(ExactOperatorKind.Add, middle, NormBack(normalised, block.AttentionNorm));
    }

    private void Update()
    {
        part = "clip";
        ExactMatrix? factor = null;
        if (inner!.GradClip > 0)
        {
            List<ExactMatrix> squares = [];
            foreach (ExactMatrix gradient in gradients)
            {
                ExactMatrix rows = Add(ExactOperatorKind.RowDot, gradient.Rows, 1, [gradient, gradient]);
                squares.Add(gradient.Rows == 1 ? rows : RowSum(Add(ExactOperatorKind.Reshape, 1, gradient.Rows, [rows])));
            }

            ExactMatrix total = RowSum(Add(ExactOperatorKind.Concatenate, 1, squares.Count, squares));
            factor = Row(ExactOperatorKind.ClipFactor, (float)inner.GradClip, total);
        }

        IReadOnlyList<ExactMatrix> first = State(ExactSource.FirstMoment), second = State(ExactSource.SecondMoment);
        IReadOnlyList<TensorEntry> entries = ModelLayout.Table(model).Entries;
        for (int i = 0; i < gradients.Length; i++)
        {
            part = entries[i].Name;
            ExactMatrix[] clip = factor is null ? [] : [factor];
            ExactMatrix newFirst = Row(ExactOperatorKind.FirstMoment, (float)inner.Beta1, [first[i], gradients[i], .. clip]);
            ExactMatrix newSecond = Row(ExactOperatorKind.SecondMoment, (float)inner.Beta2, [second[i], gradients[i], .. clip]);
            Row(ExactOperatorKind.Weight, (float)inner.Epsilon, weights[i], newFirst, newSecond);
        }
    }

    // 1 / sqrt(width of a head).
    private float Scale => ExactMath.ReciprocalSqrt(model.Width / model.Heads);

    // Mean and variance of each row, the row less the one over the root of the other, times weights, plus biases.
    private Norm Normalise(ExactMatrix input, int parameter)
    {
        float share = ExactMath.Div(1, model.Width);
        ExactMatrix centred = Row(ExactOperatorKind.Centre, share, input, RowSum(input));
        ExactMatrix squares = Add(ExactOperatorKind.RowDot, input.Rows, 1, [centred, centred]);
        ExactMatrix scaled = Row(ExactOperatorKind.Normalise, share, centred, squares);
        ExactMatrix result = Row(ExactOperatorKind.Affine, scaled, weights[parameter], weights[parameter + 1]);
        return new Norm(scaled, squares, result, parameter);
    }

    private ExactMatrix NormBack(ExactMatrix output, Norm norm)
    {
        ExactMatrix turned = Transpose(output);
        gradients[norm.Parameter] = AsRow(Add(ExactOperatorKind.RowDot, model.Width, 1, [turned, Transpose(norm.Scaled)]));
        gradients[norm.Parameter + 1] = AsRow(RowSum(turned));
        ExactMatrix scaled = Row(ExactOperatorKind.MultiplyRow, output, weights[norm.Parameter]);
        ExactMatrix sums = RowSum(scaled);
        ExactMatrix dots = Add(ExactOperatorKind.RowDot, output.Rows, 1, [scaled, norm.Scaled]);
        return Row(ExactOperatorKind.NormBack, ExactMath.Div(1, model.Width), scaled, norm.Scaled, norm.Squares, sums, dots);
    }

    // The gradients of y = x W^T + b, whose bias follows its weight.
    private ExactMatrix LinearBack(ExactMatrix output, ExactMatrix input, int parameter)
    {
        gradients[parameter] = WeightGradient(output, input);
        gradients[parameter + 1] = AsRow(RowSum(Transpose(output)));
        return Product(output, Transpose(weights[parameter]));
    }

    private ExactMatrix WeightGradient(ExactMatrix output, ExactMatrix input) => Product(Transpose(output), Transpose(input));

    private ExactMatrix Product(ExactMatrix a, ExactMatrix b, int groups = 1) =>
        Add(new ExactOperator(ExactOperatorKind.Matmul, part, [a, b], Result(a.Rows, b.Rows / groups)) { Groups = groups });

    private ExactMatrix Transpose(ExactMatrix a, int groups = 1)
    {
        if (!transposes.TryGetValue((a.Number, groups), out ExactMatrix? turned))
        {
            turned = Add(new ExactOperator(ExactOperatorKind.Transpose, part, [a], Result(a.Columns * groups, a.Rows / groups)) { Groups = groups });
            transposes.Add((a.Number, groups), turned);
        }

        return turned;
    }

    private ExactMatrix AsRow(ExactMatrix column) => Add(ExactOperatorKind.Reshape, 1, column.Rows, [column]);

    private ExactMatrix SplitHeads(ExactMatrix a, int from) =>
        Add(new ExactOperator(ExactOperatorKind.SplitHeads, part, [a], Result(Groups * model.Sequence, model.Width / model.Heads)) { From = from });

    private ExactMatrix JoinHeads(params ExactMatrix[] heads) =>
        Add(ExactOperatorKind.JoinHeads, Tokens, model.Width * heads.Length, heads);

    private ExactMatrix RowSum(ExactMatrix a) => Add(ExactOperatorKind.RowSum, a.Rows, 1, [a]);

    private ExactMatrix RowMax(ExactMatrix a, bool isCausal) =>
        Add(new ExactOperator(ExactOperatorKind.RowMax, part, [a], Result(a.Rows, 1)) { IsCausal = isCausal });

    private ExactMatrix ExpShift(ExactMatrix a, ExactMatrix greatest, float scale, bool isCausal) => Add(
        new ExactOperator(ExactOperatorKind.ExpShift, part, [a, greatest], Result(a.Rows, a.Columns)) { Constant = scale, IsCausal = isCausal });

    private ExactMatrix AddRow(ExactMatrix a, ExactMatrix row) => Row(ExactOperatorKind.AddRow, a, row);

    // An operator whose result has the shape of its first operand.
    private ExactMatrix Row(ExactOperatorKind kind, params ExactMatrix[] operands) => Row(kind, 1, operands);

    private ExactMatrix Row(ExactOperatorKind kind, float constant, params ExactMatrix[] operands) =>
        Add(new ExactOperator(kind, part, operands, Result(operands[0].Rows, operands[0].Columns)) { Constant = constant });

    private ExactMatrix Add(ExactOperatorKind kind, int rows, int columns, IReadOnlyList<ExactMatrix> operands) =>
        Add(new ExactOperator(kind, part, operands, Result(rows, columns)));

    private ExactMatrix Add(ExactOperator one)
    {
        operators.Add(one);
        return one.Result;
    }

    private ExactMatrix Result(int rows, int columns)
    {
        ExactMatrix matrix = new(matrices.Count, rows, columns, ExactSource.Operator, operators.Count);
        matrices.Add(matrix);
        return matrix;
    }

    private ExactMatrix[] State(ExactSource source)
    {
        IReadOnlyList<TensorEntry> entries = ModelLayout.Table(model).Entries;
        ExactMatrix[] state = new ExactMatrix[entries.Count];
        for (int i = 0; i < state.Length; i++)
        {
            int columns = entries[i].Shape[^1];
            state[i] = new ExactMatrix(matrices.Count, checked((int)(entries[i].ElementCount / columns)), columns, source, i);
            matrices.Add(state[i]);
        }

        return state;
    }

    /// <summary>A layer norm: the normalised rows, the sums of their squares before, its result, its first parameter.</summary>
    private sealed record Norm(ExactMatrix Scaled, ExactMatrix Squares, ExactMatrix Result, int Parameter);

    /// <summary>What a block's gradient needs of its way forward.</summary>
    private sealed record Block(int Number, ExactMatrix Input)
    {
        public int First { get; } = Parameter.OfBlock(Number);

        public Norm AttentionNorm { get; set; } = null!;

        public ExactMatrix Query { get; set; } = null!;

        public ExactMatrix Key { get; set; } = null!;

        public ExactMatrix Value { get; set; } = null!;

        public ExactMatrix Attention { get; set; } = null!;

        public ExactMatrix Mixed { get; set; } = null!;

        public ExactMatrix Middle { get; set; } = null!;

        public Norm FeedForwardNorm { get; set; } = null!;

        public ExactMatrix Expanded { get; set; } = null!;

        public ExactMatrix Activated { get; set; } = null!;
    }

    /// <summary>Where parameters stand in the canonical order, see <see cref="ModelLayout"/>.</summary>
    private static class Parameter
    {
        private const int PerBlock = 12;

        public static int OfBlock(int number) => 2 + (number * PerBlock);

        public static int FinalNorm(ModelSpec model) => OfBlock(model.Layers);

        public static int Head(ModelSpec model) => FinalNorm(model) + 2;
    }
}
