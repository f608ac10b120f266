namespace ProtocolLedger.Attacks.Campaign.RealNetworks;

/// <summary>Cheats that are tried in one network, since none of them changes what becomes of the others.</summary>
/// <param name="Honest">Nodes besides.</param>
/// <param name="Measured">The cheats whose outcome is written down.</param>
/// <param name="Defendant">Whether a lazy node is put before them, for a jury to have something to judge.</param>
internal sealed record RealGroup(int Honest, IReadOnlyList<Misbehaviour> Measured, bool Defendant)
{
    private const int Together = 3;

    /// <summary>All nodes that cheat, in the order in which they are registered.</summary>
    public IReadOnlyList<Misbehaviour> Cheaters => Defendant ? [Misbehaviour.Lazy, .. Measured] : Measured;

    /// <summary>
    /// Groups cheats. What only a conviction can show goes three at a time among four honest nodes, which are enough for three jurors
    /// when two have been convicted. Whoever holds the others up, accuses them, votes on them or is
    /// tried by pausing the run has a network of its own.
    /// </summary>
    public static IReadOnlyList<RealGroup> Of(IReadOnlyList<Misbehaviour> cheats)
    {
        ArgumentNullException.ThrowIfNull(cheats);

        // Of two colluders the even number cheats: behind four honest nodes that is the second of a group, and so it comes second.
        IEnumerable<Misbehaviour> convicted = cheats.Where(cheat => cheat.ProvenBy() != Proof.None);
        Misbehaviour[] others = [.. convicted.Where(cheat => cheat is not (Misbehaviour.Colluders or Misbehaviour.PostHaltWorker))];
        Misbehaviour[] ordered = !cheats.Contains(Misbehaviour.Colluders) ? others
            : others.Length == 0 ? [Misbehaviour.Lazy, Misbehaviour.Colluders]
            : [others[0], Misbehaviour.Colluders, .. others[1..]];
        return
        [
            .. ordered.Chunk(Together).Select(group => new RealGroup(4, group, Defendant: false)),
            .. cheats.Where(cheat => cheat.ProvenBy() == Proof.None || cheat == Misbehaviour.PostHaltWorker).Select(cheat => new RealGroup(
                3, [cheat], Defendant: cheat is Misbehaviour.SilentJuror or Misbehaviour.LyingJuror)),
        ];
    }
}
