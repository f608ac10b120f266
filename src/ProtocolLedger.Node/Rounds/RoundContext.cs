using ProtocolLedger.Chain;
using ProtocolLedger.Core;

namespace ProtocolLedger.Node.Rounds;

/// <summary>Which node takes part in which run, and what the run is.</summary>
/// <param name="Run">The run's number on the ledger.</param>
/// <param name="Node">This node.</param>
/// <param name="Spec">The run's specification; its hash is the ledger's.</param>
/// <param name="Parameters">What the ledger says of the run.</param>
/// <param name="MinimumNodes">Nodes that must have joined before this one opens a round.</param>
public sealed record RunMembership(RunId Run, NodeId Node, RunSpec Spec, RunParameters Parameters, int MinimumNodes)
{
    /// <summary>What this node says when it joins.</summary>
    public JoinRequest Join { get; init; }
}

/// <summary>How waiting for a round ended.</summary>
public abstract record RoundTurn
{
    private RoundTurn()
    {
    }

    /// <summary>A round in which this node can contribute, or has done so before a restart.</summary>
    public sealed record Contribute(RoundInfo Round) : RoundTurn;

    /// <summary>A round that goes on without this node.</summary>
    public sealed record Follow(RoundInfo Round) : RoundTurn;

    /// <summary>Training may not go on.</summary>
    public sealed record Stop(MandateDecision Decision) : RoundTurn;
}

/// <summary>How a round ended.</summary>
public enum RoundEnd
{
    /// <summary>The checkpoint is canonical.</summary>
    Finalised,

    /// <summary>Nothing came of it; the next one starts from the same parent.</summary>
    Abandoned,

    /// <summary>The run may not go on.</summary>
    Stopped,
}
