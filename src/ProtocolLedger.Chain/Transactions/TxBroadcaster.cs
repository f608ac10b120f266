using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>What the chain's node said to a raw transaction.</summary>
internal enum Verdict
{
    /// <summary>It is in the pool, or was already.</summary>
    Accepted,

    /// <summary>No answer: it may or may not be in the pool.</summary>
    Unknown,

    /// <summary>A block holds another (or this) transaction with the nonce.</summary>
    NonceTooLow,

    /// <summary>The pool holds another transaction with the nonce, and the fees are not enough above its.</summary>
    Underpriced,

    /// <summary>The account can't pay for it.</summary>
    InsufficientFunds,

    /// <summary>Refused for another reason.</summary>
    Refused,
}

/// <summary>Sends raw transactions and understands the answers of the usual nodes.</summary>
internal sealed class TxBroadcaster(EthRpc rpc)
{
    private static readonly (string Text, Verdict Verdict)[] Known =
    [
        ("already known", Verdict.Accepted),
        ("already imported", Verdict.Accepted),
        ("known transaction", Verdict.Accepted),
        ("nonce too low", Verdict.NonceTooLow),
        ("nonce is too low", Verdict.NonceTooLow),
        ("underpriced", Verdict.Underpriced),
        ("insufficient funds", Verdict.InsufficientFunds),
    ];

    /// <summary>Sends it; never cancelled half-way, since then nobody would know whether it was sent.</summary>
    public async Task<(Verdict Verdict, string Message)> SendAsync(SignedTx tx)
    {
        try
        {
            await rpc.SendRawAsync(tx.Raw, CancellationToken.None);
            return (Verdict.Accepted, string.Empty);
        }
        catch (ChainRpcException refusal)
        {
            foreach ((string text, Verdict verdict) in Known)
            {
                if (refusal.Says(text))
                {
                    return (verdict, refusal.Message);
                }
            }

            return (Verdict.Refused, refusal.Message);
        }
        catch (PledgerException failure) when (failure.ExitCode == ExitCode.ChainUnreachable)
        {
            return (Verdict.Unknown, failure.Message);
        }
    }
}
