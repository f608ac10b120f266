using System.Text;
using FsCheck.Fluent;

namespace ProtocolLedger.Core.Tests.Data;

public sealed class DatasetTests
{
    private static readonly ulong[] KnownDraws = [734, 876, 890, 439];

    private static readonly byte[] Text = [.. Enumerable.Range(0, 1000).Select(i => (byte)i)];

    private static readonly DatasetManifest Manifest = DatasetManifest.Create("test", Text,
    [
        new("one", 10, 90, DatasetSplit.Train),
        new("two", 100, 300, DatasetSplit.HeldOut),
        new("short", 400, 5, DatasetSplit.Train),
        new("three", 500, 40, DatasetSplit.Train),
    ]);

    [Fact]
    public void Parse_CanonicalBytes_GivesTheSameRoot()
    {
        DatasetManifest parsed = DatasetManifest.Parse(Manifest.ToCanonicalBytes());
        Assert.Equal(Manifest.Root(), parsed.Root());
        Assert.Equal(Manifest.Segments, parsed.Segments);
        Assert.True(parsed.Matches(Text));
        Assert.False(parsed.Matches(Text.AsSpan(1)));
        Assert.False(parsed.Matches([.. Text[..^1], 0]));
    }

    [Fact]
    public void Root_HeldOutSegmentBecomesTraining_Changes()
    {
        DatasetManifest other = DatasetManifest.Create("test", Text,
            [.. Manifest.Segments.Select(segment => segment with { Split = DatasetSplit.Train })]);
        Assert.NotEqual(Manifest.Root(), other.Root());
    }

    [Theory]
    [InlineData(0, 50, 40, 20)]
    [InlineData(50, 50, 0, 10)]
    [InlineData(0, 10, 990, 11)]
    public void Create_SegmentsThatOverlapOrReachBeyond_AreRefused(int start1, int length1, int start2, int length2)
    {
        PledgerException problem = Assert.Throws<PledgerException>(() => DatasetManifest.Create("test", Text,
            [new("a", start1, length1, DatasetSplit.Train), new("b", start2, length2, DatasetSplit.Train)]));
        Assert.Contains("segments[1].start", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_AnyMutation_IsReadOrRefusedAsBadConfiguration()
    {
        Check.ForAll(Check.Mutations(Manifest.ToCanonicalBytes()), bytes =>
        {
            try
            {
                return DatasetManifest.Parse(bytes).Segments.Count > 0;
            }
            catch (PledgerException problem)
            {
                return problem.ExitCode == ExitCode.BadConfiguration;
            }
        });
    }

    [Fact]
    public void Offsets_OfAnyDraw_LieWithinOneTrainingSegment()
    {
        BatchAssignment assignment = new(Manifest, 16);
        Check.ForAll(Draws(), draw =>
        {
            long start = assignment.Offsets([BatchAssignment.Below(draw.Beacon, draw.Node, draw.Step, draw.Sample, assignment.TrainWindows)])[0];
            return Manifest.Segments.Any(segment => segment.Split == DatasetSplit.Train
                && start >= segment.Start && start + assignment.WindowLength <= segment.End);
        });
    }

    [Fact]
    public void Batch_ManyDraws_CoversEveryWindowEvenly()
    {
        BatchAssignment assignment = new(Manifest, 16);
        int positions = (90 - 16) + (40 - 16);
        Assert.Equal((ulong)positions, assignment.TrainWindows);
        int[] counts = new int[Text.Length];
        for (uint step = 0; step < positions * 400 / 49; step++)
        {
            foreach (long start in assignment.Offsets(assignment.Batch(Beacon(1), new NodeId(5), step, 49)))
            {
                counts[start]++;
            }
        }

        int[] hit = [.. counts.Where(count => count > 0)];
        double chiSquared = hit.Sum(count => Math.Pow(count - 400, 2) / 400.0);
        Assert.Equal(positions, hit.Length);
        Assert.InRange(chiSquared, 40, 180); // 97 degrees of freedom: mean 97, deviation 14
    }

    [Fact]
    public void Batch_OtherBeaconNodeOrStep_Differs()
    {
        BatchAssignment assignment = new(Manifest, 16);
        ulong[] batch = assignment.Batch(Beacon(1), new NodeId(1), 0, 16);
        Assert.Equal(batch, assignment.Batch(Beacon(1), new NodeId(1), 0, 16));
        Assert.NotEqual(batch, assignment.Batch(Beacon(2), new NodeId(1), 0, 16));
        Assert.NotEqual(batch, assignment.Batch(Beacon(1), new NodeId(2), 0, 16));
        Assert.NotEqual(batch, assignment.Batch(Beacon(1), new NodeId(1), 1, 16));
    }

    // Made by: python3 -c "import hashlib,struct;print([struct.unpack('<Q',hashlib.sha256(b'PLBATCH1'+bytes([7]*32)+
    // struct.pack('<QIII',3,2,s,0)).digest()[:8])[0]%1000 for s in range(4)])"
    [Fact]
    public void Below_KnownInput_IsAsAnotherLanguageComputesIt()
    {
        Beacon beacon = new(new Hash32([.. Enumerable.Repeat((byte)7, 32)]));
        ulong[] drawn = [.. Enumerable.Range(0, 4).Select(s => BatchAssignment.Below(beacon, new NodeId(3), 2, (uint)s, 1000))];
        Assert.Equal(KnownDraws, drawn);
    }

    [Theory]
    [InlineData(1UL)]
    [InlineData(2UL)]
    [InlineData((1UL << 62) + 1)]
    [InlineData(1UL << 63)]
    public void Below_AnyBound_StaysBelow(ulong bound)
    {
        Check.ForAll(Draws(), draw =>
            BatchAssignment.Below(draw.Beacon, draw.Node, draw.Step, draw.Sample, bound) < bound);
    }

    [Fact]
    public void HeldOut_AnyCount_LiesWithinHeldOutSegments()
    {
        long[] starts = new BatchAssignment(Manifest, 16).HeldOut(20);
        Assert.Equal(20, starts.Distinct().Count());
        Assert.All(starts, start => Assert.InRange(start, 100, 400 - 17));
    }

    [Fact]
    public void Constructor_SequenceLongerThanAnySegment_SaysSo()
    {
        PledgerException problem = Assert.Throws<PledgerException>(() => new BatchAssignment(Manifest, 90));
        Assert.Contains("No Train segment", problem.Message, StringComparison.Ordinal);
    }

    private static Beacon Beacon(int seed) => new(Hash32.Sha256(Encoding.UTF8.GetBytes($"beacon {seed}")));

    private static FsCheck.Gen<(Beacon Beacon, NodeId Node, uint Step, uint Sample)> Draws()
    {
        return from beacon in Gen.Choose(0, int.MaxValue)
               from node in Gen.Choose(1, int.MaxValue)
               from step in Gen.Choose(0, 1000)
               from sample in Gen.Choose(0, 1000)
               select (Beacon(beacon), new NodeId((ulong)node), (uint)step, (uint)sample);
    }
}
