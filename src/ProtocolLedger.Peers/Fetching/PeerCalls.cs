using Google.Protobuf;
using Grpc.Core;
using ProtocolLedger.Core;
using ProtocolLedger.Peers.Wire;

namespace ProtocolLedger.Peers;

/// <summary>One call to one peer, ended by its answer, its fault, or the caller.</summary>
internal sealed class PeerCalls(PeerClientOptions options, TrafficMeter traffic, TimeProvider time) : IDisposable
{
    /// <summary>r, s and v.</summary>
    private const int SignatureBytes = 65;

    private readonly PeerChannels channels = new(options);

    public Task<Attempt<PeerHello>> HelloAsync(PeerAddress peer, PeerHello self, CancellationToken cancellationToken) =>
        AskAsync(peer, self.ToRequest(), 0, (client, request, token) => client.HelloAsync(request, cancellationToken: token), Check, cancellationToken);

    public Task<Attempt<ChunkManifest>> ManifestAsync(PeerAddress peer, CheckpointRoot root, long maxBytes, CancellationToken cancellationToken) =>
        AskAsync(
            peer,
            new CheckpointRequest { Root = ByteString.CopyFrom(root.Value.AsSpan()) },
            ChunkManifest.ChunksFor(maxBytes) * (Hash32.Size + 2),
            (client, request, token) => client.GetCheckpointAsync(request, cancellationToken: token),
            reply => Check(reply, root, maxBytes),
            cancellationToken);

    public Task<Attempt<OfferedCommitment>> CommitmentAsync(PeerAddress peer, RunId run, Round round, CancellationToken cancellationToken) =>
        AskAsync(
            peer,
            new CommitmentRequest { Run = run.Value, Round = round.Value },
            0,
            (client, request, token) => client.GetCommitmentAsync(request, cancellationToken: token),
            reply => Check(reply, peer, run, round),
            cancellationToken);

    /// <summary>Adds what comes to the assembly, and its result is the whole blob.</summary>
    public async Task<Attempt<ReadOnlyMemory<byte>>> BlobAsync(PeerAddress peer, BlobKey key, BlobAssembly assembly, CancellationToken cancellationToken)
    {
        using var patience = new Patience(options, assembly.MaxBytes - assembly.Filled, time, cancellationToken);
        var request = new BlobRequest { Hash = ByteString.CopyFrom(key.Hash.AsSpan()), Kind = key.WireKind, Offset = (ulong)assembly.Filled };
        bool began = false;
        try
        {
            traffic.CountSent(request);
            using AsyncServerStreamingCall<BlobChunk> call = channels.For(peer).GetBlob(request, cancellationToken: patience.Token);
            while (await call.ResponseStream.MoveNext(patience.Token))
            {
                BlobChunk chunk = call.ResponseStream.Current;
                traffic.CountReceived(chunk);
                patience.Renew();
                if (((began ? null : assembly.Begin(peer, chunk.TotalLength)) ?? assembly.Append(chunk)) is { } refused)
                {
                    return refused;
                }

                began = true;
            }

            return assembly.Finish();
        }
        catch (RpcException e)
        {
            assembly.Interrupted(tooFar: e.StatusCode == StatusCode.OutOfRange);
            return Read<ReadOnlyMemory<byte>>(e, began, patience, cancellationToken);
        }
    }

    public void Dispose() => channels.Dispose();

    private async Task<Attempt<TResult>> AskAsync<TRequest, TReply, TResult>(
        PeerAddress peer,
        TRequest request,
        long bytes,
        Func<PeerExchange.PeerExchangeClient, TRequest, CancellationToken, AsyncUnaryCall<TReply>> start,
        Func<TReply, Attempt<TResult>> check,
        CancellationToken cancellationToken)
        where TRequest : IMessage
        where TReply : IMessage
    {
        using var patience = new Patience(options, bytes, time, cancellationToken);
        try
        {
            traffic.CountSent(request);
            using AsyncUnaryCall<TReply> call = start(channels.For(peer), request, patience.Token);
            TReply reply = await call;
            traffic.CountReceived(reply);
            return check(reply);
        }
        catch (RpcException e)
        {
            return Read<TResult>(e, false, patience, cancellationToken);
        }
    }

    /// <summary>A cancelled call may end with more than one status, so who cancelled it is asked first.</summary>
    private static Attempt<T> Read<T>(RpcException error, bool began, Patience patience, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return patience.Lost ? Attempt<T>.Fail(FetchStatus.TimedOut, patience.Explain()) : RpcFaults.Read<T>(error, began);
    }

    private static Attempt<PeerHello> Check(HelloReply reply) => PeerHello.From(reply) is { } hello
        ? Attempt<PeerHello>.Ok(hello)
        : Attempt<PeerHello>.Fail(FetchStatus.ProtocolError, $"speaks version {reply.ProtocolVersion} of the protocol, this node {PeerHello.ProtocolVersion}");

    private static Attempt<OfferedCommitment> Check(SignedCommitment reply, PeerAddress peer, RunId run, Round round)
    {
        if (reply.Node != peer.Node.Value || reply.Commitment.Length != Hash32.Size || reply.Signature.Length != SignatureBytes)
        {
            return Attempt<OfferedCommitment>.Misbehaviour(FetchStatus.ProtocolError, $"sent a commitment of node {reply.Node} with {reply.Commitment.Length} and {reply.Signature.Length} bytes");
        }

        CommitmentEntry entry = new(run, round, peer.Node, new Commitment(new Hash32(reply.Commitment.Span)));
        return Attempt<OfferedCommitment>.Ok(new OfferedCommitment(entry, reply.Signature.ToByteArray()));
    }

    private static Attempt<ChunkManifest> Check(CheckpointManifest reply, CheckpointRoot root, long maxBytes)
    {
        if (reply.Length > (ulong)maxBytes)
        {
            return Attempt<ChunkManifest>.Misbehaviour(FetchStatus.TooLarge, $"announced a checkpoint of {reply.Length} bytes, at most {maxBytes} are allowed");
        }

        if (reply.ChunkHashes.Count != ChunkManifest.ChunksFor((long)reply.Length) || reply.ChunkHashes.Any(h => h.Length != Hash32.Size))
        {
            return Attempt<ChunkManifest>.Misbehaviour(FetchStatus.ProtocolError, $"sent {reply.ChunkHashes.Count} chunk hashes for {reply.Length} bytes");
        }

        var manifest = new ChunkManifest((long)reply.Length, [.. reply.ChunkHashes.Select(h => new ChunkHash(new Hash32(h.Span)))]);
        return manifest.Root == root.Value
            ? Attempt<ChunkManifest>.Ok(manifest)
            : Attempt<ChunkManifest>.Misbehaviour(FetchStatus.HashMismatch, $"sent a manifest of {manifest.Root}");
    }
}
