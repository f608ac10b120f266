namespace ProtocolLedger.Attacks.Campaign.Simulation;

/// <summary>A transaction of a dispute, or one that proves a fault.</summary>
internal enum Move
{
    Open,
    Reveal,
    Descend,
    OpenLeaf,
    Timeout,
    Draw,
    CommitVote,
    RevealVote,
    Settle,
    ProveWrongBatch,
    ProveTwoUpdates,

    /// <summary>By two signatures, or by one for a round that was never opened: what peers hand around proves it, without an audit.</summary>
    ProveSignatures,
}

/// <summary>Transactions and what they cost.</summary>
/// <param name="gas">Of one move.</param>
internal sealed class MoveTally(Func<Move, long> gas)
{
    public int Transactions { get; private set; }

    public long Gas { get; private set; }

    public void Add(Move move)
    {
        Transactions++;
        Gas += gas(move);
    }
}
