using ProtocolLedger.Core;
using ProtocolLedger.Node.Disputes;

namespace ProtocolLedger.Attacks;

/// <summary>What it takes to convict a node of its work.</summary>
public enum Proof
{
    /// <summary>Nothing does: the work is right.</summary>
    None,

    /// <summary>One transaction: the trace has another batch than the one drawn for the step.</summary>
    WrongBatch,

    /// <summary>One transaction: the trace ends with another update than the contribution names.</summary>
    TwoUpdates,

    /// <summary>One transaction: the node signed two contributions to one round. The work itself is right.</summary>
    TwoContributions,

    /// <summary>One transaction: the node signed work for a round that the ledger has not opened. The work of the others is right.</summary>
    UnopenedRound,

    /// <summary>A dispute over the state that the round starts from.</summary>
    DisputedStart,

    /// <summary>A dispute over a step.</summary>
    DisputedStep,

    /// <summary>A dispute over the update that the steps give.</summary>
    DisputedUpdate,
}

/// <summary>Which proof convicts.</summary>
public static class Proofs
{
    /// <summary>Whether it is the work that is wrong, and not what the node says of it.</summary>
    public static bool IsOfWork(this Proof proof) => proof is not (Proof.None or Proof.TwoContributions or Proof.UnopenedRound);

    /// <summary>The cheapest proof against a contribution, as <see cref="Charge"/> chooses it.</summary>
    /// <param name="work">As revealed on the ledger.</param>
    /// <param name="committed">The trace that it names.</param>
    /// <param name="right">The trace that the work has when it is done right.</param>
    public static Proof Against(Contribution work, RoundTrace committed, RoundTrace right)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(committed);
        ArgumentNullException.ThrowIfNull(right);
        return Charge.Against(work, committed, right) switch
        {
            Charge.TwoUpdates => Proof.TwoUpdates,
            Charge.WrongBatch => Proof.WrongBatch,
            Charge.Dispute { Leaf: null } => Proof.None,
            Charge.Dispute { Leaf.Index: 0 } => Proof.DisputedStart,
            Charge.Dispute { Leaf: { } leaf } when leaf.Index <= (ulong)right.Segments.Count => Proof.DisputedStep,
            _ => Proof.DisputedUpdate,
        };
    }
}
