using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.RPC.Eth.Transactions;

/// <summary>eth_call.</summary>
public interface IEthCall
{
    /// <summary>The returned data in hex at a block.</summary>
    Task<string> SendRequestAsync(CallInput callInput, BlockParameter block, object? id = null);

    /// <summary>The returned data in hex at the default block.</summary>
    Task<string> SendRequestAsync(CallInput callInput, object? id = null);
}

/// <inheritdoc cref="IEthCall"/>
public class EthCall(IClient client) : RpcHandler(client, "eth_call"), IEthCall
{
    /// <summary>The block asked about when a call names none.</summary>
    public BlockParameter DefaultBlock { get; set; } = BlockParameter.CreateLatest();

    /// <inheritdoc/>
    public Task<string> SendRequestAsync(CallInput callInput, BlockParameter block, object? id = null) =>
        SendAsync<string>(id, callInput, block);

    /// <inheritdoc/>
    public Task<string> SendRequestAsync(CallInput callInput, object? id = null) => SendRequestAsync(callInput, DefaultBlock, id);
}

/// <summary>eth_estimateGas.</summary>
public interface IEthEstimateGas
{
    /// <summary>The lowest gas limit at which the call does not revert.</summary>
    Task<HexBigInteger> SendRequestAsync(CallInput callInput, object? id = null);
}

/// <inheritdoc cref="IEthEstimateGas"/>
public class EthEstimateGas(IClient client) : RpcHandler(client, "eth_estimateGas"), IEthEstimateGas
{
    /// <inheritdoc/>
    public Task<HexBigInteger> SendRequestAsync(CallInput callInput, object? id = null) => SendAsync<HexBigInteger>(id, callInput);
}

/// <summary>eth_getTransactionCount.</summary>
public interface IEthGetTransactionCount
{
    /// <summary>The transactions sent, at a block.</summary>
    Task<HexBigInteger> SendRequestAsync(string address, BlockParameter block, object? id = null);

    /// <summary>The transactions sent, at the default block.</summary>
    Task<HexBigInteger> SendRequestAsync(string address, object? id = null);
}

/// <inheritdoc cref="IEthGetTransactionCount"/>
public class EthGetTransactionCount(IClient client) : RpcHandler(client, "eth_getTransactionCount"), IEthGetTransactionCount
{
    /// <summary>The block asked about when a call names none.</summary>
    public BlockParameter DefaultBlock { get; set; } = BlockParameter.CreateLatest();

    /// <inheritdoc/>
    public Task<HexBigInteger> SendRequestAsync(string address, BlockParameter block, object? id = null) =>
        SendAsync<HexBigInteger>(id, address, block);

    /// <inheritdoc/>
    public Task<HexBigInteger> SendRequestAsync(string address, object? id = null) => SendRequestAsync(address, DefaultBlock, id);
}

/// <summary>eth_getTransactionByHash.</summary>
public interface IEthGetTransactionByHash
{
    /// <summary>The transaction; null when the node does not know it.</summary>
    Task<Transaction?> SendRequestAsync(string hashTransaction, object? id = null);
}

/// <inheritdoc cref="IEthGetTransactionByHash"/>
public class EthGetTransactionByHash(IClient client) : RpcHandler(client, "eth_getTransactionByHash"), IEthGetTransactionByHash
{
    /// <inheritdoc/>
    public Task<Transaction?> SendRequestAsync(string hashTransaction, object? id = null) =>
        SendNullableAsync<Transaction>(id, hashTransaction);
}

/// <summary>eth_getTransactionReceipt.</summary>
public interface IEthGetTransactionReceipt
{
    /// <summary>The receipt; null while the transaction waits or is unknown.</summary>
    Task<TransactionReceipt?> SendRequestAsync(string transactionHash, object? id = null);
}

/// <inheritdoc cref="IEthGetTransactionReceipt"/>
public class EthGetTransactionReceipt(IClient client) : RpcHandler(client, "eth_getTransactionReceipt"), IEthGetTransactionReceipt
{
    /// <inheritdoc/>
    public Task<TransactionReceipt?> SendRequestAsync(string transactionHash, object? id = null) =>
        SendNullableAsync<TransactionReceipt>(id, transactionHash);
}

/// <summary>eth_sendRawTransaction.</summary>
public interface IEthSendRawTransaction
{
    /// <summary>Sends a signed transaction; its hash.</summary>
    Task<string> SendRequestAsync(string signedTransactionData, object? id = null);
}

/// <inheritdoc cref="IEthSendRawTransaction"/>
public class EthSendRawTransaction(IClient client) : RpcHandler(client, "eth_sendRawTransaction"), IEthSendRawTransaction
{
    /// <inheritdoc/>
    public Task<string> SendRequestAsync(string signedTransactionData, object? id = null) =>
        SendAsync<string>(id, signedTransactionData);
}

/// <summary>eth_sendTransaction.</summary>
public interface IEthSendTransaction
{
    /// <summary>Has the node sign and send; the hash.</summary>
    Task<string> SendRequestAsync(TransactionInput input, object? id = null);
}

/// <inheritdoc cref="IEthSendTransaction"/>
public class EthSendTransaction(IClient client) : RpcHandler(client, "eth_sendTransaction"), IEthSendTransaction
{
    /// <inheritdoc/>
    public Task<string> SendRequestAsync(TransactionInput input, object? id = null) => SendAsync<string>(id, input);
}
