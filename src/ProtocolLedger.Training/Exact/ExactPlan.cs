namespace ProtocolLedger.Training.Exact;

/// <summary>
/// How a program is carried out: operators that work row by row on as many rows are joined to stages, which take a few rows at a time
/// through all of them; matrices share memory when one is not needed any more; transposes are read where they come from. None of
/// this changes a bit of what is computed.
/// </summary>
internal sealed class ExactPlan
{
    private readonly ExactProgram program;
    private readonly bool keepsAll;
    private readonly int[] lastUse;

    /// <param name="program">What is carried out.</param>
    /// <param name="keepsAll">Whether every matrix is there afterwards, transposes too, each in a place of its own.</param>
    internal ExactPlan(ExactProgram program, bool keepsAll)
    {
        this.program = program;
        this.keepsAll = keepsAll;
        lastUse = LastUses();
        Rooms = Share();
        Stages = Divide();
        Buffers = Assign();
    }

    /// <summary>The stages, in order.</summary>
    internal IReadOnlyList<ExactStage> Stages { get; }

    /// <summary>Where each matrix lies, by its number.</summary>
    internal ExactRoom[] Rooms { get; }

    /// <summary>The buffers' lengths, by their numbers.</summary>
    internal IReadOnlyList<int> Buffers { get; }

    /// <summary>The operator that a matrix is the transpose by, when it is read where it comes from.</summary>
    internal ExactOperator? ReadThrough(ExactMatrix matrix) =>
        matrix.Source == ExactSource.Operator && program.Operators[matrix.Index] is { Kind: ExactOperatorKind.Transpose } by && IsOnlyRead(by) ? by : null;

    private bool IsOnlyRead(ExactOperator one) =>
        one.Kind == ExactOperatorKind.Reshape || (one.Kind == ExactOperatorKind.Transpose && !keepsAll);

    private bool IsKept(ExactMatrix matrix) =>
        keepsAll || matrix.Source != ExactSource.Operator || matrix == program.Logits || matrix == program.Greatest || matrix == program.Total;

    // The last operator that needs a matrix, also through one that only looks at it otherwise.
    private int[] LastUses()
    {
        int[] last = new int[program.Matrices.Count];
        for (int i = program.Operators.Count - 1; i >= 0; i--)
        {
            ExactOperator one = program.Operators[i];
            foreach (ExactMatrix operand in one.Operands)
            {
                last[operand.Number] = Math.Max(last[operand.Number], IsOnlyRead(one) ? last[one.Result.Number] : i);
            }
        }

        return last;
    }

    // What is computed element by element takes the place of its first operand when nothing needs that any more.
    private ExactRoom[] Share()
    {
        ExactRoom[] rooms = new ExactRoom[program.Matrices.Count];
        foreach (ExactMatrix matrix in program.Matrices.Where(matrix => matrix.Source != ExactSource.Operator))
        {
            rooms[matrix.Number] = new ExactRoom(matrix, first: -1) { Last = int.MaxValue };
        }

        for (int i = 0; i < program.Operators.Count; i++)
        {
            ExactOperator one = program.Operators[i];
            ExactRoom taken = rooms[one.Operands[0].Number];
            bool takes = !keepsAll && (one.Kind.IsUpdate() || (one.Kind.IsElementwise() && taken.Last == i));
            ExactRoom its = takes || IsOnlyRead(one) ? taken : new ExactRoom(one.Result, i);
            its.Last = IsKept(one.Result) ? int.MaxValue : Math.Max(its.Last, Math.Max(i, lastUse[one.Result.Number]));
            rooms[one.Result.Number] = its;
        }

        return rooms;
    }

    private List<ExactStage> Divide()
    {
        List<ExactStage> stages = [];
        for (int i = 0; i < program.Operators.Count; i++)
        {
            ExactOperator one = program.Operators[i];
            if (IsOnlyRead(one))
            {
                continue;
            }

            bool isByRows = one.Kind.IsByRows() && one.Operands.All(operand => ReadThrough(operand) is null);
            if (isByRows && stages.Count > 0 && i != program.GradientCount && stages[^1] is { IsByRows: true } last && last.Rows == one.Result.Rows)
            {
                stages[^1] = last with { Operators = [.. last.Operators, one], Last = i };
            }
            else
            {
                stages.Add(new ExactStage([one], i, i, isByRows, IsUpdate: i >= program.GradientCount));
            }
        }

        return stages;
    }

