namespace ProtocolLedger.Core;

/// <summary>What a signing history is bound to: signatures for another chain or contract are another history.</summary>
/// <param name="ChainId">EIP-155 chain id.</param>
/// <param name="RoundManager">The contract that signatures are for.</param>
/// <param name="Node">The node that signs.</param>
public readonly record struct SigningScope(ulong ChainId, EthAddress RoundManager, NodeId Node)
{
    /// <summary>The EIP-712 domain of the scope.</summary>
    public Eip712Domain Domain => new(ChainId, RoundManager);

    public override string ToString() => $"node {Node} on chain {ChainId}, RoundManager {RoundManager}";
}

/// <summary>A contribution that was signed, or is about to be.</summary>
/// <param name="Scope">Who signs, and for where.</param>
/// <param name="Run">The run.</param>
/// <param name="Round">The round.</param>
/// <param name="Digest">EIP-712 digest of the contribution.</param>
public readonly record struct SigningRecord(SigningScope Scope, RunId Run, Round Round, SigningDigest Digest)
{
    /// <summary>The record for a contribution.</summary>
    public static SigningRecord For(SigningScope scope, Contribution contribution)
    {
        ArgumentNullException.ThrowIfNull(contribution);
        return contribution.Node == scope.Node
            ? new SigningRecord(scope, contribution.Run, contribution.Round, contribution.Digest(scope.Domain))
            : throw new ArgumentException($"The contribution is node {contribution.Node}'s, not node {scope.Node}'s.", nameof(contribution));
    }
}

/// <summary>May it be signed?</summary>
public enum SigningVerdict
{
    /// <summary>Nothing was signed for the round: record it, then sign.</summary>
    Allowed,

    /// <summary>The same digest was signed before: signing again says nothing new.</summary>
    AlreadySigned,

    /// <summary>Another contribution was signed for the round: signing would be equivocation.</summary>
    Conflict,

    /// <summary>The round is below the watermark, so what was signed for it may be forgotten.</summary>
    BelowWatermark,

    /// <summary>The history is another chain's, contract's or node's.</summary>
    WrongScope,
}
