using System.Buffers;
using Google.Protobuf;
using Grpc.Core;
using Microsoft.Extensions.Logging;
using ProtocolLedger.Core;
using ProtocolLedger.Peers.Wire;

namespace ProtocolLedger.Peers;

/// <summary>Answers peers (proto/protocolledger/v1/peer.proto).</summary>
internal sealed class PeerExchangeService(
    IBlobSource blobs,
    ICheckpointSource checkpoints,
    ICommitmentSource commitments,
    IContributionSource contributions,
    Func<PeerHello> status,
    TrafficMeter traffic,
    PeerServerOptions options,
    ILogger<PeerServer> log) : PeerExchange.PeerExchangeBase
{
    /// <summary>Data bytes in one message.</summary>
    internal const int MessageSize = 64 * 1024;

    private int sending;

    public override Task<HelloReply> Hello(HelloRequest request, ServerCallContext context)
    {
        traffic.CountReceived(request);
        return Task.FromResult(Sent(status().ToReply()));
    }

    public override async Task<CheckpointManifest> GetCheckpoint(CheckpointRequest request, ServerCallContext context)
    {
        traffic.CountReceived(request);
        if (request.Root.Length != Hash32.Size)
        {
            throw Refusal(StatusCode.InvalidArgument, "A root has 32 bytes.");
        }

        var root = new CheckpointRoot(new Hash32(request.Root.Span));
        ChunkManifest manifest = await checkpoints.FindAsync(root, context.CancellationToken)
            ?? throw Refusal(StatusCode.NotFound, "No such checkpoint here.");
        var reply = new CheckpointManifest { Length = (ulong)manifest.Length };
        reply.ChunkHashes.AddRange(manifest.Chunks.Select(chunk => ByteString.CopyFrom(chunk.Value.AsSpan())));
        return Sent(reply);
    }

    public override Task<SignedCommitment> GetCommitment(CommitmentRequest request, ServerCallContext context)
    {
        traffic.CountReceived(request);
        OfferedCommitment offered = commitments.Find(new RunId(request.Run), new Round(request.Round), request.Node == 0 ? null : new NodeId(request.Node))
            ?? throw Refusal(StatusCode.NotFound, "No such commitment here.");
        return Task.FromResult(Sent(new SignedCommitment
        {
            Node = offered.Entry.Node.Value,
            Commitment = ByteString.CopyFrom(offered.Entry.Commitment.Value.AsSpan()),
            Signature = ByteString.CopyFrom(offered.Signature.Span),
        }));
    }

    public override async Task<SignedContribution> GetContribution(ContributionRequest request, ServerCallContext context)
    {
        traffic.CountReceived(request);
        OfferedContribution offered = await contributions.FindAsync(new RunId(request.Run), new Round(request.Round), new NodeId(request.Node), context.CancellationToken)
            ?? throw Refusal(StatusCode.NotFound, "No such contribution here.");
        Contribution work = offered.Contribution;
        return Sent(new SignedContribution
        {
            Stage = work.Stage.Value,
            ParentCheckpoint = ByteString.CopyFrom(work.ParentCheckpoint.Value.AsSpan()),
            TraceRoot = ByteString.CopyFrom(work.TraceRoot.Value.AsSpan()),
            UpdateHash = ByteString.CopyFrom(work.UpdateHash.Value.AsSpan()),
            Steps = work.Steps,
            Tokens = work.Tokens,
            Signature = ByteString.CopyFrom(offered.Signature.Span),
        });
    }

    public override async Task GetBlob(BlobRequest request, IServerStreamWriter<BlobChunk> responseStream, ServerCallContext context)
    {
        traffic.CountReceived(request);
        BlobKey key = BlobKey.From(request) ?? throw Refusal(StatusCode.InvalidArgument, "A hash has 32 bytes and a known kind.");
        try
        {
            if (Interlocked.Increment(ref sending) > options.MaxBlobStreams)
            {
                PeersLog.TooBusy(log, context.Peer, options.MaxBlobStreams);
                throw Refusal(StatusCode.Unavailable, "Too many calls at once, try later.");
            }

            await using Stream blob = await blobs.OpenAsync(key, context.CancellationToken)
                ?? throw Refusal(StatusCode.NotFound, "No such blob here.");
            if (request.Offset > (ulong)blob.Length)
            {
                throw Refusal(StatusCode.OutOfRange, $"The blob has {blob.Length} bytes.");
            }

            blob.Position = (long)request.Offset;
            await SendAsync(blob, responseStream, context.CancellationToken);
            PeersLog.BlobSent(log, key, blob.Length - (long)request.Offset, context.Peer);
        }
        finally
        {
            Interlocked.Decrement(ref sending);
        }
    }

    private async Task SendAsync(Stream blob, IServerStreamWriter<BlobChunk> responseStream, CancellationToken cancellationToken)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(MessageSize);
        try
        {
            ulong announced = (ulong)blob.Length;
            bool first = true;
            while (true)
            {
                int read = await blob.ReadAtLeastAsync(buffer.AsMemory(0, MessageSize), MessageSize, throwOnEndOfStream: false, cancellationToken);
                if (read == 0 && !first)
                {
                    return;
                }

                // The writer has serialised the message when it returns, so the buffer may be used again.
                var message = new BlobChunk { TotalLength = first ? announced : 0, Data = UnsafeByteOperations.UnsafeWrap(buffer.AsMemory(0, read)) };
                await responseStream.WriteAsync(Sent(message), cancellationToken);
                first = false;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private T Sent<T>(T message)
        where T : IMessage
    {
        traffic.CountSent(message);
        return message;
    }

    private static RpcException Refusal(StatusCode code, string detail) => new(new Status(code, detail));
}
