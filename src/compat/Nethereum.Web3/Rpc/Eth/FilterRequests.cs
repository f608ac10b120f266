using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.RPC.Eth.Filters;

/// <summary>eth_getLogs.</summary>
public interface IEthGetLogs
{
    /// <summary>The logs that match.</summary>
    Task<FilterLog[]> SendRequestAsync(NewFilterInput newFilter, object? id = null);
}

/// <inheritdoc cref="IEthGetLogs"/>
public class EthGetLogs(IClient client) : RpcHandler(client, "eth_getLogs"), IEthGetLogs
{
    /// <inheritdoc/>
    public Task<FilterLog[]> SendRequestAsync(NewFilterInput newFilter, object? id = null) => SendAsync<FilterLog[]>(id, newFilter);
}

/// <summary>eth_newFilter.</summary>
public interface IEthNewFilter
{
    /// <summary>Sets up a filter in the node; its id.</summary>
    Task<HexBigInteger> SendRequestAsync(NewFilterInput newFilterInput, object? id = null);
}

/// <inheritdoc cref="IEthNewFilter"/>
public class EthNewFilter(IClient client) : RpcHandler(client, "eth_newFilter"), IEthNewFilter
{
    /// <inheritdoc/>
    public Task<HexBigInteger> SendRequestAsync(NewFilterInput newFilterInput, object? id = null) =>
        SendAsync<HexBigInteger>(id, newFilterInput);
}

/// <summary>eth_getFilterLogs and eth_getFilterChanges.</summary>
public interface IEthGetFilterLogsForEthNewFilter
{
    /// <summary>The logs of a filter.</summary>
    Task<FilterLog[]> SendRequestAsync(HexBigInteger filterId, object? id = null);
}

/// <summary>eth_getFilterLogs: everything that the filter matches.</summary>
public class EthGetFilterLogsForEthNewFilter(IClient client) : RpcHandler(client, "eth_getFilterLogs"), IEthGetFilterLogsForEthNewFilter
{
    /// <inheritdoc/>
    public Task<FilterLog[]> SendRequestAsync(HexBigInteger filterId, object? id = null) => SendAsync<FilterLog[]>(id, filterId);
}

/// <summary>eth_getFilterChanges: what is new since the last call.</summary>
public class EthGetFilterChangesForEthNewFilter(IClient client) : RpcHandler(client, "eth_getFilterChanges"), IEthGetFilterLogsForEthNewFilter
{
    /// <inheritdoc/>
    public Task<FilterLog[]> SendRequestAsync(HexBigInteger filterId, object? id = null) => SendAsync<FilterLog[]>(id, filterId);
}
