using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.RPC.Eth.Blocks;

/// <summary>eth_blockNumber.</summary>
public interface IEthBlockNumber
{
    /// <summary>The newest block's number.</summary>
    Task<HexBigInteger> SendRequestAsync(object? id = null);
}

/// <inheritdoc cref="IEthBlockNumber"/>
public class EthBlockNumber(IClient client) : RpcHandler(client, "eth_blockNumber"), IEthBlockNumber
{
    /// <inheritdoc/>
    public Task<HexBigInteger> SendRequestAsync(object? id = null) => SendAsync<HexBigInteger>(id);
}

/// <summary>eth_getBlockByNumber with whole transactions.</summary>
public interface IEthGetBlockWithTransactionsByNumber
{
    /// <summary>The block; null when there is none.</summary>
    Task<BlockWithTransactions?> SendRequestAsync(BlockParameter blockParameter, object? id = null);

    /// <summary>The block; null when there is none.</summary>
    Task<BlockWithTransactions?> SendRequestAsync(HexBigInteger number, object? id = null);
}

/// <inheritdoc cref="IEthGetBlockWithTransactionsByNumber"/>
public class EthGetBlockWithTransactionsByNumber(IClient client) : RpcHandler(client, "eth_getBlockByNumber"), IEthGetBlockWithTransactionsByNumber
{
    /// <inheritdoc/>
    public Task<BlockWithTransactions?> SendRequestAsync(BlockParameter blockParameter, object? id = null) =>
        SendNullableAsync<BlockWithTransactions>(id, blockParameter, true);

    /// <inheritdoc/>
    public Task<BlockWithTransactions?> SendRequestAsync(HexBigInteger number, object? id = null) =>
        SendRequestAsync(new BlockParameter(number), id);
}

/// <summary>eth_getBlockByNumber with transaction hashes.</summary>
public interface IEthGetBlockWithTransactionsHashesByNumber
{
    /// <summary>The block; null when there is none.</summary>
    Task<BlockWithTransactionHashes?> SendRequestAsync(BlockParameter blockParameter, object? id = null);

    /// <summary>The block; null when there is none.</summary>
    Task<BlockWithTransactionHashes?> SendRequestAsync(HexBigInteger number, object? id = null);
}

/// <inheritdoc cref="IEthGetBlockWithTransactionsHashesByNumber"/>
public class EthGetBlockWithTransactionsHashesByNumber(IClient client) : RpcHandler(client, "eth_getBlockByNumber"), IEthGetBlockWithTransactionsHashesByNumber
{
    /// <inheritdoc/>
    public Task<BlockWithTransactionHashes?> SendRequestAsync(BlockParameter blockParameter, object? id = null) =>
        SendNullableAsync<BlockWithTransactionHashes>(id, blockParameter, false);

    /// <inheritdoc/>
    public Task<BlockWithTransactionHashes?> SendRequestAsync(HexBigInteger number, object? id = null) =>
        SendRequestAsync(new BlockParameter(number), id);
}

/// <summary>eth_getBlockByHash with whole transactions.</summary>
public interface IEthGetBlockWithTransactionsByHash
{
    /// <summary>The block; null when there is none.</summary>
    Task<BlockWithTransactions?> SendRequestAsync(string blockHash, object? id = null);
}

/// <inheritdoc cref="IEthGetBlockWithTransactionsByHash"/>
public class EthGetBlockWithTransactionsByHash(IClient client) : RpcHandler(client, "eth_getBlockByHash"), IEthGetBlockWithTransactionsByHash
{
    /// <inheritdoc/>
    public Task<BlockWithTransactions?> SendRequestAsync(string blockHash, object? id = null) =>
        SendNullableAsync<BlockWithTransactions>(id, blockHash, true);
}

/// <summary>eth_getBlockByHash with transaction hashes.</summary>
public interface IEthGetBlockWithTransactionsHashesByHash
{
    /// <summary>The block; null when there is none.</summary>
    Task<BlockWithTransactionHashes?> SendRequestAsync(string blockHash, object? id = null);
}

/// <inheritdoc cref="IEthGetBlockWithTransactionsHashesByHash"/>
public class EthGetBlockWithTransactionsHashesByHash(IClient client) : RpcHandler(client, "eth_getBlockByHash"), IEthGetBlockWithTransactionsHashesByHash
{
    /// <inheritdoc/>
    public Task<BlockWithTransactionHashes?> SendRequestAsync(string blockHash, object? id = null) =>
        SendNullableAsync<BlockWithTransactionHashes>(id, blockHash, false);
}
