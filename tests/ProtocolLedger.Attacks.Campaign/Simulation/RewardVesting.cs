using ProtocolLedger.Core;

namespace ProtocolLedger.Attacks.Campaign.Simulation;

/// <summary>
/// When rewards vest, as Vesting.sol has it: one root waits for its window to end; those posted meanwhile wait together, and for
/// the window of the last of them.
/// </summary>
internal sealed class RewardVesting(ulong challengeSeconds)
{
    private (RewardLedger Ledger, ulong At)? pending, latest;

    /// <summary>What had vested when last asked.</summary>
    public RewardLedger Vested { get; private set; } = RewardLedger.Empty;

    /// <summary>Posts a round's root.</summary>
    public void Post(RewardLedger ledger, ulong now)
    {
        Advance(now);
        if (pending is null)
        {
            pending = (ledger, now + challengeSeconds);
        }
        else
        {
            latest = (ledger, now + challengeSeconds);
        }
    }

    /// <summary>Lets vest whatever is due.</summary>
    public void Advance(ulong now)
    {
        while (pending is { } due && now >= due.At)
        {
            (Vested, pending, latest) = (due.Ledger, latest, null);
        }
    }
}
