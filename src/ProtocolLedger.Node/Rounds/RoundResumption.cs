namespace ProtocolLedger.Node.Rounds;

/// <summary>Where this node stands in a round that it may contribute to, as its disk and the ledger tell, also after a crash.</summary>
public abstract record RoundResumption
{
    private RoundResumption()
    {
    }

    /// <summary>Signed before a restart, and all of it is at hand: commit or reveal it.</summary>
    public sealed record Signed(SealedContribution Work) : RoundResumption;

    /// <summary>There is work to do.</summary>
    /// <param name="Earlier">Signed before a restart, but its update is gone: training must give the very same again. Null when nothing was signed.</param>
    public sealed record Train(SealedContribution? Earlier) : RoundResumption;

    /// <summary>The node can do nothing more in this round.</summary>
    /// <param name="Reason">A sentence's end for people.</param>
    public sealed record Lost(string Reason) : RoundResumption;
}
