using System.Diagnostics;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>Shortcuts for callers to whom anything but success is a failure.</summary>
public static class TxOutcomeExtensions
{
    /// <summary>The receipt of a mined transaction.</summary>
    /// <exception cref="PledgerException">It was not mined; the exit code and the hint follow from why.</exception>
    public static TxReceipt EnsureMined(this TxOutcome outcome, string what)
    {
        string message = $"{what}: {outcome.Sentence}";
        return outcome switch
        {
            TxOutcome.Mined mined => mined.Receipt,
            TxOutcome.Reverted { Reason.Name: RevertReason.RunNotActive } => throw new PledgerException(
                ExitCode.RunNotActive, message, "Only a vote of the token holders can change that: see `pledger status`."),
            TxOutcome.Reverted => throw new PledgerException(
                ExitCode.TransactionFailed, message, "Nothing changed on the ledger. `pledger status` shows its state."),
            TxOutcome.Unfunded unfunded => throw new PledgerException(
                ExitCode.InsufficientFunds, message, $"Send ether to {unfunded.Account} and try again."),
            TxOutcome.Rejected => throw new PledgerException(
                ExitCode.TransactionFailed, message, "Nothing was sent. Check that no other program uses the same key."),
            TxOutcome.TimedOut => throw new PledgerException(
                ExitCode.TransactionFailed, message, "The chain is congested or stalled: look at its head, then try again."),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Whether the ledger refused it only because the run is paused, so that it may be sent again after the pause.</summary>
    public static bool WasRefusedByPause(this TxOutcome outcome) =>
        outcome is TxOutcome.Reverted { Reason: { Name: RevertReason.RunNotActive } reason } && reason.Argument("state") == nameof(RunState.Paused);

    /// <summary>Awaits and does <see cref="EnsureMined(TxOutcome, string)"/>.</summary>
    public static async Task<TxReceipt> EnsureMinedAsync(this Task<TxOutcome> outcome, string what) => (await outcome).EnsureMined(what);
}
