using System.Buffers.Binary;
using ProtocolLedger.Core;
using ProtocolLedger.Training.Exact;

namespace ProtocolLedger.Training.Tests.Exact;

/// <summary>What people are told of a place in a dispute.</summary>
public sealed class DisputePlacesTests
{
    // One block, 3 steps: a trace of 5 leaves, of which the last is the update.
    private static readonly RunSpec Spec = new TestRun(width: 80, batch: 5).Spec with
    {
        Model = new ModelSpec(ModelSpec.GptByte, Layers: 1, Width: 80, Heads: 2, Sequence: 20, Vocab: 256),
    };

    private static readonly ExactProgram Program = ExactProgram.Training(Spec.Model, Spec.Inner, Spec.Batch);
    private static readonly DisputePlaces Places = new(Spec);
    private static readonly ulong State = (ulong)Program.Operators.Count;
    private static readonly TensorTable Table = CheckpointTables.OfModel(Spec.Model);
    private static readonly int Header = new CheckpointHeader(Spec.Hash(), default, 0, Table).ToBytes().Length;

    [Fact]
    public void Describe_LeavesOfTheTrace_SaysWhatTheyClaim()
    {
        Assert.Equal("the state that the round starts from", Places.Describe(0, []));
        Assert.Equal("the state after step 0", Places.Describe(1, []));
        Assert.Equal("the update", Places.Describe(4, []));
    }

    [Fact]
    public void Describe_PlacesOfAResult_NameOperatorNumberAndLinks()
    {
        ExactOperator product = Program.Operators.First(one => one.Kind == ExactOperatorKind.Matmul && one.Part == "block0.attention");
        int index = product.Result.Index;
        string name = $"block0.attention, Matmul (operator {index})";

        // 100 rows of 240 columns; the chain of each number has 80 links.
        Assert.Equal(name, Places.Describe(1, [(ulong)index]));
        Assert.Equal($"{name}, row 0, columns 64 to 127", Places.Describe(1, [(ulong)index, 1]));
        Assert.Equal($"{name}, row 0, column 192, to row 1, column 15", Places.Describe(1, [(ulong)index, 3]));
        Assert.Equal($"{name}, row 0, column 199", Places.Describe(1, [(ulong)index, 3, 7]));
        Assert.Equal($"{name}, row 0, column 199, links 0 to 63", Places.Describe(1, [(ulong)index, 3, 7, 0]));
        Assert.Equal($"{name}, row 0, column 199, links 64 to 79", Places.Describe(1, [(ulong)index, 3, 7, 1]));
        Assert.Equal($"{name}, row 0, column 0, to row 99, column 239", Places.Describe(1, [(ulong)index], 0, 374));
        Assert.Equal($"{name}, row 0, columns 64 to 127", Places.Describe(1, [(ulong)index], 1, 1));
    }

    [Fact]
    public void Describe_PartsOfChainsOverTheBatch_NameWindowsAndPlaces()
    {
        ExactOperator tokens = Program.Operators.Single(one => one.Kind == ExactOperatorKind.EmbedGrad);
        ExactOperator positions = Program.Operators.Single(one => one.Kind == ExactOperatorKind.PositionGrad);
        ExactOperator greatest = Program.Operators.First(one => one.Kind == ExactOperatorKind.RowMax && one.IsCausal);

        Assert.EndsWith("row 0, column 2, window 1, places 16 to 19", Places.Describe(1, [(ulong)tokens.Result.Index, 0, 2, 5]), StringComparison.Ordinal);
        Assert.EndsWith("row 0, column 2, windows 0 to 4", Places.Describe(1, [(ulong)positions.Result.Index, 0, 2, 0]), StringComparison.Ordinal);
        Assert.EndsWith("row 20, column 0, link 0", Places.Describe(1, [(ulong)greatest.Result.Index, 0, 20, 0]), StringComparison.Ordinal);
    }

    [Fact]
    public void Describe_SomeResults_NamesTheFirstAndTheLast()
    {
        ExactOperator first = Program.Operators[1], last = Program.Operators[2], other = Program.Operators[^1];

        Assert.Equal($"{first.Part}, {first.Kind} (operator 1) to {last.Kind} (operator 2)", Places.Describe(2, [], 1, 2));
        Assert.Equal($"{first.Part}, {first.Kind} (operator 1) to {other.Part}, {other.Kind} (operator {State - 1})", Places.Describe(2, [], 1, State - 1));
        Assert.Equal($"{first.Part}, {first.Kind} (operator 1) to the state after step 1", Places.Describe(2, [], 1, State));
        Assert.Equal("the state after step 1", Places.Describe(2, [], State, State));
    }

