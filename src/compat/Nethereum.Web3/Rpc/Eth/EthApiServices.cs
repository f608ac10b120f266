using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.Blocks;
using Nethereum.RPC.Eth.DTOs;
using Nethereum.RPC.Eth.Filters;
using Nethereum.RPC.Eth.Transactions;

namespace Nethereum.RPC.Eth.Services;

/// <summary>Requests about transactions.</summary>
public interface IEthApiTransactionsService
{
    /// <summary>eth_call.</summary>
    IEthCall Call { get; }

    /// <summary>eth_estimateGas.</summary>
    IEthEstimateGas EstimateGas { get; }

    /// <summary>eth_getTransactionByHash.</summary>
    IEthGetTransactionByHash GetTransactionByHash { get; }

    /// <summary>eth_getTransactionCount.</summary>
    IEthGetTransactionCount GetTransactionCount { get; }

    /// <summary>eth_getTransactionReceipt.</summary>
    IEthGetTransactionReceipt GetTransactionReceipt { get; }

    /// <summary>eth_sendRawTransaction.</summary>
    IEthSendRawTransaction SendRawTransaction { get; }

    /// <summary>eth_sendTransaction.</summary>
    IEthSendTransaction SendTransaction { get; }
}

/// <inheritdoc cref="IEthApiTransactionsService"/>
public class EthApiTransactionsService(IClient client) : IEthApiTransactionsService
{
    private readonly EthCall call = new(client);
    private readonly EthGetTransactionCount count = new(client);

    /// <inheritdoc/>
    public IEthCall Call => call;

    /// <inheritdoc/>
    public IEthEstimateGas EstimateGas { get; } = new EthEstimateGas(client);

    /// <inheritdoc/>
    public IEthGetTransactionByHash GetTransactionByHash { get; } = new EthGetTransactionByHash(client);

    /// <inheritdoc/>
    public IEthGetTransactionCount GetTransactionCount => count;

    /// <inheritdoc/>
    public IEthGetTransactionReceipt GetTransactionReceipt { get; } = new EthGetTransactionReceipt(client);

    /// <inheritdoc/>
    public IEthSendRawTransaction SendRawTransaction { get; } = new EthSendRawTransaction(client);

    /// <inheritdoc/>
    public IEthSendTransaction SendTransaction { get; } = new EthSendTransaction(client);

    internal void SetDefaultBlock(BlockParameter block)
    {
        call.DefaultBlock = block;
        count.DefaultBlock = block;
    }
}

/// <summary>Requests about blocks.</summary>
public interface IEthApiBlockService
{
    /// <summary>eth_blockNumber.</summary>
    IEthBlockNumber GetBlockNumber { get; }

    /// <summary>eth_getBlockByNumber.</summary>
    IEthGetBlockWithTransactionsByNumber GetBlockWithTransactionsByNumber { get; }

    /// <summary>eth_getBlockByNumber.</summary>
    IEthGetBlockWithTransactionsHashesByNumber GetBlockWithTransactionsHashesByNumber { get; }

    /// <summary>eth_getBlockByHash.</summary>
    IEthGetBlockWithTransactionsByHash GetBlockWithTransactionsByHash { get; }

    /// <summary>eth_getBlockByHash.</summary>
    IEthGetBlockWithTransactionsHashesByHash GetBlockWithTransactionsHashesByHash { get; }
}

/// <inheritdoc cref="IEthApiBlockService"/>
public class EthApiBlockService(IClient client) : IEthApiBlockService
{
    /// <inheritdoc/>
    public IEthBlockNumber GetBlockNumber { get; } = new EthBlockNumber(client);

    /// <inheritdoc/>
    public IEthGetBlockWithTransactionsByNumber GetBlockWithTransactionsByNumber { get; } = new EthGetBlockWithTransactionsByNumber(client);

    /// <inheritdoc/>
    public IEthGetBlockWithTransactionsHashesByNumber GetBlockWithTransactionsHashesByNumber { get; } = new EthGetBlockWithTransactionsHashesByNumber(client);

    /// <inheritdoc/>
    public IEthGetBlockWithTransactionsByHash GetBlockWithTransactionsByHash { get; } = new EthGetBlockWithTransactionsByHash(client);

    /// <inheritdoc/>
    public IEthGetBlockWithTransactionsHashesByHash GetBlockWithTransactionsHashesByHash { get; } = new EthGetBlockWithTransactionsHashesByHash(client);
}

/// <summary>Requests about logs.</summary>
public interface IEthApiFilterService
{
    /// <summary>eth_getLogs.</summary>
    IEthGetLogs GetLogs { get; }

    /// <summary>eth_newFilter.</summary>
    IEthNewFilter NewFilter { get; }

    /// <summary>eth_getFilterLogs.</summary>
    IEthGetFilterLogsForEthNewFilter GetFilterLogsForEthNewFilter { get; }

    /// <summary>eth_getFilterChanges.</summary>
    IEthGetFilterLogsForEthNewFilter GetFilterChangesForEthNewFilter { get; }
}

/// <inheritdoc cref="IEthApiFilterService"/>
public class EthApiFilterService(IClient client) : IEthApiFilterService
{
    /// <inheritdoc/>
    public IEthGetLogs GetLogs { get; } = new EthGetLogs(client);

    /// <inheritdoc/>
    public IEthNewFilter NewFilter { get; } = new EthNewFilter(client);

    /// <inheritdoc/>
    public IEthGetFilterLogsForEthNewFilter GetFilterLogsForEthNewFilter { get; } = new EthGetFilterLogsForEthNewFilter(client);

    /// <inheritdoc/>
    public IEthGetFilterLogsForEthNewFilter GetFilterChangesForEthNewFilter { get; } = new EthGetFilterChangesForEthNewFilter(client);
}
