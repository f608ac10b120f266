using System.Text.Json;
using ProtocolLedger.TestKit;

namespace ProtocolLedger.Core.Tests.Contributions;

/// <summary>proto/vectors/disputes.json, which the contracts' tests read too: what a trace must hold so that the ledger can recompute it.</summary>
public sealed class RoundTraceTests
{
    private static readonly JsonElement Document =
        JsonDocument.Parse(File.ReadAllBytes(RepositoryPaths.At("proto", "vectors", "disputes.json"))).RootElement;

    [Fact]
    public void BatchHash_Vectors_IsWhatTheLedgerRecomputes()
    {
        int batches = 0;
        foreach (JsonElement vector in Document.GetProperty("batches").EnumerateArray())
        {
            ulong[] drawn = [.. vector.GetProperty("drawn").EnumerateArray().Select(Number)];
            Assert.Equal(Hash(vector.GetProperty("hash")), RoundTrace.BatchHash(drawn));
            batches++;
        }

        Assert.Equal(5, batches);
    }

    [Fact]
    public void Root_Vectors_IsTheOneOfTheirLeaves()
    {
        int traces = 0;
        foreach (JsonElement vector in Document.GetProperty("traces").EnumerateArray())
        {
            RoundTrace trace = new(new StateRoot(Hash(vector.GetProperty("start"))));
            uint step = 0;
            foreach (JsonElement segment in vector.GetProperty("segments").EnumerateArray())
            {
                trace.Add(new TraceSegment(step++, Hash(segment.GetProperty("batch")), new StateRoot(Hash(segment.GetProperty("state")))));
            }

            Assert.Equal(new TraceRoot(Hash(vector.GetProperty("root"))), trace.Root());
            Assert.Equal(trace.Root(), RoundTrace.Parse(trace.ToBytes()).Root());
            Assert.Equal(RoundTrace.Length(step), trace.ToBytes().Length);
            Assert.Equal(vector.GetProperty("paths")[(int)step].EnumerateArray().Select(Hash), trace.InclusionProof((int)step));
            traces++;
        }

        Assert.Equal(8, traces);
    }

    [Theory]
    [InlineData(0, 0, "truncated")]
    [InlineData(40, 0, "truncated")]
    [InlineData(195, 0, "a whole trace of two steps")]
    [InlineData(194, 0, "truncated")]
    [InlineData(196, 0, "truncated")]
    [InlineData(195, 1, "magic")]
    [InlineData(195, 9, "the start's tag")]
    [InlineData(195, 50, "a step's tag")]
    [InlineData(195, 51, "the first step's number")]
    [InlineData(195, 128, "the second step's number")]
    public void Parse_BytesOfTwoSteps_TakesThemWholeOnly(int length, int spoilt, string why)
    {
        RoundTrace trace = new(new StateRoot(Hash32.Sha256("start"u8)));
        trace.Add(new TraceSegment(0, Hash32.Sha256("batch"u8), new StateRoot(Hash32.Sha256("0"u8))));
        trace.Add(new TraceSegment(1, Hash32.Sha256("batch"u8), new StateRoot(Hash32.Sha256("1"u8))));
        byte[] bytes = trace.ToBytes();
        Array.Resize(ref bytes, length);
        if (spoilt > 0)
        {
            bytes[spoilt - 1] ^= 1;
        }

        if (length == 195 && spoilt == 0)
        {
            Assert.Equal(trace.Segments, RoundTrace.Parse(bytes).Segments);
        }
        else
        {
            Assert.True(Record.Exception(() => RoundTrace.Parse(bytes)) is MalformedDataException, why);
        }
    }

    private static Hash32 Hash(JsonElement text) => Hash32.Parse(text.GetString()!);

    private static ulong Number(JsonElement number) => number.ValueKind == JsonValueKind.String
        ? ulong.Parse(number.GetString()!, System.Globalization.CultureInfo.InvariantCulture)
        : number.GetUInt64();
}
