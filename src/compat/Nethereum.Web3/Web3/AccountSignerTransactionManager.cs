using System.Numerics;
using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.Hex.HexTypes;
using Nethereum.JsonRpc.Client;
using Nethereum.Model;
using Nethereum.RPC.Eth.DTOs;
using Nethereum.RPC.Eth.Transactions;
using Nethereum.RPC.NonceServices;
using Nethereum.RPC.TransactionManagers;
using Nethereum.Signer;
using Nethereum.Util;

namespace Nethereum.Web3.Accounts;

/// <summary>Signs with an account's key and sends raw transactions.</summary>
public class AccountSignerTransactionManager : TransactionManagerBase
{
    private readonly Account signer;
    private readonly Lock nonceServiceCreation = new();

    /// <summary>Binds to an account.</summary>
    /// <param name="rpcClient">The client; null until a Web3 takes the account.</param>
    /// <param name="account">Whose key signs.</param>
    /// <param name="overridingAccountChainId">The chain; the account's when null.</param>
    public AccountSignerTransactionManager(IClient? rpcClient, Account account, BigInteger? overridingAccountChainId = null)
    {
        ArgumentNullException.ThrowIfNull(account);
        signer = account;
        Account = account;
        Client = rpcClient;
        ChainId = overridingAccountChainId ?? account.ChainId;
    }

    /// <inheritdoc/>
    public override async Task<string> SendTransactionAsync(TransactionInput transactionInput)
    {
        string signed = await SignTransactionAsync(transactionInput).ConfigureAwait(false);
        return await new EthSendRawTransaction(RequiredClient).SendRequestAsync(signed.EnsureHexPrefix()).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The sender is another address than the account's.</exception>
    public override async Task<string> SignTransactionAsync(TransactionInput transactionInput)
    {
        ArgumentNullException.ThrowIfNull(transactionInput);
        if (!transactionInput.From.IsTheSameAddress(signer.Address))
        {
            throw new InvalidOperationException($"The sender {transactionInput.From} is not the account {signer.Address}.");
        }

        BigInteger chain = await GetChainIdAsync().ConfigureAwait(false);
        transactionInput.Gas ??= await EstimateGasAsync(transactionInput).ConfigureAwait(false);
        transactionInput.Nonce ??= await NonceService().GetNextNonceAsync().ConfigureAwait(false);
        await SetFeesAsync(transactionInput).ConfigureAwait(false);
        return Sign(transactionInput, chain);
    }

    private INonceService NonceService()
    {
        lock (nonceServiceCreation)
        {
            INonceService service = signer.NonceService ??= new InMemoryNonceService(signer.Address, RequiredClient);
            service.Client = RequiredClient;
            return service;
        }
    }

    private string Sign(TransactionInput input, BigInteger chain)
    {
        BigInteger nonce = Required(input.Nonce, nameof(input.Nonce));
        BigInteger gas = Required(input.Gas, nameof(input.Gas));
        BigInteger value = input.Value?.Value ?? BigInteger.Zero;
        if (input.GasPrice is not null)
        {
            LegacyTransactionChainId legacy = new(input.To, value, nonce, input.GasPrice.Value, gas, input.Data, chain);
            legacy.Sign(signer.Key);
            return legacy.GetRLPEncoded().ToHex();
        }

        Transaction1559 transaction = new(
            chain,
            nonce,
            Required(input.MaxPriorityFeePerGas, nameof(input.MaxPriorityFeePerGas)),
            Required(input.MaxFeePerGas, nameof(input.MaxFeePerGas)),
            gas,
            input.To,
            value,
            input.Data,
            input.AccessList?.ConvertAll(item => new AccessListItem(item.Address, item.StorageKeys.ConvertAll(key => key.HexToByteArray()))));
        return new Transaction1559Signer().SignTransaction(signer.Key, transaction);
    }

    private static BigInteger Required(HexBigInteger? value, string name) =>
        value?.Value ?? throw new InvalidOperationException($"The transaction has no {name}.");
}
