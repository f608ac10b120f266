using ProtocolLedger.Chain;
using ProtocolLedger.Node.Events;

namespace ProtocolLedger.Node.Rounds;

/// <summary>Tells of transactions that came to nothing.</summary>
internal static class TxWarning
{
    /// <summary>
    /// Warns of a transaction that was neither mined nor reverted. A revert is no news: another node was faster, or the run has
    /// stopped, and the next look at the ledger shows it.
    /// </summary>
    public static void WarnOf(this INodeObserver observer, TxOutcome outcome, string what, TimeProvider time)
    {
        if (outcome is not (TxOutcome.Mined or TxOutcome.Reverted))
        {
            observer.Observe(new NodeWarning($"could not {what}: {outcome.Sentence}") { At = time.GetUtcNow() });
        }
    }
}
