using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth.DTOs;
using Nethereum.RPC.Eth.Filters;

namespace Nethereum.Contracts;

/// <summary>What events share: the contract and the client.</summary>
public abstract class EventBase
{
    /// <summary>Binds to a contract, or to all when null.</summary>
    protected EventBase(IClient client, string? contractAddress)
    {
        Client = client;
        ContractAddress = contractAddress;
    }

    /// <summary>The contract; null for any.</summary>
    public string? ContractAddress { get; }

    /// <summary>The client.</summary>
    protected IClient Client { get; }
}

/// <summary>The logs of one event.</summary>
public class Event<TEventMessage> : EventBase
    where TEventMessage : class, new()
{
    /// <summary>The event of any contract.</summary>
    public Event(IClient client)
        : this(client, null)
    {
    }

    /// <summary>The event of one contract.</summary>
    public Event(IClient client, string? contractAddress)
        : base(client, contractAddress)
    {
    }

    /// <summary>A filter for all logs of the event between two blocks.</summary>
    public NewFilterInput CreateFilterInput(BlockParameter? fromBlock = null, BlockParameter? toBlock = null) =>
        Filter(fromBlock, toBlock);

    /// <summary>A filter on the first indexed parameter.</summary>
    public NewFilterInput CreateFilterInput<T>(T firstIndexedParameterValue, BlockParameter? fromBlock = null, BlockParameter? toBlock = null) =>
        Filter(fromBlock, toBlock, [firstIndexedParameterValue]);

    /// <summary>A filter on any of several values of the first indexed parameter.</summary>
    public NewFilterInput CreateFilterInput<T>(T[] firstIndexedParameterValues, BlockParameter? fromBlock = null, BlockParameter? toBlock = null) =>
        Filter(fromBlock, toBlock, Boxed(firstIndexedParameterValues));

    /// <summary>A filter on the first two indexed parameters.</summary>
    public NewFilterInput CreateFilterInput<T1, T2>(T1 firstIndexedParameterValue, T2 secondIndexedParameterValue, BlockParameter? fromBlock = null, BlockParameter? toBlock = null) =>
        Filter(fromBlock, toBlock, [firstIndexedParameterValue], [secondIndexedParameterValue]);

    /// <summary>A filter on any of several values of the first two indexed parameters.</summary>
    public NewFilterInput CreateFilterInput<T1, T2>(T1[] firstIndexedParameterValues, T2[] secondIndexedParameterValues, BlockParameter? fromBlock = null, BlockParameter? toBlock = null) =>
        Filter(fromBlock, toBlock, Boxed(firstIndexedParameterValues), Boxed(secondIndexedParameterValues));

    /// <summary>A filter on three indexed parameters.</summary>
    public NewFilterInput CreateFilterInput<T1, T2, T3>(T1 firstIndexedParameterValue, T2 secondIndexedParameterValue, T3 thirdIndexedParameterValue, BlockParameter? fromBlock = null, BlockParameter? toBlock = null) =>
        Filter(fromBlock, toBlock, [firstIndexedParameterValue], [secondIndexedParameterValue], [thirdIndexedParameterValue]);

    /// <summary>A filter on any of several values; null or an empty array for any value.</summary>
    public NewFilterInput CreateFilterInput(object[]? filterTopic1, BlockParameter? fromBlock = null, BlockParameter? toBlock = null) =>
        Filter(fromBlock, toBlock, filterTopic1);

    /// <summary>A filter on any of several values; null or an empty array for any value.</summary>
    public NewFilterInput CreateFilterInput(object[]? filterTopic1, object[]? filterTopic2, BlockParameter? fromBlock = null, BlockParameter? toBlock = null) =>
        Filter(fromBlock, toBlock, filterTopic1, filterTopic2);

    /// <summary>A filter on any of several values; null or an empty array for any value.</summary>
    public NewFilterInput CreateFilterInput(object[]? filterTopic1, object[]? filterTopic2, object[]? filterTopic3, BlockParameter? fromBlock = null, BlockParameter? toBlock = null) =>
        Filter(fromBlock, toBlock, filterTopic1, filterTopic2, filterTopic3);

    /// <summary>The events that a filter matches (eth_getLogs), in order.</summary>
    /// <exception cref="Nethereum.ABI.AbiDecodingException">A log is of this event but malformed.</exception>
    public async Task<List<EventLog<TEventMessage>>> GetAllChangesAsync(NewFilterInput filterInput)
    {
        FilterLog[] logs = await new EthGetLogs(Client).SendRequestAsync(filterInput).ConfigureAwait(false);
        return logs.DecodeAllEvents<TEventMessage>();
    }

    /// <summary>The events of a filter in the node (eth_getFilterLogs).</summary>
    public async Task<List<EventLog<TEventMessage>>> GetAllChangesAsync(HexBigInteger filterId)
    {
        FilterLog[] logs = await new EthGetFilterLogsForEthNewFilter(Client).SendRequestAsync(filterId).ConfigureAwait(false);
        return logs.DecodeAllEvents<TEventMessage>();
    }

    /// <summary>The events that are new since the last call (eth_getFilterChanges).</summary>
    public async Task<List<EventLog<TEventMessage>>> GetFilterChangesAsync(HexBigInteger filterId)
    {
        FilterLog[] logs = await new EthGetFilterChangesForEthNewFilter(Client).SendRequestAsync(filterId).ConfigureAwait(false);
        return logs.DecodeAllEvents<TEventMessage>();
    }

    /// <summary>Sets up a filter in the node; its id.</summary>
    public Task<HexBigInteger> CreateFilterAsync(NewFilterInput newfilterInput) => new EthNewFilter(Client).SendRequestAsync(newfilterInput);

    private NewFilterInput Filter(BlockParameter? fromBlock, BlockParameter? toBlock, params object?[]?[] values) => new()
    {
        FromBlock = fromBlock,
        ToBlock = toBlock,
        Address = ContractAddress is null ? null : [ContractAddress],
        Topics = EventCodec<TEventMessage>.Instance.Topics(values),
    };

    private static object?[] Boxed<T>(T[] values) => [.. values.Cast<object?>()];
}
