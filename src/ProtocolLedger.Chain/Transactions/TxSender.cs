using System.Numerics;
using Microsoft.Extensions.Logging;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>
/// The one thing that signs transactions for an account. It owns the nonce, the fees and the fate of what it sent:
/// replaces what is stuck, re-sends what a reorganisation lost, cancels what takes too long. Thread-safe.
/// Use one per account and process; after a restart it goes on behind whatever is still in flight.
/// </summary>
public sealed class TxSender : IDisposable
{
    private const int SendAttempts = 5;

    private readonly EthRpc _rpc;
    private readonly TxSigner _signer;
    private readonly TxBroadcaster _broadcaster;
    private readonly TxReceipts _receipts;
    private readonly TxSenderOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly NonceBook _nonces = new();

    internal TxSender(
        EthRpc rpc, LedgerKey key, ulong chainId, TxReceipts receipts, TxSenderOptions options, TimeProvider time, ILogger log)
    {
        _rpc = rpc;
        _signer = new TxSigner(key, chainId, rpc.Url);
        _broadcaster = new TxBroadcaster(rpc);
        _receipts = receipts;
        _options = options;
        _time = time;
        _log = log;
    }

    /// <summary>The account that signs and pays.</summary>
    public EthAddress Address => _signer.Address;

    /// <summary>Makes a transaction and waits until it is confirmed, refused, or cancelled after the timeout.</summary>
    /// <exception cref="PledgerException"><see cref="ExitCode.ChainUnreachable"/>: before anything was sent.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up; what was sent may still be mined.</exception>
    public async Task<TxOutcome> SendAsync(TxRequest request, CancellationToken cancellationToken)
    {
        (GasBudget gas, TxOutcome? refusal) = await GasAsync(request, cancellationToken);
        if (refusal is not null)
        {
            return refusal;
        }

        (SignedTx? sent, refusal) = await SubmitAsync(request, gas.Limit, cancellationToken);
        if (sent is null)
        {
            return refusal!;
        }

        TxTracker tracker = new(this, sent, _rpc, _receipts, _options, _time, _log);
        try
        {
            return await tracker.TrackAsync(cancellationToken);
        }
        finally
        {
            await WithBookAsync(book => book.Unwatch(sent.Nonce));
        }
    }

    /// <summary>Works out what a transaction would cost, without making it.</summary>
    /// <returns>The cost, or why it would be refused.</returns>
    /// <exception cref="PledgerException"><see cref="ExitCode.ChainUnreachable"/>.</exception>
    public async Task<(TxPreview? Preview, TxOutcome? Refusal)> PreviewAsync(TxRequest request, CancellationToken cancellationToken)
    {
        (GasBudget gas, TxOutcome? refusal) = await GasAsync(request, cancellationToken);
        if (refusal is not null)
        {
            return (null, refusal);
        }

        Fees fees = await SuggestFeesAsync(cancellationToken);
        ChainHead? head = await _rpc.HeadAsync(null, cancellationToken);
        BigInteger price = BigInteger.Min(fees.MaxFee, (head?.BaseFee ?? BigInteger.Zero) + fees.PriorityFee);
        return (new TxPreview(gas.Estimate, gas.Estimate * price, gas.Limit * fees.MaxFee), null);
    }

    public void Dispose() => _gate.Dispose();

    /// <summary>Sends the same bytes again.</summary>
    internal async Task<Verdict> ResendAsync(SignedTx tx)
    {
        (Verdict verdict, string message) = await _broadcaster.SendAsync(tx);
        ChainLog.Resent(_log, tx.Request.Label, tx.Nonce, tx.Hash, verdict, message);
        return verdict;
    }

    /// <summary>Replaces a transaction by the same one with higher fees, or by one without effect.</summary>
    /// <returns>The replacement; null when the node did not take it or the fees reached the cap.</returns>
    internal async Task<SignedTx?> ReplaceAsync(SignedTx old, bool cancel, CancellationToken cancellationToken)
    {
        if (old.Fees.Bump(await SuggestFeesAsync(cancellationToken), _options) is not { } fees)
        {
            ChainLog.FeeCapReached(_log, old.Request.Label, old.Nonce, _options.MaxFee);
            return null;
        }

        SignedTx replacement = cancel
            ? await _signer.SignEmptyAsync(old.Nonce, fees)
            : await _signer.SignAsync(old.Request, old.Nonce, old.GasLimit, fees);
        (Verdict verdict, string message) = await _broadcaster.SendAsync(replacement);
        ChainLog.Replaced(_log, old.Request.Label, old.Nonce, replacement.Hash, fees.MaxFee, verdict, message);
        if (verdict is not (Verdict.Accepted or Verdict.Unknown))
        {
            return null;
        }

        await WithBookAsync(book => book.Sent(replacement));
        return replacement;
    }

