using Nethereum.ABI.FunctionEncoding.Attributes;
using Nethereum.Contracts.Services;
using Nethereum.Hex.HexTypes;
using Nethereum.RPC.Eth.DTOs;

namespace Nethereum.Contracts.ContractHandlers;

/// <summary>Sends and queries any function of one contract.</summary>
public class ContractHandler
{
    private readonly EthApiContractService eth;

    /// <summary>Binds to a contract.</summary>
    /// <param name="contractAddress">The contract.</param>
    /// <param name="ethApiContractService">The services of a Web3.</param>
    /// <param name="addressFrom">The sender when a message names none; the account's address when null.</param>
    public ContractHandler(string contractAddress, IEthApiContractService ethApiContractService, string? addressFrom = null)
    {
        ContractAddress = contractAddress;
        AddressFrom = addressFrom;
        eth = ethApiContractService as EthApiContractService
            ?? throw new ArgumentException("The service must be the Eth property of a Web3.", nameof(ethApiContractService));
    }

    /// <summary>The contract.</summary>
    public string ContractAddress { get; }

    /// <summary>The sender when a message names none; the account's address when null.</summary>
    public string? AddressFrom { get; }

    /// <summary>An event of the contract.</summary>
    public Event<TEvent> GetEvent<TEvent>()
        where TEvent : class, IEventDTO, new() => eth.GetEvent<TEvent>(ContractAddress);

    /// <summary>Sends and waits; cancellation ends the waiting only.</summary>
    public virtual Task<TransactionReceipt> SendRequestAndWaitForReceiptAsync<TEthereumContractFunctionMessage>(TEthereumContractFunctionMessage? transactionMessage = null, CancellationTokenSource? tokenSource = null)
        where TEthereumContractFunctionMessage : FunctionMessage, new() =>
        Sender<TEthereumContractFunctionMessage>().SendRequestAndWaitForReceiptAsync(ContractAddress, transactionMessage, tokenSource);

    /// <summary>Sends and waits; cancellation ends the waiting only.</summary>
    public virtual Task<TransactionReceipt> SendRequestAndWaitForReceiptAsync<TEthereumContractFunctionMessage>(TEthereumContractFunctionMessage transactionMessage, CancellationToken cancellationToken)
        where TEthereumContractFunctionMessage : FunctionMessage, new() =>
        Sender<TEthereumContractFunctionMessage>().SendRequestAndWaitForReceiptAsync(ContractAddress, transactionMessage, cancellationToken);

    /// <summary>Sends; the hash.</summary>
    public virtual Task<string> SendRequestAsync<TEthereumContractFunctionMessage>(TEthereumContractFunctionMessage? transactionMessage = null)
        where TEthereumContractFunctionMessage : FunctionMessage, new() =>
        Sender<TEthereumContractFunctionMessage>().SendRequestAsync(ContractAddress, transactionMessage);

    /// <summary>Signs without sending; the raw transaction in hex.</summary>
    public virtual Task<string> SignTransactionAsync<TEthereumContractFunctionMessage>(TEthereumContractFunctionMessage? transactionMessage = null)
        where TEthereumContractFunctionMessage : FunctionMessage, new() =>
        Sender<TEthereumContractFunctionMessage>().SignTransactionAsync(ContractAddress, transactionMessage);

    /// <summary>eth_estimateGas.</summary>
    public virtual Task<HexBigInteger> EstimateGasAsync<TEthereumContractFunctionMessage>(TEthereumContractFunctionMessage? transactionMessage = null)
        where TEthereumContractFunctionMessage : FunctionMessage, new() =>
        Sender<TEthereumContractFunctionMessage>().EstimateGasAsync(ContractAddress, transactionMessage);

    /// <summary>The single output of a call; default when the node answered no data.</summary>
    public virtual Task<TReturn> QueryAsync<TEthereumContractFunctionMessage, TReturn>(TEthereumContractFunctionMessage? ethereumContractFunctionMessage = null, BlockParameter? blockParameter = null)
        where TEthereumContractFunctionMessage : FunctionMessage, new() =>
        Caller<TEthereumContractFunctionMessage>().QueryAsync<TReturn>(ContractAddress, ethereumContractFunctionMessage, blockParameter);

    /// <summary>All outputs of a call; an object with nothing set when the node answered no data.</summary>
    public virtual Task<TReturn> QueryDeserializingToObjectAsync<TEthereumContractFunctionMessage, TReturn>(TEthereumContractFunctionMessage? ethereumContractFunctionMessage = null, BlockParameter? blockParameter = null)
        where TEthereumContractFunctionMessage : FunctionMessage, new()
        where TReturn : class, IFunctionOutputDTO, new() =>
        Caller<TEthereumContractFunctionMessage>().QueryDeserializingToObjectAsync<TReturn>(
            ethereumContractFunctionMessage ?? new TEthereumContractFunctionMessage(), ContractAddress, blockParameter);

    /// <summary>The returned bytes as they are.</summary>
    public virtual Task<byte[]> QueryRawAsync<TEthereumContractFunctionMessage>(TEthereumContractFunctionMessage? ethereumContractFunctionMessage = null, BlockParameter? blockParameter = null)
        where TEthereumContractFunctionMessage : FunctionMessage, new() =>
        Caller<TEthereumContractFunctionMessage>().QueryRawAsync(ContractAddress, ethereumContractFunctionMessage, blockParameter);

    private ContractTransactionHandler<TMessage> Sender<TMessage>()
        where TMessage : FunctionMessage, new() => new(eth.TransactionManager) { AddressFrom = AddressFrom };

    private ContractQueryHandler<TMessage> Caller<TMessage>()
        where TMessage : FunctionMessage, new() => eth.Query<TMessage>(AddressFrom);
}
