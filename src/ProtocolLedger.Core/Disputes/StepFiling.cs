namespace ProtocolLedger.Core;

/// <summary>What a game is about below the trace; numbers as in the ExactReferee contract.</summary>
public enum DisputeStage
{
    /// <summary>The trace.</summary>
    None = 0,

    /// <summary>The results of a step's operators, and the state after them.</summary>
    Operators = 1,

    /// <summary>One operator's result.</summary>
    Result = 2,

    /// <summary>The numbers of one leaf of it.</summary>
    Element = 3,

    /// <summary>The parts of the chain that one number is the end of.</summary>
    Part = 4,

    /// <summary>The state after a step.</summary>
    State = 5,

    /// <summary>The blocks of one leaf of it.</summary>
    StateBlock = 6,

    /// <summary>What the contribution says has changed.</summary>
    Update = 7,

    /// <summary>The blocks of one leaf of it.</summary>
    UpdateBlock = 8,
}

/// <summary>The disputed work.</summary>
/// <param name="Before">Root of the state before it.</param>
/// <param name="Claimed">Root of the state after it.</param>
/// <param name="Results">Root over the results of the step's operators.</param>
/// <param name="Beacon">Of the round.</param>
/// <param name="Step">Within the round.</param>
public sealed record StepWork(Hash32 Before, Hash32 Claimed, Hash32 Results, Hash32 Beacon, uint Step)
{
    /// <summary>None yet.</summary>
    public static StepWork Empty { get; } = new(Hash32.Zero, Hash32.Zero, Hash32.Zero, Hash32.Zero, 0);

    /// <summary>keccak256 of the members as abi.encode writes them: what a brief filing says of the work.</summary>
    public Hash32 Hash() => Keccak256.Hash(new AbiWords().Add(Before).Add(Claimed).Add(Results).Add(Beacon).Add(Step).ToArray());
}

/// <summary>The disputed operator.</summary>
/// <param name="Description">As the program has it.</param>
/// <param name="Roots">Of its operands' trees; zero for one from the state.</param>
public sealed record OperatorTask(ReadOnlyMemory<byte> Description, IReadOnlyList<Hash32> Roots)
{
    /// <summary>None yet.</summary>
    public static OperatorTask Empty { get; } = new(ReadOnlyMemory<byte>.Empty, []);
}

/// <summary>The disputed numbers.</summary>
/// <param name="Leaf">Of the result, the state or the update.</param>
/// <param name="Values">Its bytes.</param>
/// <param name="Element">Of the leaf.</param>
/// <param name="Accumulators">Root of the tree over those after each part of its chain.</param>
public sealed record NumberSpot(ulong Leaf, ReadOnlyMemory<byte> Values, uint Element, ReadOnlyMemory<byte> Accumulators)
{
    /// <summary>None yet.</summary>
    public static NumberSpot Empty { get; } = new(0, ReadOnlyMemory<byte>.Empty, 0, ReadOnlyMemory<byte>.Empty);
}

/// <summary>A leaf with the path to its tree's root.</summary>
public sealed record ProvenLeaf(ReadOnlyMemory<byte> Data, IReadOnlyList<Hash32> Path);

/// <summary>A segment of the data, with the path to the root over all of them.</summary>
/// <param name="Index">Among those that windows are drawn from.</param>
/// <param name="FirstWindow">Number of the first window in it.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Root">Of the tree over its bytes.</param>
/// <param name="Path">To the root over all.</param>
public sealed record TextSegment(uint Index, ulong FirstWindow, ulong Length, Hash32 Root, IReadOnlyList<Hash32> Path);

/// <summary>What a node files with the referee when it opens a leaf or an item: what the game is about so far, and what the opening shows.</summary>
/// <param name="Program">Of the run.</param>
public sealed record StepFiling(StepProgram Program)
{
    /// <summary>Whether the referee reads something of the program; it is left out otherwise.</summary>
    public bool ReadsProgram { get; init; }

    /// <summary>Whether the referee reads something of the work; its hash stands for it otherwise.</summary>
    public bool ReadsWork { get; init; }

    /// <summary>What the game is about.</summary>
    public DisputeStage Stage { get; init; }

    /// <summary>The disputed work, below the trace.</summary>
    public StepWork Work { get; init; } = StepWork.Empty;

    /// <summary>The disputed operator, from <see cref="DisputeStage.Result"/> on.</summary>
    public OperatorTask Task { get; init; } = OperatorTask.Empty;

    /// <summary>The disputed numbers, from <see cref="DisputeStage.Element"/> on.</summary>
    public NumberSpot Spot { get; init; } = NumberSpot.Empty;

    /// <summary>What is shown, in the order in which the referee reads it.</summary>
    public IReadOnlyList<ProvenLeaf> Leaves { get; init; } = [];

    /// <summary>The segment of the window that is read; null when none is.</summary>
    public TextSegment? Segment { get; init; }

    /// <summary>The disputed contribution, for the trace's first and last leaf and the header of an update.</summary>
    public Contribution? Contribution { get; init; }

    /// <summary>The operator whose result the disputed block of a state is.</summary>
    public uint Operator { get; init; }
}
