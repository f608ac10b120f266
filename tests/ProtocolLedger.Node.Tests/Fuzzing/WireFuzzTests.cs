using Google.Protobuf;
using ProtocolLedger.Chain;
using ProtocolLedger.Core;
using ProtocolLedger.Peers;
using ProtocolLedger.TestKit;
using SignedCommitment = ProtocolLedger.Peers.Wire.SignedCommitment;
using SignedContribution = ProtocolLedger.Peers.Wire.SignedContribution;
using Wire = ProtocolLedger.Peers.Wire;

namespace ProtocolLedger.Node.Tests.Fuzzing;

/// <summary>What peers answer: the bytes of messages, and messages whose bytes are in order.</summary>
public sealed class WireFuzzTests
{
    [Fact]
    public void Commitment_Malformed_IsRefusedOrHasASignerOrNone()
    {
        SignedCommitment sound = new()
        {
            Node = Samples.Entry.Node.Value,
            Commitment = ByteString.CopyFrom(Samples.Entry.Commitment.Value.AsSpan()),
            Signature = ByteString.CopyFrom(Samples.Commitment),
        };

        FuzzReport report = Fuzz.Run(Fuzz.Inputs / 20, 11, [sound.ToByteArray()], input => Read(SignedCommitment.Parser, input) is { } message
            && PeerAnswers.Read(message, Samples.Entry.Run, Samples.Entry.Round, Samples.Entry.Node).Value is { } offered
            && (ContributionSigner.Recover(offered.Entry.Digest(Samples.Domain), new EthSignature(offered.Signature.Span)) == Samples.Key.Address) == (offered.Entry == Samples.Entry && offered.Signature.Span.SequenceEqual(Samples.Commitment)));

        Assert.InRange(report.Taken, 1, report.Inputs - 1);
    }

    [Fact]
    public void Contribution_Malformed_IsRefusedOrHasASignerOrNone()
    {
        byte[] signature = Samples.Signature(Samples.Work);
        SignedContribution sound = new()
        {
            Stage = Samples.Work.Stage.Value,
            ParentCheckpoint = ByteString.CopyFrom(Samples.Work.ParentCheckpoint.Value.AsSpan()),
            TraceRoot = ByteString.CopyFrom(Samples.Work.TraceRoot.Value.AsSpan()),
            UpdateHash = ByteString.CopyFrom(Samples.Work.UpdateHash.Value.AsSpan()),
            Steps = Samples.Work.Steps,
            Tokens = Samples.Work.Tokens,
            Signature = ByteString.CopyFrom(signature),
        };

        FuzzReport report = Fuzz.Run(Fuzz.Inputs / 20, 12, [sound.ToByteArray()], input => Read(SignedContribution.Parser, input) is { } message
            && PeerAnswers.Read(message, Samples.Work.Run, Samples.Work.Round, Samples.Work.Node).Value is { } offered
            && (ContributionSigner.Recover(offered.Contribution, Samples.Domain, new EthSignature(offered.Signature.Span)) == Samples.Key.Address) == (offered.Contribution == Samples.Work && offered.Signature.Span.SequenceEqual(signature)));

        Assert.InRange(report.Taken, 1, report.Inputs - 1);
    }

    [Fact]
    public void Manifest_Malformed_IsRefused()
    {
        ChunkManifest manifest = new(3 * StateRootHasher.ChunkSize, [.. Enumerable.Range(0, 3).Select(i => new ChunkHash(Hash32.Sha256([(byte)i])))]);
        Wire.CheckpointManifest sound = new() { Length = (ulong)manifest.Length };
        sound.ChunkHashes.AddRange(manifest.Chunks.Select(chunk => ByteString.CopyFrom(chunk.Value.AsSpan())));

        FuzzReport report = Fuzz.Run(Fuzz.Inputs / 20, 13, [sound.ToByteArray()], input =>
            Read(Wire.CheckpointManifest.Parser, input) is { } message && PeerAnswers.Read(message, new CheckpointRoot(manifest.Root), 4 * StateRootHasher.ChunkSize).Value is not null);

        Assert.InRange(report.Taken, 1, report.Inputs - 1);
    }

    [Fact]
    public void Hello_Malformed_IsRefused()
    {
        Wire.HelloReply sound = new PeerHello(31337, Make.Run, new NodeId(2), new Round(3), Make.Genesis.Root).ToReply();

        FuzzReport report = Fuzz.Run(Fuzz.Inputs / 40, 14, [sound.ToByteArray()], input =>
            Read(Wire.HelloReply.Parser, input) is { } message && PeerAnswers.Read(message).Value is not null);

        Assert.InRange(report.Taken, 1, report.Inputs - 1);
    }

    /// <summary>A stream of chunks: the announced length is bounded beforehand, so that no peer makes this node reserve more.</summary>
    [Fact]
    public void Blob_MalformedStream_IsRefusedWithinTheBound()
    {
        byte[] blob = Samples.Trace(3).ToBytes();
        BlobKey key = BlobKey.Of(Samples.Trace(3).Root());
        PeerAddress.TryCreate(new NodeId(2), "127.0.0.1:1", default, out PeerAddress? peer);
        byte[] whole = Stream(new Wire.BlobChunk { TotalLength = (ulong)blob.Length, Data = ByteString.CopyFrom(blob) });
        byte[] halves = [.. Stream(new Wire.BlobChunk { TotalLength = (ulong)blob.Length, Data = ByteString.CopyFrom(blob, 0, 100) }), .. Stream(new Wire.BlobChunk { Data = ByteString.CopyFrom(blob, 100, blob.Length - 100) })];

        FuzzReport report = Fuzz.Run(Fuzz.Inputs / 20, 15, [whole, halves], input =>
        {
            BlobAssembly assembly = new(key, 2 * blob.Length);
            using MemoryStream stream = new(input);
            for (bool first = true; ; first = false)
            {
                if (stream.Position == stream.Length)
                {
                    return !first && assembly.Finish().Value is { Length: > 0 };
                }

                Wire.BlobChunk? chunk = Read(() => Wire.BlobChunk.Parser.ParseDelimitedFrom(stream));
                if (chunk is null || ((first ? assembly.Begin(peer!, chunk.TotalLength) : null) ?? assembly.Append(chunk)) is not null)
                {
                    return false;
                }
            }
        });

        Assert.InRange(report.Taken, 1, report.Inputs - 1);

        static byte[] Stream(Wire.BlobChunk chunk)
        {
            using MemoryStream bytes = new();
            chunk.WriteDelimitedTo(bytes);
            return bytes.ToArray();
        }
    }

    private static T? Read<T>(MessageParser<T> parser, byte[] input)
        where T : class, IMessage<T> => Read(() => parser.ParseFrom(input));

    /// <summary>What gRPC turns into a status is refused.</summary>
    private static T? Read<T>(Func<T> parse)
        where T : class
    {
        try
        {
            return parse();
        }
        catch (InvalidProtocolBufferException)
        {
            return null;
        }
    }
}
