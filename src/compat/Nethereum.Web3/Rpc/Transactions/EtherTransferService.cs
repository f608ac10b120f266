using System.Numerics;
using Nethereum.Hex.HexTypes;
using Nethereum.RPC.Eth.DTOs;
using Nethereum.RPC.TransactionManagers;
using Nethereum.Util;

namespace Nethereum.RPC.Eth.Services;

/// <summary>Plain transfers of ether.</summary>
public interface IEtherTransferService
{
    /// <summary>Sends ether; the hash.</summary>
    Task<string> TransferEtherAsync(string toAddress, decimal etherAmount, decimal? gasPriceGwei = null, BigInteger? gas = null, BigInteger? nonce = null);

    /// <summary>Sends ether and waits; cancellation ends the waiting only.</summary>
    /// <param name="toAddress">Who gets it.</param>
    /// <param name="etherAmount">Ether, not wei.</param>
    /// <param name="gasPriceGwei">Gwei per gas, which makes it a legacy transaction.</param>
    /// <param name="gas">The gas limit; 21000 when null.</param>
    /// <param name="nonce">The nonce; chosen when null.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task<TransactionReceipt> TransferEtherAndWaitForReceiptAsync(string toAddress, decimal etherAmount, decimal? gasPriceGwei = null, BigInteger? gas = null, BigInteger? nonce = null, CancellationToken cancellationToken = default);
}

/// <inheritdoc cref="IEtherTransferService"/>
public class EtherTransferService(ITransactionManager transactionManager) : IEtherTransferService
{
    private const int TransferGas = 21000;

    /// <inheritdoc/>
    public Task<string> TransferEtherAsync(string toAddress, decimal etherAmount, decimal? gasPriceGwei = null, BigInteger? gas = null, BigInteger? nonce = null) =>
        transactionManager.SendTransactionAsync(Input(toAddress, etherAmount, gasPriceGwei, gas, nonce));

    /// <inheritdoc/>
    public Task<TransactionReceipt> TransferEtherAndWaitForReceiptAsync(string toAddress, decimal etherAmount, decimal? gasPriceGwei = null, BigInteger? gas = null, BigInteger? nonce = null, CancellationToken cancellationToken = default) =>
        transactionManager.SendTransactionAndWaitForReceiptAsync(Input(toAddress, etherAmount, gasPriceGwei, gas, nonce), cancellationToken);

    private TransactionInput Input(string toAddress, decimal etherAmount, decimal? gasPriceGwei, BigInteger? gas, BigInteger? nonce)
    {
        ArgumentException.ThrowIfNullOrEmpty(toAddress);
        ArgumentOutOfRangeException.ThrowIfNegative(etherAmount);
        return new TransactionInput
        {
            From = transactionManager.Account?.Address,
            To = toAddress,
            Value = new HexBigInteger(UnitConversion.Convert.ToWei(etherAmount)),
            Gas = new HexBigInteger(gas ?? TransferGas),
            GasPrice = gasPriceGwei is null ? null : new HexBigInteger(UnitConversion.Convert.ToWei(gasPriceGwei.Value, UnitConversion.EthUnit.Gwei)),
            Nonce = nonce is null ? null : new HexBigInteger(nonce.Value),
        };
    }
}
