using ProtocolLedger.Core;

namespace ProtocolLedger.Node.Audits;

/// <summary>What of a round's work a node has to audit, and whether it holds: from what the ledger says alone, so that all nodes come to the same.</summary>
public static class AuditDuty
{
    /// <summary>What cheating can gain and lose in a round.</summary>
    /// <param name="slash">What a conviction takes.</param>
    /// <param name="rewardPerRound">What the round pays all of its participants.</param>
    /// <param name="participants">Those who revealed work, at least 1.</param>
    /// <param name="windowSeconds">From the round's end until its work can't be disputed any more.</param>
    /// <param name="clockSeconds">Each party's clock in a dispute: so long one can hold it up by never moving, and more of the window than that is not counted on for it.</param>
    /// <param name="paceSeconds">From one round's opening to the next one's.</param>
    public static AuditTerms Terms(Wei slash, Wei rewardPerRound, int participants, ulong windowSeconds, ulong clockSeconds, ulong paceSeconds)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(participants, 1);
        ulong toCatch = windowSeconds - Math.Min(windowSeconds, clockSeconds);
        return new AuditTerms(
            (double)slash.Value,
            (double)rewardPerRound.Value / participants,
            (int)Math.Clamp(toCatch / Math.Max(1, paceSeconds), 1, 1_000_000));
    }

    /// <summary>With which probability each participant audits each of the others, so that somebody does at the terms' rate.</summary>
    public static double Probability(AuditTerms terms, int participants) =>
        AuditEconomics.PerAuditor(AuditEconomics.Rate(terms), Math.Max(1, participants - 1));

    /// <summary>How many auditors that were drawn too go before this one; null when it is not drawn.</summary>
    /// <param name="next">Beacon of the round after the audited one.</param>
    /// <param name="auditor">Who asks.</param>
    /// <param name="audited">Whose work.</param>
    /// <param name="participants">Those who revealed work in the audited round.</param>
    /// <param name="probability">As <see cref="Probability"/> gives it.</param>
    public static int? Rank(Beacon next, NodeId auditor, NodeId audited, IEnumerable<NodeId> participants, double probability) =>
        AuditDraw.IsDrawn(next, auditor, audited, probability)
            ? participants.Count(other => other < auditor && AuditDraw.IsDrawn(next, other, audited, probability))
            : null;

    /// <summary>Whether revealed work is what it has to be.</summary>
    /// <param name="right">The trace that doing it over again comes to.</param>
    /// <param name="work">As revealed on the ledger.</param>
    public static bool Holds(RoundTrace right, Contribution work)
    {
        ArgumentNullException.ThrowIfNull(right);
        ArgumentNullException.ThrowIfNull(work);
        return right.Root() == work.TraceRoot && right.Update == work.UpdateHash;
    }
}
