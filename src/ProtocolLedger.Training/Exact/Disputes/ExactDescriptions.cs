using System.Buffers.Binary;
using ProtocolLedger.Core;

namespace ProtocolLedger.Training.Exact;

/// <summary>A run's operators as they are written for its contract, and what is declared of the run.</summary>
public sealed class ExactDescriptions
{
    /// <summary>Numbers of a leaf of a result.</summary>
    public const int LeafNumbers = 64;

    private const int HeadBytes = 32;
    private const int OperandBytes = 17;
    private const int BlockNumbers = StepProgram.BlockSize / sizeof(float);
    private const int MostParts = 4096; // ExactReferee.MOST_PARTS
    private const int MostTensors = 512; // of a Concatenate, which the referee goes through one by one

    private readonly Writes writes;
    private readonly byte[][] descriptions;
    private readonly Hash32[] leaves;

    /// <summary>Writes the operators of a run's step down.</summary>
    /// <exception cref="PledgerException"><see cref="ExitCode.BadConfiguration"/>: a contract can't judge the run; the message says why, and what to change.</exception>
    public ExactDescriptions(RunSpec spec, TrainingData data, TextTrees text)
    {
        ArgumentNullException.ThrowIfNull(spec);
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(text);
        TensorTable table = CheckpointTables.OfModel(spec.Model);
        RequireJudgeable(spec, table);
        Program = ExactProgram.Training(spec.Model, spec.Inner, spec.Batch);
        writes = new Writes(Program, spec.Model);
        descriptions = [.. Program.Operators.Select(Describe)];
        leaves = [.. descriptions.Select(one => MerkleTree.HashLeaf(one))];
        HeaderBytes = HeaderLength(spec);
        Terms = new StepProgram(
            MerkleTree.Root(leaves),
            text.Root,
            (uint)descriptions.Length,
            (uint)text.Count,
            (uint)spec.Model.Sequence,
            (uint)spec.Batch,
            data.Assignment.TrainWindows,
            (uint)HeaderBytes,
            (ulong)table.ElementCount,
            (ulong)Program.Operators.Max(one => (one.Result.Length + LeafNumbers - 1) / LeafNumbers),
            Bits(spec.Inner.Beta1),
            Bits(spec.Inner.Beta2),
            Bits(spec.Inner.WeightDecay),
            Bits(spec.Inner.LearningRate),
            (uint)spec.Inner.WarmupSteps);

        static uint Bits(double number) => BitConverter.SingleToUInt32Bits((float)number);
    }

    /// <summary>The step.</summary>
    public ExactProgram Program { get; }

    /// <summary>What is declared on the ledger.</summary>
    public StepProgram Terms { get; }

    internal int HeaderBytes { get; }

    /// <summary>Bytes of the header of the run's states.</summary>
    internal static int HeaderLength(RunSpec spec) => new CheckpointHeader(spec.Hash(), default, 0, CheckpointTables.OfModel(spec.Model)).ToBytes().Length;

    internal ProvenLeaf Prove(int number) => new(descriptions[number], MerkleTree.InclusionProof(leaves, number));

    /// <summary>The first of the state's numbers that a matrix of the state has.</summary>
    internal long Offset(ExactMatrix matrix) => writes.Offset(matrix);

    /// <summary>The operator that makes a number of the new state, and the first number that it makes.</summary>
    internal (ExactOperator Operator, long First) Maker(long number) => writes.All.First(one => one.First <= number && number < one.First + one.Operator.Result.Length);

    private static void RequireJudgeable(RunSpec spec, TensorTable table)
    {
        TensorEntry? uneven = table.Entries.FirstOrDefault(entry => entry.ElementCount % BlockNumbers != 0);
        Require(
            uneven is null,
            $"The tensor {uneven?.Name} has {uneven?.ElementCount} numbers, which a contract can't judge in blocks of {BlockNumbers}.",
            $"Give the model a width that is a multiple of {BlockNumbers}");
        Require(
            table.Entries.Count <= MostTensors,
            $"The model has {table.Entries.Count} tensors; a contract can judge the sum over the gradients of {MostTensors} in one transaction.",
            "Give the model fewer layers");
        Require(
            spec.Outer.Momentum == 0,
            "The run's outer step has momentum, whose buffer lies in its checkpoints, so that a contract can't read a round's first state from one.",
            "Give the outer step momentum 0");
        long parts = spec.Batch * (long)((spec.Model.Sequence + ExactReads.ScatteredPart - 1) / ExactReads.ScatteredPart);
        Require(
            parts <= MostParts,
            $"The gradient of a token is a chain of {parts} parts over the batch; a contract can be shown {MostParts} in one transaction.",
            "Give the run a smaller batch or shorter windows");

        static void Require(bool holds, string problem, string instead)
        {
            if (!holds)
            {
                throw new PledgerException(ExitCode.BadConfiguration, problem, $"{instead}, or let a jury judge the run's disputes.");
            }
        }
    }

    private byte[] Describe(ExactOperator one)
    {
        byte[] bytes = new byte[HeadBytes + (OperandBytes * one.Operands.Count)];
        bytes[0] = (byte)one.Kind;
        bytes[1] = (byte)(one.IsCausal ? 1 : 0);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(2), one.Groups);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(6), one.From);
        BinaryPrimitives.WriteSingleBigEndian(bytes.AsSpan(10), one.Constant);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(14), one.Result.Rows);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(18), one.Result.Columns);
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(22), Writes.IsUpdate(one.Kind) ? 1 + Offset(one.Operands[0]) : 0);
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(30), checked((ushort)one.Operands.Count));
        for (int i = 0; i < one.Operands.Count; i++)
        {
            ExactMatrix operand = one.Operands[i];
            bool ofState = operand.Source != ExactSource.Operator;
            Span<byte> to = bytes.AsSpan(HeadBytes + (OperandBytes * i));
            to[0] = (byte)(ofState ? 1 : 0);
            BinaryPrimitives.WriteInt64BigEndian(to[1..], ofState ? Offset(operand) : operand.Index);
            BinaryPrimitives.WriteInt32BigEndian(to[9..], operand.Rows);
            BinaryPrimitives.WriteInt32BigEndian(to[13..], operand.Columns);
        }

        return bytes;
    }

    /// <summary>Where the parts of a state lie among its numbers: all weights, then all first moments, then all second ones.</summary>
    internal sealed class Writes(ExactProgram program, ModelSpec model)
    {
        private readonly TensorTable table = CheckpointTables.OfModel(model);

        /// <summary>The operators that make the new state, each with the first number that it makes.</summary>
        internal IEnumerable<(ExactOperator Operator, long First)> All =>
            program.Operators.Where(one => IsUpdate(one.Kind)).Select(one => (one, Offset(one.Operands[0])));

        internal static bool IsUpdate(ExactOperatorKind kind) =>
            kind is ExactOperatorKind.FirstMoment or ExactOperatorKind.SecondMoment or ExactOperatorKind.Weight;

        internal long Offset(ExactMatrix matrix) => table.Entries.Take(matrix.Index).Sum(entry => entry.ElementCount) + matrix.Source switch
        {
            ExactSource.Weight => 0,
            ExactSource.FirstMoment => table.ElementCount,
            _ => 2 * table.ElementCount,
        };
    }
}
