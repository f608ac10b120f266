using System.Numerics;
using Nethereum.RPC.Eth.DTOs;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>Turns raw receipts into typed outcomes: events decoded, reverts explained.</summary>
internal sealed class TxReceipts(EthRpc rpc, RevertDecoder reverts, EventDecoder events)
{
    public RevertReason Decode(ReadOnlyMemory<byte> revertData) => reverts.Decode(revertData);

    /// <summary>The outcome of a transaction that is in a block.</summary>
    public async Task<TxOutcome> OutcomeAsync(SignedTx tx, EthAddress from, TransactionReceipt receipt, CancellationToken cancellationToken)
    {
        TxReceipt typed = new(
            Hash32.Parse(receipt.TransactionHash),
            receipt.BlockNumber.Number(),
            Hash32.Parse(receipt.BlockHash),
            receipt.Status.Number() == 1,
            receipt.GasUsed.Number(),
            receipt.EffectiveGasPrice?.Value ?? BigInteger.Zero,
            events.DecodeAll(receipt.Logs ?? []));
        return typed.Succeeded
            ? new TxOutcome.Mined(typed)
            : new TxOutcome.Reverted(await ReasonAsync(tx, from, typed, cancellationToken), typed);
    }

    // A receipt says only that it reverted; running the call again on the state before its block says why.
    private async Task<RevertReason> ReasonAsync(SignedTx tx, EthAddress from, TxReceipt receipt, CancellationToken cancellationToken)
    {
        if (receipt.GasUsed >= tx.GasLimit)
        {
            return new RevertReason(string.Empty, [], $"It used all of its {tx.GasLimit} gas.", ReadOnlyMemory<byte>.Empty);
        }

        foreach (ulong block in (ulong[])[receipt.Block - 1, receipt.Block])
        {
            try
            {
                await rpc.CallAsync(from, tx.Request, block, cancellationToken);
            }
            catch (ChainRpcException failure) when (failure.IsRevert)
            {
                return reverts.Decode(failure.RevertData!);
            }
            catch (ChainRpcException failure)
            {
                // A node without history can't say why; that it reverted is known all the same.
                return new RevertReason(string.Empty, [], $"The contract refused it; why can't be found out: {failure.Message}", ReadOnlyMemory<byte>.Empty);
            }
        }

        return new RevertReason(string.Empty, [], "The contract refused it; run again the same call succeeds, so the state changed in between.", ReadOnlyMemory<byte>.Empty);
    }
}
