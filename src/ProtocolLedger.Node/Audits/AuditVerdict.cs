using ProtocolLedger.Core;

namespace ProtocolLedger.Node.Audits;

/// <summary>What of a contribution an audit compares.</summary>
public enum AuditedPart
{
    /// <summary>How many inner steps it names, or its trace has.</summary>
    Steps,

    /// <summary>The state that the round starts from.</summary>
    Start,

    /// <summary>The batch of a step.</summary>
    Batch,

    /// <summary>The state after a step.</summary>
    State,

    /// <summary>The trace as a whole; compared when nobody hands the trace out.</summary>
    TraceRoot,

    /// <summary>The update that the trace ends with, against the one that the contribution names. One transaction proves that.</summary>
    TraceUpdate,

    /// <summary>The update, against the one that the steps give.</summary>
    Update,
}

/// <summary>What an audit found.</summary>
public abstract record AuditVerdict
{
    private AuditVerdict()
    {
    }

    /// <summary>The work up to and including the step is what the node committed to.</summary>
    /// <param name="Steps">Inner steps done over again, from the round's start.</param>
    /// <param name="State">State after the last of them.</param>
    /// <param name="Update">Whether the update was compared too, as after all steps.</param>
    public sealed record Holds(uint Steps, StateRoot State, bool Update) : AuditVerdict;

    /// <summary>It is not.</summary>
    /// <param name="Part">What differs first.</param>
    /// <param name="Step">At which inner step, from 0; null where it is none's.</param>
    /// <param name="Committed">What the node committed to.</param>
    /// <param name="Computed">What the audit came to.</param>
    public sealed record Differs(AuditedPart Part, uint? Step, string Committed, string Computed) : AuditVerdict;
}
