using ProtocolLedger.Core;

namespace ProtocolLedger.Peers.Tests;

/// <summary>A node that has committed to one round, or to none yet.</summary>
internal sealed class OneCommitment : ICommitmentSource
{
    public OfferedCommitment? Offered { get; set; }

    public OfferedCommitment? Find(RunId run, Round round) => Offered is { } offered && (offered.Entry.Run, offered.Entry.Round) == (run, round) ? offered : null;
}
