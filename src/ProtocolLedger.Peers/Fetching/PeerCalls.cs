using Google.Protobuf;
using Grpc.Core;
using ProtocolLedger.Core;
using ProtocolLedger.Peers.Wire;

namespace ProtocolLedger.Peers;

/// <summary>One call to one peer, ended by its answer, its fault, or the caller.</summary>
internal sealed class PeerCalls(PeerClientOptions options, TrafficMeter traffic, TimeProvider time) : IDisposable
{
    private readonly PeerChannels channels = new(options);

    public Task<Attempt<PeerHello>> HelloAsync(PeerAddress peer, PeerHello self, CancellationToken cancellationToken) =>
        AskAsync(peer, self.ToRequest(), 0, (client, request, token) => client.HelloAsync(request, cancellationToken: token), PeerAnswers.Read, cancellationToken);

    public Task<Attempt<ChunkManifest>> ManifestAsync(PeerAddress peer, CheckpointRoot root, long maxBytes, CancellationToken cancellationToken) =>
        AskAsync(
            peer,
            new CheckpointRequest { Root = ByteString.CopyFrom(root.Value.AsSpan()) },
            ChunkManifest.ChunksFor(maxBytes) * (Hash32.Size + 2),
            (client, request, token) => client.GetCheckpointAsync(request, cancellationToken: token),
            reply => PeerAnswers.Read(reply, root, maxBytes),
            cancellationToken);

    public Task<Attempt<OfferedCommitment>> CommitmentAsync(PeerAddress peer, RunId run, Round round, NodeId node, CancellationToken cancellationToken) =>
        AskAsync(
            peer,
            new CommitmentRequest { Run = run.Value, Round = round.Value, Node = node == peer.Node ? 0 : node.Value },
            0,
            (client, request, token) => client.GetCommitmentAsync(request, cancellationToken: token),
            reply => PeerAnswers.Read(reply, run, round, node),
            cancellationToken);

    public Task<Attempt<OfferedContribution>> ContributionAsync(
        PeerAddress peer, RunId run, Round round, NodeId node, Func<OfferedContribution, Attempt<OfferedContribution>> check, CancellationToken cancellationToken) =>
        AskAsync(
            peer,
            new ContributionRequest { Run = run.Value, Round = round.Value, Node = node.Value },
            0,
            (client, request, token) => client.GetContributionAsync(request, cancellationToken: token),
            reply => PeerAnswers.Read(reply, run, round, node).Then(check),
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
}
