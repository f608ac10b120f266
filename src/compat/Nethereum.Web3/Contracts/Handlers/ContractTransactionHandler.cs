using Nethereum.Hex.HexTypes;
using Nethereum.RPC.Eth.DTOs;
using Nethereum.RPC.TransactionManagers;

namespace Nethereum.Contracts.ContractHandlers;

/// <summary>Sends one kind of function message.</summary>
public interface IContractTransactionHandler<TContractMessage>
    where TContractMessage : FunctionMessage, new()
{
    /// <summary>eth_estimateGas.</summary>
    Task<HexBigInteger> EstimateGasAsync(string contractAddress, TContractMessage? functionMessage = null);

    /// <summary>Sends; the hash.</summary>
    Task<string> SendRequestAsync(string contractAddress, TContractMessage? functionMessage = null);

    /// <summary>Sends and waits; cancellation ends the waiting only.</summary>
    Task<TransactionReceipt> SendRequestAndWaitForReceiptAsync(string contractAddress, TContractMessage? functionMessage = null, CancellationTokenSource? tokenSource = null);

    /// <summary>Sends and waits; cancellation ends the waiting only.</summary>
    Task<TransactionReceipt> SendRequestAndWaitForReceiptAsync(string contractAddress, TContractMessage functionMessage, CancellationToken cancellationToken);

    /// <summary>Signs without sending; the raw transaction in hex.</summary>
    Task<string> SignTransactionAsync(string contractAddress, TContractMessage? functionMessage = null);
}

/// <inheritdoc cref="IContractTransactionHandler{TContractMessage}"/>
public class ContractTransactionHandler<TContractMessage>(ITransactionManager transactionManager) : IContractTransactionHandler<TContractMessage>
    where TContractMessage : FunctionMessage, new()
{
    private readonly MessageSender sender = new(transactionManager);

    /// <summary>The sender when a message names none; the account's address when null too.</summary>
    internal string? AddressFrom { get; init; }

    /// <inheritdoc/>
    public Task<HexBigInteger> EstimateGasAsync(string contractAddress, TContractMessage? functionMessage = null) =>
        sender.EstimateAsync(MessageInputs.Call(
            functionMessage ??= new TContractMessage(),
            contractAddress,
            ABI.HexData.Format(functionMessage.GetCallData()),
            AddressFrom ?? sender.AccountAddress));

    /// <inheritdoc/>
    public Task<string> SendRequestAsync(string contractAddress, TContractMessage? functionMessage = null) =>
        sender.SendAsync(Input(contractAddress, functionMessage));

    /// <inheritdoc/>
    public Task<TransactionReceipt> SendRequestAndWaitForReceiptAsync(string contractAddress, TContractMessage? functionMessage = null, CancellationTokenSource? tokenSource = null) =>
        sender.SendAndWaitAsync(Input(contractAddress, functionMessage), tokenSource?.Token ?? CancellationToken.None);

    /// <inheritdoc/>
    public Task<TransactionReceipt> SendRequestAndWaitForReceiptAsync(string contractAddress, TContractMessage functionMessage, CancellationToken cancellationToken) =>
        sender.SendAndWaitAsync(Input(contractAddress, functionMessage), cancellationToken);

    /// <inheritdoc/>
    public Task<string> SignTransactionAsync(string contractAddress, TContractMessage? functionMessage = null) =>
        sender.SignAsync(Input(contractAddress, functionMessage));

    private TransactionInput Input(string contractAddress, TContractMessage? functionMessage) =>
        sender.Input(functionMessage ?? new TContractMessage(), contractAddress, AddressFrom);
}
