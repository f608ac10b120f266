using ProtocolLedger.Core;
using ProtocolLedger.TestKit;
using ProtocolLedger.Training;

namespace ProtocolLedger.Node.Tests.Fuzzing;

/// <summary>What peers hand out by its hash: traces, updates, round records.</summary>
public sealed class BlobFuzzTests
{
    [Fact]
    public void Trace_Malformed_IsRefusedOrTheOneEncodingOfWhatItSays()
    {
        byte[][] valid = [Samples.Trace(0).ToBytes(), Samples.Trace(3).ToBytes(), Samples.Trace(20).ToBytes()];

        FuzzReport report = Fuzz.Run(Fuzz.Inputs / 10, 1, valid, input => Takes(() =>
        {
            RoundTrace trace = RoundTrace.Parse(input);
            Assert.Equal(input, trace.ToBytes());
            Assert.True(MerkleTree.VerifyInclusion(trace.Leaves[0], 0, trace.Leaves.Length, trace.InclusionProof(0).ToArray(), trace.Root().Value));
        }));

        Assert.InRange(report.Taken, 1, report.Inputs - 1);
    }

    [Fact]
    public void Update_Malformed_IsRefusedOrOfTheRightLength()
    {
        byte[][] valid = [Small(1), Small(5)];

        FuzzReport report = Fuzz.Run(Fuzz.Inputs / 10, 2, valid, input => Takes(() =>
        {
            UpdateView view = UpdateView.Parse(input);
            Assert.Equal(input.Length, view.Header.TotalLength);
            Assert.Equal(view.Header.ElementCount, view.Delta.Length);
        }));

        Assert.InRange(report.Taken, 1, report.Inputs - 1);
    }

    /// <summary>With the hash of what came as the one that was revealed, so that what lies behind the hash is reached.</summary>
    [Fact]
    public void Intake_Malformed_IsAVerdict()
    {
        UpdateHeader header = UpdateHeader.Parse(Small(5));
        Contribution expected = new(header.Run, header.Round, header.Node, header.Stage, header.Parent, default, default, header.Steps, 96);

        FuzzReport report = Fuzz.Run(
            Fuzz.Inputs / 20,
            3,
            [Small(5)],
            input => UpdateIntake.Check(input, expected with { UpdateHash = UpdateView.Hash(input) }, 5) is UpdateVerdict.Accepted);

        Assert.InRange(report.Taken, 1, report.Inputs - 1);
    }

    [Fact]
    public void Record_Malformed_IsRefusedOrTheOneEncodingOfWhatItSays()
    {
        byte[][] valid = [Samples.Record(0).ToBytes(), Samples.Record(1).ToBytes(), Samples.Record(7).ToBytes()];

        FuzzReport report = Fuzz.Run(Fuzz.Inputs / 10, 4, valid, input => Takes(() => Assert.Equal(input, RoundRecord.Parse(input).ToBytes())));

        Assert.InRange(report.Taken, 1, report.Inputs - 1);
    }

    /// <summary>An opening that was tampered with proves nothing.</summary>
    [Fact]
    public void Opening_Malformed_ProvesOnlyWhatIsInTheTree()
    {
        RoundTrace trace = Samples.Trace(9);
        Hash32 root = trace.Root().Value;
        byte[][] valid = [.. Enumerable.Range(0, trace.Leaves.Length).Select(leaf => (byte[])
            [.. BitConverter.GetBytes((long)leaf), .. BitConverter.GetBytes((long)trace.Leaves.Length), .. trace.Leaves[leaf].ToArray(), .. trace.InclusionProof(leaf).SelectMany(hash => hash.ToArray())])];
        HashSet<string> known = [.. valid.Select(Convert.ToHexString)];

        Fuzz.Run(Fuzz.Inputs / 20, 5, valid, input =>
        {
            if (input.Length < 48 || input.Length % 32 != 16)
            {
                return false;
            }

            Hash32[] path = [.. input[48..].Chunk(32).Select(hash => new Hash32(hash))];
            bool holds = MerkleTree.VerifyInclusion(new Hash32(input.AsSpan(16, 32)), BitConverter.ToInt64(input), BitConverter.ToInt64(input, 8), path, root);
            Assert.True(!holds || BitConverter.ToInt64(input, 8) != trace.Leaves.Length || known.Contains(Convert.ToHexString(input)));
            return holds;
        });
    }

    private static bool Takes(Action decode)
    {
        try
        {
            decode();
            return true;
        }
        catch (MalformedDataException)
        {
            return false;
        }
    }

    private static byte[] Small(int elements)
    {
        UpdateHeader header = new(Make.Run, new Round(1), new NodeId(2), default, Make.Genesis.Root, 6, elements);
        byte[] bytes = new byte[header.TotalLength];
        header.ToBytes().CopyTo(bytes, 0);
        for (int i = UpdateHeader.Length; i < bytes.Length; i += sizeof(float))
        {
            BitConverter.TryWriteBytes(bytes.AsSpan(i), 0.5f);
        }

        return bytes;
    }
}
