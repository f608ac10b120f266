using System.Text.Json;
using ProtocolLedger.Core;
using ProtocolLedger.TestKit;

namespace ProtocolLedger.Chain.Tests;

/// <summary>proto/vectors/filing.json, made by cast and read by the contracts' tests too.</summary>
public sealed class StepFilingsTests
{
    private static readonly JsonElement Vector = JsonDocument.Parse(File.ReadAllBytes(RepositoryPaths.At("proto", "vectors", "filing.json"))).RootElement;

    private static readonly StepProgram Program = new(Hash(1), Hash(2), 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);

    private static readonly StepWork Work = new(Hash(21), Hash(22), Hash(23), Hash(24), 25);

    private static readonly OperatorTask Task = new(new byte[] { 1, 2, 3, 4, 5 }, [Hash(31), Hash(32), Hash(33)]);

    private static readonly NumberSpot Spot = new(41, new byte[] { 10, 11, 12, 13 }, 42, new byte[] { 14, 15 });

    [Fact]
    public void Encode_EverythingFilled_IsWhatCastMakes()
    {
        StepFiling filing = new(Program)
        {
            ReadsProgram = true,
            ReadsWork = true,
            Stage = DisputeStage.Part,
            Work = Work,
            Task = Task,
            Spot = Spot,
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
    public void Encode_Brief_IsWhatCastMakesWithoutProgramAndWork()
    {
        StepFiling filing = new(Program)
        {
            Stage = DisputeStage.Element,
            Work = Work,
            Task = Task,
            Spot = Spot,
        };

        Assert.Equal(Vector.GetProperty("brief").GetString(), Hex.Format(StepFilings.Encode(filing)));
    }

    [Fact]
    public void ProgramHash_Vector_IsWhatCastMakes() => Assert.Equal(Vector.GetProperty("programHash").GetString(), Program.Hash().ToString());

    [Fact]
    public void Read_Message_IsTheSameProgram() => Assert.Equal(Program, StepFilings.Read(StepFilings.Message(Program)));

    private static Hash32 Hash(byte filled) => new([.. Enumerable.Repeat(filled, Hash32.Size)]);
}
