namespace ProtocolLedger.Core;

/// <summary>When a node may sign, in the spirit of EIP-3076. Pure: the store keeps the history and calls this in a transaction.</summary>
public static class SlashingProtection
{
    /// <summary>
    /// A contribution may be signed if its round is at least the run's watermark and no other contribution was signed for it.
    /// </summary>
    /// <param name="historyScope">What the history is bound to.</param>
    /// <param name="wanted">What is to be signed.</param>
    /// <param name="signedBefore">The digest on record for that run and round, if any.</param>
    /// <param name="watermark">Lowest round that may be signed in the run; 0 if none was set.</param>
    public static SigningVerdict Judge(
        SigningScope historyScope, SigningRecord wanted, SigningDigest? signedBefore, Round watermark)
    {
        if (wanted.Scope != historyScope)
        {
            return SigningVerdict.WrongScope;
        }

        if (signedBefore is { } before)
        {
            return before == wanted.Digest ? SigningVerdict.AlreadySigned : SigningVerdict.Conflict;
        }

        return wanted.Round < watermark ? SigningVerdict.BelowWatermark : SigningVerdict.Allowed;
    }

    /// <summary>Watermarks only rise: the higher one wins when two histories merge.</summary>
    public static Round Merge(Round first, Round second) => first > second ? first : second;
}
