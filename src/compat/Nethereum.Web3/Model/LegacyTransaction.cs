using System.Numerics;
using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.RLP;

namespace Nethereum.Model;

/// <summary>A legacy transaction that is valid on every chain, with V 27 or 28.</summary>
public class LegacyTransaction : SignedLegacyTransaction
{
    /// <summary>Of the fields' bytes: numbers big-endian without leading zeros, zero as no bytes.</summary>
    public LegacyTransaction(byte[] nonce, byte[] gasPrice, byte[] gasLimit, byte[]? receiveAddress, byte[] value, byte[] data)
        : base(nonce, gasPrice, gasLimit, receiveAddress, value, data)
    {
    }

    /// <summary>A transfer, with 20 gwei and 21,000 gas.</summary>
    public LegacyTransaction(string? to, BigInteger amount, BigInteger nonce)
        : this(to, amount, nonce, DEFAULT_GAS_PRICE, DEFAULT_GAS_LIMIT, "")
    {
    }

    /// <summary>A transfer.</summary>
    public LegacyTransaction(string? to, BigInteger amount, BigInteger nonce, BigInteger gasPrice, BigInteger gasLimit)
        : this(to, amount, nonce, gasPrice, gasLimit, "")
    {
    }

    /// <summary>A call; amount and gas price in wei, data in hex.</summary>
    public LegacyTransaction(string? to, BigInteger amount, BigInteger nonce, BigInteger gasPrice, BigInteger gasLimit, string? data)
        : this(
            nonce.ToBytesForRLPEncoding(),
            gasPrice.ToBytesForRLPEncoding(),
            gasLimit.ToBytesForRLPEncoding(),
            to.HexToByteArray(),
            amount.ToBytesForRLPEncoding(),
            data.HexToByteArray())
    {
    }

    /// <inheritdoc/>
    public override TransactionType TransactionType => TransactionType.LegacyTransaction;

    /// <inheritdoc/>
    public override byte[] GetRLPEncodedRaw()
    {
        return Encode();
    }
}

/// <summary>A legacy transaction for one chain (EIP-155).</summary>
public class LegacyTransactionChainId : SignedLegacyTransaction
{
    /// <summary>Of the fields' bytes: numbers big-endian without leading zeros, zero as no bytes.</summary>
    public LegacyTransactionChainId(byte[] nonce, byte[] gasPrice, byte[] gasLimit, byte[]? receiveAddress, byte[] value, byte[] data, byte[] chainId)
        : base(nonce, gasPrice, gasLimit, receiveAddress, value, data)
    {
        ChainId = chainId;
    }

    /// <summary>A call; amount and gas price in wei, data in hex.</summary>
    public LegacyTransactionChainId(string? to, BigInteger amount, BigInteger nonce, BigInteger gasPrice, BigInteger gasLimit, string? data, BigInteger chainId)
        : this(
            nonce.ToBytesForRLPEncoding(),
            gasPrice.ToBytesForRLPEncoding(),
            gasLimit.ToBytesForRLPEncoding(),
            to.HexToByteArray(),
            amount.ToBytesForRLPEncoding(),
            data.HexToByteArray(),
            chainId.ToBytesForRLPEncoding())
    {
    }

    /// <summary>The chain it is for.</summary>
    public byte[] ChainId { get; }

    /// <inheritdoc/>
    public override TransactionType TransactionType => TransactionType.LegacyChainTransaction;

    /// <summary>The chain it is for.</summary>
    public BigInteger GetChainIdAsBigInteger()
    {
        return ChainId.ToBigIntegerFromRLPDecoded();
    }

    /// <inheritdoc/>
    public override byte[] GetRLPEncodedRaw()
    {
        return Encode(ChainId, [], []);
    }
}
