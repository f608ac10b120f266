using System.Numerics;
using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.RPC.Accounts;
using Nethereum.RPC.Eth.DTOs;
using Nethereum.RPC.Fee1559Suggestions;
using Nethereum.RPC.TransactionReceipts;

namespace Nethereum.RPC.TransactionManagers;

/// <summary>Fills in, signs and sends transactions.</summary>
public interface ITransactionManager
{
    /// <summary>The client that sends.</summary>
    IClient? Client { get; set; }

    /// <summary>Whose transactions these are; null when the node signs.</summary>
    IAccount? Account { get; }

    /// <summary>The chain; asked from the node once when null.</summary>
    BigInteger? ChainId { get; }

    /// <summary>Whether transactions without fees become legacy ones (type 0) at eth_gasPrice.</summary>
    bool UseLegacyAsDefault { get; set; }

    /// <summary>Chooses EIP-1559 fees.</summary>
    IFee1559SuggestionStrategy Fee1559SuggestionStrategy { get; set; }

    /// <summary>Waits for receipts.</summary>
    ITransactionReceiptService TransactionReceiptService { get; set; }

    /// <summary>eth_estimateGas.</summary>
    Task<HexBigInteger> EstimateGasAsync(CallInput callInput);

    /// <summary>Fills in nonce and fees, signs and sends; the hash.</summary>
    Task<string> SendTransactionAsync(TransactionInput transactionInput);

    /// <summary>Sends and waits; cancellation ends the waiting only.</summary>
    Task<TransactionReceipt> SendTransactionAndWaitForReceiptAsync(TransactionInput transactionInput, CancellationToken cancellationToken = default);

    /// <summary>Fills in nonce and fees and signs; the raw transaction in hex.</summary>
    Task<string> SignTransactionAsync(TransactionInput transactionInput);
}
