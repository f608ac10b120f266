using System.Numerics;
using Microsoft.Extensions.Logging;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>Log messages of this project. Event ids 2000 to 2099 are stable; no message carries a key or a raw signed transaction.</summary>
internal static partial class ChainLog
{
    [LoggerMessage(2000, LogLevel.Debug, "{Label}: sent as nonce {Nonce}, {Hash}, at most {MaxFee} wei per gas")]
    public static partial void Sent(ILogger log, string label, ulong nonce, Hash32 hash, BigInteger maxFee);

    [LoggerMessage(2001, LogLevel.Debug, "{Label}: nonce {Nonce} ended: {Outcome}")]
    public static partial void Ended(ILogger log, string label, ulong nonce, string outcome);

    [LoggerMessage(2002, LogLevel.Information, "{Label}: nonce {Nonce} sent again, {Hash}: {Verdict} {Message}")]
    public static partial void Resent(ILogger log, string label, ulong nonce, Hash32 hash, Verdict verdict, string message);

    [LoggerMessage(2003, LogLevel.Information, "{Label}: nonce {Nonce} replaced by {Hash} with at most {MaxFee} wei per gas: {Verdict} {Message}")]
    public static partial void Replaced(ILogger log, string label, ulong nonce, Hash32 hash, BigInteger maxFee, Verdict verdict, string message);

    [LoggerMessage(2004, LogLevel.Warning, "{Label}: nonce {Nonce} waits, the fee cap of {MaxFee} wei per gas is reached")]
    public static partial void FeeCapReached(ILogger log, string label, ulong nonce, BigInteger maxFee);

    [LoggerMessage(2005, LogLevel.Information, "{Label}: nonce {Nonce} is taken ({Message}), asking the chain for the next")]
    public static partial void NonceMismatch(ILogger log, string label, ulong nonce, string message);

    [LoggerMessage(2006, LogLevel.Information, "{Account}: next nonce {Nonce}, {InFlight} transactions of an earlier process in flight")]
    public static partial void NonceStart(ILogger log, EthAddress account, ulong nonce, ulong inFlight);

    [LoggerMessage(2007, LogLevel.Warning, "Nonce {Nonce} blocks the account, taken by {Hash} with at most {MaxFee} wei per gas: {Verdict} {Message}")]
    public static partial void NonceFreed(ILogger log, ulong nonce, Hash32 hash, BigInteger maxFee, Verdict verdict, string message);

    [LoggerMessage(2008, LogLevel.Information, "{Label}: not sent, it would revert: {Reason}")]
    public static partial void WouldRevert(ILogger log, string label, string reason);

    [LoggerMessage(2009, LogLevel.Warning, "{Problem}")]
    public static partial void Unfunded(ILogger log, string problem);

    [LoggerMessage(2010, LogLevel.Warning, "{Label}: in flight, but the chain can't be asked: {Problem}")]
    public static partial void TrackingInterrupted(ILogger log, string label, string problem);

    [LoggerMessage(2020, LogLevel.Warning, "Reorganisation: rolled back from block {From} to {To}, {Removed} events removed")]
    public static partial void RolledBack(ILogger log, ulong from, ulong to, int removed);
}