    /// <summary>
    /// Gets an earlier nonce out of the way: sends again what we sent under it, or, where nobody waits for it (given up,
    /// or left behind by an earlier process), takes it with a transaction without effect.
    /// </summary>
    internal async Task UnblockAsync(ulong nonce, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            SignedTx? known = _nonces.Find(nonce);
            if (_nonces.IsWatched(nonce) || (known is not null && await ResendAsync(known) == Verdict.Accepted && !await IsStuckAsync(known, cancellationToken)))
            {
                return;
            }

            await FreeAsync(nonce, known?.Fees, cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task<(GasBudget Gas, TxOutcome? Refusal)> GasAsync(TxRequest request, CancellationToken cancellationToken)
    {
        if (request.GasLimit is { } given)
        {
            return (new GasBudget(given, given), null);
        }

        try
        {
            ulong estimate = await _rpc.EstimateGasAsync(Address, request, cancellationToken);
            return (GasBudget.For(estimate, _options), null);
        }
        catch (ChainRpcException failure) when (failure.IsRevert)
        {
            RevertReason reason = _receipts.Decode(failure.RevertData!);
            ChainLog.WouldRevert(_log, request.Label, reason.Sentence);
            return (default, new TxOutcome.Reverted(reason, null));
        }
        catch (ChainRpcException failure) when (failure.Says("insufficient funds") || failure.Says("insufficient balance"))
        {
            return (default, await UnfundedAsync(request.Value, cancellationToken));
        }
        catch (ChainRpcException failure)
        {
            return (default, new TxOutcome.Rejected(failure.Message));
        }
    }

    private async Task<(SignedTx? Sent, TxOutcome? Refusal)> SubmitAsync(TxRequest request, ulong gas, CancellationToken cancellationToken)
    {
        Fees fees = await SuggestFeesAsync(cancellationToken);
        string message = string.Empty;
        await _gate.WaitAsync(cancellationToken);
        try
        {
            for (int attempt = 0; attempt < SendAttempts; attempt++)
            {
                ulong nonce = _nonces.Next is { } next && attempt == 0 ? next : await ResyncAsync(cancellationToken);
                SignedTx tx = await _signer.SignAsync(request, nonce, gas, fees);
                (Verdict verdict, message) = await _broadcaster.SendAsync(tx);
                switch (verdict)
                {
                    case Verdict.Accepted or Verdict.Unknown:
                        _nonces.Sent(tx);
                        ChainLog.Sent(_log, request.Label, nonce, tx.Hash, fees.MaxFee);
                        return (tx, null);
                    case Verdict.InsufficientFunds:
                        return (null, await UnfundedAsync(tx.MaxCost, cancellationToken));
                    case Verdict.Refused:
                        return (null, new TxOutcome.Rejected(message));
                    default:
                        ChainLog.NonceMismatch(_log, request.Label, nonce, message);
                        break;
                }
            }
        }
        finally
        {
            _gate.Release();
        }

        return (null, new TxOutcome.Rejected($"No free nonce after {SendAttempts} attempts: {message}."));
    }

    private async Task<ulong> ResyncAsync(CancellationToken cancellationToken)
    {
        ulong pending = await _rpc.NonceAsync(Address, pending: true, cancellationToken);
        if (_nonces.Next is null)
        {
            ulong mined = await _rpc.NonceAsync(Address, pending: false, cancellationToken);
            ChainLog.NonceStart(_log, Address, pending, pending - Math.Min(mined, pending));
        }

        _nonces.Resync(pending);
        return _nonces.Next!.Value;
    }

    private async Task<bool> IsStuckAsync(SignedTx tx, CancellationToken cancellationToken)
    {
        ChainHead? head = await _rpc.HeadAsync(null, cancellationToken);
        return head is not null && tx.Fees.MaxFee < head.BaseFee;
    }

    private async Task FreeAsync(ulong nonce, Fees? paid, CancellationToken cancellationToken)
    {
        Fees suggestion = await SuggestFeesAsync(cancellationToken);
        Fees? fees = paid is { } before ? before.Bump(suggestion, _options) : suggestion;
        while (fees is { } offer)
        {
            SignedTx empty = await _signer.SignEmptyAsync(nonce, offer);
            (Verdict verdict, string message) = await _broadcaster.SendAsync(empty);
            ChainLog.NonceFreed(_log, nonce, empty.Hash, offer.MaxFee, verdict, message);
            if (verdict != Verdict.Underpriced)
            {
                return;
            }

            // What occupies the nonce is unknown, so its fees are too: feel the way up.
            fees = new Fees(offer.MaxFee * 3 / 2, offer.PriorityFee * 3 / 2).Bump(suggestion, _options);
        }
    }

    private async Task<Fees> SuggestFeesAsync(CancellationToken cancellationToken)
    {
        ChainHead? head = await _rpc.HeadAsync(null, cancellationToken);
        return Fees.Suggest(head?.BaseFee ?? BigInteger.Zero, await _rpc.PriorityFeesAsync(cancellationToken), _options);
    }

    private async Task<TxOutcome> UnfundedAsync(BigInteger needed, CancellationToken cancellationToken)
    {
        BigInteger balance = await _rpc.BalanceAsync(Address, cancellationToken);
        TxOutcome.Unfunded outcome = new(Address, balance, needed);
        ChainLog.Unfunded(_log, outcome.Sentence);
        return outcome;
    }

    private async Task WithBookAsync(Action<NonceBook> change)
    {
        await _gate.WaitAsync(CancellationToken.None);
        try
        {
            change(_nonces);
        }
        finally
        {
            _gate.Release();
        }
    }
}