    [Fact]
    public void Describe_PlacesOfAState_NameTensorsAndSections()
    {
        Assert.Equal("the header of the state after step 1", Places.Describe(2, [State, 0, 0]));
        Assert.Equal("numbers 0 to 15 of tokens.weight after step 1", Places.Describe(2, Block(0)));
        Assert.Equal("numbers 1232 to 1247 of tokens.weight, first moments, after step 1", Places.Describe(2, Block(Table.ElementCount + 1232)));
        Assert.Equal(("number 18 of tokens.weight after step 1", true), Places.DescribeNumber(2, Block(16), 2));
        Assert.Equal(("number 0 of tokens.weight, second moments, after step 1", true), Places.DescribeNumber(2, Block(2 * Table.ElementCount), 0));
        Assert.Equal(("bytes 52 to 55 of the header of the state after step 1", false), Places.DescribeNumber(2, [State, 0, 0], 13));
        Assert.StartsWith("the state after step 1 up to number ", Places.Describe(2, [State], 0, 5), StringComparison.Ordinal);
        Assert.Matches(@"^numbers \d+ to \d+ of tokens\.weight after step 1$", Places.Describe(2, [State], Block(0)[1] + 1, Block(0)[1] + 2));
        Assert.Matches(
            @"^number \d+ of tokens\.weight, weights, to number \d+ of tokens\.weight, first moments, after step 1$", Places.Describe(2, [State], Block(0)[1] + 1, Block(Table.ElementCount)[1] + 1));
    }

    [Fact]
    public void Describe_PlacesOfTheUpdate_NameTensorsAndSections()
    {
        Assert.Equal("the header of the update", Places.Describe(4, [0, 1]));
        Assert.Equal("the update up to number 223 of tokens.weight", Places.Describe(4, [0]));
        Assert.Equal("numbers 224 to 239 of tokens.weight of the update, weights", Places.Describe(4, [1, 0]));
        Assert.Equal(("number 226 of tokens.weight of the update, weights", true), Places.DescribeNumber(4, [1, 0], 2));
        long last = (UpdateHeader.Length + (12 * Table.ElementCount) - 64) / 64;
        Assert.EndsWith("of head.weight of the update, second moments", Places.Describe(4, [(ulong)last / 16, (ulong)last % 16]), StringComparison.Ordinal);
    }

    /// <summary>Every leaf of every tree, and every item below, has a name.</summary>
    [Fact]
    public void Describe_AnyPlace_HasAName()
    {
        foreach (ExactOperator one in Program.Operators)
        {
            ulong leaf = (ulong)((one.Result.Length - 1) / 64), number = (ulong)((one.Result.Length - 1) % 64);
            string name = Places.Describe(1, [(ulong)one.Result.Index, leaf, number]);
            Assert.EndsWith($"row {one.Result.Rows - 1}, column {one.Result.Columns - 1}", name, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Numbered_EveryLevel_CountsOnly()
    {
        StepProgram declared = new(Hash32.Zero, Hash32.Zero, 132, 1, 20, 5, 1000, 1024, 1, 1, 0, 0, 0, 0, 0);
        NumberedPlaces places = new(declared, leaves: 5);

        Assert.Equal("the state after step 1", places.Describe(2, []));
        Assert.Equal("operator 41, leaf 3, number 7, part 1", places.Describe(2, [41, 3, 7, 1]));
        Assert.Equal("operator 41, leaf 3, number 7", places.Describe(2, [41, 3, 7]));
        Assert.Equal("the state after step 1", places.Describe(2, [132]));
        Assert.Equal("the state after step 1, leaf 3, block 7", places.Describe(2, [132, 3, 7]));
        Assert.Equal("the update, leaf 3, block 7", places.Describe(4, [3, 7]));
        Assert.Equal("operators 4 to 7", places.Describe(2, [], 4, 7));
        Assert.Equal("operators 4 to 131 and the state after step 1", places.Describe(2, [], 4, 132));
        Assert.Equal("operator 41, leaves 2 to 9", places.Describe(2, [41], 2, 9));
        Assert.Equal("the update, leaves 2 to 9", places.Describe(4, [], 2, 9));
        Assert.Equal(("the state after step 1, leaf 0, block 15, number 2", false), places.DescribeNumber(2, [132, 0, 15], 2));
        Assert.Equal(("the update, leaf 0, block 2, number 2", true), places.DescribeNumber(4, [0, 2], 2));
    }

    [Fact]
    public void Finding_OfABlock_TellsTheFirstNumberThatDiffers()
    {
        byte[] computed = new byte[64], claimed = new byte[64];
        BinaryPrimitives.WriteSingleLittleEndian(computed.AsSpan(8), 0.99999994f);
        BinaryPrimitives.WriteSingleLittleEndian(claimed.AsSpan(8), 1);
        claimed[63] = 1;

        ChainFinding wrong = ChainFinding.OfBlock(Places, 2, Block(16), claimed, computed);
        ChainFinding right = ChainFinding.OfBlock(Places, 2, Block(16), computed, computed);
        ChainFinding header = ChainFinding.OfBlock(Places, 4, [0, 0], claimed, computed);

        Assert.Equal("number 18 of tokens.weight after step 1: claimed 0x3f800000 (1), the chain computed 0x3f7fffff (0.99999994)", wrong.ToString());
        Assert.Equal("number 16 of tokens.weight after step 1: claimed 0x00000000 (0), the chain computed the same", right.ToString());
        Assert.Equal("bytes 8 to 11 of the header of the update: claimed 0x0000803f, the chain computed 0xffff7f3f", header.ToString());
        Assert.Equal((false, true), (wrong.Holds, right.Holds));
    }

    /// <summary>The place of the 64 bytes that a number of the state after step 1 is in.</summary>
    private static ulong[] Block(long number)
    {
        long at = Header + (sizeof(float) * number);
        return [State, (ulong)(at / 1024), (ulong)(at % 1024 / 64)];
    }
}
