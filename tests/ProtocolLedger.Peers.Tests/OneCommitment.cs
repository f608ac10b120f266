using ProtocolLedger.Core;

namespace ProtocolLedger.Peers.Tests;

/// <summary>A node that has committed to one round, or to none yet.</summary>
internal sealed class OneCommitment : ICommitmentSource
{
    public OfferedCommitment? Offered { get; set; }

    /// <summary>Another node's, shown to this one.</summary>
    public OfferedCommitment? Shown { get; set; }

    public OfferedCommitment? Find(RunId run, Round round, NodeId? node) =>
        (node is null ? Offered : Shown) is { } kept && (kept.Entry.Run, kept.Entry.Round) == (run, round) && (node is null || node == kept.Entry.Node) ? kept : null;
}
