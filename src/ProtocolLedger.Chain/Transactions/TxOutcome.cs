using System.Numerics;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>What became of a transaction. Exactly one of the nested cases.</summary>
public abstract record TxOutcome
{
    private TxOutcome()
    {
    }

    /// <summary>One line for people.</summary>
    public abstract string Sentence { get; }

    /// <summary>In a block, with the wanted number of confirmations.</summary>
    public sealed record Mined(TxReceipt Receipt) : TxOutcome
    {
        public override string Sentence => $"Mined in block {Receipt.Block}.";
    }

    /// <summary>A contract refused it. <paramref name="Receipt"/> is null when the estimate found that before anything was sent.</summary>
    public sealed record Reverted(RevertReason Reason, TxReceipt? Receipt) : TxOutcome
    {
        public override string Sentence => Reason.Sentence;
    }

    /// <summary>Not confirmed in time.</summary>
    /// <param name="Hash">The last transaction hash that was sent.</param>
    /// <param name="After">How long was waited.</param>
    /// <param name="Cancelled">True when a replacement without effect took its nonce, so that it can never be mined; false when it still might be.</param>
    public sealed record TimedOut(Hash32 Hash, TimeSpan After, bool Cancelled) : TxOutcome
    {
        public override string Sentence => Cancelled
            ? $"Not mined within {After.TotalSeconds:0} s; cancelled."
            : $"Not mined within {After.TotalSeconds:0} s; it may still be mined later.";
    }

    /// <summary>The chain's node refused it, and nothing of it is in flight.</summary>
    public record Rejected(string Reason) : TxOutcome
    {
        public override string Sentence => Reason;
    }

    /// <summary>The account can't pay for it. Both amounts are wei of ether.</summary>
    public sealed record Unfunded(EthAddress Account, BigInteger Balance, BigInteger Needed)
        : Rejected($"{Account} has {Ether.Format(Balance)} ETH and needs {Ether.Format(Needed)} ETH: it lacks {Ether.Format(Needed - Balance)} ETH.");
}
