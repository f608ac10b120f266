using ProtocolLedger.Core;
using ProtocolLedger.Peers.Wire;

namespace ProtocolLedger.Peers;

/// <summary>Reads what peers answer. Whatever they send, the result is an answer in order or says what is wrong with it.</summary>
internal static class PeerAnswers
{
    /// <summary>r, s and v.</summary>
    private const int SignatureBytes = 65;

    public static Attempt<PeerHello> Read(HelloReply reply) => PeerHello.From(reply) is { } hello
        ? Attempt<PeerHello>.Ok(hello)
        : Attempt<PeerHello>.Fail(FetchStatus.ProtocolError, $"speaks version {reply.ProtocolVersion} of the protocol, this node {PeerHello.ProtocolVersion}");

    public static Attempt<OfferedCommitment> Read(SignedCommitment reply, RunId run, Round round, NodeId node)
    {
        if (reply.Node != node.Value || reply.Commitment.Length != Hash32.Size || reply.Signature.Length != SignatureBytes)
        {
            return Attempt<OfferedCommitment>.Misbehaviour(FetchStatus.ProtocolError, $"sent a commitment of node {reply.Node} with {reply.Commitment.Length} and {reply.Signature.Length} bytes");
        }

        CommitmentEntry entry = new(run, round, node, new Commitment(new Hash32(reply.Commitment.Span)));
        return Attempt<OfferedCommitment>.Ok(new OfferedCommitment(entry, reply.Signature.ToByteArray()));
    }

    public static Attempt<OfferedContribution> Read(SignedContribution reply, RunId run, Round round, NodeId node)
    {
        int[] lengths = [reply.ParentCheckpoint.Length, reply.TraceRoot.Length, reply.UpdateHash.Length, reply.Signature.Length];
        if (!lengths.SequenceEqual([Hash32.Size, Hash32.Size, Hash32.Size, SignatureBytes]))
        {
            return Attempt<OfferedContribution>.Misbehaviour(FetchStatus.ProtocolError, $"sent a contribution with hashes and signature of {string.Join(", ", lengths)} bytes");
        }

        Contribution sent = new(
            run,
            round,
            node,
            new StageIndex(reply.Stage),
            new CheckpointRoot(new Hash32(reply.ParentCheckpoint.Span)),
            new TraceRoot(new Hash32(reply.TraceRoot.Span)),
            new UpdateHash(new Hash32(reply.UpdateHash.Span)),
            reply.Steps,
            reply.Tokens);
        return Attempt<OfferedContribution>.Ok(new OfferedContribution(sent, reply.Signature.ToByteArray()));
    }

    public static Attempt<ChunkManifest> Read(CheckpointManifest reply, CheckpointRoot root, long maxBytes)
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
