using System.Numerics;
using Nethereum.Hex.HexTypes;
using Nethereum.RPC.Eth.DTOs;
using Nethereum.Web3;
using ProtocolLedger.Core;

namespace ProtocolLedger.Chain;

/// <summary>The JSON-RPC calls that this project makes, in the project's own types and with its own errors (<see cref="RpcGuard"/>).</summary>
internal sealed class EthRpc
{
    private readonly RpcGuard _guard;

    public EthRpc(Uri url, TimeSpan timeout, TimeProvider time)
    {
        Url = url;
        Web3 = new Web3(url.ToString());
        _guard = new RpcGuard(url, timeout, time);
    }

    public Uri Url { get; }

    /// <summary>For the generated services; calls through it belong inside <see cref="GuardAsync"/>.</summary>
    public IWeb3 Web3 { get; }

    /// <inheritdoc cref="RpcGuard.CallAsync"/>
    public Task<T> GuardAsync<T>(Func<Task<T>> call, CancellationToken cancellationToken) => _guard.CallAsync(call, cancellationToken);

    public async Task<ulong> ChainIdAsync(CancellationToken cancellationToken) =>
        (ulong)(await AskAsync(() => Web3.Eth.ChainId.SendRequestAsync(), cancellationToken)).Value;

    public async Task<ulong> BlockNumberAsync(CancellationToken cancellationToken) =>
        (ulong)(await AskAsync(() => Web3.Eth.Blocks.GetBlockNumber.SendRequestAsync(), cancellationToken)).Value;

    /// <summary>A block's header; null when the chain is not that long. The newest block when <paramref name="number"/> is null.</summary>
    public async Task<ChainHead?> HeadAsync(ulong? number, CancellationToken cancellationToken)
    {
        BlockParameter at = number is { } height ? new BlockParameter(height) : BlockParameter.CreateLatest();
        BlockWithTransactionHashes? block = await AskAsync(
            () => Web3.Eth.Blocks.GetBlockWithTransactionsHashesByNumber.SendRequestAsync(at), cancellationToken);
        return block is null
            ? null
            : new ChainHead(
                (ulong)block.Number.Value,
                Hash32.Parse(block.BlockHash),
                Hash32.Parse(block.ParentHash),
                (ulong)block.Timestamp.Value,
                block.BaseFeePerGas?.Value ?? BigInteger.Zero);
    }

    public async Task<bool> HasCodeAsync(EthAddress address, CancellationToken cancellationToken) =>
        (await AskAsync(() => Web3.Eth.GetCode.SendRequestAsync(address.ToString()), cancellationToken)).Length > 2;

    public async Task<BigInteger> BalanceAsync(EthAddress address, CancellationToken cancellationToken) =>
        (await AskAsync(() => Web3.Eth.GetBalance.SendRequestAsync(address.ToString()), cancellationToken)).Value;

    /// <summary>The next nonce: of the newest block, or also counting what waits in the pool.</summary>
    public async Task<ulong> NonceAsync(EthAddress address, bool pending, CancellationToken cancellationToken)
    {
        BlockParameter at = pending ? BlockParameter.CreatePending() : BlockParameter.CreateLatest();
        return (ulong)(await AskAsync(
            () => Web3.Eth.Transactions.GetTransactionCount.SendRequestAsync(address.ToString(), at), cancellationToken)).Value;
    }

    public async Task<ulong> EstimateGasAsync(EthAddress from, TxRequest request, CancellationToken cancellationToken) =>
        (ulong)(await GuardAsync(() => Web3.Eth.Transactions.EstimateGas.SendRequestAsync(CallInput(from, request)), cancellationToken)).Value;

    /// <summary>Runs a transaction's call against the state after a block, without making it.</summary>
    public Task<string> CallAsync(EthAddress from, TxRequest request, ulong block, CancellationToken cancellationToken) =>
        GuardAsync(() => Web3.Eth.Transactions.Call.SendRequestAsync(CallInput(from, request), new BlockParameter(block)), cancellationToken);

    public Task<string> SendRawAsync(string raw, CancellationToken cancellationToken) =>
        GuardAsync(() => Web3.Eth.Transactions.SendRawTransaction.SendRequestAsync(raw), cancellationToken);

    /// <summary>Null while the transaction is in no block.</summary>
    public Task<TransactionReceipt?> ReceiptAsync(Hash32 hash, CancellationToken cancellationToken) =>
        AskAsync<TransactionReceipt?>(
            async () => await Web3.Eth.Transactions.GetTransactionReceipt.SendRequestAsync(hash.ToString()), cancellationToken);

    /// <summary>True when the node has it, in a block or in the pool.</summary>
    public async Task<bool> KnowsAsync(Hash32 hash, CancellationToken cancellationToken) =>
        await AskAsync<Transaction?>(
            async () => await Web3.Eth.Transactions.GetTransactionByHash.SendRequestAsync(hash.ToString()), cancellationToken) is not null;

    /// <summary>What the median transaction of each recent block paid its proposer, in wei per gas.</summary>
    public async Task<IReadOnlyList<BigInteger>> PriorityFeesAsync(CancellationToken cancellationToken)
    {
        try
        {
            FeeHistoryResult history = await GuardAsync(
                () => Web3.Eth.FeeHistory.SendRequestAsync(new HexBigInteger(5), BlockParameter.CreateLatest(), [50m]), cancellationToken);
            return history.Reward is null ? [] : [.. history.Reward.Where(block => block.Length > 0).Select(block => block[0].Value)];
        }
        catch (ChainRpcException)
        {
            // Not every node keeps a fee history; the least priority fee of the options does without it.
            return [];
        }
    }

    public Task<FilterLog[]> LogsAsync(ulong from, ulong to, string[] addresses, CancellationToken cancellationToken) =>
        AskAsync(
            () => Web3.Eth.Filters.GetLogs.SendRequestAsync(
                new NewFilterInput { FromBlock = new BlockParameter(from), ToBlock = new BlockParameter(to), Address = addresses }),
            cancellationToken);

    // For calls that a working node always answers: an error is the node's trouble, not the caller's.
    private async Task<T> AskAsync<T>(Func<Task<T>> call, CancellationToken cancellationToken)
    {
        try
        {
            return await GuardAsync(call, cancellationToken);
        }
        catch (ChainRpcException failure)
        {
            throw new PledgerException(
                ExitCode.ChainUnreachable, $"The chain at {Url} refused a read: {failure.Message}", "Check that it is a full Ethereum JSON-RPC endpoint.", failure);
        }
    }

    private static CallInput CallInput(EthAddress from, TxRequest request) => new()
    {
        From = from.ToString(),
        To = request.To.ToString(),
        Data = Hex.Format(request.Data.Span),
        Value = new HexBigInteger(request.Value),
    };
}
