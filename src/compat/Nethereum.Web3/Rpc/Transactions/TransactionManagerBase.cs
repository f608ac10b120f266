using System.Numerics;
using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Accounts;
using Nethereum.RPC.Eth;
using Nethereum.RPC.Eth.DTOs;
using Nethereum.RPC.Eth.Transactions;
using Nethereum.RPC.Fee1559Suggestions;
using Nethereum.RPC.TransactionReceipts;

namespace Nethereum.RPC.TransactionManagers;

/// <summary>What transaction managers share: the choice of fees, receipts, gas estimates.</summary>
public abstract class TransactionManagerBase : ITransactionManager
{
    private const int LegacyType = 0;
    private const int Eip1559Type = 2;

    private ITransactionReceiptService? receipts;
    private IFee1559SuggestionStrategy? fees;

    /// <inheritdoc/>
    public virtual IClient? Client { get; set; }

    /// <inheritdoc/>
    public IAccount? Account { get; protected set; }

    /// <inheritdoc/>
    public BigInteger? ChainId { get; protected set; }

    /// <inheritdoc/>
    public bool UseLegacyAsDefault { get; set; }

    /// <inheritdoc/>
    public IFee1559SuggestionStrategy Fee1559SuggestionStrategy
    {
        get => fees ??= new TimePreferenceFeeSuggestionStrategy(RequiredClient);
        set => fees = value;
    }

    /// <summary>Waits for receipts. A new service with its defaults on each read until one is assigned.</summary>
    public ITransactionReceiptService TransactionReceiptService
    {
        get => receipts ?? new TransactionReceiptPollingService(this);
        set => receipts = value;
    }

    /// <summary>The client, or an error when there is none.</summary>
    protected IClient RequiredClient => Client ?? throw new InvalidOperationException("The transaction manager has no client.");

    /// <inheritdoc/>
    public Task<HexBigInteger> EstimateGasAsync(CallInput callInput) => new EthEstimateGas(RequiredClient).SendRequestAsync(callInput);

    /// <inheritdoc/>
    public abstract Task<string> SendTransactionAsync(TransactionInput transactionInput);

    /// <inheritdoc/>
    public Task<TransactionReceipt> SendTransactionAndWaitForReceiptAsync(TransactionInput transactionInput, CancellationToken cancellationToken = default) =>
        TransactionReceiptService.SendRequestAndWaitForReceiptAsync(transactionInput, cancellationToken);

    /// <inheritdoc/>
    public abstract Task<string> SignTransactionAsync(TransactionInput transactionInput);

    /// <summary>
    /// Sets type and fees that are not set: a gas price makes a legacy transaction, otherwise EIP-1559 fees are
    /// suggested, unless <see cref="UseLegacyAsDefault"/>.
    /// </summary>
    protected async Task SetFeesAsync(TransactionInput transaction)
    {
        bool hasFees = transaction.MaxFeePerGas is not null || transaction.MaxPriorityFeePerGas is not null;
        if (hasFees && transaction.GasPrice is not null)
        {
            throw new ArgumentException("A transaction has either a gas price or EIP-1559 fees, not both.", nameof(transaction));
        }

        if (transaction.GasPrice is not null || transaction.Type?.Value == LegacyType || (UseLegacyAsDefault && !hasFees))
        {
            transaction.Type = new HexBigInteger(LegacyType);
            transaction.GasPrice ??= await new EthGasPrice(RequiredClient).SendRequestAsync().ConfigureAwait(false);
            return;
        }

        transaction.Type = new HexBigInteger(Eip1559Type);
        if (transaction.MaxFeePerGas is null || transaction.MaxPriorityFeePerGas is null)
        {
            Fee1559 fee = await Fee1559SuggestionStrategy.SuggestFeeAsync(transaction.MaxPriorityFeePerGas?.Value).ConfigureAwait(false);
            transaction.MaxFeePerGas ??= new HexBigInteger(fee.MaxFeePerGas);
            transaction.MaxPriorityFeePerGas ??= new HexBigInteger(BigInteger.Min(fee.MaxPriorityFeePerGas, transaction.MaxFeePerGas.Value));
        }
    }

    /// <summary>The chain id, asked from the node once.</summary>
    protected async Task<BigInteger> GetChainIdAsync()
    {
        ChainId ??= (await new EthChainId(RequiredClient).SendRequestAsync().ConfigureAwait(false)).Value;
        return ChainId.Value;
    }
}
