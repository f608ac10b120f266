using Nethereum.Contracts.ContractHandlers;
using Nethereum.Hex.HexTypes;
using Nethereum.RPC.Eth.DTOs;
using Nethereum.RPC.TransactionManagers;

namespace Nethereum.Contracts.CQS;

/// <summary>Deploys one kind of contract.</summary>
public interface IContractDeploymentTransactionHandler<TContractDeploymentMessage>
    where TContractDeploymentMessage : ContractDeploymentMessage, new()
{
    /// <summary>eth_estimateGas.</summary>
    Task<HexBigInteger> EstimateGasAsync(TContractDeploymentMessage deploymentMessage);

    /// <summary>Sends; the hash.</summary>
    Task<string> SendRequestAsync(TContractDeploymentMessage? deploymentMessage = null);

    /// <summary>Sends, waits and checks that code is there; cancellation ends the waiting only.</summary>
    /// <exception cref="RPC.TransactionReceipts.ContractDeploymentException">There is no code at the new address.</exception>
    Task<TransactionReceipt> SendRequestAndWaitForReceiptAsync(TContractDeploymentMessage? deploymentMessage = null, CancellationTokenSource? tokenSource = null);

    /// <inheritdoc cref="SendRequestAndWaitForReceiptAsync(TContractDeploymentMessage?, CancellationTokenSource?)"/>
    Task<TransactionReceipt> SendRequestAndWaitForReceiptAsync(TContractDeploymentMessage deploymentMessage, CancellationToken cancellationToken);

    /// <summary>Signs without sending; the raw transaction in hex.</summary>
    Task<string> SignTransactionAsync(TContractDeploymentMessage deploymentMessage);
}

/// <inheritdoc cref="IContractDeploymentTransactionHandler{TContractDeploymentMessage}"/>
public class ContractDeploymentTransactionHandler<TContractDeploymentMessage>(ITransactionManager transactionManager)
    : IContractDeploymentTransactionHandler<TContractDeploymentMessage>
    where TContractDeploymentMessage : ContractDeploymentMessage, new()
{
    private readonly MessageSender sender = new(transactionManager);

    /// <inheritdoc/>
    public Task<HexBigInteger> EstimateGasAsync(TContractDeploymentMessage deploymentMessage) =>
        sender.EstimateAsync(MessageInputs.Call(deploymentMessage, null, MessageInputs.DeploymentData(deploymentMessage), sender.AccountAddress));

    /// <inheritdoc/>
    public Task<string> SendRequestAsync(TContractDeploymentMessage? deploymentMessage = null) =>
        sender.SendAsync(sender.Input(deploymentMessage ?? new TContractDeploymentMessage()));

    /// <inheritdoc/>
    public Task<TransactionReceipt> SendRequestAndWaitForReceiptAsync(TContractDeploymentMessage? deploymentMessage = null, CancellationTokenSource? tokenSource = null) =>
        sender.DeployAndWaitAsync(sender.Input(deploymentMessage ?? new TContractDeploymentMessage()), tokenSource?.Token ?? CancellationToken.None);

    /// <inheritdoc/>
    public Task<TransactionReceipt> SendRequestAndWaitForReceiptAsync(TContractDeploymentMessage deploymentMessage, CancellationToken cancellationToken) =>
        sender.DeployAndWaitAsync(sender.Input(deploymentMessage), cancellationToken);

    /// <inheritdoc/>
    public Task<string> SignTransactionAsync(TContractDeploymentMessage deploymentMessage) =>
        sender.SignAsync(sender.Input(deploymentMessage));
}
