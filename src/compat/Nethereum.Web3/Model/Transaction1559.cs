using System.Numerics;

namespace Nethereum.Model;

/// <summary>A transaction with a priority fee and a fee cap (EIP-1559).</summary>
public class Transaction1559 : SignedTypeTransaction
{
    /// <summary>An unsigned transaction; a null number is 0, a null or empty receiver creates a contract, fees are in wei per gas, the amount in wei, data in hex.</summary>
    public Transaction1559(
        BigInteger chainId,
        BigInteger? nonce,
        BigInteger? maxPriorityFeePerGas,
        BigInteger? maxFeePerGas,
        BigInteger? gasLimit,
        string? receiverAddress,
        BigInteger? amount,
        string? data,
        List<AccessListItem>? accessList)
    {
        ChainId = chainId;
        Nonce = nonce;
        MaxPriorityFeePerGas = maxPriorityFeePerGas;
        MaxFeePerGas = maxFeePerGas;
        GasLimit = gasLimit;
        ReceiverAddress = receiverAddress;
        Amount = amount;
        Data = data;
        AccessList = accessList;
    }

    /// <summary>A signed transaction.</summary>
    public Transaction1559(
        BigInteger chainId,
        BigInteger nonce,
        BigInteger maxPriorityFeePerGas,
        BigInteger maxFeePerGas,
        BigInteger gasLimit,
        string? receiverAddress,
        BigInteger amount,
        string? data,
        List<AccessListItem>? accessList,
        Signature signature)
        : this(chainId, nonce, maxPriorityFeePerGas, maxFeePerGas, gasLimit, receiverAddress, amount, data, accessList)
    {
        SetSignature(signature);
    }

    /// <summary>The chain it is for.</summary>
    public BigInteger ChainId { get; }

    /// <summary>How many transactions the sender sent before.</summary>
    public BigInteger? Nonce { get; }

    /// <summary>At most this goes to the block's proposer, wei per gas.</summary>
    public BigInteger? MaxPriorityFeePerGas { get; }

    /// <summary>At most this is paid in all, wei per gas.</summary>
    public BigInteger? MaxFeePerGas { get; }

    /// <summary>At most this gas is used.</summary>
    public BigInteger? GasLimit { get; }

    /// <summary>Who is called or paid; null or empty creates a contract.</summary>
    public string? ReceiverAddress { get; }

    /// <summary>Wei to send.</summary>
    public BigInteger? Amount { get; }

    /// <summary>The call data in hex.</summary>
    public string? Data { get; }

    /// <summary>Addresses and slots that it will touch.</summary>
    public List<AccessListItem>? AccessList { get; }

    /// <inheritdoc/>
    public override TransactionType TransactionType => TransactionType.EIP1559;

    /// <inheritdoc/>
    public override byte[] GetRLPEncoded()
    {
        return Transaction1559Encoder.Current.Encode(this, RequireSignature());
    }

    /// <inheritdoc/>
    public override byte[] GetRLPEncodedRaw()
    {
        return Transaction1559Encoder.Current.EncodeRaw(this);
    }
}
