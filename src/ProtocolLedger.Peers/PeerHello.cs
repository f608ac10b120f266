using ProtocolLedger.Core;
using ProtocolLedger.Peers.Wire;

namespace ProtocolLedger.Peers;

/// <summary>What a node says of itself. From a peer it is hearsay: the chain decides.</summary>
/// <param name="ChainId">EIP-155 chain id.</param>
/// <param name="Run">The run it takes part in.</param>
/// <param name="Node">Its number; 0 if it has none.</param>
/// <param name="LatestRound">Last round of which it holds the final checkpoint.</param>
/// <param name="LatestRoot">Root of that checkpoint.</param>
public sealed record PeerHello(ulong ChainId, RunId Run, NodeId Node, Round LatestRound, CheckpointRoot LatestRoot)
{
    /// <summary>The version of the protocol that this program speaks.</summary>
    public const uint ProtocolVersion = 1;

    internal HelloRequest ToRequest() => new() { ProtocolVersion = ProtocolVersion, ChainId = ChainId, Run = Run.Value, Node = Node.Value };

    internal HelloReply ToReply() => new()
    {
        ProtocolVersion = ProtocolVersion,
        ChainId = ChainId,
        Run = Run.Value,
        Node = Node.Value,
        LatestRound = LatestRound.Value,
        LatestRoot = Google.Protobuf.ByteString.CopyFrom(LatestRoot.Value.AsSpan()),
    };

    /// <summary>Null if the reply isn't well formed or of another version.</summary>
    internal static PeerHello? From(HelloReply reply) =>
        reply.ProtocolVersion != ProtocolVersion || reply.LatestRoot.Length != Hash32.Size
            ? null
            : new PeerHello(reply.ChainId, new RunId(reply.Run), new NodeId(reply.Node), new Round(reply.LatestRound), new CheckpointRoot(new Hash32(reply.LatestRoot.Span)));
}
