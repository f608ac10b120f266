using Nethereum.ABI;
using Nethereum.Hex.HexTypes;
using Nethereum.RPC.Eth.DTOs;
using Nethereum.RPC.TransactionManagers;

namespace Nethereum.Contracts.ContractHandlers;

/// <summary>What function calls and deployments share: gas estimate, then the transaction manager.</summary>
internal sealed class MessageSender(ITransactionManager manager)
{
    public string? AccountAddress => manager.Account?.Address;

    public async Task<HexBigInteger> EstimateAsync(CallInput input) =>
        await ContractRevert.MapAsync(() => manager.EstimateGasAsync(input)).ConfigureAwait(false);

    public async Task<string> SendAsync(TransactionInput input)
    {
        await SetGasAsync(input).ConfigureAwait(false);
        return await manager.SendTransactionAsync(input).ConfigureAwait(false);
    }

    public async Task<string> SignAsync(TransactionInput input)
    {
        await SetGasAsync(input).ConfigureAwait(false);
        return await manager.SignTransactionAsync(input).ConfigureAwait(false);
    }

    public Task<TransactionReceipt> SendAndWaitAsync(TransactionInput input, CancellationToken cancellationToken) =>
        manager.TransactionReceiptService.SendRequestAndWaitForReceiptAsync(() => SendAsync(input), cancellationToken);

    public async Task<TransactionReceipt> DeployAndWaitAsync(TransactionInput input, CancellationToken cancellationToken)
    {
        await SetGasAsync(input).ConfigureAwait(false);
        return await manager.TransactionReceiptService.DeployContractAndWaitForReceiptAsync(input, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The estimate is made from sender, receiver, value and data alone.</summary>
    private async Task SetGasAsync(TransactionInput input)
    {
        input.Gas ??= await EstimateAsync(new CallInput
        {
            From = input.From,
            To = input.To,
            Value = input.Value,
            Data = input.Data,
        }).ConfigureAwait(false);
    }

    public TransactionInput Input(FunctionMessage message, string to, string? from) =>
        MessageInputs.Transaction(message, to, HexData.Format(message.GetCallData()), from ?? AccountAddress);

    public TransactionInput Input(ContractDeploymentMessage message) =>
        MessageInputs.Transaction(message, null, MessageInputs.DeploymentData(message), AccountAddress);
}
