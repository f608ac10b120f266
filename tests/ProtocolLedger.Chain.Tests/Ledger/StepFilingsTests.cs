using System.Text.Json;
using ProtocolLedger.Core;
using ProtocolLedger.TestKit;

namespace ProtocolLedger.Chain.Tests;

/// <summary>proto/vectors/filing.json, made by cast and read by the contracts' tests too.</summary>
public sealed class StepFilingsTests
{
    private static readonly JsonElement Vector = JsonDocument.Parse(File.ReadAllBytes(RepositoryPaths.At("proto", "vectors", "filing.json"))).RootElement;

    private static readonly StepProgram Program = new(Hash(1), Hash(2), 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);

    [Fact]
    public void Encode_EverythingFilled_IsWhatCastMakes()
    {
        StepFiling filing = new(Program)
        {
            Stage = DisputeStage.Part,
            Work = new StepWork(Hash(21), Hash(22), Hash(23), Hash(24), 25),
            Task = new OperatorTask(new byte[] { 1, 2, 3, 4, 5 }, [Hash(31), Hash(32), Hash(33)]),
            Spot = new NumberSpot(41, new byte[] { 10, 11, 12, 13 }, 42, new byte[] { 14, 15 }),
            Leaves =
            [
                new ProvenLeaf(new byte[] { 0xAA }, [Hash(51)]),
                new ProvenLeaf(ReadOnlyMemory<byte>.Empty, []),
                new ProvenLeaf(Enumerable.Repeat((byte)0xBB, 33).ToArray(), [Hash(52), Hash(53)]),
            ],
            Segment = new TextSegment(61, 62, 63, Hash(64), [Hash(65), Hash(66)]),
            Contribution = new Contribution(
                new RunId(71), new Round(72), new NodeId(73), new StageIndex(74), new CheckpointRoot(Hash(75)), new TraceRoot(Hash(76)), new UpdateHash(Hash(77)), 78, 79),
            Operator = 80,
        };

        Assert.Equal(Vector.GetProperty("encoded").GetString(), Hex.Format(StepFilings.Encode(filing)));
    }

    [Fact]
    public void Encode_NothingButTheProgram_IsTheFilledOneWithZeros()
    {
        byte[] encoded = StepFilings.Encode(new StepFiling(Program));

        // An offset; the head: program 15, stage, work 5, three offsets, the segment's, contribution 9, operator; the tails: task 4,
        // spot 6, leaves 1, segment 6.
        const int Words = 1 + 15 + 1 + 5 + 3 + 1 + 9 + 1 + 4 + 6 + 1 + 6;
        Assert.Equal(Words * Hash32.Size, encoded.Length);
        byte[] filled = Convert.FromHexString(Vector.GetProperty("encoded").GetString()![2..]);
        Assert.Equal(filled[..(16 * Hash32.Size)], encoded[..(16 * Hash32.Size)]);
        Assert.True(encoded.AsSpan(26 * Hash32.Size, 10 * Hash32.Size).IndexOfAnyExcept((byte)0) < 0, "contribution and operator are zeros");
    }

    [Fact]
    public void ProgramHash_Vector_IsWhatCastMakes() => Assert.Equal(Vector.GetProperty("programHash").GetString(), Program.Hash().ToString());

    [Fact]
    public void Read_Message_IsTheSameProgram() => Assert.Equal(Program, StepFilings.Read(StepFilings.Message(Program)));

    private static Hash32 Hash(byte filled) => new([.. Enumerable.Repeat(filled, Hash32.Size)]);
}
