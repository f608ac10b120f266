using System.Text.Json;

namespace ProtocolLedger.Core.Tests.Contributions;

/// <summary>proto/vectors/disputes.json, which the contracts' tests read too: what a trace must hold so that the ledger can recompute it.</summary>
public sealed class RoundTraceTests
{
    [Fact]
    public void BatchHash_Vectors_IsWhatTheLedgerRecomputes()
    {
        int batches = 0;
        foreach (JsonElement vector in Vectors.Disputes("batches"))
        {
            ulong[] drawn = [.. vector.GetProperty("drawn").EnumerateArray().Select(Vectors.Number)];
            Assert.Equal(vector.Hash("hash"), RoundTrace.BatchHash(drawn));
            batches++;
        }

        Assert.Equal(5, batches);
    }

    [Fact]
    public void Root_Vectors_IsTheOneOfTheirLeaves()
    {
        int traces = 0;
        foreach (JsonElement vector in Vectors.Disputes("traces"))
        {
            RoundTrace trace = new(new StateRoot(vector.Hash("start")));
            uint step = 0;
            foreach (JsonElement segment in vector.GetProperty("segments").EnumerateArray())
            {
                trace.Add(new TraceSegment(step++, segment.Hash("batch"), new StateRoot(segment.Hash("state"))));
            }

            trace.End(new UpdateHash(vector.Hash("update")));
            Assert.Equal(new TraceRoot(vector.Hash("root")), trace.Root());
            Assert.Equal(trace.Root(), RoundTrace.Parse(trace.ToBytes()).Root());
            Assert.Equal(RoundTrace.Length(step), trace.ToBytes().Length);
            for (int leaf = 0; leaf < step + 2; leaf++)
            {
                Assert.Equal(vector.GetProperty("leaves")[leaf].GetString(), $"0x{Convert.ToHexStringLower(trace.LeafBytes(leaf))}");
                Assert.Equal(Vectors.Hashes(vector.GetProperty("paths")[leaf]), trace.InclusionProof(leaf));
                Assert.Equal(leaf == step + 1, RoundTrace.IsUpdate(trace.LeafBytes(leaf)));
            }

            traces++;
        }

        Assert.Equal(8, traces);
    }

    [Theory]
    [InlineData(0, 0, "truncated")]
    [InlineData(40, 0, "truncated")]
    [InlineData(41, 0, "the update is missing")]
    [InlineData(236, 0, "a whole trace of two steps")]
    [InlineData(195, 0, "the update is missing")]
    [InlineData(235, 0, "truncated")]
    [InlineData(237, 0, "bytes left over")]
    [InlineData(236, 1, "magic")]
    [InlineData(236, 9, "the start's tag")]
    [InlineData(236, 50, "a step's tag")]
    [InlineData(236, 51, "the first step's number")]
    [InlineData(236, 128, "the second step's number")]
    [InlineData(236, 204, "the update's tag")]
    public void Parse_BytesOfTwoSteps_TakesThemWholeOnly(int length, int spoilt, string why)
    {
        RoundTrace trace = new(new StateRoot(Hash32.Sha256("start"u8)));
        trace.Add(new TraceSegment(0, Hash32.Sha256("batch"u8), new StateRoot(Hash32.Sha256("0"u8))));
        trace.Add(new TraceSegment(1, Hash32.Sha256("batch"u8), new StateRoot(Hash32.Sha256("1"u8))));
        trace.End(new UpdateHash(Hash32.Sha256("update"u8)));
        byte[] bytes = trace.ToBytes();
        Array.Resize(ref bytes, length);
        if (spoilt > 0)
        {
            bytes[spoilt - 1] ^= 1;
        }

        if (length == 236 && spoilt == 0)
        {
            Assert.Equal(trace.Segments, RoundTrace.Parse(bytes).Segments);
            Assert.Equal(trace.Update, RoundTrace.Parse(bytes).Update);
        }
        else
        {
            Assert.True(Record.Exception(() => RoundTrace.Parse(bytes)) is MalformedDataException, why);
        }
    }

    [Fact]
    public void Root_NoUpdateOrMoreThanOne_IsNone()
    {
        RoundTrace trace = new(new StateRoot(Hash32.Sha256("start"u8)));
        Assert.Throws<InvalidOperationException>(() => trace.Root());
        trace.End(new UpdateHash(Hash32.Sha256("update"u8)));

        Assert.Throws<InvalidOperationException>(() => trace.End(new UpdateHash(Hash32.Sha256("another"u8))));
        Assert.Throws<ArgumentException>(() => trace.Add(new TraceSegment(0, Hash32.Sha256("batch"u8), trace.Start)));
        Assert.Equal(2, trace.Leaves.Length);
    }
}