    // A buffer serves one room after the other. A room that only one stage needs has as many rows as go through the stage at a time.
    private List<int> Assign()
    {
        List<int> buffers = [];
        Dictionary<int, Stack<int>> free = [];
        ExactRoom[] all = [.. Rooms.Distinct().Where(room => room.First >= 0)];
        foreach (ExactStage stage in Stages)
        {
            foreach (ExactRoom room in all.Where(room => room.First >= stage.First && room.First <= stage.Last))
            {
                room.IsLocal = stage.IsByRows && !keepsAll && room.Last <= stage.Last;
                if (!room.IsLocal && !(free.TryGetValue(room.Length, out Stack<int>? some) && some.TryPop(out room.Buffer)))
                {
                    room.Buffer = buffers.Count;
                    buffers.Add(room.Length);
                }
            }

            foreach (ExactRoom room in all.Where(room => !room.IsLocal && room.Last >= stage.First && room.Last <= stage.Last))
            {
                if (!free.TryGetValue(room.Length, out Stack<int>? some))
                {
                    free[room.Length] = some = new Stack<int>();
                }

                some.Push(room.Buffer);
            }
        }

        return buffers;
    }
}

/// <summary>Operators that are carried out together.</summary>
/// <param name="Operators">In order.</param>
/// <param name="First">The first one's place in the program.</param>
/// <param name="Last">The last one's.</param>
/// <param name="IsByRows">Whether a few rows at a time go through all of them.</param>
/// <param name="IsUpdate">Whether it belongs to the update.</param>
internal sealed record ExactStage(IReadOnlyList<ExactOperator> Operators, int First, int Last, bool IsByRows, bool IsUpdate)
{
    /// <summary>Rows of every result.</summary>
    internal int Rows => Operators[0].Result.Rows;

    /// <summary>Rows that go through the stage at a time: as many as stay in the first level of the cache, and whole eights of them.</summary>
    internal int BlockRows { get; } = Math.Clamp(4096 / Operators.Max(one => one.Result.Columns) / 8, 1, 8) * 8;
}

/// <summary>Where matrices lie that follow each other.</summary>
internal sealed class ExactRoom(ExactMatrix matrix, int first)
{
    /// <summary>The number of its buffer, when it is neither the state's nor local.</summary>
    internal int Buffer;

    /// <summary>The first of them.</summary>
    internal ExactMatrix Matrix => matrix;

    /// <summary>The operator that first writes it; -1 for the state.</summary>
    internal int First => first;

    /// <summary>How many numbers it has.</summary>
    internal int Length => Matrix.Length;

    /// <summary>The last operator that reads it; <see cref="int.MaxValue"/> when it is needed afterwards.</summary>
    internal int Last { get; set; }

    /// <summary>Whether only one stage needs it.</summary>
    internal bool IsLocal { get; set; }
}

/// <summary>What the plan has to know of kinds.</summary>
internal static class ExactOperatorKinds
{
    /// <summary>Whether a row of the result comes from the same rows of the operands, and from such as have only one.</summary>
    internal static bool IsByRows(this ExactOperatorKind kind) =>
        kind is ExactOperatorKind.Embed or ExactOperatorKind.RowSum or ExactOperatorKind.RowDot or ExactOperatorKind.RowMax || kind.IsElementwise() || kind.IsUpdate();

    /// <summary>Whether an element of the result comes from the same element of the first operand.</summary>
    internal static bool IsElementwise(this ExactOperatorKind kind) =>
        kind is >= ExactOperatorKind.Centre and <= ExactOperatorKind.NormBack;

    /// <summary>Whether it changes the state.</summary>
    internal static bool IsUpdate(this ExactOperatorKind kind) =>
        kind is ExactOperatorKind.FirstMoment or ExactOperatorKind.SecondMoment or ExactOperatorKind.Weight;
}
