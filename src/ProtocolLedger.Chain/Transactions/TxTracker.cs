using Microsoft.Extensions.Logging;
using Nethereum.RPC.Eth.DTOs;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>Follows one nonce from the first send to its end: replacements and cancellation share the nonce, so at most one of them is mined.</summary>
internal sealed class TxTracker(
    TxSender sender, SignedTx first, EthRpc rpc, TxReceipts receipts, TxSenderOptions options, TimeProvider time, ILogger log)
{
    /// <summary>How often a used nonce without one of our receipts is looked at again before it counts as another's.</summary>
    private const int StolenAfter = 5;

    private readonly List<SignedTx> _sent = [first];
    private readonly long _started = time.GetTimestamp();
    private readonly TimeSpan _nudgeEvery = TimeSpan.FromTicks(Math.Min(options.BumpAfter.Ticks, TimeSpan.TicksPerSecond * 2));
    private long _lastNudge = time.GetTimestamp();
    private long _lastSend = time.GetTimestamp();
    private SignedTx? _cancellation;
    private int _usedByOther;

    /// <summary>Waits for the end.</summary>
    public async Task<TxOutcome> TrackAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                if (await StepAsync(cancellationToken) is { } outcome)
                {
                    ChainLog.Ended(log, first.Request.Label, first.Nonce, outcome.Sentence);
                    return outcome;
                }
            }
            catch (PledgerException failure) when (failure.ExitCode == ExitCode.ChainUnreachable)
            {
                // The transaction is out: an unreachable node changes nothing about it, the deadline below still holds.
                ChainLog.TrackingInterrupted(log, first.Request.Label, failure.Message);
                if (time.GetElapsedTime(_started) > options.Timeout + options.CancelTimeout)
                {
                    return GiveUp(cancelled: false);
                }
            }

            await Task.Delay(options.PollInterval, time, cancellationToken);
        }
    }

    private async Task<TxOutcome?> StepAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is ({ } tx, { } receipt))
        {
            _usedByOther = 0;
            ulong head = await rpc.BlockNumberAsync(cancellationToken);
            bool confirmed = head + 1 >= receipt.BlockNumber.Number() + (ulong)options.Confirmations;
            if (!confirmed)
            {
                return null;
            }

            return ReferenceEquals(tx, _cancellation)
                ? GiveUp(cancelled: true)
                : await receipts.OutcomeAsync(tx, sender.Address, receipt, cancellationToken);
        }

        TimeSpan age = time.GetElapsedTime(_started);
        if (age > options.Timeout + options.CancelTimeout)
        {
            return GiveUp(cancelled: false);
        }

        if (age > options.Timeout && _cancellation is null)
        {
            await CancelAsync(cancellationToken);
        }
        else if (time.GetElapsedTime(_lastNudge) >= _nudgeEvery)
        {
            _lastNudge = time.GetTimestamp();
            return await NudgeAsync(cancellationToken);
        }

        return null;
    }

    private async Task<(SignedTx? Tx, TransactionReceipt? Receipt)> FindAsync(CancellationToken cancellationToken)
    {
        for (int i = _sent.Count - 1; i >= 0; i--)
        {
            if (await rpc.ReceiptAsync(_sent[i].Hash, cancellationToken) is { } receipt)
            {
                return (_sent[i], receipt);
            }
        }

        return (null, null);
    }

    private async Task<TxOutcome?> NudgeAsync(CancellationToken cancellationToken)
    {
        ulong mined = await rpc.NonceAsync(sender.Address, pending: false, cancellationToken);
        if (mined > first.Nonce)
        {
            _usedByOther++;
            return _usedByOther < StolenAfter
                ? null
                : new TxOutcome.Rejected($"Another transaction of {sender.Address} took nonce {first.Nonce}: does another program use the same key?");
        }

        _usedByOther = 0;
        SignedTx last = _sent[^1];
        bool waits = await rpc.KnowsAsync(last.Hash, cancellationToken);
        if (waits && time.GetElapsedTime(_lastSend) < options.BumpAfter)
        {
            return null;
        }

        // A node that dropped it because fees have risen refuses the same bytes again.
        bool back = !waits && await sender.ResendAsync(last) is Verdict.Accepted or Verdict.Unknown;
        if (!back && mined == first.Nonce && _cancellation is null)
        {
            await ReplaceAsync(cancel: false, cancellationToken);
        }

        if (mined < first.Nonce)
        {
            await sender.UnblockAsync(mined, cancellationToken);
        }

        _lastSend = time.GetTimestamp();
        return null;
    }

    private async Task CancelAsync(CancellationToken cancellationToken) =>
        _cancellation = await ReplaceAsync(cancel: true, cancellationToken);

    private async Task<SignedTx?> ReplaceAsync(bool cancel, CancellationToken cancellationToken)
    {
        SignedTx? replacement = await sender.ReplaceAsync(_sent[^1], cancel, cancellationToken);
        if (replacement is not null)
        {
            _sent.Add(replacement);
        }

        return replacement;
    }

    private TxOutcome.TimedOut GiveUp(bool cancelled) => new(_sent[^1].Hash, time.GetElapsedTime(_started), cancelled);
}
