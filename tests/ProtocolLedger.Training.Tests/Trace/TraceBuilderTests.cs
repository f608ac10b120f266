using System.Text.Json;
using ProtocolLedger.Core;
using ProtocolLedger.TestKit;

namespace ProtocolLedger.Training.Tests;

/// <summary>proto/vectors/disputes.json, which the contracts' tests read too: what a trace must hold so that the ledger can recompute it.</summary>
public sealed class TraceBuilderTests
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
            Assert.Equal(Hash(vector.GetProperty("hash")), TraceBuilder.BatchHash(drawn));
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
            TraceBuilder trace = new(new StateRoot(Hash(vector.GetProperty("start"))));
            uint step = 0;
            foreach (JsonElement segment in vector.GetProperty("segments").EnumerateArray())
            {
                trace.Add(new TraceSegment(step++, Hash(segment.GetProperty("batch")), new StateRoot(Hash(segment.GetProperty("state")))));
            }

            Assert.Equal(new TraceRoot(Hash(vector.GetProperty("root"))), trace.Root());
            Assert.Equal(vector.GetProperty("paths")[(int)step].EnumerateArray().Select(Hash), trace.InclusionProof((int)step));
            traces++;
        }

        Assert.Equal(8, traces);
    }

    private static Hash32 Hash(JsonElement text) => Hash32.Parse(text.GetString()!);

    private static ulong Number(JsonElement number) => number.ValueKind == JsonValueKind.String
        ? ulong.Parse(number.GetString()!, System.Globalization.CultureInfo.InvariantCulture)
        : number.GetUInt64();
}
