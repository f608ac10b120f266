namespace ProtocolLedger.Core;

/// <summary>What cheating can gain and lose in a run; amounts in one unit of the staking token.</summary>
/// <param name="Slash">What a proven fault takes from a node's stake.</param>
/// <param name="RoundReward">What a round's work earns; an upper bound of what leaving it out saves, since nobody works for less than it costs.</param>
/// <param name="VestingRounds">Rounds that can be audited, disputed and settled before the first of them vests.</param>
public sealed record AuditTerms(double Slash, double RoundReward, int VestingRounds);

/// <summary>How much has to be audited so that cheating loses.</summary>
/// <remarks>
/// An audit does all steps of a contribution over again, and is bitwise: whatever fraction of the work is skipped, faked or
/// degraded, an audited cheat is convicted. A cheat therefore gains at most the round's reward R, and with probability p loses
/// the slash S and that reward: R - p (S + R) &lt; 0 needs p &gt; R / (S + R), the enforcement rate of Becker, "Crime and Punishment:
/// An Economic Approach" (1968), for a fine that its wrongdoer can pay. Catching one who cheats in every round before the first
/// reward vests, with probability q after V rounds, needs 1 - (1 - p)^V &gt;= q.
/// </remarks>
public static class AuditEconomics
{
    /// <summary>By how much the expected loss is to be above the gain: 1.5 times.</summary>
    public const double Margin = 0.5;

    /// <summary>
    /// How surely one who always cheats is to be caught before the first reward vests. Half of what the demanded 99 % leave open, for
    /// what the formula does not know: the time that the audit itself takes, an auditor's patience with those before it, and chance.
    /// </summary>
    public const double Recall = 0.995;

    /// <summary>Probability with which each contribution has to be audited by somebody; also the audits' share of the training compute.</summary>
    /// <param name="terms">What there is to gain and lose.</param>
    /// <param name="margin">By how much the expected loss is to be above the gain.</param>
    /// <param name="recall">How surely one who always cheats is to be caught in time.</param>
    /// <returns>Between 0 and 1; 1 also where no rate is enough (<see cref="CheatingLoses"/> says whether it is).</returns>
    public static double Rate(AuditTerms terms, double margin = Margin, double recall = Recall)
    {
        Require(terms);
        ArgumentOutOfRangeException.ThrowIfNegative(margin);
        ArgumentOutOfRangeException.ThrowIfNegative(recall);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(recall, 1.0);
        double toDeter = (1 + margin) * terms.RoundReward / (terms.Slash + terms.RoundReward);
        double toCatch = 1 - Math.Pow(1 - recall, 1.0 / terms.VestingRounds);
        return Math.Min(1, Math.Max(toDeter, toCatch));
    }

    /// <summary>What one cheated round brings on average, in the unit of the terms.</summary>
    /// <param name="terms">What there is to gain and lose.</param>
    /// <param name="rate">Probability of an audit.</param>
    /// <param name="fraction">How much of the work is left out or faked, from 0 to 1.</param>
    public static double ExpectedGain(AuditTerms terms, double rate, double fraction)
    {
        Require(terms);
        return (fraction * terms.RoundReward) - (rate * (terms.Slash + terms.RoundReward));
    }

    /// <summary>Whether auditing everything would make every cheat lose with the margin; if not, the run's slash is too small for its reward.</summary>
    public static bool CheatingLoses(AuditTerms terms, double margin = Margin)
    {
        Require(terms);
        return (1 + margin) * terms.RoundReward <= terms.Slash + terms.RoundReward;
    }

    /// <summary>With which probability each of several auditors, who draw independently, has to audit so that somebody does at the rate.</summary>
    /// <param name="rate">Of all of them together.</param>
    /// <param name="auditors">At least 1.</param>
    public static double PerAuditor(double rate, int auditors)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rate);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rate, 1.0);
        ArgumentOutOfRangeException.ThrowIfLessThan(auditors, 1);
        return 1 - Math.Pow(1 - rate, 1.0 / auditors);
    }

    private static void Require(AuditTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(terms.Slash, "Slash");
        ArgumentOutOfRangeException.ThrowIfNegative(terms.RoundReward, "RoundReward");
        ArgumentOutOfRangeException.ThrowIfLessThan(terms.VestingRounds, 1, "VestingRounds");
    }
}
