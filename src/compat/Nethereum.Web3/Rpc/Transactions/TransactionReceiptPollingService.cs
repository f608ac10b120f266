using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Eth;
using Nethereum.RPC.Eth.DTOs;
using Nethereum.RPC.Eth.Transactions;
using Nethereum.RPC.TransactionManagers;

namespace Nethereum.RPC.TransactionReceipts;

/// <summary>Waits until transactions are mined.</summary>
public interface ITransactionReceiptService
{
    /// <summary>Waits for the receipt of a transaction that was sent.</summary>
    Task<TransactionReceipt> PollForReceiptAsync(string transaction, CancellationToken cancellationToken = default);

    /// <summary>Sends and waits; cancellation ends the waiting only.</summary>
    Task<TransactionReceipt> SendRequestAndWaitForReceiptAsync(TransactionInput transactionInput, CancellationToken cancellationToken = default);

    /// <summary>Sends and waits; cancellation ends the waiting only.</summary>
    Task<TransactionReceipt> SendRequestAndWaitForReceiptAsync(Func<Task<string>> transactionFunction, CancellationToken cancellationToken = default);

    /// <summary>Deploys, waits and checks that code is there.</summary>
    /// <exception cref="ContractDeploymentException">There is no code at the new address.</exception>
    Task<TransactionReceipt> DeployContractAndWaitForReceiptAsync(TransactionInput transactionInput, CancellationToken cancellationToken = default);
}

/// <summary>A deployment that left no code.</summary>
public class ContractDeploymentException(string message, TransactionReceipt transactionReceipt) : Exception(message)
{
    /// <summary>The deployment's receipt.</summary>
    public TransactionReceipt TransactionReceipt { get; } = transactionReceipt;
}

/// <summary>Asks the node again and again.</summary>
public class TransactionReceiptPollingService : ITransactionReceiptService
{
    private readonly ITransactionManager transactionManager;
    private int retryMilliseconds;

    /// <summary>Creates the service.</summary>
    /// <param name="transactionManager">Sends, and has the client.</param>
    /// <param name="retryMilliseconds">Milliseconds between two questions.</param>
    public TransactionReceiptPollingService(ITransactionManager transactionManager, int retryMilliseconds = 100)
    {
        this.transactionManager = transactionManager;
        SetPollingRetryIntervalInMilliseconds(retryMilliseconds);
    }

    private IClient Client => transactionManager.Client ?? throw new InvalidOperationException("The transaction manager has no client.");

    /// <summary>Sets the milliseconds between two questions.</summary>
    public void SetPollingRetryIntervalInMilliseconds(int retryMilliseconds)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(retryMilliseconds);
        this.retryMilliseconds = retryMilliseconds;
    }

    /// <inheritdoc/>
    public async Task<TransactionReceipt> PollForReceiptAsync(string transaction, CancellationToken cancellationToken = default)
    {
        EthGetTransactionReceipt request = new(Client);
        while (true)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                throw new TaskCanceledException($"Waiting for the receipt of {transaction} was cancelled.", null, cancellationToken);
            }

            TransactionReceipt? receipt = await request.SendRequestAsync(transaction).ConfigureAwait(false);
            if (receipt is not null)
            {
                return receipt;
            }

            await Task.Delay(retryMilliseconds, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public Task<TransactionReceipt> SendRequestAndWaitForReceiptAsync(TransactionInput transactionInput, CancellationToken cancellationToken = default) =>
        SendRequestAndWaitForReceiptAsync(() => transactionManager.SendTransactionAsync(transactionInput), cancellationToken);

    /// <inheritdoc/>
    public async Task<TransactionReceipt> SendRequestAndWaitForReceiptAsync(Func<Task<string>> transactionFunction, CancellationToken cancellationToken = default)
    {
        string hash = await transactionFunction().ConfigureAwait(false);
        return await PollForReceiptAsync(hash, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<TransactionReceipt> DeployContractAndWaitForReceiptAsync(TransactionInput transactionInput, CancellationToken cancellationToken = default)
    {
        TransactionReceipt receipt = await SendRequestAndWaitForReceiptAsync(transactionInput, cancellationToken).ConfigureAwait(false);
        string code = receipt.ContractAddress is null
            ? string.Empty
            : await new EthGetCode(Client).SendRequestAsync(receipt.ContractAddress).ConfigureAwait(false);
        return code is "" or "0x"
            ? throw new ContractDeploymentException("Contract code not deployed successfully", receipt)
            : receipt;
    }
}
