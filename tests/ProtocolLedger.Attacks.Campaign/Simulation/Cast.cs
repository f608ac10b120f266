using ProtocolLedger.Core;
using ProtocolLedger.Node;

namespace ProtocolLedger.Attacks.Campaign.Simulation;

/// <summary>Who cheats in a simulated run, how and from when on; everybody else is honest.</summary>
internal sealed class Cast
{
    private readonly NodeConduct honest = new();
    private readonly NodeConduct conduct;
    private readonly NodeConduct defendantConduct = Misbehaviour.Lazy.Conduct();

    /// <param name="misbehaviour">What the cheater does.</param>
    /// <param name="chance">Decides which node it is and when it starts.</param>
    public Cast(Misbehaviour misbehaviour, SimulationTerms terms, Chance chance)
    {
        Misbehaviour = misbehaviour;
        conduct = misbehaviour.Conduct();

        // Of two colluders the even number is the one that cheats. Rewards vest in groups, so that it matters in which round one starts.
        Cheater = new NodeId(2 + (2 * chance.Below((ulong)terms.Nodes / 2)));
        From = new Round(1 + chance.Below(terms.VestingRounds));
        if (misbehaviour is Misbehaviour.SilentJuror or Misbehaviour.LyingJuror)
        {
            Defendant = new NodeId(Cheater.Value - 1); // a jury only sits when there is something to judge
        }
    }

    public Misbehaviour Misbehaviour { get; }

    /// <summary>Whose gain and loss is measured.</summary>
    public NodeId Cheater { get; }

    /// <summary>A lazy node that a cheating juror gets to judge; null where the cheater needs none.</summary>
    public NodeId? Defendant { get; }

    /// <summary>The first round in which the cheater behaves as it does; before, it is honest.</summary>
    public Round From { get; }

    /// <summary>Whose conviction ends the run; null where nobody is to be convicted.</summary>
    public NodeId? Convict => Misbehaviour.ProvenBy() != Proof.None ? Cheater : Defendant;

    /// <summary>How a node behaves in a round.</summary>
    public NodeConduct ConductOf(NodeId node, Round round) =>
        round < From ? honest
        : node == Cheater ? conduct
        : node == Defendant ? defendantConduct
        : honest;
}
