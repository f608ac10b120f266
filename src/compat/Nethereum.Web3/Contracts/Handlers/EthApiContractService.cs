using Nethereum.ABI.FunctionEncoding.Attributes;
using Nethereum.Contracts.ContractHandlers;
using Nethereum.Contracts.CQS;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC;
using Nethereum.RPC.TransactionManagers;

namespace Nethereum.Contracts.Services;

/// <summary>The eth_ namespace and contracts.</summary>
public interface IEthApiContractService : IEthApiService
{
    /// <summary>Any function of one contract.</summary>
    ContractHandler GetContractHandler(string contractAddress);

    /// <summary>Sends one kind of function message.</summary>
    IContractTransactionHandler<TContractFunctionMessage> GetContractTransactionHandler<TContractFunctionMessage>()
        where TContractFunctionMessage : FunctionMessage, new();

    /// <summary>Deploys one kind of contract.</summary>
    IContractDeploymentTransactionHandler<TContractDeploymentMessage> GetContractDeploymentHandler<TContractDeploymentMessage>()
        where TContractDeploymentMessage : ContractDeploymentMessage, new();

    /// <summary>Calls one kind of function without a transaction.</summary>
    IContractQueryHandler<TContractFunctionMessage> GetContractQueryHandler<TContractFunctionMessage>()
        where TContractFunctionMessage : FunctionMessage, new();

    /// <summary>An event of any contract.</summary>
    Event<TEventType> GetEvent<TEventType>()
        where TEventType : class, IEventDTO, new();

    /// <summary>An event of one contract.</summary>
    Event<TEventType> GetEvent<TEventType>(string contractAddress)
        where TEventType : class, IEventDTO, new();
}

/// <inheritdoc cref="IEthApiContractService"/>
public class EthApiContractService(IClient client, ITransactionManager transactionManager)
    : EthApiService(client, transactionManager), IEthApiContractService
{
    /// <inheritdoc/>
    public ContractHandler GetContractHandler(string contractAddress) => new(contractAddress, this);

    /// <inheritdoc/>
    public IContractTransactionHandler<TContractFunctionMessage> GetContractTransactionHandler<TContractFunctionMessage>()
        where TContractFunctionMessage : FunctionMessage, new() =>
        new ContractTransactionHandler<TContractFunctionMessage>(TransactionManager);

    /// <inheritdoc/>
    public IContractDeploymentTransactionHandler<TContractDeploymentMessage> GetContractDeploymentHandler<TContractDeploymentMessage>()
        where TContractDeploymentMessage : ContractDeploymentMessage, new() =>
        new ContractDeploymentTransactionHandler<TContractDeploymentMessage>(TransactionManager);

    /// <inheritdoc/>
    public IContractQueryHandler<TContractFunctionMessage> GetContractQueryHandler<TContractFunctionMessage>()
        where TContractFunctionMessage : FunctionMessage, new() => Query<TContractFunctionMessage>(null);

    /// <inheritdoc/>
    public Event<TEventType> GetEvent<TEventType>()
        where TEventType : class, IEventDTO, new() => new(Client);

    /// <inheritdoc/>
    public Event<TEventType> GetEvent<TEventType>(string contractAddress)
        where TEventType : class, IEventDTO, new() => new(Client, contractAddress);

    internal ContractQueryHandler<TMessage> Query<TMessage>(string? addressFrom)
        where TMessage : FunctionMessage, new() =>
        new(Transactions.Call, addressFrom ?? TransactionManager.Account?.Address, DefaultBlock);
}
